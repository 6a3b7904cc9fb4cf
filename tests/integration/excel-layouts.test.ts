/** Layouts beyond the fixtures: lists in every arrangement, matrices, index lists, and tables that are none of them. */
import { describe, expect, it } from 'vitest';
import type { WorkbookReading } from '../../electron/excel/reading.ts';
import {
  levelsOf,
  problemList,
  readBytes,
  readSheets,
  regionCode,
  workbookOf,
  type TestSheet,
  type CellContent,
} from '../support/excel-reader.ts';
import { pemdi2026, spbe2018, spbe2020 } from '../support/instruments.ts';

const INDICATORS = spbe2020.indicators;
/** A level for every indicator that is not the same for all. */
const level = (index: number): number => ((index * 7) % 5) + 1;
const levels = (shift = 0): Record<string, number> =>
  Object.fromEntries(INDICATORS.map(({ id }, index) => [id, level(index + shift)]));
const list = (make: (name: string, index: number) => CellContent[]): CellContent[][] =>
  INDICATORS.map(({ name }, index) => make(name, index));
const numbered = list((name, index) => [index + 1, name, level(index)]);

/** Region, year, stage and how many levels of each entry. */
function outline(reading: WorkbookReading): string[] {
  return reading.entries.map((entry) =>
    [regionCode(entry) ?? '?', entry.year ?? '?', entry.stage ?? '?', entry.levels.count].join(' '),
  );
}

