/** Texts beside the levels: which columns they come from, to which stage they go, and how they are stored. */
import { describe, expect, it } from 'vitest';
import type { ReadEntry, WorkbookReading } from '../../electron/excel/reading.ts';
import { cellText } from '../../electron/excel/recognise/sheet-view.ts';
import {
  fixtureBytes,
  gridsOf,
  levelsOf,
  readBytes,
  readSheets,
  type CellContent,
} from '../support/excel-reader.ts';
import { fixture } from '../support/fixtures.ts';
import { spbe2018, spbe2020 } from '../support/instruments.ts';
import { openTestApplication } from '../support/temporary.ts';

const INDICATORS = spbe2020.indicators;
const level = (index: number): number => ((index * 7) % 5) + 1;
const table = (make: (index: number) => CellContent[]): CellContent[][] =>
  INDICATORS.map(({ name }, index) => [index + 1, name, ...make(index)]);
const TITLE: CellContent[] = ['Kabupaten Alor Tahun 2024'];

function textOf(entry: ReadEntry | undefined, indicator: string, kind: string): string | null {
  return entry?.texts.find((text) => text.indicator === indicator && text.kind === kind)?.text ?? null;
}

/** Stage, kind and how many, with the column of the first. */
function outline(reading: WorkbookReading): string[] {
  return reading.entries.flatMap((entry) =>
    [...Map.groupBy(entry.texts, (text) => text.kind)].map(([kind, texts]) =>
      [entry.stage ?? '?', kind, texts.length, texts[0]?.cell.split('!').at(-1)].join(' '),
    ),
  );
}

