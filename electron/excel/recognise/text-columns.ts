/** Columns of texts beside the levels: which there are, to which levels they belong, and what stands in them. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import { LONGEST_TEXT, type TextKind } from '../../../shared/assessment/texts.ts';
import type { ReadText } from '../reading.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import { headingsOf, isColumnNumberRow, type HeadingBlock } from './heading-block.ts';
import type { SheetView } from './sheet-view.ts';
import { stageOfTextHeadings, textKindOf } from './text-words.ts';
import { yearsInHeading } from './words.ts';
import { writtenText } from './written-text.ts';

/** What a column is about; null where it does not say. */
export interface ColumnMeaning {
  readonly column: number;
  readonly stage: Stage | null;
  readonly year: number | null;
}

export interface TextColumn extends ColumnMeaning {
  readonly kind: TextKind;
}

/** Further to the right than this stands no column of a worksheet. */
const LAST_TEXT_COLUMN = 200;

/** @param taken columns that name the indicators or hold levels */
export function textColumns(
  sheet: SheetView,
  block: HeadingBlock | null,
  leftmost: number,
  taken: readonly number[],
): TextColumn[] {
  const columns: TextColumn[] = [];
  if (!block) return columns;
  for (let column = 1; column <= Math.min(sheet.columnCount, LAST_TEXT_COLUMN); column += 1) {
    if (taken.includes(column)) continue;
    const headings = headingsOf(sheet, block, column, leftmost);
    const kind = textKindOf(headings);
    if (!kind) continue;
    const years = yearsInHeading(headings.join(' '));
    const year = years.length === 1 ? (years[0] ?? null) : null;
    columns.push({ column, kind, stage: stageOfTextHeadings(headings), year });
  }
  return columns;
}

/**
 * The column of levels that a column of texts belongs to: of the stage and year that it names, the nearest on its left.
 * @returns null when it names a stage that none of the columns has, although they name theirs
 */
export function ownerOf<T extends ColumnMeaning>(text: TextColumn, levels: readonly T[]): T | null {
  let fitting = levels;
  if (text.stage !== null) {
    const named = levels.filter((level) => level.stage === text.stage);
    if (named.length > 0) fitting = named;
    else if (levels.some((level) => level.stage !== null)) return null;
  }
  const ofYear = fitting.filter((level) => text.year !== null && level.year === text.year);
  if (ofYear.length > 0) fitting = ofYear;
  return fitting.findLast((level) => level.column < text.column) ?? fitting[0] ?? null;
}

/** Texts of one kind for one indicator are one text; what stands there already is not said twice. */
export function joinTexts(texts: readonly ReadText[]): ReadText[] {
  const joined = new Map<string, ReadText>();
  for (const next of texts) {
    const key = `${next.indicator} ${next.kind}`;
    const first = joined.get(key);
    if (!first) joined.set(key, next);
    else if (!`\n${first.text}\n`.includes(`\n${next.text}\n`)) {
      joined.set(key, { ...first, text: `${first.text}\n${next.text}`.slice(0, LONGEST_TEXT) });
    }
  }
  return [...joined.values()];
}

/** A cell that is merged over several rows speaks for each of them. */
function textAt(
  sheet: SheetView,
  rows: ReadonlySet<number>,
  row: number,
  column: number,
): { readonly text: string; readonly cell: string } | null {
  const range = sheet.mergeAt(row, column);
  if (range && (range.left !== column || !rows.has(range.top))) return null;
  const position = { row: range?.top ?? row, column };
  const text = writtenText(sheet.cell(position.row, column));
  return text === '' ? null : { text, cell: sheet.address(position) };
}

/** A row whose number and name mean different indicators has no text that could be told whose it is. */
export function readTexts(
  sheet: SheetView,
  rows: readonly IndicatorRow[],
  columns: readonly TextColumn[],
): ReadText[] {
  if (columns.length === 0) return [];
  const numbers = new Set(rows.map(({ row }) => row));
  const found = rows
    .filter(({ row, nameSays }) => nameSays === undefined && !isColumnNumberRow(sheet, row))
    .flatMap(({ row, indicator }) =>
      columns.flatMap(({ column, kind }): ReadText[] => {
        const written = textAt(sheet, numbers, row, column);
        return written ? [{ indicator, kind, ...written }] : [];
      }),
    );
  return joinTexts(found);
}
