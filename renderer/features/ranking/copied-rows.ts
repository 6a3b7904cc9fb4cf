/** Rows as a spreadsheet takes them from the clipboard. Pure. */
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { rankingText } from '../../messages/ranking.ts';
import { basisName } from './basis-choice.ts';
import { partsOf, partValue, sourceOf } from './ranking-rows.ts';

/** With a decimal comma and the minus of the keyboard, which spreadsheets read as a number. */
function number(value: string | number | null | undefined): string {
  return String(value ?? '').replace('.', ',');
}

/** On one line, and never the beginning of a formula. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[=+\-@]/, "'$&");
}

/** Tab-separated lines with Indonesian numbers, the heads above them. */
export function rowsAsText(rows: readonly RankingRow[], ranking: Ranking, instrument: Instrument): string {
  const { columns } = rankingText;
  const { rankedBy } = ranking;
  const hasPart = rankedBy.kind !== 'index';
  const parts = partsOf(instrument);
  const heads = [
    columns.rank,
    columns.region,
    ...(hasPart ? [basisName(instrument, rankedBy).short] : []),
    columns.index,
    columns.predikat,
    ...parts.map(({ shortName }) => shortName),
    columns.rankChange,
    columns.indexChange,
    columns.source,
  ];
  const lines = rows.map((row) => [
    number(row.rank),
    plain(row.region.name),
    ...(hasPart ? [number(row.value)] : []),
    number(row.index),
    plain(row.predikat ?? resultLabel(row.status)),
    ...parts.map(({ id }) => number(partValue(row, instrument, id))),
    number(row.rankChange),
    number(row.change?.index),
    plain(sourceOf(row).full),
  ]);
  return [heads, ...lines].map((cells) => cells.join('\t')).join('\n');
}
