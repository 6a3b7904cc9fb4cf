/** Rows of a ranking as tables of a document: those with a rank, and the others with what keeps them out. */
import type { Ranking, RankingRow } from '../../shared/contract/ranking.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../shared/messages/format.ts';
import { withoutCell } from '../../shared/messages/papers.ts';
import { resultLabel } from '../../shared/messages/terms.ts';

export const MISSING = '–';

/** "2,15", or a dash. */
export function shownNumber(text: string | null | undefined): string {
  return text ? formatDecimal(text) : MISSING;
}

/** "3", or "3=" where another region shares the rank. */
export function rankText({ rank, tie }: RankingRow): string {
  return rank === null ? MISSING : `${rank}${tie ? '=' : ''}`;
}

export function rankedRows({ rows }: Ranking): RankingRow[] {
  return rows.filter(({ rank }) => rank !== null);
}

export function unrankedRows({ rows }: Ranking): RankingRow[] {
  return rows.filter(({ rank }) => rank === null);
}

/** Why a region has no rank, with what is known all the same. */
export function unrankedWords(row: RankingRow): string {
  const label = resultLabel(row.status);
  const said = [
    row.status === 'predikat-only'
      ? `Predikat ${row.predikat ?? MISSING}, indeks tidak dipublikasikan`
      : label,
  ];
  if (row.status === 'incomplete') {
    said.push(`terisi ${row.filled} dari ${row.total} indikator`);
    if (row.range) said.push(`indeks akhir ${formatDecimal(row.range.low)}–${formatDecimal(row.range.high)}`);
  }
  if (row.source) said.push(withoutCell(row.source));
  return said.join('; ');
}

/** The parts that have a column: domains, or aspects where the instrument has none. */
export function partsOf(
  instrument: Instrument,
): readonly { readonly id: string; readonly shortName: string }[] {
  return instrument.domains.length > 0 ? instrument.domains : instrument.aspects;
}

/** Where the figures come from: each source once. */
export function sourceWords(ranking: Ranking): string {
  const published = ranking.rows.filter(({ basis, predikat }) => basis === 'published' && predikat !== null);
  const sources = [
    ...new Set(published.flatMap(({ source }) => (source === null ? [] : withoutCell(source)))),
  ];
  const fromLevels = rankedRows(ranking).some(({ basis }) => basis === 'levels');
  const said = [
    fromLevels && 'Indeks dihitung dari level indikator.',
    sources.length > 0 && `Indeks terpublikasi menurut ${sources.join('; ')}.`,
    ranking.rows.some(({ sample }) => sample) && 'Memuat data contoh bawaan aplikasi.',
  ];
  return said.filter((sentence) => typeof sentence === 'string').join(' ');
}