describe('a list of indicators', () => {
  describe('with two columns of levels that have no headings', () => {
    const two = (shift: number) => [
      ['Kabupaten Alor 2023'],
      ...list((name, index) => [index + 1, name, level(index), level(index + shift)]),
    ];

    it('is asked about where they differ, and no column counts', async () => {
      const reading = await readSheets({ rows: two(1) });
      expect(reading.entries).toEqual([]);
      expect(reading.problems).toMatchObject([
        { severity: 'error', code: 'unknown-layout', detail: { columns: 'C, D' } },
      ]);
    });

    it('is read where they say the same', async () => {
      const reading = await readSheets({ rows: two(0) });
      expect(reading.entries.map(levelsOf)).toEqual([levels()]);
      expect(problemList(reading)).toEqual([]);
    });

    it('is read where one of them is called the level', async () => {
      const [title = [], ...rows] = two(1);
      const reading = await readSheets({ rows: [title, ['No', 'Indikator', '', 'Level'], ...rows] });
      expect(reading.entries.map(levelsOf)).toEqual([levels(1)]);
    });
  });

  it('needs no headings', async () => {
    const reading = await readSheets({ rows: [['Kabupaten Alor 2023'], ...numbered] });
    expect(outline(reading)).toEqual(['53.05 2023 ? 47']);
    expect(levelsOf(reading.entries[0])).toEqual(levels());
  });

  it('needs no names where sheet and file say that it is about indicators', async () => {
    const rows = [['No', 'Level'], ...list((_, index) => [index + 1, level(index)])];
    const reading = await readBytes(await workbookOf({ name: 'Kab. Ende', rows }), 'LKE Mandiri 2024.xlsx');
    expect(outline(reading)).toEqual(['53.08 2024 mandiri 47']);
  });

  it('goes by its names where the numbers begin anew in every aspect', async () => {
    const rows: CellContent[][] = [['Kabupaten Sikka'], ['No', 'Indikator', 'Nilai']];
    for (const aspect of spbe2020.aspects) {
      rows.push([null, `Aspek ${aspect.id}`]);
      INDICATORS.filter((indicator) => indicator.aspect === aspect.id).forEach(({ name, id }, index) =>
        rows.push([index + 1, name, level(Number(id) - 1)]),
      );
    }
    expect(levelsOf((await readSheets({ rows })).entries[0])).toEqual(levels());
  });

  it('may use the short names of its indicators', async () => {
    const rows = [
      ['Kab. Alor 2023'],
      ['Indikator', 'Capaian'],
      ...INDICATORS.map(({ shortName }, index) => [shortName, level(index)]),
    ];
    expect(levelsOf((await readSheets({ rows })).entries[0])).toEqual(levels());
  });

  it('goes on behind a heading that is repeated on each page', async () => {
    const rows: CellContent[][] = [['Kabupaten Alor']];
    numbered.forEach((row, index) => {
      if (index % 20 === 0) rows.push(['No', 'Indikator', 'Level']);
      rows.push(row);
    });
    expect(outline(await readSheets({ rows }))).toEqual(['53.05 ? ? 47']);
  });

  it('goes on beside itself', async () => {
    const head = ['No', 'Indikator', 'Nilai'];
    const rows = numbered.slice(0, 24).map((row, index) => [...row, null, ...(numbered[index + 24] ?? [])]);
    const reading = await readSheets({
      rows: [['Kabupaten Sikka Tahun 2023'], [...head, null, ...head], ...rows],
    });
    expect(levelsOf(reading.entries[0])).toEqual(levels());
    expect(reading.problems).toEqual([]);
  });

  it('goes on over several sheets, one for each aspect', async () => {
    const sheets = spbe2020.aspects.map((aspect, index) => ({
      name: `Aspek ${aspect.id}`,
      rows: [
        ...(index === 0
          ? [
              ['Nama Instansi', 'Kabupaten Alor'],
              ['Tahun', 2024],
            ]
          : []),
        ['Penilaian Mandiri'],
        ['No', 'Indikator', 'Level'],
        ...numbered.filter((_, position) => INDICATORS[position]?.aspect === aspect.id),
      ],
    }));
    const reading = await readSheets(...sheets);
    expect(levelsOf(reading.entries[0])).toEqual(levels());
    expect(outline(reading)).toEqual(['53.05 2024 mandiri 47']);
    expect(reading.problems).toEqual([]);
  });

  it('stands once for each region beneath another', async () => {
    const rows = ['Kabupaten Alor', 'Kabupaten Belu', 'Kota Kupang'].flatMap(
      (region, shift): CellContent[][] => [
        [`Instansi : ${region}`],
        ['Tahun : 2023'],
        ['No', 'Indikator', 'Nilai'],
        ...list((name, index) => [index + 1, name, level(index + shift)]),
        [],
      ],
    );
    const reading = await readSheets({ rows });
    expect(outline(reading)).toEqual(['53.05 2023 ? 47', '53.04 2023 ? 47', '53.71 2023 ? 47']);
    expect(reading.entries.map(levelsOf)).toEqual([levels(0), levels(1), levels(2)]);
  });

  it('may have a column for each region', async () => {
    const rows = [
      ['Rekap Penilaian Mandiri SPBE Tahun 2024'],
      ['No', 'Indikator', 'Kab. Alor', 'Ende', 'Kota Kupang'],
      ...list((name, index) => [index + 1, name, level(index), level(index + 1), level(index + 2)]),
    ];
    const reading = await readSheets({ rows });
    expect(outline(reading)).toEqual([
      '53.05 2024 mandiri 47',
      '53.08 2024 mandiri 47',
      '53.71 2024 mandiri 47',
    ]);
    expect(reading.entries.map(levelsOf)).toEqual([levels(0), levels(1), levels(2)]);
  });

  it('asks which region a column among regions means, and takes no average for one', async () => {
    const heads = ['Kab. Alor', 'Kupang', 'Kab. Alorr', 'Kota Kupang', 'Rata-rata', 'Maks'];
    const reading = await readSheets({
      rows: [
        ['Rekap mandiri SPBE 2023'],
        ['No', 'Indikator', ...heads],
        ...spbe2020.indicators.map(({ id, name }) => [Number(id), name, 3, 2, 4, 1, 2, 4]),
      ],
    });
    expect(reading.entries.map(({ regionWritten }) => regionWritten)).toEqual(heads.slice(0, 4));
    expect(problemList(reading)).toEqual(['ambiguous-region Lembar1!D2', 'unknown-region Lembar1!E2']);
  });

  it('takes levels from columns of levels only, not from weights, targets, gaps or last year', async () => {
    const rows = [
      ['Kab. Alor Tahun 2023'],
      ['No', 'Indikator', 'Bobot', 'Level Tahun Lalu', 'Capaian', 'Target', 'Gap', 'Keterangan'],
      ...list((name, index) => [index + 1, name, 3, 1, level(index), 4, 1, 2]),
    ];
    const reading = await readSheets({ rows });
    expect(reading.entries.map(levelsOf)).toEqual([levels()]);
    expect(reading.entries[0]?.place).toBe('Lembar1!E');
  });

  it('may tick one of five columns; two ticks are none', async () => {
    const rows = list((name, index) => [
      index + 1,
      name,
      ...[1, 2, 3, 4, 5].map((each) => (each === level(index) ? 'v' : null)),
    ]);
    rows[3]?.splice(6, 1, 'v');
    const reading = await readSheets({
      rows: [
        ['Kab. Alor Tahun 2023'],
        ['No', 'Indikator', 'Tingkat Kematangan'],
        [null, null, 1, 2, 3, 4, 5],
        ...rows,
      ],
      merges: ['C2:G2'],
    });
    const { 4: disputed, ...others } = levels();
    expect(disputed).toBe(2);
    expect(levelsOf(reading.entries[0])).toEqual(others);
    expect(problemList(reading)).toEqual(['duplicate Lembar1!G7']);
  });

  it('of 2018 may write the number 35 once for three services', async () => {
    const rows = spbe2018.indicators.map(({ name }, index): CellContent[] => [
      index < 35 ? index + 1 : null,
      index < 34 ? name : `Layanan Publik ${['Kesehatan', 'Pendidikan', 'Perizinan'][index - 34] ?? ''}`,
      index % 6,
    ]);
    const reading = await readSheets({
      rows: [['Kab. Alor 2019'], ['No', 'Indikator', 'Nilai'], ...rows],
      merges: ['A37:A39'],
    });
    expect(reading.entries[0]?.instrument).toBe('spbe-2018');
    expect(levelsOf(reading.entries[0])).toMatchObject({ '34': 3, '35': 4, '35-2': 5, '35-3': 0 });
  });
});

