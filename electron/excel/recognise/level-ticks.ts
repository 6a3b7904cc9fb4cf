/** A list of indicators with one column for each level, in which the reached level is ticked. */
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { isTick } from '../interpret/level-value.ts';
import { hintsFor } from './hints.ts';
import { findIndicatorRows } from './indicator-rows.ts';
import { headingBlock, headingsOf } from './heading-block.ts';
import type { KnownInstrument, RecogniseContext, Recogniser, SheetRecognition, Slot } from './recogniser.ts';
import { regionOf, stageOf, surroundingText, yearOf } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import { readTexts, textColumns } from './text-columns.ts';
import { plainWords } from './words.ts';

/** Level to column: headings 1 to 5, or "Level 1" to "Level 5", each once and side by side. */
function tickColumns(
  sheet: SheetView,
  known: KnownInstrument,
  firstRow: number,
  taken: readonly number[],
): Map<number, number> | null {
  const block = headingBlock(sheet, firstRow, taken);
  if (!block) return null;
  const { min, max } = known.instrument.scale;
  const columns = new Map<number, number>();
  for (let column = Math.max(...taken) + 1; column <= Math.min(sheet.columnCount, 200); column += 1) {
    for (let { bottom: row } = block; row >= block.top; row -= 1) {
      const heading = plainWords(sheet.text(row, column));
      const level = Number(/^(?:level |tingkat |nilai |skor |l )?(\d)$/.exec(heading)?.[1] ?? Number.NaN);
      if (level >= min && level <= max && !columns.has(level)) columns.set(level, column);
    }
  }
  const found = [...columns.values()];
  const areAdjacent = found.every((column, index) => index === 0 || column === (found[index - 1] ?? 0) + 1);
  return columns.size >= max - Math.max(min, 1) + 1 && areAdjacent ? columns : null;
}

function recognise(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
): SheetRecognition | null {
  const found = findIndicatorRows(sheet, known);
  const firstRow = found?.rows[0]?.row;
  if (!found || firstRow === undefined || found.nameColumn === null) return null;
  const taken = [found.numberColumn, found.nameColumn].filter((column) => column !== null);
  const columns = tickColumns(sheet, known, firstRow, taken);
  if (!columns) return null;
  const slots = found.rows.flatMap((row) =>
    Array.from(columns, ([level, column]): Slot => ({ ...row, column, ticksLevel: level * 100 })),
  );
  const ticked = slots.filter((slot) => isTick(sheet.cell(slot.row, slot.column)));
  const filled = slots.filter((slot) => sheet.cell(slot.row, slot.column) !== null);
  const rows = new Set(ticked.map((slot) => slot.row)).size;
  if (ticked.length < filled.length * 0.8 || rows < found.rows.length * 0.3 || ticked.length > rows * 1.5)
    return null;
  const first = Math.min(...columns.values());
  const span = { first: 1, last: firstRow - 1 };
  const year = yearOf(sheet, span, context);
  const total = known.instrument.indicators.length;
  const block = headingBlock(sheet, firstRow, taken);
  const texts = textColumns(sheet, block, Math.max(...taken), [...taken, ...columns.values()]);
  const headings = block ? headingsOf(sheet, block, first, Math.max(...taken)) : [];
  const hint = hintsFor(known.instrument, surroundingText(sheet, span, context), year);
  return {
    layout: 'Daftar indikator dengan centang per level',
    score:
      (50 * found.named) / total +
      (25 * new Set(found.rows.map((row) => row.indicator)).size) / total +
      35 +
      hint.score,
    evidence: [
      `${found.named} dari ${total} nama indikator cocok dengan ${known.instrument.name} (${known.instrument.shortName})`,
      `centang di kolom ${columnLetters(first)} sampai ${columnLetters(Math.max(...columns.values()))}${headings[0] === undefined ? '' : ` “${headings[0]}”`}`,
    ],
    plans: [
      {
        kind: 'levels',
        key: `${sheet.name}!${columnLetters(first)}`,
        place: `${sheet.name}!${columnLetters(first)}`,
        sheet,
        instrument: known.instrument,
        slots,
        texts: readTexts(sheet, found.rows, texts),
        region: regionOf(sheet, span, context),
        year,
        stage: stageOf(sheet, span, context),
        printedIndex: null,
        notTakingPart: null,
        inheritsFrom: null,
      },
    ],
  };
}

export const levelTicks: Recogniser = { id: 'level-ticks', recognise };
