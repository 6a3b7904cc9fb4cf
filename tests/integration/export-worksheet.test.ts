/** The workbook of a worksheet: levels at every stage, what counts, texts, sources, and what was changed afterwards. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildWorksheetWorkbook,
  worksheetFileName,
} from '../../electron/excel/export/worksheet/worksheet-workbook.ts';
import { effectiveValues, type StageValues } from '../../shared/assessment/stages.ts';
import { toNumber } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import { worksheetExample } from '../support/export-inputs.ts';
import {
  cellsOf,
  isFormula,
  rowsOf,
  rowWith,
  valuesOf,
  withExceljs,
  type Sheets,
  type Value,
} from '../support/exported-workbook.ts';
import { fixture } from '../support/fixtures.ts';
import { ALL_INSTRUMENTS, spbe2020 } from '../support/instruments.ts';
import { openTestApplication } from '../support/temporary.ts';

/** Columns of the sheet "Lembar", from 0. */
const AT = {
  mandiri: 4,
  dokumen: 5,
  before: 9,
  effective: 10,
  difference: 11,
  name: 12,
  criterion: 13,
  source: 14,
};

/** The row of an indicator by its number. */
function indicatorRow(rows: readonly (readonly Value[])[], id: string): readonly Value[] {
  const found = rows.find((row) => String(row[0]) === id && row.length > AT.criterion);
  if (!found) throw new Error(`no row for indicator ${id}`);
  return found;
}

