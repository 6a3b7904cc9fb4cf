/** Workbooks to measure with, made anew and always the same. */
import exceljs from 'exceljs';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { Region } from '../../shared/regions/regions.ts';

export interface BenchmarkFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A level that differs from region to region and indicator to indicator, without randomness. */
function levelOf(region: number, indicator: number): number {
  return 1 + ((region * 7 + indicator * 3 + ((region * indicator) % 5)) % 5);
}

async function toFile(name: string, workbook: exceljs.Workbook): Promise<BenchmarkFile> {
  const buffer = await workbook.xlsx.writeBuffer();
  return { name, bytes: new Uint8Array(buffer) };
}

/** One questionnaire per region: letterhead, headings, 47 rows with explanations. */
export async function questionnaires(
  regions: readonly Region[],
  instrument: Instrument,
  year: number,
): Promise<BenchmarkFile[]> {
  const files: BenchmarkFile[] = [];
  for (const [position, region] of regions.entries()) {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('Kuesioner');
    sheet.addRow([`PEMERINTAH ${region.name.toUpperCase()}`]);
    sheet.addRow([`PENILAIAN MANDIRI SPBE TAHUN ${year}`]);
    sheet.addRow([]);
    sheet.addRow(['No', 'Indikator', 'Level', 'Penjelasan', 'Bukti dukung']);
    for (const [index, indicator] of instrument.indicators.entries()) {
      const explanation = `Penjelasan ${indicator.shortName} pada ${region.name}, `.repeat(6);
      sheet.addRow([
        Number(indicator.id),
        indicator.name,
        levelOf(position, index),
        explanation,
        'Perbup.pdf',
      ]);
    }
    files.push(await toFile(`LKE ${region.name}.xlsx`, workbook));
  }
  return files;
}

/** Every province, regency and city of the country in one row per year: one sheet a year, one column an indicator. */
export async function nationalMatrix(
  regions: readonly Region[],
  instrument: Instrument,
  [first, last]: readonly [number, number],
): Promise<BenchmarkFile> {
  const workbook = new exceljs.Workbook();
  for (let year = first; year <= last; year += 1) {
    const sheet = workbook.addWorksheet(String(year));
    sheet.addRow([`HASIL PENETAPAN SPBE TAHUN ${year}`]);
    sheet.addRow(['Instansi', ...instrument.indicators.map(({ id }) => `I${id}`)]);
    for (const [position, region] of regions.entries()) {
      const levels = instrument.indicators.map((_, index) => levelOf(position + year, index));
      sheet.addRow([region.name, ...levels]);
    }
  }
  return toFile(`Matriks nasional ${first}-${last}.xlsx`, workbook);
}