describe('what is doubtful in a list is said and not taken', () => {
  const head: CellContent[][] = [['Kab. Alor Tahun 2023'], ['No', 'Indikator', 'Level']];

  it('a cell merged over several indicators belongs to none of them', async () => {
    const reading = await readSheets({ rows: [...head, ...numbered], merges: ['C3:C4', 'C10:D10'] });
    expect(problemList(reading)).toEqual(['merged Lembar1!C3', 'merged Lembar1!C4']);
    expect(reading.entries[0]?.levels.count).toBe(45);
  });

  it('a row whose number and name are different indicators counts for neither', async () => {
    const rows = list((name, index) => [index === 12 ? 12 : index + 1, name, level(index)]);
    const reading = await readSheets({ rows: [...head, ...rows] });
    expect(problemList(reading)).toEqual(['ambiguous-number Lembar1!C15', 'missing -']);
    expect(levelsOf(reading.entries[0])['12']).toBe(level(11));
  });

  it('of columns that would mean the same and differ none is taken, unless one is called final', async () => {
    const sheet = (heads: readonly string[], second: (index: number) => number) =>
      readSheets({
        rows: [
          ['Penilaian mandiri Kabupaten Alor 2024'],
          ['No', 'Indikator', ...heads],
          ...list((name, index) => [index + 1, name, level(index), second(index)]),
        ],
      });
    const differing = (index: number): number => level(index + 1);
    for (const heads of [
      ['Nilai', 'Skor'],
      ['Asesor 1', 'Asesor 2'],
    ]) {
      const doubtful = await sheet(heads, differing);
      expect(doubtful.entries, heads.join()).toEqual([]);
      expect(doubtful.problems[0]).toMatchObject({ code: 'unknown-layout', detail: { columns: 'C, D' } });
    }
    expect(levelsOf((await sheet(['Nilai', 'Skor'], level)).entries[0])).toEqual(levels());
    const final = await sheet(['Asesor 1', 'Asesor 2 (final)'], differing);
    expect(final.entries.map(levelsOf)).toContainEqual(levels(1));
  });

  it('a hidden column and a hidden sheet are read and pointed out once', async () => {
    const column = await readSheets({
      rows: [...head, ...numbered],
      finish: (sheet) => (sheet.getColumn(3).hidden = true),
    });
    const sheet = await readSheets({ rows: [['kosong']] }, { rows: [...head, ...numbered], isHidden: true });
    expect([problemList(column), problemList(sheet)]).toEqual([['hidden -'], ['hidden -']]);
    expect([outline(column), outline(sheet)]).toEqual([['53.05 2023 ? 47'], ['53.05 2023 ? 47']]);
  });

  it('percentages and dates are no levels', async () => {
    const reading = await readSheets({
      rows: [...head, ...numbered],
      finish(sheet) {
        sheet.getCell('C3').numFmt = '0%';
        sheet.getCell('C4').value = new Date(Date.UTC(2024, 2, 3));
      },
    });
    expect(problemList(reading)).toEqual(['not-a-level Lembar1!C3', 'not-a-level Lembar1!C4']);
  });

  it('the same list on two sheets counts once, and not where the sheets differ', async () => {
    const other = list((name, index) => [index + 1, name, index === 4 ? 1 : level(index)]);
    const reading = await readSheets({ rows: [...head, ...numbered] }, { rows: [...head, ...other] });
    expect(outline(reading)).toEqual(['53.05 2023 ? 46']);
    expect(problemList(reading)).toEqual(['duplicate Lembar2!C7']);
  });

  it('an empty list is one entry with one remark', async () => {
    const rows = [
      ['Nama Instansi : ............'],
      ['No', 'Indikator', 'Penilaian Mandiri', 'Penilaian Dokumen'],
      ...list((name, index) => [index + 1, name]),
    ];
    const reading = await readSheets({ rows });
    expect(outline(reading)).toEqual(['? ? mandiri 0']);
    expect(problemList(reading)).toEqual(['unknown-region -', 'missing -']);
  });
});

