import { describe, expect, it } from 'vitest';
import {
  columnTitle,
  factsInTitle,
  guessDraft,
  likelyLevelColumn,
  looksLikeLevel,
  matchCount,
  wordingOf,
} from '../../renderer/features/import/mapping-counts.ts';
import {
  completeMapping,
  EMPTY_DRAFT,
  meaningOf,
  missingParts,
  sameMeaning,
  sheetsAlike,
  withMeaning,
  type MappingDraft,
} from '../../renderer/features/import/mapping-model.ts';
import {
  filledOnward,
  guessShaped,
  likelyIndicator,
  withFacts,
  withIndicator,
} from '../../renderer/features/import/mapping-regions.ts';
import { shownColumns, type Line } from '../../renderer/features/import/sheet-model.ts';
import { refusedReport } from '../../renderer/features/import/import-model.ts';
import type { FileReport } from '../../shared/contract/import.ts';
import { contentName } from '../../renderer/messages/import-mapping.ts';
import { ALL_INSTRUMENTS, pemdi2026, spbe2020 } from '../support/instruments.ts';

const COUNT = spbe2020.indicators.length;
const wording = wordingOf(spbe2020);
const NO_FACTS = { stage: null, year: null };

function line(row: number, ...texts: string[]): Line {
  const cells = texts.map((text, index) => ({ column: index + 1, text }));
  return { row, hidden: false, cells: cells.filter(({ text }) => text !== '') };
}

/** Numbers at the left, words of its own, levels, texts and sums of money. */
const SHEET: readonly Line[] = [
  line(1, 'PEMERINTAH KABUPATEN SIKKA'),
  line(3, '', '', 'Penilaian Mandiri 2024'),
  line(4, 'Kode', 'Uraian', 'Hasil', 'Bahan', 'Pagu'),
  ...spbe2020.indicators.map(({ id }, index) =>
    line(5 + index, id, `Butir ke-${id}`, String((index % 5) + 1), `Dokumen ${id}`, String(1000 * index)),
  ),
];
const COLUMNS = 5;

const DRAFT: MappingDraft = { ...EMPTY_DRAFT, instrument: 'spbe-2020', headerRow: 4, numberColumn: 1 };

describe('pointing at columns', () => {
  it('says what is missing in the order of pointing', () => {
    expect(missingParts(EMPTY_DRAFT)).toEqual(['instrument', 'header', 'indicator', 'content']);
    expect(missingParts(DRAFT)).toEqual(['content']);
    expect(completeMapping(DRAFT)).toBeNull();
  });

  it('is complete with a header, an indicator column and one of content', () => {
    const draft = withMeaning(DRAFT, 3, 'level', { stage: 'mandiri', year: null });
    expect(completeMapping(draft)).toEqual({
      instrument: 'spbe-2020',
      shape: 'one-region',
      headerRow: 4,
      numberColumn: 1,
      nameColumn: null,
      regionColumn: null,
      columns: [{ column: 3, meaning: 'level', indicator: null, stage: 'mandiri', year: null }],
    });
  });

  it('a column means one thing at a time, and one column alone holds the numbers', () => {
    const level = withMeaning(DRAFT, 3, 'level', NO_FACTS);
    const number = withMeaning(level, 3, 'number', NO_FACTS);
    expect(meaningOf(number, 3)).toBe('number');
    expect(meaningOf(number, 1)).toBe('ignore');
    expect(number.columns).toEqual([]);
    expect(meaningOf(withMeaning(number, 3, 'ignore', NO_FACTS), 3)).toBe('ignore');
  });

  it('another meaning keeps the stage and year that were pointed at', () => {
    const level = withFacts(withMeaning(DRAFT, 3, 'level', NO_FACTS), 3, { stage: 'dokumen', year: 2023 });
    const text = withMeaning(level, 3, 'catatan', { stage: 'mandiri', year: null });
    expect(text.columns).toEqual([
      { column: 3, meaning: 'catatan', indicator: null, stage: 'dokumen', year: 2023 },
    ]);
  });

  it('two columns that mean the same are never read', () => {
    const twice = withMeaning(withMeaning(DRAFT, 3, 'level', NO_FACTS), 4, 'level', NO_FACTS);
    expect(sameMeaning(twice)).toEqual([3, 4]);
    expect(completeMapping(twice)).toBeNull();
    const apart = withFacts(twice, 4, { stage: 'dokumen' });
    expect(sameMeaning(apart)).toBeNull();
    expect(completeMapping(apart)?.columns).toHaveLength(2);
  });

  it('sheets of other files alike are those that nothing is read from yet', () => {
    const sheet = {
      name: 'Rekap',
      hidden: false,
      rows: 1,
      columns: 1,
      used: false,
      fingerprint: 'x',
      mapping: null,
      origin: null,
    };
    const file = (id: string, change: Partial<FileReport['sheets'][number]> = {}): FileReport => ({
      ...refusedReport(id, `${id}.xlsx`, 1, '', 'unknown-layout'),
      id,
      sheets: [{ ...sheet, ...change }],
    });
    const files = [
      file('own'),
      file('alike'),
      file('read', { used: true }),
      file('other', { fingerprint: 'y' }),
    ];
    expect(sheetsAlike(files, 'own', 'x')).toEqual([{ file: 'alike', sheet: 'Rekap' }]);
    expect(sheetsAlike(files, 'own', '')).toEqual([]);
  });

  it('a column is named after what is read from it', () => {
    const level = { meaning: 'level', year: null } as const;
    expect(contentName(level, null)).toBe('Level');
    expect(contentName(level, 'Dokumen')).toBe('Dokumen');
    expect(contentName({ ...level, year: 2023 }, 'Dokumen')).toBe('Dokumen 2023');
    expect(contentName({ meaning: 'catatan', year: null }, 'Mandiri')).toBe('Catatan Mandiri');
  });
});

