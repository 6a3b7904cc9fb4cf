/** Evidence in words, as the window and the workbooks write it. */
import type { StaleLevel } from '../assessment/evidence-age.ts';

/** "L2–3", "L2, 4". */
export function supportedLevels(list: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const level of list) {
    const last = runs.at(-1);
    if (last && last[1] === level - 1) last[1] = level;
    else runs.push([level, level]);
  }
  const texts = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return `L${texts.join(', ')}`;
}

/** For which level a document is too old, and since when that counts. */
export function staleWords({ level, measuredFrom, years, afterLevel }: StaleLevel): string {
  return afterLevel === null
    ? `Level ${level}: lebih dari ${years} tahun sebelum penilaian ${measuredFrom}.`
    : `Level ${level}: terbit lebih dari ${years} tahun setelah bukti level ${afterLevel} (${measuredFrom}).`;
}

/** "Kabupaten Alor 2024 indikator 3". */
export function evidencePlace(region: string, year: number, indicator: string): string {
  return `${region} ${year} indikator ${indicator}`;
}
