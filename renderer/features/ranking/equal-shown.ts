/** Rows that show the same value and yet do not share a rank: what tells them apart. Pure. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { formatRounded, parseExact } from '../../../shared/scoring/exact.ts';

const FEWEST_DIGITS = 4;
const MOST_DIGITS = 9;

/** Both values with as many digits as it takes to see which is higher, at least four. */
export function tellApart(higher: string, lower: string): readonly [string, string] {
  const values = [parseExact(higher), parseExact(lower)] as const;
  for (let digits = FEWEST_DIGITS; ; digits += 1) {
    const shown = values.map((value) => formatDecimal(formatRounded(value, digits)));
    const [first = '', second = ''] = shown;
    if (first !== second || digits === MOST_DIGITS) return [first, second];
  }
}

export interface CloseCall {
  readonly higher: RankingRow;
  readonly lower: RankingRow;
}

/** Neighbours in rank with equal shown and different exact values. */
export function closeCalls(rows: readonly RankingRow[]): CloseCall[] {
  const ranked = rows.filter((row) => row.rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return ranked.flatMap((higher, index): CloseCall[] => {
    const lower = ranked[index + 1];
    const isClose = lower && lower.value === higher.value && lower.rank !== higher.rank;
    return isClose ? [{ higher, lower }] : [];
  });
}

/** "2,1599 di atas 2,1571" for every row that is part of a close call, by region code. */
export function closeCallTexts(
  rows: readonly RankingRow[],
  sentence: (higher: string, lower: string) => string,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { higher, lower } of closeCalls(rows)) {
    const [first, second] = tellApart(higher.valueExact ?? '0', lower.valueExact ?? '0');
    for (const { region } of [higher, lower]) {
      texts.set(region.code, [texts.get(region.code), sentence(first, second)].filter(Boolean).join('; '));
    }
  }
  return texts;
}
