/** What a region is ranked by, as a formula over the sheets of the ranking and of the levels. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { indicatorsOf } from '../../../shared/instrument/instrument.ts';
import type { Basis } from '../../../shared/ranking/basis.ts';
import { fixedAddress, fixedRange } from './addresses.ts';
import { MISSING } from './cells.ts';
import { SHEETS, type Layout } from './layout.ts';
import type { TableLine } from './ranking-table.ts';
import { rankingCell } from './sheet-context.ts';

/** null for a value that only the application knows: a published one that has no cell elsewhere. */
export function basisValueFormula(
  layout: Layout,
  instrument: Instrument,
  line: TableLine,
  { kind, id }: Basis,
): string | null {
  const { ranking, levels, instrument: structure } = layout;
  const row = ranking.rowOf.get(line);
  const levelRow = levels.rowOf.get(line);
  if (kind === 'index') return row === undefined ? null : rankingCell(ranking.indexColumn, row);
  if (id === null || row === undefined || levelRow === undefined) return null;
  const part = [...structure.partRowOf.keys()].indexOf(id);
  const isColumn = kind === (instrument.domains.length > 0 ? 'domain' : 'aspect');
  if (isColumn) return part === -1 ? null : rankingCell(ranking.firstPartColumn + part, row);
  if (kind === 'indicator') {
    const column = levels.columnOf.get(id);
    if (column === undefined) return null;
    const level = `${SHEETS.levels}!${fixedAddress(column, levelRow)}`;
    return `IF(ISNUMBER(${level}),${level},"${MISSING}")`;
  }
  const columns = indicatorsOf(instrument, id).flatMap(
    (indicator) => levels.columnOf.get(indicator.id) ?? [],
  );
  const [left, right] = [columns.at(0), columns.at(-1)];
  if (left === undefined || right === undefined) return null;
  const range = (place: number) => `${SHEETS.levels}!${fixedRange(left, place, right, place)}`;
  const [own, weights] = [range(levelRow), range(levels.weightRow)];
  return `IF(COUNT(${own})<COLUMNS(${own}),"${MISSING}",SUMPRODUCT(${own},${weights})/SUM(${weights}))`;
}
