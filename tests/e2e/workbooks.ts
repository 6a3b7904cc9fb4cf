/** Workbooks for the tests of the import: made as regions make them, read back as they were handed out. */
import exceljs from 'exceljs';
import { writeFileSync } from 'node:fs';
import { workbookOf, type CellContent } from '../support/excel-reader.ts';
import { spbe2020 } from '../support/instruments.ts';

/**
 * A list in words that nobody could know: neither its names nor its headings are those of the regulation.
 * @returns the path
 */
export async function writeStrangeSheet(path: string, region: string, shift: number): Promise<string> {
  const rows: CellContent[][] = [
    [`PEMERINTAH ${region.toUpperCase()}`],
    ['Rekap mandiri tahun 2024'],
    [],
    ['Kode', 'Uraian kegiatan', 'Hasil', 'Bahan', 'Pagu'],
    ...spbe2020.indicators.map((_, index): CellContent[] => [
      index + 1,
      `Uraian butir ke-${index + 1} menurut daerah`,
      ((index + shift) % 5) + 1,
      `Dokumen ${index + 1}`,
      (index + 1) * 1000,
    ]),
  ];
  writeFileSync(path, await workbookOf({ name: 'Rekap', rows }));
  return path;
}

/**
 * A row for each region beneath codes that only the region's own office knows.
 * @returns the path
 */
export async function writeStrangeMatrix(
  path: string,
  regions: readonly string[],
  year: number,
): Promise<string> {
  const codes = spbe2020.indicators.map((_, index) => `Butir-${'abcdefghij'[index % 10] ?? ''}${index}x`);
  const rows: CellContent[][] = [
    [`Rekap penilaian mandiri tahun ${year}`],
    [],
    ['Urut', 'Pemda', ...codes],
    ...regions.map((region, at): CellContent[] => [
      at + 1,
      region,
      ...codes.map((_, index) => ((index + at) % 5) + 1),
    ]),
  ];
  writeFileSync(path, await workbookOf({ name: 'Rekap', rows }));
  return path;
}

async function load(bytes: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

export async function sheetNames(bytes: Buffer): Promise<string[]> {
  return (await load(bytes)).worksheets.map(({ name }) => name);
}

/** Fills the column of levels of a template as a region would. */
export async function fillTemplate(
  bytes: Buffer,
  path: string,
  level: (index: number) => number,
): Promise<void> {
  const workbook = await load(bytes);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('a template without sheets');
  let column = 0;
  let header = 0;
  sheet.eachRow((line, number) => {
    line.eachCell((cell, at) => {
      if (header === 0 && cell.text === 'Level') [column, header] = [at, number];
    });
  });
  for (let index = 0; index < spbe2020.indicators.length; index += 1) {
    sheet.getCell(header + 1 + index, column).value = level(index);
  }
  await workbook.xlsx.writeFile(path);
}
