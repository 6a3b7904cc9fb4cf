/** What deserves a look before the ranking is used. Pure. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { formatRounded, parseExact } from '../../../shared/scoring/exact.ts';
import { attentionText, rankingText } from '../../messages/ranking.ts';
import { shortRegionName, splitRegionName } from '../../messages/terms.ts';
import { closeCalls, tellApart } from './equal-shown.ts';

export interface AttentionItem {
  readonly id: string;
  readonly tone: 'warning' | 'info';
  readonly title: string;
  readonly note: string;
  /** The region that it is about; null for several. */
  readonly region: string | null;
}

/** "Timor Tengah Selatan"; the two Kupang keep their prefix. */
function nameOf(row: RankingRow): string {
  const { rest } = splitRegionName(row.region.name);
  return rest === 'Kupang' ? shortRegionName(row.region.name) : rest;
}

/** Two decimals where that says something, four where it would read 0,00. */
function gapText(gap: string): string {
  const value = parseExact(gap.replace('-', ''));
  const short = formatRounded(value, 2);
  return short === '0.00' ? formatRounded(value, 4) : short;
}

function nearBoundItem(row: RankingRow): AttentionItem[] {
  if (!row.nearBound) return [];
  const { gap, predikat } = row.nearBound;
  const isBelow = gap.startsWith('-');
  const name = nameOf(row);
  const isExact = parseExact(gap).numerator === 0;
  const title = isBelow
    ? attentionText.below(name, gapText(gap), predikat)
    : attentionText.above(name, gapText(gap), predikat);
  return [
    {
      id: `bound ${row.region.code}`,
      tone: 'warning',
      title: isExact ? attentionText.exactly(name, predikat) : title,
      note: isBelow ? attentionText.belowNext : attentionText.aboveNext,
      region: row.region.code,
    },
  ];
}

function roundingItem(row: RankingRow): AttentionItem[] {
  if (!row.bandDependsOnRounding || row.index === null || row.indexExact === null) return [];
  return [
    {
      id: `rounding ${row.region.code}`,
      tone: 'warning',
      title: attentionText.rounding(nameOf(row), row.index),
      note: attentionText.roundingNext(row.indexExact),
      region: row.region.code,
    },
  ];
}

function tieItems(rows: readonly RankingRow[]): AttentionItem[] {
  const groups = Map.groupBy(
    rows.filter((row) => row.tie && row.rank !== null),
    (row) => row.rank ?? 0,
  );
  return [...groups].map(([rank, tied]) => ({
    id: `tie ${String(rank)}`,
    tone: 'info',
    title: attentionText.tie(tied.map(nameOf), rank),
    note: attentionText.tieNext(rank + tied.length),
    region: tied[0]?.region.code ?? null,
  }));
}

function closeCallItems(rows: readonly RankingRow[]): AttentionItem[] {
  return closeCalls(rows).map(({ higher, lower }) => ({
    id: `close ${lower.region.code}`,
    tone: 'info',
    title: attentionText.sameShown(nameOf(higher), nameOf(lower), higher.value ?? ''),
    note: rankingText.above(...tellApart(higher.valueExact ?? '0', lower.valueExact ?? '0')),
    region: higher.region.code,
  }));
}

function incompleteItem(row: RankingRow): AttentionItem[] {
  if (row.status !== 'incomplete') return [];
  return [
    {
      id: `incomplete ${row.region.code}`,
      tone: 'warning',
      title: attentionText.incomplete(nameOf(row), row.total - row.filled),
      note: row.range ? attentionText.incompleteNext(row.range.low, row.range.high) : '',
      region: row.region.code,
    },
  ];
}

function noteItem(row: RankingRow): AttentionItem[] {
  if (row.note === null) return [];
  return [
    {
      id: `note ${row.region.code}`,
      tone: 'info',
      title: attentionText.noted(nameOf(row)),
      note: row.note,
      region: row.region.code,
    },
  ];
}

function groupItem(
  found: readonly RankingRow[],
  id: string,
  title: (count: number) => string,
  note: string,
): AttentionItem[] {
  if (found.length === 0) return [];
  const region = found[0]?.region.code ?? null;
  return [{ id, tone: 'info', title: title(found.length), note, region }];
}

/** @param byIndex whether the index is what the rows are ranked by; ties of a part are common and need no look. */
export function attentionItems(rows: readonly RankingRow[], byIndex: boolean): AttentionItem[] {
  const predikatOnly = rows.filter(({ status }) => status === 'predikat-only');
  const withoutResult = rows.filter(({ status }) => status === 'no-data');
  const notReached = withoutResult.filter(({ stage }) => stage !== null);
  const withoutData = withoutResult.filter(({ stage }) => stage === null);
  return [
    ...rows.flatMap(nearBoundItem),
    ...rows.flatMap(roundingItem),
    ...(byIndex ? tieItems(rows) : []),
    ...(byIndex ? closeCallItems(rows) : []),
    ...rows.flatMap(incompleteItem),
    ...rows.flatMap(noteItem),
    ...groupItem(predikatOnly, 'predikat-only', attentionText.predikatOnly, attentionText.predikatOnlyNext),
    ...groupItem(notReached, 'not-reached', attentionText.notReached, attentionText.notReachedNext),
    ...groupItem(withoutData, 'no-data', attentionText.noData, attentionText.noDataNext),
  ];
}