describe('texts of the fixtures', () => {
  it.each([
    ['01-kuesioner-sumba-timur-2023.xlsx', ['mandiri penjelasan 47 F15', 'mandiri bukti 47 G15']],
    [
      '03-tiga-tahap-manggarai-barat-2024.xlsx',
      ['mandiri justifikasi 47 E13', 'dokumen catatan 47 G13', 'interviu catatan 12 I15'],
    ],
    ['08-data-bermasalah-lembata-2023.xlsx', ['mandiri catatan 3 D19']],
    ['10-spbe-2018-flores-timur-2019.xlsx', ['mandiri penjelasan 37 E6']],
    ['11-lembar-keempat-mulai-d14-alor-2024.xlsx', ['mandiri penjelasan 47 G15', 'mandiri bukti 47 H15']],
    ['12-tanpa-nomor-nagekeo-2024.xlsx', ['mandiri catatan 47 C5']],
    ['hostile/28-injeksi-rumus.xlsx', ['mandiri penjelasan 47 D6']],
    ['04-matriks-22-kabkota-2023.xlsx', []],
    ['14-indeks-tercetak-keliru-sikka-2022.xlsx', []],
  ])('%s', async (file, expected) => {
    expect(outline(await readBytes(fixtureBytes(file), file))).toEqual(expected);
  });

  it('an indicator of 2018 that is judged three times has three texts', async () => {
    const [entry] = (await readBytes(fixtureBytes('10-spbe-2018-flores-timur-2019.xlsx'))).entries;
    expect(entry?.texts.map(({ indicator }) => indicator)).toEqual(spbe2018.indicators.map(({ id }) => id));
    expect(entry?.texts.slice(-3).map(({ indicator }) => indicator)).toEqual(['35', '35-2', '35-3']);
  });

  it('what looks like a formula or markup is the same text that the cell holds', async () => {
    const bytes = fixtureBytes('hostile/28-injeksi-rumus.xlsx');
    const reading = await readBytes(bytes);
    const [sheet] = await gridsOf(bytes);
    const cells = new Map(
      sheet?.rows.map(({ row, cells: all }) => [
        `Isian!D${row}`,
        all.find(({ column }) => column === 4)?.value,
      ]),
    );
    for (const { cell, text } of reading.entries[0]?.texts ?? []) {
      expect({ kind: 'text', text: expect.stringContaining(text) }).toEqual(cells.get(cell));
    }
    const first = reading.entries[0]?.texts.map(({ text }) => text).slice(0, 6);
    expect(first?.[0]).toMatch(/^=HYPERLINK\(/);
    expect(first?.slice(4)).toEqual(['=1+1', '<script>alert(1)</script>']);
  });
});

describe('which levels a text belongs to', () => {
  it('that of the nearest column of levels on its left', async () => {
    const reading = await readSheets({
      rows: [
        TITLE,
        [
          'No',
          'Indikator',
          'Penilaian Mandiri',
          'Penjelasan',
          'Bukti',
          'Penilaian Dokumen',
          'Catatan',
          'Saran',
        ],
        ...table((index) => [level(index), 'p', 'b', level(index + 1), 'c', 's']),
      ],
    });
    expect(outline(reading)).toEqual([
      'mandiri penjelasan 47 D3',
      'mandiri bukti 47 E3',
      'dokumen catatan 47 G3',
      'dokumen rekomendasi 47 H3',
    ]);
  });

  it('the stage in its own heading goes before its place', async () => {
    const reading = await readSheets({
      rows: [
        TITLE,
        [
          'No',
          'Indikator',
          'Level Mandiri',
          'Level Penilaian Dokumen',
          'Penjelasan Penilaian Mandiri',
          'Catatan Penilaian Dokumen',
        ],
        ...table((index) => [level(index), level(index + 1), 'm', 'd']),
      ],
    });
    expect(outline(reading)).toEqual(['mandiri penjelasan 47 E3', 'dokumen catatan 47 F3']);
  });

  it('with one column of levels all texts are its own, wherever they stand', async () => {
    const reading = await readSheets({
      rows: [
        ['Penilaian Mandiri SPBE Kabupaten Alor Tahun 2024'],
        [
          'No',
          'Indikator',
          'Uraian',
          'Level',
          'Data Dukung',
          'Tautan',
          'Catatan Asesor',
          'Justifikasi',
          'Tindak Lanjut',
        ],
        ...table((index) => [
          `u${index}`,
          level(index),
          `d${index}`,
          `t${index}`,
          `c${index}`,
          `j${index}`,
          `r${index}`,
        ]),
      ],
    });
    expect(outline(reading)).toEqual([
      'mandiri penjelasan 47 C3',
      'mandiri bukti 47 E3',
      'mandiri catatan 47 G3',
      'mandiri justifikasi 47 H3',
      'mandiri rekomendasi 47 I3',
    ]);
    expect(textOf(reading.entries[0], '2', 'bukti')).toBe('d1\nt1');
  });

  it('notes of a stage without levels yet are an entry of their own, without values or problems', async () => {
    const head = [
      TITLE,
      ['No', 'Indikator', 'Penilaian Mandiri', null, 'Interviu', null],
      [null, null, 'Level', 'Penjelasan', 'Level', 'Catatan'],
    ];
    const rows = table((index) => [level(index), 'p', null, index === 4 ? 'Diklarifikasi.' : null]);
    const merges = ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'];
    const reading = await readSheets({ rows: [...head, ...rows], merges });
    expect(outline(reading)).toEqual(['mandiri penjelasan 47 D4', 'interviu catatan 1 F8']);
    expect(reading.entries.map(({ stage, levels }) => [stage, levels.count])).toEqual([
      ['mandiri', 47],
      ['interviu', 0],
    ]);
    expect(reading.problems).toEqual([]);
    const without = await readSheets({
      rows: [...head, ...table((index) => [level(index), 'p', null, null])],
      merges,
    });
    expect(without.entries.map(({ stage }) => stage)).toEqual(['mandiri']);
  });

  it('lists beside each other and beneath each other keep theirs', async () => {
    const head = ['No', 'Indikator', 'Nilai', 'Penjelasan'];
    const rows = table((index) => [level(index), `p${index + 1}`]);
    const beside = await readSheets({
      rows: [
        TITLE,
        [...head, null, ...head],
        ...rows.slice(0, 24).map((row, index) => [...row, null, ...(rows[index + 24] ?? [])]),
      ],
    });
    expect(beside.entries).toHaveLength(1);
    expect(beside.entries[0]?.texts.map(({ indicator, text }) => `p${indicator}` === text)).toEqual(
      INDICATORS.map(() => true),
    );
    const beneath = await readSheets({
      rows: ['Kabupaten Alor', 'Kabupaten Belu'].flatMap((region): CellContent[][] => [
        [`Instansi : ${region}`],
        ['Tahun : 2024'],
        head,
        ...table((index) => [level(index), region]),
        [],
      ]),
    });
    expect(beneath.entries.map((entry) => textOf(entry, '9', 'penjelasan'))).toEqual([
      'Kabupaten Alor',
      'Kabupaten Belu',
    ]);
  });

  it('a list with a tick for each level has texts too', async () => {
    const reading = await readSheets({
      rows: [
        TITLE,
        ['No', 'Indikator', 1, 2, 3, 4, 5, 'Penjelasan'],
        ...table((index) => [
          ...[1, 2, 3, 4, 5].map((each) => (each === level(index) ? 'v' : null)),
          `p${index}`,
        ]),
      ],
    });
    expect(levelsOf(reading.entries[0])['3']).toBe(level(2));
    expect(outline(reading)).toEqual(['? penjelasan 47 H3']);
  });
});

describe('what is a text', () => {
  const head: CellContent[] = ['No', 'Indikator', 'Level', 'Penjelasan'];
  const withTexts = (make: (index: number) => CellContent) => table((index) => [level(index), make(index)]);

  it('is whole, with its line breaks, without the space around it', async () => {
    const long = 'Uraian panjang. '.repeat(2000).trim();
    const rows = withTexts((index) => (index === 0 ? `  baris 1\r\nbaris 2 \n` : index === 1 ? long : null));
    const [entry] = (await readSheets({ rows: [TITLE, head, ...rows] })).entries;
    expect(textOf(entry, '1', 'penjelasan')).toBe('baris 1\nbaris 2');
    expect(textOf(entry, '2', 'penjelasan')).toBe(long);
  });

  it('is nothing where a cell only says that it is blank', async () => {
    const blanks = ['-', '–', 'n/a', 'N/A', ' ', '…', '--', '.'];
    const reading = await readSheets({
      rows: [TITLE, head, ...withTexts((index) => blanks[index] ?? 'Tidak ada')],
    });
    expect(reading.entries[0]?.texts).toHaveLength(47 - blanks.length);
  });

  it('is a number or a date as it is written, and no error or missing result', async () => {
    const cells: CellContent[] = [12, 2.5, new Date('2024-03-01T00:00:00Z'), { formula: 'A1' }, true];
    const reading = await readSheets({ rows: [TITLE, head, ...withTexts((index) => cells[index] ?? null)] });
    expect(reading.entries[0]?.texts.map(({ text }) => text)).toEqual(['12', '2,5', '2024-03-01']);
  });

  it('includes where the cell links to', async () => {
    const reading = await readSheets({
      rows: [TITLE, [...head.slice(0, 3), 'Data Dukung'], ...withTexts((index) => `Bukti ${index + 1}`)],
      finish: (sheet) => {
        sheet.getCell('D3').value = { text: 'Perbup', hyperlink: 'https://contoh.id/a?b=1&c=2' };
        sheet.getCell('D4').value = { text: 'https://contoh.id/b', hyperlink: 'https://contoh.id/b' };
        sheet.getCell('D5').value = { formula: 'HYPERLINK("https://contoh.id/c","SOP")', result: 'SOP' };
        sheet.getCell('D6').value = { text: 'Lihat lembar lain', hyperlink: '#Lembar2!A1' };
      },
    });
    const texts = [1, 2, 3, 5].map((id) => textOf(reading.entries[0], String(id), 'bukti'));
    expect(texts).toEqual([
      'Perbup (https://contoh.id/a?b=1&c=2)',
      'https://contoh.id/b',
      'SOP (https://contoh.id/c)',
      'Bukti 5',
    ]);
  });

  it('in a cell over several rows is said of each of them', async () => {
    const rows = withTexts((index) => (index === 0 ? 'Satu untuk tiga' : index < 3 ? null : `p${index}`));
    const reading = await readSheets({ rows: [TITLE, head, ...rows], merges: ['D3:D5'] });
    const [entry] = reading.entries;
    expect(entry?.texts.slice(0, 4).map(({ text, cell }) => [text, cell.split('!').at(-1)])).toEqual([
      ['Satu untuk tiga', 'D3'],
      ['Satu untuk tiga', 'D3'],
      ['Satu untuk tiga', 'D3'],
      ['p3', 'D6'],
    ]);
  });

  it.each([
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
    [1, 2, 3, 4, 5, 6, 7, 8],
  ])(
    'is no number of a column, and no column about the indicator or its criteria: %s …',
    async (...numbers) => {
      const reading = await readSheets({
        rows: [
          TITLE,
          [
            'No',
            'Indikator',
            'Level',
            'Penjelasan',
            'Penjelasan Indikator',
            'Kriteria',
            'Contoh Bukti',
            'Jumlah Bukti',
          ],
          numbers,
          ...table((index) => [level(index), `p${index}`, 'apa', 'bila', 'misalnya', 'tiga']),
        ],
      });
      expect(outline(reading)).toEqual(['? penjelasan 47 D4']);
      expect(levelsOf(reading.entries[0])['1']).toBe(1);
      expect(reading.problems.map(({ code }) => code)).toEqual([]);
    },
  );

  it('on a second sheet is added once', async () => {
    const rows = [TITLE, head, ...withTexts((index) => `p${index}`)];
    const other = [TITLE, head, ...withTexts((index) => (index === 0 ? 'lain' : `p${index}`))];
    const [entry] = (await readSheets({ rows }, { rows: other })).entries;
    expect(entry?.texts).toHaveLength(47);
    expect(textOf(entry, '1', 'penjelasan')).toBe('p0\nlain');
  });
});

describe('importing texts', () => {
  const FILE = '03-tiga-tahap-manggarai-barat-2024.xlsx';

  it('stores each at its stage with its cell, once, and undo takes them back', async () => {
    const app = openTestApplication();
    const { session, files } = await app.call('import.preview', { files: [fixture(FILE)] });
    expect(files[0]?.textCounts).toEqual({ new: 106, changed: 0, same: 0 });
    await app.call('import.apply', { session });
    const sheet = await app.call('worksheet.get', { region: '53.15', year: 2024 });
    expect(sheet.texts).toHaveLength(106);
    expect(
      sheet.texts.find(({ stage, indicator }) => stage === 'interviu' && indicator === '3'),
    ).toMatchObject({
      kind: 'catatan',
      text: 'Diklarifikasi saat interviu',
      provenance: { file: FILE, sheet: 'Instrumen SPBE', cell: 'I15' },
    });
    const again = await app.call('import.preview', { files: [fixture(FILE)] });
    expect(again.files[0]).toMatchObject({
      status: 'unchanged',
      textCounts: { new: 0, changed: 0, same: 106 },
    });
    await app.call('history.undo', {});
    expect((await app.call('worksheet.get', { region: '53.15', year: 2024 })).texts).toEqual([]);
  });

  it('a text that differs from what is stored is told with its cell', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setText', {
      region: '53.15',
      year: 2024,
      stage: 'dokumen',
      indicator: '2',
      kind: 'catatan',
      text: 'Catatan sendiri',
    });
    const { files } = await app.call('import.preview', { files: [fixture(FILE)] });
    expect(files[0]?.textCounts).toEqual({ new: 105, changed: 1, same: 0 });
    expect(files[0]?.entries.flatMap(({ textDifferences }) => textDifferences)).toEqual([
      { indicator: '2', kind: 'catatan', old: 'Catatan sendiri', new: 'Sesuai', cell: 'Instrumen SPBE!G14' },
    ]);
  });

  it('the grid still shows what the cells hold', async () => {
    const [sheet] = await gridsOf(fixtureBytes(FILE));
    const cell = sheet?.rows.find(({ row }) => row === 15)?.cells.find(({ column }) => column === 9);
    expect(cellText(cell ?? null)).toBe('Diklarifikasi saat interviu');
  });
});