describe('a matrix of regions', () => {
  const ids = INDICATORS.map(({ id }) => Number(id));
  const row = (shift: number): number[] => INDICATORS.map((_, index) => level(index + shift));

  it('may have plain numbers beneath a merged heading, and an index that is checked', async () => {
    const reading = await readSheets({
      rows: [
        ['Matriks 2023'],
        ['No', 'Nama Instansi', 'Indikator'],
        [null, null, ...ids, 'Indeks SPBE'],
        [1, 'Alor', ...row(0), 2.97],
        [2, 'Sumba', ...row(1), 2.5],
      ],
      merges: ['A2:A3', 'B2:B3'],
    });
    expect(outline(reading)).toEqual(['53.05 2023 ? 47', '? 2023 ? 47']);
    expect(problemList(reading)).toEqual(['ambiguous-region Lembar1!B5', 'mismatch-total Lembar1!AX5']);
  });

  it('may have a row that only numbers its columns', async () => {
    const head = ['No', 'Kabupaten/Kota', ...ids.map((id) => `I${id}`)];
    const reading = await readSheets({
      rows: [head, head.map((_, index) => index + 1), [1, 'Alor', ...row(0)], [2, 'Rata-rata', ...row(1)]],
    });
    expect(reading.entries.map(levelsOf)).toEqual([levels()]);
  });

  it('of numbers alone is of no instrument that was not in force in its year', async () => {
    const sheet = (year: number): TestSheet => ({
      rows: [
        [`Rekap penilaian mandiri tahun ${year}`],
        ['No', 'Kabupaten/Kota', ...pemdi2026.indicators.map(({ id }) => Number(id))],
        ...['Alor', 'Belu', 'Ende'].map((name, at) => [at + 1, name, ...pemdi2026.indicators.map(() => 3)]),
      ],
    });
    expect((await readSheets(sheet(2026))).entries.map(({ instrument }) => instrument)).toEqual([
      'pemdi-2026',
      'pemdi-2026',
      'pemdi-2026',
    ]);
    expect((await readSheets(sheet(2024))).entries).toEqual([]);
  });

  it('may name the indicators, and may be of Pemdi', async () => {
    const spbe = await readSheets({
      rows: [
        ['Instansi', ...INDICATORS.map(({ shortName }) => shortName)],
        ['Kab. Alor', ...row(0)],
      ],
    });
    const pemdi = await readSheets({
      rows: [
        ['Indeks Pemerintah Digital 2026'],
        ['No', 'Kabupaten/Kota', ...pemdi2026.indicators.map(({ id }) => `I${id}`)],
        [1, 'Kab. Alor', ...pemdi2026.indicators.map((_, index) => 1.25 + index / 10)],
      ],
    });
    expect([...spbe.entries, ...pemdi.entries].map(({ instrument }) => instrument)).toEqual([
      'spbe-2020',
      'pemdi-2026',
    ]);
    expect(levelsOf(pemdi.entries[0])).toMatchObject({ '1': 1.25, '20': 3.15 });
  });

  it('may hold two stages side by side', async () => {
    const reading = await readSheets({
      rows: [
        ['Rekap 2023'],
        ['No', 'Kabupaten/Kota', 'Penilaian Mandiri', ...ids.slice(1).map(() => null), 'Penilaian Dokumen'],
        [null, null, ...ids, ...ids],
        [1, '1. Alor', ...row(0), ...row(1)],
      ],
    });
    expect(outline(reading)).toEqual(['53.05 2023 mandiri 47', '53.05 2023 dokumen 47']);
    expect(reading.entries.map(levelsOf)).toEqual([levels(0), levels(1)]);
  });

  it('beside a summary of its indices is read alone, and the summary is checked', async () => {
    const summaryOf = (title: string) => [
      [title],
      ['No', 'Kabupaten/Kota', 'Indeks', 'Predikat'],
      [1, 'Alor', 2.5, 'Cukup'],
    ];
    const matrix = [
      ['Rekap 2023'],
      ['No', 'Kabupaten/Kota', ...ids.map((id) => `I${id}`)],
      [1, 'Alor', ...row(0)],
    ];
    // One that does not say its year is of the year of the levels.
    for (const title of ['Rekap Indeks SPBE 2023', 'Rekap Indeks SPBE']) {
      const reading = await readSheets({ rows: summaryOf(title) }, { rows: matrix });
      expect(outline(reading)).toEqual(['53.05 2023 ? 47']);
      expect(problemList(reading)).toEqual(['mismatch-total Lembar1!C3']);
    }
  });
});

