/** Second step: the guarded workbook as plain grids. The only file that knows the workbook library's reader. */
import exceljs, { type Cell, type CellValue } from 'exceljs';
import type { GuardedWorkbook } from './guard.ts';
import type { GridCell, GridRow, SheetGrid } from './reading.ts';
import { damaged } from './refusals.ts';

type GridValue = GridCell['value'];

/** Longer texts are cut: no label, name or level needs more, and an explanation may fill a whole cell. */
const LONGEST_TEXT = 4000;

function textValue(text: string): GridValue {
  return { kind: 'text', text: text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text };
}

function plainValue(value: CellValue): GridValue | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return textValue(value);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'number', number: value } : { kind: 'error', code: '#NUM!' };
  }
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? { kind: 'error', code: '#NUM!' } : { kind: 'date', iso: value.toISOString() };
  }
  if ('error' in value) return { kind: 'error', code: String(value.error) };
  if ('richText' in value) return textValue(value.richText.map((run) => run.text).join(''));
  if ('hyperlink' in value) return textValue(String(value.text));
  return null;
}

/** Set when the format changes what the number means; a plain format says nothing. */
function meaningfulFormat(cell: Cell): string | null {
  const format = cell.numFmt;
  return typeof format === 'string' && format.replaceAll(/"[^"]*"|\\./g, '').includes('%') ? format : null;
}

function readCell(cell: Cell, column: number): GridCell | null {
  const { value } = cell;
  const isFormula = typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
  if (!isFormula) {
    const plain = plainValue(value);
    if (!plain) return null;
    const format = plain.kind === 'number' ? meaningfulFormat(cell) : null;
    return format === null ? { column, value: plain } : { column, value: plain, format };
  }
  const formula = 'formula' in value ? value.formula : `=${value.sharedFormula}`;
  const result = plainValue(value.result);
  if (!result) return { column, value: { kind: 'formula-without-result', formula } };
  const format = result.kind === 'number' ? meaningfulFormat(cell) : null;
  return format === null ? { column, value: result, formula } : { column, value: result, formula, format };
}

/** @throws {Refusal} damaged-file when the library cannot read what the guard let through. */
export async function readGrids(guarded: GuardedWorkbook): Promise<SheetGrid[]> {
  const workbook = new exceljs.Workbook();
  try {
    const { buffer, byteOffset, byteLength } = guarded.bytes;
    // The library's own Buffer type is an ArrayBuffer; it takes a view of one as well.
    const view: unknown = new Uint8Array(buffer, byteOffset, byteLength);
    await workbook.xlsx.load(view as ArrayBuffer);
  } catch {
    throw damaged('the workbook library cannot read it');
  }
  const byName = new Map(workbook.worksheets.map((sheet) => [sheet.name, sheet]));
  return guarded.sheets.map(({ name, hidden, merges, hiddenColumns }, index) => {
    const rows: GridRow[] = [];
    let columnCount = 0;
    byName.get(`s${index + 1}`)?.eachRow((row, rowNumber) => {
      const cells: GridCell[] = [];
      row.eachCell((cell, column) => {
        const read = readCell(cell, column);
        if (read) cells.push(read);
        columnCount = Math.max(columnCount, column);
      });
      if (cells.length > 0) rows.push({ row: rowNumber, hidden: row.hidden, cells });
    });
    return {
      name,
      hidden,
      rowCount: rows.at(-1)?.row ?? 0,
      columnCount,
      hiddenColumns: hiddenColumns.filter((column) => column <= columnCount),
      merges,
      rows,
    };
  });
}
