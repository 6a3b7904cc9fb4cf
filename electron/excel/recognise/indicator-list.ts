/**
 * The layout of most worksheets: one row for each indicator, and one or more columns of levels side by side for
 * stages, years or regions. The table may start anywhere, with or without numbers, and may stand several times
 * beneath each other.
 */
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { isLevelOf, levelOf } from '../interpret/level-value.ts';
import { hintsFor, mayBeOfYear } from './hints.ts';
import { findIndicatorRows, type IndicatorRows } from './indicator-rows.ts';
import { headingBlock, type HeadingBlock } from './heading-block.ts';
import { levelColumns, type LevelColumn } from './level-columns.ts';
import { mappingOf, planTable } from './list-plans.ts';
import { splitTables } from './list-tables.ts';
import type {
  KnownInstrument,
  RecogniseContext,
  Recogniser,
  SeriesPlan,
  SheetRecognition,
  Slot,
} from './recogniser.ts';
import { surroundingText, yearOf } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import { textColumns } from './text-columns.ts';
import { isRegionHeading } from './words.ts';

/** So few rows may be a part of the list, one aspect on a sheet of its own. */
const LEAST_ROWS = 2;

/** Without indicator names, numbers could count regions, offices or anything else. */
function numbersAreIndicators(
  sheet: SheetView,
  found: IndicatorRows,
  block: HeadingBlock | null,
  known: KnownInstrument,
  surroundings: string,
): boolean {
  if (!/\b(indikator|spbe|pemdi|pemerintah digital|lke)\b/.test(surroundings)) return false;
  const total = known.instrument.indicators.length;
  const mains = new Set(known.instrument.indicators.map(({ id }) => Number.parseInt(id, 10))).size;
  if (found.beyond > 0 || found.numbered < Math.min(total, mains) * 0.9) return false;
  if (!block) return true;
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const heading = sheet.text(row, column);
      if (isRegionHeading(heading) || /\b(opd|perangkat daerah|dinas|unit kerja|skpd)\b/i.test(heading))
        return false;
    }
  }
  return true;
}

export function listName(found: IndicatorRows, columns: readonly LevelColumn[], tables: number): string {
  if (tables > 1) return 'Beberapa daftar indikator pada satu lembar';
  if (columns.filter((column) => column.region).length > 1) return 'Daftar indikator, satu kolom per daerah';
  const name = found.numberColumn === null ? 'Daftar indikator tanpa nomor' : 'Daftar indikator';
  if (columns.length < 2) return name;
  return columns.some((column) => column.stage !== null)
    ? `${name}, beberapa tahap`
    : `${name}, beberapa tahun`;
}

function recognise(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
): SheetRecognition | null {
  const found = findIndicatorRows(sheet, known);
  const firstRow = found?.rows[0]?.row;
  if (!found || firstRow === undefined) return null;
  const total = known.instrument.indicators.length;
  const taken = [found.numberColumn, found.nameColumn].filter((column) => column !== null);
  const recognised = new Set(found.rows.map((row) => row.indicator)).size;
  // A part of the list is enough where its names are beyond doubt, a heading's aspects are not.
  if (found.nameColumn === null || found.named < Math.min(total, found.numbered) * 0.5) {
    const above = { first: 1, last: firstRow - 1 };
    if (!mayBeOfYear(known.instrument, yearOf(sheet, above, context))) return null;
    const surroundings = surroundingText(sheet, above, context);
    if (!numbersAreIndicators(sheet, found, headingBlock(sheet, firstRow, taken), known, surroundings))
      return null;
  } else if (recognised < LEAST_ROWS || (recognised < total / 2 && found.namedRows < found.rows.length * 0.8))
    return null;

  const tables = splitTables(sheet, found);
  const plans: SeriesPlan[] = [];
  let firstColumns: readonly LevelColumn[] = [];
  let mapping: SheetRecognition['mapping'] = null;
  let rivals: readonly number[] = [];
  for (const table of tables) {
    const block = headingBlock(sheet, table.rows[0]?.row ?? firstRow, taken);
    const {
      levels,
      empty,
      rivals: unclear,
    } = levelColumns({
      sheet,
      block,
      slots: table.rows.map((row): Slot => ({ ...row, column: 0 })),
      taken,
      lastColumn: sheet.columnCount,
      regions: context.regions,
      levelAt: (slot) => levelOf(sheet.cell(slot.row, slot.column), known.instrument, slot.indicator),
    });
    if (rivals.length === 0) rivals = unclear;
    const used = [...taken, ...[...levels, ...empty].map(({ column }) => column)];
    const texts = textColumns(sheet, block, Math.max(...taken), used);
    const columns = { block, levels, empty, texts };
    if (firstColumns.length === 0) {
      firstColumns = levels;
      const headerRow = block?.bottom ?? firstRow - 1;
      mapping = mappingOf(known, headerRow, found.numberColumn, found.nameColumn, columns);
    }
    plans.push(...planTable(sheet, known, context, table, columns));
  }
  const [first] = plans;
  if (!first) return null;
  const span = tables[0]?.span ?? { first: 1, last: firstRow };
  const hint = hintsFor(
    known.instrument,
    surroundingText(sheet, { first: 1, last: Math.max(span.last, 1) }, context),
    first.year,
  );
  const filled = first.slots.filter((slot) => sheet.cell(slot.row, slot.column) !== null);
  const fitting = filled.filter((slot) =>
    isLevelOf(sheet.cell(slot.row, slot.column), known.instrument, slot.indicator),
  );
  const evidence = [
    found.nameColumn === null
      ? null
      : `${found.named} dari ${total} nama indikator cocok dengan ${known.instrument.name} (${known.instrument.shortName})`,
    found.numberColumn === null ? null : `nomor indikator di kolom ${columnLetters(found.numberColumn)}`,
    `level di kolom ${firstColumns.map((column) => `${columnLetters(column.column)}${column.headings.length > 0 ? ` “${column.headings.join(' – ')}”` : ''}`).join(', ')}`,
    hint.evidence,
  ];
  return {
    layout: listName(found, firstColumns, tables.length),
    score:
      (50 * found.named) / total +
      (25 * Math.min(recognised, total)) / total +
      (filled.length > 0 ? (25 * fitting.length) / filled.length : 0) -
      (found.beyond > 0 ? 30 : 0) +
      hint.score,
    evidence: evidence.filter((reason) => reason !== null),
    plans,
    mapping: rivals.length > 0 ? null : mapping,
    rivals,
  };
}

export const indicatorList: Recogniser = { id: 'indicator-list', recognise };