describe.each(ALL_INSTRUMENTS)('the worksheet on $id', (instrument) => {
  const input = worksheetExample(instrument);
  const stages: StageValues = Object.fromEntries(
    [...Map.groupBy(input.worksheet.values, ({ stage }) => stage)].map(([stage, list]) => [
      stage,
      new Map(list.map(({ indicator, value }) => [indicator, value] as const)),
    ]),
  );
  const counted = effectiveValues(stages, 'dokumen');
  let bytes: Uint8Array;
  let sheets: Sheets;
  beforeAll(async () => {
    bytes = await buildWorksheetWorkbook(input);
    sheets = await valuesOf(bytes);
  });
  const level = (value: number | undefined) => (value === undefined ? null : value / 100);

  it('shows each stage’s own level, last year’s, what counts and the difference to the self-assessment', () => {
    for (const { id } of instrument.indicators) {
      const row = indicatorRow(rowsOf(sheets, 'Lembar'), id);
      const own = stages.mandiri?.get(id);
      const value = counted.get(id);
      expect(row[AT.mandiri]).toBe(level(own));
      expect(row[AT.dokumen] ?? null).toBe(level(stages.dokumen?.get(id)));
      expect(row[AT.before]).toBe(level(input.worksheet.previousYear?.[id]));
      expect(row[AT.effective]).toBe(level(value));
      expect(row[AT.difference]).toBeCloseTo(((own ?? 0) - (value ?? 0)) / 100, 9);
    }
  });

  it('says what the level that counts is called and asks for, in our own words', async () => {
    const sheet = (await withExceljs(bytes)).getWorksheet('Lembar');
    for (const indicator of instrument.indicators) {
      const rows = rowsOf(sheets, 'Lembar');
      const row = indicatorRow(rows, indicator.id);
      const key = String(Math.floor((counted.get(indicator.id) ?? 0) / 100));
      expect(row[AT.name]).toBe(instrument.levelNames[indicator.levelNames]?.[key]);
      expect(row[AT.criterion]).toBe(indicator.criteria[key]);
      const place = rows.indexOf(row) + 1;
      for (const column of [AT.effective, AT.difference, AT.name, AT.criterion]) {
        expect(isFormula(sheet?.getCell(place, column + 1))).toBe(true);
      }
    }
  });

  it('comes to the application’s index, with the whole calculation on a sheet of its own', () => {
    const expected = score(instrument, counted).index;
    const name = instrument.id.startsWith('pemdi') ? 'Indeks Pemdi' : 'Indeks SPBE';
    const row = rowWith(rowsOf(sheets, 'Lembar'), name);
    expect(row[row.indexOf(name) + 1]).toBeCloseTo(expected ? toNumber(expected) : Number.NaN, 12);
    const rows = rowsOf(sheets, 'Perhitungan');
    expect(rows.filter((cells) => String(cells[1]).startsWith('Indeks aspek'))).toHaveLength(
      instrument.aspects.length,
    );
  });

  it('keeps texts as texts under their indicator and stage', () => {
    const rows = rowsOf(sheets, 'Uraian');
    const [first] = instrument.indicators;
    const heading = rows.findIndex((row) => String(row[1]).startsWith(`${first?.name}. `));
    const texts = rows[heading + 1] ?? [];
    expect(texts[1]).toBe('Mandiri');
    expect(texts[2]).toBe('\'=HYPERLINK("http://contoh.invalid/?"&A1,"Kabupaten Baris")\n\'- butir');
    expect(String(texts[4])).toMatch(/^'\+cmd/);
    expect(texts).toHaveLength(9);
  });

  it('says for every level where it comes from', () => {
    const rows = rowsOf(sheets, 'Asal');
    const data = rows.filter((row) => row[2] === 'Mandiri' || row[2] === 'Dokumen');
    expect(data).toHaveLength(input.worksheet.values.length);
    expect(data[0]?.slice(4, 7)).toEqual(["'=lembar mandiri.xlsx", "'+LKE", 'E11']);
    expect(data[0]?.[7]).toBeTypeOf('number');
  });

  it('has a note where a level was changed after the import: what, who, when', async () => {
    const noted = cellsOf(await withExceljs(bytes)).filter(({ cell }) => cell.note !== undefined);
    expect(noted).toHaveLength(1);
    const [{ place, cell } = { place: '', cell: undefined }] = noted;
    expect(place).toMatch(/^Lembar!E\d+$/);
    const note = cell?.note;
    const text = typeof note === 'string' ? note : (note?.texts ?? []).map((part) => part.text).join('');
    expect(text).toMatch(/^Diubah setelah impor\n[12] → \d(,\d+)? oleh =Asesor dua, 5 Maret 2024 /);
    expect(text).toContain("LKE!E12, '=lama.xlsx");
  });
});

describe('what stands beside the levels', () => {
  const [first, second] = spbe2020.indicators;
  let bytes: Uint8Array;
  let sheets: Sheets;
  const dataOf = (name: string, id: string | undefined) =>
    rowsOf(sheets, name).filter((row) => String(row[0]) === id);
  beforeAll(async () => {
    bytes = await buildWorksheetWorkbook(worksheetExample(spbe2020));
    sheets = await valuesOf(bytes);
  });

  it('has the analysis of an indicator in a column of its own', () => {
    const header = rowsOf(sheets, 'Uraian').find((row) => row[0] === 'No') ?? [];
    expect(header).toContain('Analisis');
  });

  it('lists evidence with its source, judgement, age and double use, and links to nothing', async () => {
    const rows = dataOf('Bukti', first?.id);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual([
      1,
      first?.shortName,
      'Berkas',
      expect.stringMatching(/^'=HYPERLINK/),
      "'=perbup.pdf",
      2018,
      "'@Bagian Hukum",
      'L2–3',
      'Ditolak',
      'Kedaluwarsa',
      expect.stringMatching(/^'\+cmd/),
      'Level 3: lebih dari 2 tahun sebelum penilaian 2022.\n' +
        'Berkas yang sama juga dipakai di Kabupaten Bukit 2021 indikator 4.',
    ]);
    expect(rows[1]?.slice(2, 6)).toEqual([
      'Tautan',
      'https://jdih.contoh.go.id/12',
      'https://jdih.contoh.go.id/12',
      null,
    ]);
    expect(rows[2]?.slice(2, 5)).toEqual(['Surat', "'-555/1", "'-555/1"]);
    const linked = cellsOf(await withExceljs(bytes)).filter(({ cell }) => cell.hyperlink !== undefined);
    expect(linked).toEqual([]);
  });

  it('tells levels above the evidence’s ceiling with their reasons, and which have none', () => {
    const rows = dataOf('Plafon bukti', first?.id);
    expect(rows.map((row) => [row[2], row[4], row[5]])).toEqual([
      ['Dokumen', 0, 'Belum beralasan'],
      ['Interviu', 0, expect.stringMatching(/^'\+cmd/)],
    ]);
  });

  it('keeps comments with author and time', () => {
    const [row] = dataOf('Komentar', second?.id);
    expect(row?.[2]).toBe("'=Asesor dua");
    expect(new Date(Number(row?.[3])).toISOString()).toMatch(/^2024-03-05T/);
    expect(row?.[5]).toMatch(/^'=HYPERLINK.*\n'\+1$/);
  });

  it('shows the follow-up of a recommendation, its due date as a date', async () => {
    const [row] = dataOf('Tindak lanjut', first?.id);
    expect(row?.slice(2, 3)).toEqual(['Mandiri']);
    expect(row?.[4]).toBe('Tinggi');
    expect(row?.[7]).toBe('Berjalan');
    const sheet = (await withExceljs(bytes)).getWorksheet('Tindak lanjut');
    const dates = (sheet?.getColumn(7).values ?? []).filter((value) => value instanceof Date);
    expect(dates).toEqual([new Date('2024-12-31T00:00:00Z')]);
  });

  it('says so where there is nothing', async () => {
    const empty = await buildWorksheetWorkbook(
      worksheetExample(spbe2020, {
        evidence: { items: [], ceilings: {}, overrides: [] },
        notes: { comments: [], recommendations: [] },
      }),
    );
    const read = await valuesOf(empty);
    const told = ['Bukti', 'Plafon bukti', 'Komentar'].map((name) => rowsOf(read, name).at(-1)?.[0]);
    expect(told).toEqual([
      'Belum ada bukti.',
      'Tidak ada level di atas plafon bukti.',
      'Belum ada komentar.',
    ]);
  });
});

describe('a worksheet that does not count', () => {
  it('shows what is stored, and no index', async () => {
    const { worksheet } = worksheetExample(spbe2020);
    const bytes = await buildWorksheetWorkbook(
      worksheetExample(spbe2020, {
        stage: null,
        worksheet: { ...worksheet, participation: 'tidak-mengikuti', participationReason: 'Tidak bersedia' },
      }),
    );
    const rows = rowsOf(await valuesOf(bytes), 'Lembar');
    expect(rows.flat()).toContain('Tidak mengikuti evaluasi: Tidak bersedia');
    expect(rowWith(rows, 'Indeks SPBE')[AT.criterion]).toBe('–');
    expect(indicatorRow(rows, '1')[AT.effective]).toBe('–');
    expect(indicatorRow(rows, '1')[AT.mandiri]).toBeTypeOf('number');
  });

  it('names the file after region, year and the stage that was asked for', () => {
    expect(worksheetFileName(worksheetExample(spbe2020))).toBe('Lembar SPBE 2022 Kabupaten Arus.xlsx');
    expect(worksheetFileName(worksheetExample(spbe2020, { asked: 'dokumen' }))).toBe(
      'Lembar SPBE 2022 Kabupaten Arus dokumen.xlsx',
    );
  });
});

describe('the application', () => {
  const REGION = '53.15';
  const key = { kind: 'worksheet', year: 2024, region: REGION } as const;

  async function notesOf(bytes: Uint8Array): Promise<string[]> {
    return cellsOf(await withExceljs(bytes)).flatMap(({ place, cell }) => {
      const { note } = cell;
      if (note === undefined) return [];
      const text = typeof note === 'string' ? note : (note.texts ?? []).map((part) => part.text).join('');
      return [`${place}: ${text}`];
    });
  }

  it('notes what was changed by hand after an import, until that is undone', async () => {
    const app = openTestApplication();
    await app.call('settings.update', { evaluator: 'Asesor 3' });
    const files = [fixture('03-tiga-tahap-manggarai-barat-2024.xlsx')];
    const { session } = await app.call('import.preview', { files });
    await app.call('import.apply', { session });
    expect(await notesOf((await app.call('workbook.export', key)).bytes)).toEqual([]);
    const { values } = await app.call('worksheet.get', { region: REGION, year: 2024 });
    const stored = values.find(({ indicator, stage }) => indicator === '4' && stage === 'mandiri');
    const value = stored?.value === 200 ? 300 : 200;
    await app.call('worksheet.setValue', {
      region: REGION,
      year: 2024,
      stage: 'mandiri',
      indicator: '4',
      value,
    });
    const [note, ...others] = await notesOf((await app.call('workbook.export', key)).bytes);
    expect(others).toEqual([]);
    expect(note).toMatch(/^Lembar!E\d+: Diubah setelah impor\n/);
    expect(note).toContain(`${Number(stored?.value) / 100} → ${value / 100} oleh Asesor 3, `);
    expect(note).toContain(`${stored?.provenance?.sheet}!${stored?.provenance?.cell}, ${files[0]?.name}`);
    await app.call('history.undo', {});
    expect(await notesOf((await app.call('workbook.export', key)).bytes)).toEqual([]);
  });

  it('notes a level that was taken away, and one that a later import replaced', async () => {
    const app = openTestApplication();
    const first = await app.call('import.preview', {
      files: [fixture('05-satu-lembar-per-kabupaten-2024.xlsx')],
    });
    await app.call('import.apply', { session: first.session });
    const second = await app.call('import.preview', {
      files: [fixture('03-tiga-tahap-manggarai-barat-2024.xlsx')],
    });
    await app.call('import.apply', { session: second.session, onConflict: 'update' });
    const cell = { region: REGION, year: 2024, stage: 'interviu', indicator: '3' } as const;
    await app.call('worksheet.setValue', { ...cell, value: null });
    const notes = await notesOf((await app.call('workbook.export', key)).bytes);
    expect(notes.filter((note) => note.includes('lewat impor oleh'))).not.toEqual([]);
    expect(notes.filter((note) => note.includes('→ kosong oleh'))).toHaveLength(1);
  });

  it('keeps injected texts of an imported worksheet as texts', async () => {
    const app = openTestApplication();
    const { session, files } = await app.call('import.preview', {
      files: [fixture('hostile/28-injeksi-rumus.xlsx')],
    });
    await app.call('import.apply', { session });
    const entry = files[0]?.entries[0];
    if (!entry?.region || entry.year === null) throw new Error('the fixture names no region or year');
    const { code } = entry.region;
    const output = await app.call('workbook.export', { kind: 'worksheet', year: entry.year, region: code });
    const { texts } = await app.call('worksheet.get', { region: code, year: entry.year });
    expect(texts.filter(({ text }) => /^[=+\-@]/.test(text)).length).toBeGreaterThan(0);
    const cells = cellsOf(await withExceljs(output.bytes));
    const bad = cells.filter(({ cell }) => {
      if (isFormula(cell)) return /HYPERLINK|WEBSERVICE|cmd|DDE|\|/i.test(cell.formula);
      return typeof cell.value === 'string' && /^\s*[=+\-@\t\r]/.test(cell.value);
    });
    expect(bad.map(({ place }) => place)).toEqual([]);
  });

  it('brings evidence, comments and follow-up of the region along', async () => {
    const app = openTestApplication();
    await app.call('settings.update', { evaluator: 'Asesor 3' });
    const place = { region: REGION, year: 2024, indicator: '4' };
    await app.call('evidence.add', { ...place, source: { kind: 'surat', number: '555/1' }, levels: [2] });
    await app.call('comment.add', { ...place, text: 'Periksa lagi' });
    await app.call('recommendation.set', {
      ...place,
      priority: 'sedang',
      unit: 'Diskominfo',
      due: '2025-06-30',
      status: 'belum-mulai',
    });
    const sheets = await valuesOf((await app.call('workbook.export', key)).bytes);
    const rowOf = (name: string) => rowsOf(sheets, name).find((row) => row[0] === 4) ?? [];
    expect(rowOf('Bukti')).toEqual(expect.arrayContaining(['Surat', '555/1', 'L2', 'Belum diperiksa']));
    expect(rowOf('Komentar')).toEqual(expect.arrayContaining(['Asesor 3', 'Periksa lagi']));
    expect(rowOf('Tindak lanjut')).toEqual(expect.arrayContaining(['Sedang', 'Diskominfo', 'Belum mulai']));
  });

  it('needs to know which region, and one that exists', async () => {
    const app = openTestApplication();
    expect(await app.refusal('workbook.export', { kind: 'worksheet', year: 2024 })).toBe('invalid-input');
    expect(await app.refusal('workbook.export', { kind: 'calculation', year: 2024 })).toBe('invalid-input');
    expect(await app.refusal('workbook.export', { ...key, region: '99.99' })).toBe('not-found');
    expect(await app.refusal('workbook.export', { ...key, year: 2016 })).toBe('instrument-not-for-year');
  });
});