describe('a list of indices', () => {
  const published = (reading: WorkbookReading): (string | number)[][] =>
    reading.entries.map((entry) => [
      regionCode(entry) ?? '?',
      entry.year ?? '?',
      entry.stage ?? '?',
      entry.published?.index ?? '?',
      entry.published?.predikat ?? '-',
    ]);

  it('of a decree is of the year that it speaks of, not of the decree', async () => {
    const reading = await readSheets({
      rows: [
        ['KEPUTUSAN MENTERI PANRB NOMOR 108 TAHUN 2023 TENTANG HASIL EVALUASI SPBE TAHUN 2022'],
        ['No', 'Instansi', 'Indeks', 'Predikat'],
        [1, 'Kab. Alor', '2,05', 'Cukup'],
        [2, 'Prov. NTT', 3.354, 'Baik'],
      ],
    });
    expect(published(reading)).toEqual([
      ['53.05', 2022, 'penetapan', 205, 'Cukup'],
      ['53', 2022, 'penetapan', 335, 'Baik'],
    ]);
  });

  it('may have a column for each year', async () => {
    const reading = await readSheets({
      rows: [
        ['No', 'Kabupaten/Kota', 'Indeks SPBE'],
        [null, null, 2021, 2022],
        [1, 'Kab. Alor', 1.8, '2,10'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1'],
    });
    expect(published(reading)).toEqual([
      ['53.05', 2021, '?', 180, '-'],
      ['53.05', 2022, '?', 210, '-'],
    ]);
  });

  it('of twenty regions is not twenty indicators of Pemdi', async () => {
    const regions = INDICATORS.slice(0, 20).map((_, index): CellContent[] => [
      index + 1,
      `Kab. Contoh ${index}`,
      1.5 + index / 10,
    ]);
    const reading = await readSheets({
      rows: [['Indeks SPBE 2024'], ['No', 'Nama Instansi', 'Indeks'], ...regions, [21, 'Kab. Alor', 2]],
    });
    expect(reading.entries.every((entry) => entry.levels.count === 0)).toBe(true);
  });

  it('says when an index is none', async () => {
    const reading = await readSheets({
      rows: [
        ['Indeks SPBE 2024'],
        ['Kabupaten/Kota', 'Indeks'],
        ['Kab. Alor', 33.5],
        ['Kab. Belu', 'lihat lampiran'],
        ['Ende', null],
      ],
    });
    expect(problemList(reading)).toEqual([
      'out-of-range Lembar1!B3',
      'not-a-level Lembar1!B4',
      'missing Lembar1!B5',
    ]);
  });
});

describe('a table that is none of these is not read', () => {
  it.each([
    [
      'offices with a mark',
      [
        ['Rekap SPBE'],
        ['No', 'Nama OPD', 'Nilai'],
        ...INDICATORS.slice(0, 20).map((_, index) => [index + 1, `Dinas ${index}`, level(index)]),
      ],
    ],
    [
      'a dictionary of indicators',
      [
        ['No', 'Indikator', 'Bobot', 'Definisi'],
        ...INDICATORS.map(({ name, question }, index) => [index + 1, name, 3, question]),
      ],
    ],
    [
      'averages of aspects',
      [['No', 'Aspek', 'Indeks'], ...spbe2020.aspects.map(({ name }, index) => [index + 1, name, 2.5])],
    ],
    ['numbers', INDICATORS.map((_, index) => [index + 1, level(index)])],
    ['nothing', [['']]],
  ])('%s', async (_, rows) => {
    const reading = await readSheets({ rows });
    expect(reading.entries).toEqual([]);
    expect(problemList(reading)).toEqual(['unknown-layout -']);
  });
});

describe('region, year and stage', () => {
  const table: CellContent[][] = [['No', 'Indikator', 'Level'], ...numbered];
  const read = async (rows: CellContent[][], name = 'Lembar1', fileName = 'berkas.xlsx'): Promise<string[]> =>
    outline(await readBytes(await workbookOf({ name, rows: [...rows, ...table] }), fileName));

  it('are taken from labelled cells before titles, from the sheet before its name, from the file name last', async () => {
    expect(
      await read([
        ['KABUPATEN BELU TAHUN 2022'],
        ['Nama Instansi', ':', 'Kabupaten Alor'],
        ['Tahun Penilaian', ':', 2024],
      ]),
    ).toEqual(['53.05 2024 ? 47']);
    expect(await read([['KABUPATEN BELU TAHUN 2022']], 'Alor 2024')).toEqual(['53.04 2022 ? 47']);
    expect(await read([], 'Alor 2024', 'belu-mandiri-2022.xlsx')).toEqual(['53.05 2024 mandiri 47']);
    expect(await read([], 'Lembar1', 'LKE_mandiri_sumba-barat-daya_2022 (1).xlsx')).toEqual([
      '53.18 2022 mandiri 47',
    ]);
  });

  it("a regency in a province's letterhead is the regency", async () => {
    expect(
      await read([
        ['PEMERINTAH PROVINSI NUSA TENGGARA TIMUR'],
        ['Jalan Kota Baru Nomor 2'],
        ['EVALUASI SPBE KABUPATEN ALOR'],
      ]),
    ).toEqual(['53.05 ? ? 47']);
  });

  it('a regulation and a date are no year of evaluation', async () => {
    expect(
      await read([
        ['Peraturan Menteri PANRB Nomor 59 Tahun 2020'],
        ['PermenPANRB 59/2020'],
        ['Kabupaten Alor'],
        ['Kalabahi, 14 Agustus 2023'],
        ['Nomor: 555/47/KOMINFO/2024'],
      ]),
    ).toEqual(['53.05 ? ? 47']);
  });

  it('two years or two stages in the titles are asked about', async () => {
    expect(await read([['Penilaian Mandiri dan Interviu Kabupaten Alor 2022 dan 2023']])).toEqual([
      '53.05 ? ? 47',
    ]);
  });

  it('a region that could be several, or none, is asked about with its candidates', async () => {
    const reading = await readBytes(await workbookOf({ rows: [['Nama Instansi : Kupang'], ...table] }));
    expect(problemList(reading)).toEqual(['ambiguous-region Lembar1!A1']);
    expect(reading.problems[0]?.detail?.['candidates']).toBe('53.01, 53.71');
    const none = await readBytes(await workbookOf({ rows: [['Nama Instansi : Dinas Contoh'], ...table] }));
    expect(problemList(none)).toEqual(['unknown-region Lembar1!A1']);
  });
});
