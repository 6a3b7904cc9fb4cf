/** Exported workbooks as others read them: values by a second library, cells and styles by the one that wrote them. */
import exceljs from 'exceljs';
import readExcelFile from 'read-excel-file/node';
import { findLibreOffice } from './libreoffice.ts';

export const libreOffice = findLibreOffice();
export const WITH_LIBREOFFICE = libreOffice
  ? 'calculated anew by LibreOffice'
  : 'calculated anew by LibreOffice (SKIPPED: not installed; set LIBREOFFICE or PATH)';

/** Dates as milliseconds. */
export type Value = string | number | boolean | null;
export type Sheets = ReadonlyMap<string, readonly (readonly Value[])[]>;

export async function valuesOf(bytes: Uint8Array): Promise<Sheets> {
  const sheets = await readExcelFile(Buffer.from(bytes), { trim: false });
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet,
      data.map((row) =>
        row.map((value): Value => {
          if (value === null || typeof value === 'number') return value;
          if (typeof value === 'string' || typeof value === 'boolean') return value;
          return value instanceof Date ? value.getTime() : null;
        }),
      ),
    ]),
  );
}

export function rowsOf(sheets: Sheets, name: string): readonly (readonly Value[])[] {
  const rows = sheets.get(name);
  if (!rows) throw new Error(`no sheet ${name}`);
  return rows;
}

/** The first row with a value in one of its cells. */
export function rowWith(rows: readonly (readonly Value[])[], value: Value): readonly Value[] {
  const found = rows.find((row) => row.includes(value));
  if (!found) throw new Error(`no row with ${String(value)}`);
  return found;
}

export async function withExceljs(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

export interface PlacedCell {
  readonly place: string;
  readonly cell: exceljs.Cell;
}

/** Also empty ones, which may have a note. */
export function cellsOf(workbook: exceljs.Workbook): PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell({ includeEmpty: true }, (cell) =>
        cells.push({ place: `${sheet.name}!${cell.address}`, cell }),
      );
    });
  }
  return cells;
}

export function isFormula(cell: exceljs.Cell | undefined): boolean {
  return cell?.type === exceljs.ValueType.Formula;
}

/** Empty cells at the end do not count, and floating point may differ in the last digits. */
export function normalised(rows: readonly (readonly Value[])[]): Value[][] {
  const cut = rows.map((row) => {
    const values = row.map((value) => {
      if (value === '') return null;
      return typeof value === 'number' ? Number(value.toFixed(9)) + 0 : value;
    });
    return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
  });
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}
