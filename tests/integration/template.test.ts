/**
 * The template that a regency fills in: built, filled with another program's means, mishandled as people do, and
 * read back without a question.
 */
import { levelsIn } from '../../electron/excel/packed-levels.ts';
import exceljs, { type CellValue, type Row, type Workbook, type Worksheet } from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../electron/excel/archive.ts';
import type { TemplateInput } from '../../electron/excel/export/template/input.ts';
import { buildTemplate, templateFileName } from '../../electron/excel/export/template/template-workbook.ts';
import { WORKBOOK_LIMITS } from '../../electron/excel/limits.ts';
import { createWorkbookReader } from '../../electron/excel/workbook-reader.ts';
import type { WorkbookReading } from '../../electron/excel/reading.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import { toNumber } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import { problemList, readerContext, regionCode } from '../support/excel-reader.ts';
import { ALL_INSTRUMENTS, pemdi2026, resources, spbe2018, spbe2020 } from '../support/instruments.ts';
import { convertWithLibreOffice, findLibreOffice } from '../support/libreoffice.ts';
import { patternLevels } from '../support/ranking-example.ts';
import { openTestApplication } from '../support/temporary.ts';

const libreOffice = findLibreOffice();
const WITH_LIBREOFFICE = libreOffice
  ? 'LibreOffice'
  : 'LibreOffice (SKIPPED: not installed; set LIBREOFFICE or PATH)';

const NGADA = '53.09';
const reader = createWorkbookReader();
beforeAll(() => reader.configure(readerContext));
afterAll(() => reader.close());