describe('what the cells say', () => {
  it('levels are recognised in the ways in which they are written', () => {
    const written = ['3', '3,0', ' 4 ', 'Level 3', '3 (tiga)', '3 - Terdefinisi', 'Terdefinisi', 'TINGKAT 2'];
    expect(written.filter((text) => !looksLikeLevel(text, wording))).toEqual([]);
    const others = ['', '6', '0', '3,5', '12', 'IV', 'ada', '2024', '1000'];
    expect(others.filter((text) => looksLikeLevel(text, wording))).toEqual([]);
    expect(looksLikeLevel('3,25', wordingOf(pemdi2026))).toBe(true);
  });

  it('each meaning counts the cells of the list that fit it', () => {
    const count = (column: number, meaning: Parameters<typeof matchCount>[4]) =>
      matchCount(SHEET, DRAFT, wording, column, meaning);
    expect(count(3, 'level')).toEqual({ matching: COUNT, of: COUNT });
    expect(count(3, 'bukti')).toEqual({ matching: 0, of: COUNT });
    expect(count(4, 'bukti')).toEqual({ matching: COUNT, of: COUNT });
    expect(count(4, 'level')).toEqual({ matching: 0, of: COUNT });
    expect(count(1, 'number')).toEqual({ matching: COUNT, of: COUNT });
    expect(count(2, 'name')).toEqual({ matching: 0, of: COUNT });
    expect(count(5, 'ignore')).toBeNull();
  });

  it('a heading names its column, and its stage and year where it says so', () => {
    expect(columnTitle(SHEET, 4, 3)).toBe('Hasil');
    expect(columnTitle(SHEET, null, 3)).toBe('');
    expect(factsInTitle(SHEET, 4, 3)).toEqual({ stage: 'mandiri', year: 2024 });
    expect(factsInTitle(SHEET, 4, 4)).toEqual({ stage: null, year: null });
  });

  it('pointing begins where the list seems to stand, with the instrument that most of it fits', () => {
    const wordings = [pemdi2026, ...ALL_INSTRUMENTS].map(wordingOf);
    const draft = guessDraft(SHEET, COLUMNS, wordings);
    expect(draft).toEqual(DRAFT);
    expect(likelyLevelColumn(SHEET, COLUMNS, draft, wording)).toBe(3);
  });

  it('names are found where no numbers stand', () => {
    const lines = [
      line(2, 'Uraian', 'Nilai'),
      ...spbe2020.indicators.map(({ shortName }, index) => line(3 + index, shortName, '2')),
    ];
    expect(guessDraft(lines, 2, [wording])).toMatchObject({
      headerRow: 2,
      numberColumn: null,
      nameColumn: 1,
    });
  });

  it('a sheet that is no list is not guessed at', () => {
    const lines = [line(1, 'Petunjuk'), line(2, 'Isi semua kolom', 'ya')];
    expect(guessDraft(lines, 2, [wording])).toMatchObject({
      headerRow: null,
      numberColumn: null,
      nameColumn: null,
    });
  });
});

