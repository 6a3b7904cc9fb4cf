/** The report of an import as the regency reads it: written with one library, read with two others. */
import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { buildImportReport, importReportFileName } from '../../electron/excel/export/import-report.ts';
import {
  PROBLEM_CODES,
  type FileReport,
  type ImportEntry,
  type Problem,
} from '../../shared/contract/import.ts';
import { fixture } from '../support/fixtures.ts';
import { importEntry } from '../support/import-reports.ts';
import { ALL_INSTRUMENTS } from '../support/instruments.ts';
import { convertWithLibreOffice, findLibreOffice } from '../support/libreoffice.ts';
import { HOSTILE_TEXTS } from '../support/ranking-example.ts';
import { openTestApplication } from '../support/temporary.ts';

const libreOffice = findLibreOffice();
const WITH_LIBREOFFICE = libreOffice
  ? 'LibreOffice'
  : 'LibreOffice (SKIPPED: not installed; set LIBREOFFICE or PATH)';

const NO_COUNTS = { new: 0, changed: 0, same: 0 };

function entry(key: string, more: Partial<ImportEntry> = {}): ImportEntry {
  const region = { code: '53.09', name: 'Kabupaten Ngada' };
  return importEntry({ key, place: key, region, regionWritten: 'Ngada', values: { 1: 3, 2: 4 }, ...more });
}

function problem(more: Partial<Problem> & Pick<Problem, 'code'>): Problem {
  return { severity: 'error', cell: null, message: `Pesan ${more.code}.`, ...more };
}

function file(name: string, more: Partial<FileReport> = {}): FileReport {
  return {
    id: name,
    file: name,
    size: 1,
    sha256: 'a'.repeat(64),
    status: 'ok',
    layout: 'Daftar indikator',
    instrument: 'spbe-2020',
    entries: [entry('LKE!E')],
    counts: NO_COUNTS,
    textCounts: NO_COUNTS,
    problems: [],
    evidence: [],
    sheets: [],
    ...more,
  };
}

const files = [
  file('ngada 10.xlsx', {
    status: 'needs-answer',
    problems: [
      problem({ code: 'missing', severity: 'warning', cell: 'LKE!E9', indicator: '7', entry: 'LKE!E' }),
      problem({ code: 'out-of-range', cell: 'LKE!Baru!E4', indicator: '35-2', entry: 'lama' }),
    ],
    entries: [
      entry('LKE!E'),
      entry('lama', {
        region: null,
        regionWritten: 'Kab. Entah',
        instrument: 'spbe-2018',
        stage: 'penetapan',
        year: null,
      }),
      entry('sisih', { excluded: true, year: 1999 }),
    ],
  }),
  file('Ngada 9.xlsx'),
  file(`${HOSTILE_TEXTS.command}.xlsx`, {
    status: 'rejected',
    layout: '',
    instrument: null,
    entries: [],
    problems: [problem({ code: 'unsupported-file', message: HOSTILE_TEXTS.region })],
  }),
];

const input = {
  files,
  instruments: ALL_INSTRUMENTS,
  generatedAt: new Date(2026, 8, 21, 14, 32),
  appVersion: '1.2.3',
};

