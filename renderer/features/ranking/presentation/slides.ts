/** What the slides of a presentation show. Pure. */
import type { Ranking, RankingRow } from '../../../../shared/contract/ranking.ts';

/** As the address names them. */
export const SLIDES = ['ringkasan', 'sebaran', 'teratas', 'perubahan', 'peta'] as const;
export type SlideId = (typeof SLIDES)[number];

/** Place of the slide that an address names; what it does not know is the first. */
export function slidePlace(name: string): number {
  return Math.max(
    SLIDES.findIndex((id) => id === name),
    0,
  );
}

const TOP = 10;
const MOVERS = 5;

/** The first ten ranks; a tie on the last of them stays whole. */
export function topRows({ rows }: Ranking): RankingRow[] {
  return rows.filter(({ rank }) => rank !== null && rank <= TOP);
}

export interface Movers {
  readonly up: readonly RankingRow[];
  readonly down: readonly RankingRow[];
}

/** Those that rose and fell most; equal ones in the order of their rank. */
export function moversOf({ rows }: Ranking): Movers {
  const moved = rows.filter(({ rankChange }) => rankChange !== null && rankChange !== 0);
  const by = (sign: 1 | -1) =>
    moved
      .filter(({ rankChange }) => sign * (rankChange ?? 0) > 0)
      .toSorted((a, b) => sign * ((b.rankChange ?? 0) - (a.rankChange ?? 0)))
      .slice(0, MOVERS);
  return { up: by(1), down: by(-1) };
}

/** The slide that a key leads to from another, or null for keys that lead nowhere. */
export function slideAfter(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
    case 'Enter':
      return Math.min(current + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