describe('pointing at a sheet of several regions', () => {
  const IDS = spbe2020.indicators.map(({ id }) => id);
  const REGIONS = ['Alor', 'Belu', 'Sikka'];
  /** Two years side by side, without a word of which. */
  const ROWS: readonly Line[] = [
    line(1, 'Rekap Nusa Tenggara Timur'),
    line(3, '#', 'Pemda', ...IDS, ...IDS),
    ...REGIONS.map((name, at) =>
      line(4 + at, String(at + 1), name, ...IDS.map(() => '3'), ...IDS.map(() => '4')),
    ),
  ];
  const WIDTH = 2 + 2 * COUNT;
  const rowsDraft: MappingDraft = {
    ...EMPTY_DRAFT,
    instrument: 'spbe-2020',
    shape: 'region-rows',
    headerRow: 3,
    regionColumn: 2,
  };
  const year = { stage: null, year: 2023 };

  it('begins at the row that names most indicators, and at the column of names', () => {
    const wordings = [pemdi2026, ...ALL_INSTRUMENTS].map(wordingOf);
    expect(guessShaped('region-rows', ROWS, WIDTH, wordings)).toEqual(rowsDraft);
    const coded = ROWS.map((each) =>
      each.row === 3 ? line(3, '#', 'Pemda', ...IDS.map((id) => `Butir ke ${id} x`)) : each,
    );
    expect(guessShaped('region-rows', coded, WIDTH, [wording])).toMatchObject({
      headerRow: 3,
      regionColumn: 2,
    });
    expect(guessShaped('region-columns', SHEET, COLUMNS, [wording])).toEqual({
      ...DRAFT,
      shape: 'region-columns',
    });
  });

  it('needs a column of regions, and may leave the others to the header', () => {
    expect(missingParts({ ...rowsDraft, regionColumn: null })).toEqual(['region', 'content']);
    expect(completeMapping({ ...rowsDraft, regionColumn: null })).toBeNull();
    expect(completeMapping(rowsDraft)).toMatchObject({ shape: 'region-rows', regionColumn: 2, columns: [] });
  });

  it('a column is likely what its heading names, else what follows its neighbour', () => {
    expect(likelyIndicator(ROWS, rowsDraft, wording, 7)).toBe('5');
    const bare = ROWS.filter(({ row }) => row !== 3);
    const first = withMeaning(rowsDraft, 3, 'level', year, '12');
    expect(likelyIndicator(bare, first, wording, 4)).toBe('13');
    expect(likelyIndicator(bare, rowsDraft, wording, 4)).toBe('1');
  });

  it('columns to the right are filled in turn, past the column of regions and to the end of the list', () => {
    const draft = withMeaning({ ...rowsDraft, regionColumn: 4 }, 3, 'level', year, '45');
    const filled = filledOnward(draft, 3, WIDTH, spbe2020);
    expect(filled.columns.map(({ column, indicator }) => [column, indicator])).toEqual([
      [3, '45'],
      [5, '46'],
      [6, '47'],
    ]);
    expect(filled.columns.every((each) => each.year === 2023)).toBe(true);
    const short = filledOnward(withIndicator(draft, 3, '1'), 3, 6, spbe2020);
    expect(short.columns.map(({ column }) => column)).toEqual([3, 5, 6]);
  });

  it('a year is that of all columns until an indicator comes again', () => {
    const bothYears = [3, 3 + COUNT].reduce(
      (draft, column) =>
        filledOnward(
          withMeaning(draft, column, 'level', { stage: null, year: null }, '1'),
          column,
          WIDTH,
          spbe2020,
        ),
      rowsDraft,
    );
    expect(sameMeaning(bothYears)).toEqual([3, 3 + COUNT]);
    expect(completeMapping(bothYears)).toBeNull();
    const dated = withFacts(bothYears, 4 + COUNT, { year: 2024 });
    expect(dated.columns.map((each) => each.year)).toEqual([...IDS.map(() => null), ...IDS.map(() => 2024)]);
    expect(completeMapping(dated)?.columns).toHaveLength(2 * COUNT);
  });

  it('two columns of regions never mean the same: their headings tell them apart', () => {
    const draft = { ...DRAFT, shape: 'region-columns' as const };
    const both = withMeaning(withMeaning(draft, 3, 'level', NO_FACTS), 4, 'level', NO_FACTS);
    expect(sameMeaning(both)).toBeNull();
    expect(completeMapping(both)?.columns).toHaveLength(2);
  });

  it('a short sheet is drawn as wide as it is, a long one is not', () => {
    expect(shownColumns(ROWS)).toBe(WIDTH);
    const long = Array.from({ length: 600 }, (_, at) => ({ ...(ROWS[1] ?? line(1, '')), row: at + 1 }));
    expect(shownColumns(long)).toBeLessThan(WIDTH);
  });
});