async function sheetsOf(bytes: Uint8Array): Promise<Map<string, readonly (readonly unknown[])[]>> {
  const sheets = await readExcelFile(Buffer.from(bytes));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('the report of an import', () => {
  it('sums up each file on the first sheet, in the order of their names', async () => {
    const sheets = await sheetsOf(await buildImportReport(input));
    expect([...sheets.keys()]).toEqual(['Ringkasan', 'Masalah']);
    const [header, ...rows] = (sheets.get('Ringkasan') ?? []).slice(3);
    expect(header).toEqual(
      'No,Berkas,Daerah,Tahun,Tahap,Tata letak,Nilai dibaca,Penghambat,Peringatan,Informasi,Status'.split(
        ',',
      ),
    );
    expect(rows).toEqual([
      [
        1,
        `'${HOSTILE_TEXTS.command}.xlsx`,
        '–',
        '–',
        '–',
        '–',
        0,
        1,
        0,
        0,
        'Ditolak, tidak ada yang dapat dipakai',
      ],
      [
        2,
        'Ngada 9.xlsx',
        'Kabupaten Ngada',
        2024,
        'Mandiri',
        'Daftar indikator',
        2,
        0,
        0,
        0,
        'Siap diterapkan',
      ],
      [
        3,
        'ngada 10.xlsx',
        '2 daerah',
        2024,
        '2 tahap',
        'Daftar indikator',
        4,
        1,
        1,
        0,
        'Ditahan, ada yang harus dijawab',
      ],
      [null, 'Jumlah', null, null, null, null, 6, 2, 1, 0, null],
    ]);
  });

  it('lists every problem with its place, its indicator and what to do, the worst of a file first', async () => {
    const bytes = await buildImportReport(input);
    const [header, ...rows] = ((await sheetsOf(bytes)).get('Masalah') ?? []).slice(3);
    expect(header).toEqual('No,Berkas,Lembar,Sel,Indikator,Masalah,Yang harus dilakukan,Tingkat'.split(','));
    expect(rows.map((row) => row.toSpliced(1, 1))).toEqual([
      [
        1,
        '–',
        '–',
        '–',
        `'${HOSTILE_TEXTS.region}`,
        'Kirim ulang sebagai buku kerja Excel (.xlsx).',
        'Penghambat',
      ],
      [
        2,
        'LKE!Baru',
        'E4',
        '35-2. Layanan Publik Instansi 2',
        'Pesan out-of-range.',
        'Ganti dengan level yang ada pada skala.',
        'Penghambat',
      ],
      [
        3,
        'LKE',
        'E9',
        expect.stringMatching(/^7\. \w/),
        'Pesan missing.',
        'Isi sel yang kosong.',
        'Peringatan',
      ],
    ]);
    const second = (await readXlsx(bytes)).sheets.find(({ name }) => name === 'Masalah');
    expect(second?.rows.slice(4).map((row) => row.slice(0, 8))).toEqual(rows);
  });

  it('has an action for every kind of problem', async () => {
    const all = file('semua.xlsx', { problems: PROBLEM_CODES.map((code) => problem({ code })) });
    const sheets = await sheetsOf(await buildImportReport({ ...input, files: [all] }));
    const actions = (sheets.get('Masalah') ?? []).slice(4).map((row) => row[6]);
    expect(actions).toHaveLength(PROBLEM_CODES.length);
    for (const action of actions) expect(action).toMatch(/^\p{Lu}.{10,70}\.$/u);
  });

  it('says so when there is no problem', async () => {
    const sheets = await sheetsOf(await buildImportReport({ ...input, files: [file('baik.xlsx')] }));
    expect(sheets.get('Masalah')?.slice(4)).toEqual([
      [null, 'Tidak ada masalah.', null, null, null, null, null, null],
    ]);
  });

  it('prints one page wide with its heading on every page, and can be filtered', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Uint8Array.from(await buildImportReport(input)).buffer);
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        fitToWidth: 1,
        orientation: 'landscape',
        printTitlesRow: '4:4',
      });
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
      expect(sheet.autoFilter).toMatch(/^A4:[HK]7$/);
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^[=+\-@]/);
        });
      });
    }
  });

  it.skipIf(!libreOffice)(`adds up the same in ${WITH_LIBREOFFICE}`, async () => {
    const bytes = await buildImportReport(input);
    const saved = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
    const sheets = await sheetsOf(saved.get('workbook.xlsx') ?? new Uint8Array());
    expect(sheets.get('Ringkasan')?.[7]?.slice(6, 10)).toEqual([6, 2, 1, 0]);
  });
});

describe('the file name', () => {
  it('names the file, or how many', () => {
    const date = new Date(2026, 8, 1);
    expect(importReportFileName(files, date)).toBe('Masalah impor 3 berkas 2026-09-01.xlsx');
    expect(importReportFileName(files.slice(1, 2), date)).toBe('Masalah impor Ngada 9 2026-09-01.xlsx');
    expect(importReportFileName([], date)).toBe('Masalah impor 0 berkas 2026-09-01.xlsx');
  });
});

describe('through the application', () => {
  it('the problems of a preview come as a workbook', async () => {
    const app = openTestApplication();
    const { session, files: previewed } = await app.call('import.preview', {
      files: [fixture('08-data-bermasalah-lembata-2023.xlsx'), fixture('09-pemdi-2026-kota-kupang.xlsx')],
    });
    const report = await app.call('import.report', { session });
    expect(report.fileName).toMatch(/^Masalah impor 2 berkas \d{4}-\d\d-\d\d\.xlsx$/);
    const rows = (await sheetsOf(report.bytes)).get('Masalah') ?? [];
    const messages = previewed.flatMap(({ problems }) => problems.map(({ message }) => message));
    expect(messages.length).toBeGreaterThan(3);
    const shown = rows.slice(4).map((row) => row[5]);
    expect(shown).toHaveLength(messages.length);
    expect(shown).toEqual(expect.arrayContaining(messages));
  });
});