function region(name: string): TemplateInput['region'] {
  const found = resources.regions.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no region ${name}`);
  return { code: found.code, name: found.name };
}

function inputFor(instrument: Instrument, more: Partial<TemplateInput> = {}): TemplateInput {
  return {
    instrument,
    region: region('Kabupaten Ngada'),
    provinceName: 'Nusa Tenggara Timur',
    year: instrument.years.from + 1,
    stage: 'dokumen',
    values: new Map(),
    texts: [],
    generatedAt: new Date(2026, 8, 21, 14, 32),
    appVersion: '1.2.3',
    ...more,
  };
}

async function edited(
  bytes: Uint8Array,
  edit: (workbook: Workbook) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetNamed(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const HEADER_ROW = 8;
const FIRST_ROW = 9;

function columnOf(sheet: Worksheet, ...headings: readonly string[]): number {
  const values = Array.from(
    { length: sheet.columnCount },
    (_, index) => sheet.getCell(HEADER_ROW, index + 1).text,
  );
  const found = values.findIndex((value) => headings.includes(value));
  if (found < 0) throw new Error(`no column ${headings.join()}`);
  return found + 1;
}

function rowsOf(sheet: Worksheet, { indicators }: Instrument): Row[] {
  return indicators.map((_, position) => sheet.getRow(FIRST_ROW + position));
}

/** Texts that meet what spreadsheets do to texts. */
function explanation(indicator: string): string {
  return `- butir ${indicator}: “sudah”, lihat lampiran\n- baris kedua; =bukan rumus`;
}

function fillIn(sheet: Worksheet, instrument: Instrument, levels: ReadonlyMap<string, Hundredths>): void {
  const level = columnOf(sheet, 'Level', 'Nilai');
  for (const row of rowsOf(sheet, instrument)) {
    const indicator = row.getCell(columnOf(sheet, 'No')).text;
    row.getCell(level).value = (levels.get(indicator) ?? 0) / 100;
    row.getCell(columnOf(sheet, 'Penjelasan')).value = explanation(indicator);
    row.getCell(columnOf(sheet, 'Analisis')).value = `Memenuhi level, butir ${indicator}`;
    row.getCell(columnOf(sheet, 'Data dukung')).value = `Perbup ${indicator}/2023`;
  }
}

function expectedTexts({ indicators }: Instrument) {
  return indicators.flatMap(({ id }) => [
    { indicator: id, kind: 'penjelasan', text: explanation(id) },
    { indicator: id, kind: 'analisis', text: `Memenuhi level, butir ${id}` },
    { indicator: id, kind: 'bukti', text: `Perbup ${id}/2023` },
  ]);
}

function expectComplete(
  reading: WorkbookReading,
  { instrument, year, stage }: TemplateInput,
  levels: ReadonlyMap<string, Hundredths>,
): void {
  expect(problemList(reading)).toEqual([]);
  expect(reading.entries).toHaveLength(1);
  const [entry] = reading.entries;
  expect(entry).toMatchObject({ instrument: instrument.id, year, stage });
  expect(regionCode(entry)).toBe(NGADA);
  expect(entry && new Map(levelsIn(entry.levels))).toEqual(levels);
}

function textsIn(reading: WorkbookReading) {
  return reading.entries
    .flatMap(({ texts }) => texts)
    .map(({ indicator, kind, text }) => ({ indicator, kind, text }))
    .toSorted((a, b) => a.indicator.localeCompare(b.indicator) || b.kind.localeCompare(a.kind));
}

const inOrder = (texts: ReturnType<typeof expectedTexts>) =>
  texts.toSorted((a, b) => a.indicator.localeCompare(b.indicator) || b.kind.localeCompare(a.kind));

/** Moves the table's columns about, headings included; widths and hidden columns stay where they were. */
function moveColumns(sheet: Worksheet, instrument: Instrument): void {
  const order = [9, 7, 3, 10, 6, 8, 4, 2, 1, 5];
  for (const row of [sheet.getRow(HEADER_ROW), ...rowsOf(sheet, instrument)]) {
    const values = order.map((column): CellValue => row.getCell(column).value);
    values.forEach((value, position) => {
      row.getCell(position + 1).value = value;
    });
  }
}

function reverseRows(sheet: Worksheet, instrument: Instrument): void {
  const rows = rowsOf(sheet, instrument);
  const columns = Array.from({ length: 10 }, (_, index) => index + 1);
  const values = rows.map((row) => columns.map((column): CellValue => row.getCell(column).value));
  rows.forEach((row, position) => {
    values.at(-1 - position)?.forEach((value, index) => {
      row.getCell(index + 1).value = value;
    });
  });
}

/** What people do between getting a template and sending it back. */
const HANDLED: readonly [string, (sheet: Worksheet, instrument: Instrument, workbook: Workbook) => void][] = [
  ['as it was handed out', () => {}],
  ['with its rows sorted the other way round', reverseRows],
  ['with its columns moved', moveColumns],
  [
    'with rows sorted, columns moved and a filter left on',
    (sheet, instrument) => {
      reverseRows(sheet, instrument);
      moveColumns(sheet, instrument);
      rowsOf(sheet, instrument).forEach((row, position) => {
        row.hidden = position % 3 === 0;
      });
    },
  ],
  [
    'with lines put above it and the sheet renamed',
    (sheet) => {
      sheet.insertRows(1, [['Diterima 3 Maret 2020 di Kabupaten Ende'], ['Tahap: penilaian mandiri']]);
      sheet.name = 'Lembar kami';
    },
  ],
  [
    'without its criteria, beside a sheet of notes',
    (_, __, workbook) => {
      workbook.removeWorksheet(sheetNamed(workbook, 'Kriteria').id);
      workbook.addWorksheet('Catatan kami').addRow(['Rapat tim', 'Senin']);
    },
  ],
];

describe.each(ALL_INSTRUMENTS)('the template of $id', (instrument) => {
  const input = inputFor(instrument);
  const levels = patternLevels(instrument, 3);
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await buildTemplate(input);
  });

  it.each(HANDLED)('comes back without a question %s', async (_, handle) => {
    const filled = await edited(bytes, (workbook) => {
      const sheet = sheetNamed(workbook, 'Isian');
      fillIn(sheet, instrument, levels);
      handle(sheet, instrument, workbook);
    });
    const reading = await reader.read(filled, 'dikirim dari Ende 2019.xlsx');
    expectComplete(reading, input, levels);
    expect(textsIn(reading)).toEqual(inOrder(expectedTexts(instrument)));
    expect(reading.layout).toBe('Templat aplikasi');
    expect(reading.evidence[0]).toBe('Templat aplikasi');
  });

  it('is an ordinary list of indicators without its hidden sheet', async () => {
    const filled = await edited(bytes, (workbook) => {
      fillIn(sheetNamed(workbook, 'Isian'), instrument, levels);
      workbook.removeWorksheet(sheetNamed(workbook, '_meta').id);
    });
    const reading = await reader.read(filled, 'berkas.xlsx');
    expectComplete(reading, input, levels);
    expect(reading.layout).toBe('Daftar indikator');
  });

  it('is not believed when its hidden sheet was changed', async () => {
    const filled = await edited(bytes, (workbook) => {
      fillIn(sheetNamed(workbook, 'Isian'), instrument, levels);
      sheetNamed(workbook, '_meta').eachRow((row) => {
        if (row.getCell(1).value === 'region') row.getCell(2).value = '53.71';
        if (row.getCell(1).value === 'region-name') row.getCell(2).value = 'Kota Kupang';
      });
    });
    const reading = await reader.read(filled, 'berkas.xlsx');
    expectComplete(reading, input, levels);
    expect(reading.layout).toBe('Daftar indikator');
  });

  it('does not take the hidden sheet of another template for its own', async () => {
    const other = new exceljs.Workbook();
    const otherBytes = await buildTemplate({ ...input, region: region('Kota Kupang') });
    await other.xlsx.load(Uint8Array.from(otherBytes).buffer);
    const filled = await edited(bytes, (workbook) => {
      fillIn(sheetNamed(workbook, 'Isian'), instrument, levels);
      const facts = sheetNamed(workbook, '_meta');
      sheetNamed(other, '_meta').eachRow((row, number) => {
        facts.getRow(number).values = row.values;
      });
    });
    const reading = await reader.read(filled, 'berkas.xlsx');
    expectComplete(reading, input, levels);
    expect(reading.layout).toBe('Daftar indikator');
  });

  it('tells where a level is not on the scale, and which levels are blank', async () => {
    const filled = await edited(bytes, (workbook) => {
      const sheet = sheetNamed(workbook, 'Isian');
      fillIn(sheet, instrument, levels);
      sheet.getCell('F11').value = 6;
      sheet.getCell('F12').value = 'belum tahu';
      sheet.getCell('F13').value = null;
    });
    const reading = await reader.read(filled, 'berkas.xlsx');
    expect(problemList(reading)).toEqual([
      'out-of-range Isian!F11',
      'not-a-level Isian!F12',
      'missing Isian!F13',
    ]);
    expect(reading.problems.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
    expect(reading.entries[0]?.levels.count).toBe(instrument.indicators.length - 3);
  });

  it('says once that nothing is filled in yet', async () => {
    const reading = await reader.read(bytes, 'berkas.xlsx');
    expect(reading.problems).toMatchObject([{ code: 'missing', severity: 'warning' }]);
    expect(reading.entries).toMatchObject([{ instrument: instrument.id, levels: { count: 0 }, texts: [] }]);
  });

  it('does not count a row whose key and name are two indicators', async () => {
    const filled = await edited(bytes, (workbook) => {
      const sheet = sheetNamed(workbook, 'Isian');
      fillIn(sheet, instrument, levels);
      const [first, second] = [sheet.getCell('D9').value, sheet.getCell('D10').value];
      sheet.getCell('D9').value = second;
      sheet.getCell('D10').value = first;
    });
    const reading = await reader.read(filled, 'berkas.xlsx');
    expect(reading.problems.map(({ code }) => code)).toEqual(['ambiguous-number', 'ambiguous-number']);
    expect(reading.entries[0]?.levels.count).toBe(instrument.indicators.length - 2);
  });

  it('brings prefilled levels and texts back as they were', async () => {
    const texts = instrument.indicators.slice(0, 3).flatMap(({ id }) => [
      { indicator: id, kind: 'penjelasan' as const, text: explanation(id) },
      { indicator: id, kind: 'bukti' as const, text: '=HYPERLINK("http://contoh.invalid")' },
      { indicator: id, kind: 'catatan' as const, text: 'hanya untuk asesor' },
    ]);
    const reading = await reader.read(await buildTemplate({ ...input, values: levels, texts }), 'x.xlsx');
    expectComplete(reading, input, levels);
    expect(textsIn(reading)).toEqual(inOrder(texts.filter(({ kind }) => kind !== 'catatan')));
  });

  describe('as a workbook', () => {
    it('shows the same stored results to two other readers', async () => {
      const filled = await buildTemplate({ ...input, values: levels });
      const { index } = score(instrument, levels);
      const total = instrument.indicators.length;
      const first = (await readExcelFile(Buffer.from(filled))).find(({ sheet }) => sheet === 'Isian');
      const second = (await readXlsx(filled)).sheets.find(({ name }) => name === 'Isian');
      for (const rows of [first?.data, second?.rows]) {
        expect(rows?.[5]?.[0]).toBe(`Terisi ${total} dari ${total} indikator`);
        expect(rows?.[5]?.[5]).toBeCloseTo(index ? toNumber(index) : 0, 12);
        instrument.indicators.forEach(({ id, name, criteria }, position) => {
          const row = rows?.[FIRST_ROW - 1 + position];
          expect([String(row?.[0]), row?.[2]]).toEqual([id, name]);
          expect(row?.[6]).toBe(criteria[String(Math.floor((levels.get(id) ?? 0) / 100))]);
        });
      }
    });

    it('has no index while a level is blank', async () => {
      const some = new Map([...levels].slice(1));
      const rows = (await readXlsx(await buildTemplate({ ...input, values: some }))).sheets[0]?.rows;
      const total = instrument.indicators.length;
      expect(rows?.[5]?.[0]).toBe(`Terisi ${total - 1} dari ${total} indikator`);
      expect(rows?.[5]?.[5]).toBe('muncul setelah semua indikator terisi');
      expect(rows?.[FIRST_ROW - 1]?.[6]).toBe('–');
    });

    it('accepts what the scale has, with words, and locks everything else without a password', async () => {
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
      const sheet = sheetNamed(workbook, 'Isian');
      const { min, max, decimals } = instrument.scale;
      const validation = sheet.getCell('F9').dataValidation;
      const levelsListed = Array.from({ length: max - min + 1 }, (_, step) => min + step).join(',');
      expect(validation).toMatchObject(
        decimals === 0
          ? { type: 'list', formulae: [`"${levelsListed}"`] }
          : { type: 'decimal', formulae: [min, max] },
      );
      for (const text of [validation.promptTitle, validation.errorTitle]) {
        expect(text?.length).toBeLessThanOrEqual(32);
      }
      for (const text of [validation.prompt, validation.error]) {
        expect(text?.length).toBeGreaterThan(20);
        expect(text?.length).toBeLessThanOrEqual(225);
      }
      const unlocked: string[] = [];
      for (const { model } of workbook.worksheets)
        expect(model).toHaveProperty('sheetProtection.sheet', true);
      expect(sheet.model).not.toHaveProperty('sheetProtection.hashValue');
      sheet.eachRow({ includeEmpty: true }, (row) => {
        row.eachCell({ includeEmpty: true }, (cell) => {
          if (cell.protection?.locked === false) unlocked.push(cell.address.replaceAll(/\d/g, ''));
        });
      });
      expect(new Set(unlocked)).toEqual(new Set(['F', 'H', 'I', 'J']));
      expect(unlocked).toHaveLength(4 * instrument.indicators.length);
      expect(sheet.getColumn(4).hidden).toBe(true);
      expect(sheetNamed(workbook, '_meta').state).toBe('veryHidden');
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: HEADER_ROW, xSplit: 4 });
    });
  });

  describe.skipIf(!libreOffice)(`saved by ${WITH_LIBREOFFICE}`, () => {
    it('calculates progress, index and criteria, and still comes back without a question', async () => {
      const filled = await edited(bytes, (workbook) => {
        fillIn(sheetNamed(workbook, 'Isian'), instrument, levels);
      });
      const files = await convertWithLibreOffice(libreOffice ?? '', filled, 'xlsx');
      const saved = files.get('workbook.xlsx') ?? new Uint8Array();
      const rows = (await readXlsx(saved)).sheets.find(({ name }) => name === 'Isian')?.rows;
      const { index } = score(instrument, levels);
      const total = instrument.indicators.length;
      expect(rows?.[5]?.[0]).toBe(`Terisi ${total} dari ${total} indikator`);
      expect(rows?.[5]?.[5]).toBeCloseTo(index ? toNumber(index) : 0, 9);
      instrument.indicators.forEach(({ id, criteria }, position) => {
        const chosen = criteria[String(Math.floor((levels.get(id) ?? 0) / 100))];
        expect(rows?.[FIRST_ROW - 1 + position]?.[6]).toBe(chosen);
      });
      const reading = await reader.read(saved, 'berkas.xlsx');
      expectComplete(reading, input, levels);
      expect(reading.layout).toBe('Templat aplikasi');
      expect(textsIn(reading)).toEqual(inOrder(expectedTexts(instrument)));
    });
  });
});

it('rows keep a height that a program may change while somebody types', async () => {
  const bytes = await buildTemplate(inputFor(spbe2020));
  const archive = await openArchive(Buffer.from(bytes), WORKBOOK_LIMITS);
  const xml = (await archive.read('xl/worksheets/sheet1.xml', 10_000_000)).toString('utf8');
  expect(xml).toMatch(/<row r="1" ht="20" customHeight="1"/);
  expect(xml).toMatch(/<row r="9" ht="\d+" spans/);
  expect(xml.match(/<dataValidation /g)).toHaveLength(1);
});

it('hostile names and texts stay texts', async () => {
  const hostile = { code: '53.09', name: '=HYPERLINK("http://contoh.invalid","Kabupaten")' };
  const bytes = await buildTemplate(inputFor(spbe2020, { region: hostile, provinceName: '@SUM(1)' }));
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const formulas: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) formulas.push(cell.formula);
        if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^[=+\-@]/);
      });
    });
  }
  expect(formulas).toHaveLength(spbe2020.indicators.length + 2);
  expect(formulas.join()).not.toContain('HYPERLINK');
});

describe('the file name', () => {
  it('says what the template is for', () => {
    expect(templateFileName(inputFor(spbe2018))).toBe('Templat SPBE 2019 Kabupaten Ngada dokumen.xlsx');
    expect(templateFileName(inputFor(pemdi2026))).toBe('Templat Pemdi 2027 Kabupaten Ngada dokumen.xlsx');
  });
});

describe('through the application', () => {
  it('a template that was handed out, filled in and sent back is stored with its cells', async () => {
    const app = openTestApplication();
    const about = { region: NGADA, year: 2024, stage: 'mandiri' } as const;
    await app.call('worksheet.setValue', { ...about, indicator: '1', value: 200 });
    const template = await app.call('template.export', { region: NGADA, year: 2024 });
    expect(template.fileName).toBe('Templat SPBE 2024 Kabupaten Ngada mandiri.xlsx');
    const levels = patternLevels(spbe2020, 5);
    const bytes = await edited(template.bytes, (workbook) => {
      const sheet = sheetNamed(workbook, 'Isian');
      expect(sheet.getCell('F9').value).toBe(2);
      fillIn(sheet, spbe2020, levels);
    });
    const files = [{ name: 'kiriman.xlsx', bytes }];
    const preview = await app.call('import.preview', { files });
    expect(preview.files).toMatchObject([{ status: 'ok', layout: 'Templat aplikasi', problems: [] }]);
    const applied = await app.call('import.apply', { session: preview.session, onConflict: 'update' });
    expect(applied.files).toMatchObject([{ status: 'applied' }]);
    const sheet = await app.call('worksheet.get', { region: NGADA, year: 2024 });
    const stored = new Map(sheet.values.map(({ indicator, value }) => [indicator, value]));
    expect(stored).toEqual(levels);
    expect(sheet.values.find(({ indicator }) => indicator === '7')).toMatchObject({
      stage: 'mandiri',
      provenance: { file: 'kiriman.xlsx', sheet: 'Isian', cell: 'F15' },
    });
    expect(sheet.texts).toHaveLength(3 * spbe2020.indicators.length);
    expect(sheet.texts).toContainEqual(
      expect.objectContaining({ indicator: '7', kind: 'penjelasan', text: explanation('7') }),
    );

    const again = await app.call('template.export', { region: NGADA, year: 2024 });
    const unchanged = await app.call('import.preview', {
      files: [{ name: 'lagi.xlsx', bytes: new Uint8Array(again.bytes) }],
    });
    expect(unchanged.files).toMatchObject([{ status: 'unchanged', problems: [] }]);
  });
});
