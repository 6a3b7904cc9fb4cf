/** The cells of a workbook as other libraries see them, in the words of ours. */
import exceljs, { type CellValue } from 'exceljs';
import { parseCsv } from 'hucre/csv';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import type { SheetGrid } from '../../electron/excel/reading.ts';

/** Row and column, "3:5", to what stands there as a text. Blank cells are left out. */
export type PlainCells = ReadonlyMap<string, string>;

export interface PlainSheet {
  readonly name: string;
  readonly cells: PlainCells;
}

export interface SheetWithShape extends PlainSheet {
  readonly hiddenRows: readonly number[];
  /** How many ranges are merged. */
  readonly merges: number;
}

/** Numbers with the digits that survive arithmetic on dates; line ends as XML has them. */
function plainText(value: string | number | boolean | Date): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '#NUM!' : value.toISOString();
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  return String(value).replaceAll('\r\n', '\n');
}

export function ownCells({ rows }: SheetGrid): PlainCells {
  const cells = new Map<string, string>();
  for (const { row, cells: own } of rows) {
    for (const { column, value, formula } of own) {
      const key = `${row}:${column}`;
      if (value.kind === 'text') cells.set(key, value.text.replaceAll('\r\n', '\n'));
      else if (value.kind === 'number') cells.set(key, plainText(value.number));
      else if (value.kind === 'boolean') cells.set(key, plainText(value.boolean));
      else if (value.kind === 'date') cells.set(key, value.iso);
      else if (value.kind === 'error') cells.set(key, value.code);
      else cells.set(key, `=${value.formula.replace(/^=/, '')}`);
      if (value.kind === 'text' && value.text === '' && formula === undefined) cells.delete(key);
    }
  }
  return cells;
}

function exceljsValue(value: CellValue): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object' || value instanceof Date) return plainText(value);
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value) return exceljsValue(value.text);
  if (!('result' in value || 'formula' in value || 'sharedFormula' in value)) return null;
  const formula = 'formula' in value ? value.formula : value.sharedFormula;
  return exceljsValue(value.result ?? null) ?? `=${formula}`;
}

/** @param ignored parts of a sheet that this library cannot bear in a hostile file */
export async function exceljsSheets(bytes: Uint8Array, ignored: string[] = []): Promise<SheetWithShape[]> {
  const workbook = new exceljs.Workbook();
  const buffer = Uint8Array.from(bytes).buffer;
  await workbook.xlsx.load(buffer, { ignoreNodes: ignored });
  return workbook.worksheets.map((sheet) => {
    const cells = new Map<string, string>();
    const hiddenRows: number[] = [];
    sheet.eachRow((row, number) => {
      if (row.hidden) hiddenRows.push(number);
      row.eachCell((cell, column) => {
        // A merged range repeats its value in every cell.
        if (cell.master !== cell) return;
        const text = exceljsValue(cell.value);
        if (text !== null) cells.set(`${number}:${column}`, text);
      });
    });
    return { name: sheet.name, cells, hiddenRows, merges: sheet.model.merges.length };
  });
}

type HucreRows = readonly (readonly (string | number | boolean | Date | null | undefined)[])[];

function hucreCells(rows: HucreRows): PlainCells {
  const cells = new Map<string, string>();
  rows.forEach((row, rowIndex) =>
    row.forEach((value, column) => {
      if (value !== null && value !== undefined && value !== '')
        cells.set(`${rowIndex + 1}:${column + 1}`, plainText(value));
    }),
  );
  return cells;
}

export async function hucreSheets(bytes: Uint8Array): Promise<PlainSheet[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.map(({ name, rows }) => ({ name, cells: hucreCells(rows) }));
}

export async function hucreOdsSheets(bytes: Uint8Array): Promise<PlainSheet[]> {
  const { sheets } = await readOds(bytes);
  return sheets.map(({ name, rows }) => ({ name, cells: hucreCells(rows) }));
}

export function hucreCsvCells(text: string, delimiter: string): PlainCells {
  return hucreCells(parseCsv(text, { delimiter, typeInference: false, skipEmptyRows: false }));
}

/** Cells in which two readings differ, with what each says. */
export function differences(own: PlainCells, other: PlainCells): string[] {
  const places = new Set([...own.keys(), ...other.keys()]);
  return [...places].flatMap((place) => {
    const [ours, theirs] = [own.get(place) ?? '(blank)', other.get(place) ?? '(blank)'];
    return ours === theirs ? [] : [`${place} ${ours} | ${theirs}`];
  });
}
