import { describe, expect, it } from 'vitest';
import { isSpreadsheetName } from '../../renderer/app/spreadsheet-files.ts';
import {
  afterApplying,
  formatSize,
  includedByDefault,
  isIncluded,
  mainYear,
  mayInclude,
  overlaps,
  refusedReport,
  regionSummary,
  shortenName,
  stagesOf,
  standingOf,
  totalsOf,
  yearsOf,
} from '../../renderer/features/import/import-model.ts';
import {
  blockersOf,
  filesWithQuestion,
  groupBySeverity,
  levelsOf,
  parseLevel,
  problemItems,
  yearChoices,
} from '../../renderer/features/import/problem-list.ts';
import {
  columnWidths,
  firstSheet,
  foldRows,
  parsePlace,
  roomFor,
  usedParts,
  type Line,
} from '../../renderer/features/import/sheet-model.ts';
import { columnLetters, parseCell } from '../../shared/sheet/cell-address.ts';
import { cellMarks } from '../../renderer/features/import/cell-marks.ts';
import type { FileReport, ImportEntry, Problem } from '../../shared/contract/import.ts';
import { pemdi2026, spbe2020 } from '../support/instruments.ts';

const ALOR = { code: '53.05', name: 'Kabupaten Alor' };
const NONE = { new: 0, changed: 0, same: 0 };

function entry(change: Partial<ImportEntry> = {}): ImportEntry {
  return {
    key: 'LKE!E',
    region: ALOR,
    regionWritten: 'Kab. Alor',
    regionVia: 'name',
    regionCandidates: [],
    year: 2024,
    stage: 'mandiri',
    instrument: 'spbe-2020',
    values: {},
    missing: [],
    aspects: {},
    domains: {},
    index: null,
    indexExact: null,
    range: null,
    predikat: null,
    published: null,
    place: 'LKE!E',
    counts: NONE,
    differences: [],
    texts: [],
    textCounts: NONE,
    textDifferences: [],
    excluded: false,
    ...change,
  };
}

function sheet(change: Partial<FileReport['sheets'][number]> = {}): FileReport['sheets'][number] {
  return {
    name: 'LKE',
    hidden: false,
    rows: 1,
    columns: 1,
    used: true,
    fingerprint: '',
    mapping: null,
    origin: null,
    ...change,
  };
}

function file(change: Partial<FileReport> = {}): FileReport {
  return {
    id: 'a',
    file: 'alor.xlsx',
    size: 1000,
    sha256: '',
    status: 'ok',
    layout: 'Daftar indikator',
    instrument: 'spbe-2020',
    entries: [entry()],
    counts: { new: 47, changed: 0, same: 0 },
    textCounts: NONE,
    problems: [],
    evidence: [],
    sheets: [sheet({ rows: 60, columns: 6 })],
    ...change,
  };
}

const levelError: Problem = {
  severity: 'error',
  code: 'non-integer',
  cell: 'LKE!E17',
  message: '',
  indicator: '9',
  entry: 'LKE!E',
};
const blank: Problem = {
  ...levelError,
  severity: 'warning',
  code: 'missing',
  cell: 'LKE!E18',
  indicator: '10',
};
const noYear: Problem = { severity: 'error', code: 'unknown-year', cell: null, message: '' };

describe('names', () => {
  /** Every character as wide as the next. */
  const letters = (text: string) => text.length;

  it('a long name is shortened in the middle, never at the extension', () => {
    const name = 'LKE_SPBE_2024_TTS_final(2).xlsx';
    expect(shortenName(name, 31, letters)).toBe(name);
    expect(shortenName(name, 20, letters)).toBe('LKE_SPBE…nal(2).xlsx');
    expect(shortenName(name, 2, letters)).toBe('L…nal(2).xlsx');
  });

  it('a name that is barely longer than its end stays whole', () => {
    expect(shortenName('alor.xlsx', 3, letters)).toBe('alor.xlsx');
    expect(shortenName('.xlsx', 3, letters)).toBe('.xlsx');
  });

  it('lock files and other kinds of files are not worksheets', () => {
    const names = [
      'LKE.XLSX',
      'lama.xls',
      'data.ods',
      'data.csv',
      '~$LKE.xlsx',
      '._LKE.xlsx',
      'foto.jpg',
      'xlsx',
    ];
    expect(names.filter(isSpreadsheetName)).toEqual(['LKE.XLSX', 'lama.xls', 'data.ods', 'data.csv']);
  });

  it('sizes have a decimal comma', () => {
    expect([10, 348_160, 1_992_294].map(formatSize)).toEqual(['1\u00A0KB', '340\u00A0KB', '1,9\u00A0MB']);
  });
});

describe('inclusion', () => {
  it('a file without errors is ticked from the start', () => {
    expect(includedByDefault(file({ problems: [blank] }))).toBe(true);
  });

  it('a file with value errors is not ticked, but may be', () => {
    const faulty = file({ problems: [levelError] });
    expect(isIncluded(faulty, 'update', {})).toBe(false);
    expect(isIncluded(faulty, 'update', { a: true })).toBe(true);
  });

  it.each(['rejected', 'needs-answer', 'unchanged'] as const)(
    'a file that is %s cannot be ticked',
    (status) => {
      expect(isIncluded(file({ status }), 'update', { a: true })).toBe(false);
    },
  );

  it('the rule for differing values decides whether there is anything to write', () => {
    const changedOnly = file({ counts: { new: 0, changed: 3, same: 44 } });
    const rules = ['update', 'skip', 'stop'] as const;
    expect(rules.map((rule) => mayInclude(changedOnly, rule))).toEqual([true, false, false]);
    expect(rules.map((rule) => mayInclude(file(), rule))).toEqual([true, true, true]);
  });

  it('texts alone are worth applying', () => {
    const textsOnly = file({
      counts: { new: 0, changed: 0, same: 47 },
      textCounts: { new: 5, changed: 0, same: 0 },
    });
    expect(isIncluded(textsOnly, 'skip', {})).toBe(true);
  });
});

describe('standing', () => {
  const kind = (...input: Parameters<typeof standingOf>) => standingOf(...input).kind;

  it('follows status, errors and the tick', () => {
    const faulty = file({ problems: [levelError, blank] });
    expect(standingOf(faulty, 'update', 1, false)).toEqual({ kind: 'held', blockers: 1, mayInclude: true });
    expect(standingOf(faulty, 'update', 1, true)).toEqual({ kind: 'ready-blanks', blanks: 1 });
    expect(standingOf(file({ problems: [blank] }), 'update', 0, true)).toEqual({
      kind: 'ready',
      warnings: 1,
    });
    expect(kind(file({ status: 'needs-answer' }), 'update', 2, false)).toBe('held');
    expect(kind(file({ status: 'rejected' }), 'update', 1, false)).toBe('rejected');
    expect(kind(file({ status: 'unchanged' }), 'update', 0, false)).toBe('unchanged');
  });

  it('differing values hold a file back under "stop" and leave nothing under "skip"', () => {
    const changedOnly = file({ counts: { new: 0, changed: 3, same: 44 } });
    expect(standingOf(changedOnly, 'stop', 0, false)).toEqual({ kind: 'held-conflict', changed: 3 });
    expect(kind(changedOnly, 'skip', 0, false)).toBe('nothing-new');
  });

  it('a conflict from applying is forgotten: it belongs to the rule', () => {
    const conflict: Problem = { severity: 'error', code: 'conflict', cell: 'LKE!E5', message: '' };
    const left = afterApplying(file({ status: 'needs-answer', problems: [conflict, blank] }));
    expect([left.status, left.problems]).toEqual(['ok', [blank]]);
  });
});

describe('totals', () => {
  it('count only included files; the others are held or rejected', () => {
    const files = [
      file({ id: 'a', counts: { new: 40, changed: 2, same: 5 } }),
      file({ id: 'b', problems: [levelError] }),
      file({ id: 'c', status: 'needs-answer', problems: [noYear] }),
      refusedReport('1', 'besar.xlsx', 60_000_000, '', 'too-large'),
    ];
    expect(totalsOf(files, 'update', {})).toEqual({
      files: 1,
      texts: 0,
      new: 40,
      changed: 2,
      same: 5,
      held: 2,
      rejected: 1,
    });
    expect(totalsOf(files, 'stop', {})).toMatchObject({ files: 0, held: 3 });
  });
});

describe('what a file is about', () => {
  it('names each region once and counts the names that are open', () => {
    const entries = [
      entry({ key: '1' }),
      entry({ key: '2', stage: 'dokumen' }),
      entry({
        key: '3',
        region: null,
        regionVia: null,
        regionWritten: 'Kupang',
        regionCandidates: [ALOR, ALOR],
      }),
    ];
    const summary = regionSummary(entries);
    expect(summary.regions).toEqual([ALOR]);
    expect(summary.open).toEqual([{ written: 'Kupang', candidates: 2 }]);
  });

  it('years ascend and stages follow the evaluation', () => {
    const entries = [
      entry({ year: 2024, stage: 'penetapan' }),
      entry({ year: 2023, stage: 'mandiri' }),
      entry(),
    ];
    expect([yearsOf(entries), stagesOf(entries)]).toEqual([
      [2023, 2024],
      ['mandiri', 'penetapan'],
    ]);
  });

  it('the ranking opens at the year that most entries speak of', () => {
    const entries = [2022, 2023, 2023].map((year) => entry({ year }));
    expect([mainYear([file({ entries })]), mainYear([file({ entries: [] })])]).toEqual([2023, null]);
  });

  it('two files with the same region, year and stage are noticed, those that change nothing are not', () => {
    const own = file({ id: 'a' });
    const twin = file({ id: 'b', file: 'alor (1).xlsx' });
    const others = [
      own,
      twin,
      file({ id: 'c', status: 'unchanged' }),
      file({ id: 'd', entries: [entry({ year: 2023 })] }),
    ];
    expect(overlaps(others, own).map(({ other }) => other)).toEqual(['alor (1).xlsx']);
  });
});

describe('problems', () => {
  const instruments = [spbe2020, pemdi2026];

  it('questions come first, then by severity', () => {
    const items = problemItems(file({ problems: [levelError, blank, noYear] }), instruments);
    expect(items.map(({ problem }) => problem.code)).toEqual(['unknown-year', 'non-integer', 'missing']);
    expect(groupBySeverity(items).map(({ severity, items: grouped }) => [severity, grouped.length])).toEqual([
      ['error', 2],
      ['warning', 1],
    ]);
  });

  it('one question about a name speaks for all entries that carry it', () => {
    const entries = ['mandiri', 'dokumen'].map((key) =>
      entry({ key, region: null, regionVia: null, regionWritten: 'Kupang', regionCandidates: [ALOR, ALOR] }),
    );
    const problems = entries.map(({ key }): Problem => ({
      severity: 'error',
      code: 'ambiguous-region',
      cell: 'LKE!B2',
      message: '',
      entry: key,
    }));
    const items = problemItems(file({ status: 'needs-answer', entries, problems }), instruments);
    expect(items.map((item) => item.entries)).toEqual([['mandiri', 'dokumen']]);
    expect(blockersOf(items)).toBe(1);
  });

  it('a level is corrected on the scale of the instrument of its entry', () => {
    const problems = [levelError];
    const [whole] = problemItems(file({ problems }), instruments);
    const [decimal] = problemItems(
      file({ problems, entries: [entry({ instrument: 'pemdi-2026' })] }),
      instruments,
    );
    const levels = [whole, decimal].map((item) =>
      item?.fix?.kind === 'value' ? levelsOf(item.fix.scale) : null,
    );
    expect(levels).toEqual([[100, 200, 300, 400, 500], []]);
  });

  it('a printed index that differs cannot be corrected here', () => {
    const problems: Problem[] = [{ ...blank, code: 'mismatch-total' }];
    expect(problemItems(file({ problems }), instruments)[0]?.fix).toBeNull();
  });

  it('equal problems stay apart', () => {
    const items = problemItems(file({ problems: [blank, blank] }), instruments);
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  it('other files with the same question are found', () => {
    const files = [
      file({ id: 'a', problems: [noYear] }),
      file({ id: 'b', problems: [noYear] }),
      file({ id: 'c' }),
    ];
    expect(filesWithQuestion(files, 'a', 'unknown-year').map(({ id }) => id)).toEqual(['b']);
  });

  it('years to choose from begin with what the name says, newest first', () => {
    expect(yearChoices('LKE_SPBE_2021 v20240101.xlsx', 2023, [2022, 2023], 2026)).toEqual([
      2026, 2023, 2022, 2021,
    ]);
  });
});

describe('a typed level', () => {
  const { scale } = pemdi2026;
  it('takes comma and point alike', () => {
    expect([parseLevel('2,5', scale), parseLevel(' 2.19 ', scale)]).toEqual([
      { value: 250, fault: null },
      { value: 219, fault: null },
    ]);
  });

  it('says what is wrong and never guesses', () => {
    const faults = ['', 'tiga', '1.234', '7', '0,5'].map((text) => parseLevel(text, scale).fault);
    expect(faults).toEqual(['empty', 'not-a-number', 'too-precise', 'out-of-range', 'out-of-range']);
    expect(parseLevel('2,5', spbe2020.scale).fault).toBe('non-integer');
  });
});

function lines(...rows: number[]): Line[] {
  return rows.map((row) => ({ row, hidden: false, cells: [{ column: 1, text: String(row) }] }));
}
const range = (from: number, to: number) =>
  lines(...Array.from({ length: to - from + 1 }, (_, step) => from + step));

describe('preview of a sheet', () => {
  const shape = (...input: Parameters<typeof foldRows>) =>
    foldRows(...input).map((item) => (item.kind === 'line' ? item.line.row : `${item.from}-${item.to}`));

  it('rows away from problems are folded', () => {
    expect(shape(range(1, 30), new Set([20]), [])).toEqual(['1-16', 17, 18, 19, 20, 21, 22, 23, '24-30']);
  });

  it('the header of the list is never folded away', () => {
    expect(shape(range(1, 30), new Set([20]), [], 7).slice(0, 3)).toEqual(['1-6', 7, '8-16']);
  });

  it('a few quiet rows are not worth folding', () => {
    expect(shape(range(1, 9), new Set([5]), [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('without problems nothing is folded, and what was opened stays open', () => {
    expect(shape(range(1, 6), new Set(), [])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(shape(range(1, 12), new Set([12]), [{ from: 1, to: 8 }])).toHaveLength(12);
  });

  it('a text that runs over empty cells does not widen its column', () => {
    const long = 'Aspek 1 Kebijakan Internal Tata Kelola SPBE';
    const sheet: Line[] = [
      {
        row: 1,
        hidden: false,
        cells: [
          { column: 1, text: long },
          { column: 3, text: '1,88' },
        ],
      },
      {
        row: 2,
        hidden: false,
        cells: [
          { column: 1, text: '1' },
          { column: 2, text: long },
          { column: 3, text: '2' },
        ],
      },
    ];
    const widths = columnWidths(sheet, 3, new Map([[3, 'Mandiri']]), 190);
    expect([widths[0], widths[1]]).toEqual([44, 190]);
    expect(widths[2]).toBeGreaterThan(44);
    expect(roomFor(sheet[0]?.cells ?? [], 0, widths)).toBe(234);
    // Nor over a cell that is blank and pointed out.
    expect(roomFor(sheet[0]?.cells ?? [], 0, widths, [1, 2])).toBe(widths[0]);
  });

  it('addresses and places are read with sheet names as they are', () => {
    expect(parseCell('Rekap!2024!AB17')).toEqual({ sheet: 'Rekap!2024', cell: 'AB17', column: 28, row: 17 });
    expect(parseCell('LKE!E')).toBeNull();
    expect([parsePlace('LKE!E'), parsePlace('Matriks!5')]).toEqual([
      { sheet: 'LKE', column: 'E', row: null },
      { sheet: 'Matriks', column: null, row: 5 },
    ]);
    expect([1, 26, 27, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AAA']);
  });

  it('used columns and rows are named after their entries', () => {
    const entries = [entry(), entry({ key: '2', place: 'LKE!7' }), entry({ key: '3', place: 'Lain!B' })];
    const used = usedParts(entries, 'LKE', ({ place }) => place);
    expect([[...used.columns], [...used.rows]]).toEqual([[[5, 'LKE!E']], [[7, 'LKE!7']]]);
  });

  it('opens at the sheet with the first problem, else at the first that was read', () => {
    const sheets = ['Petunjuk', 'LKE', 'Isian'].map((name) => sheet({ name, used: name === 'LKE' }));
    expect(firstSheet(file({ sheets }))).toBe('LKE');
    expect(firstSheet(file({ sheets, problems: [{ ...levelError, cell: 'Isian!C3' }] }))).toBe('Isian');
  });

  it('opens at the fullest sheet that is shown where none was read', () => {
    const sheets = [
      sheet({ name: 'Sampul', rows: 3, used: false }),
      sheet({ name: 'Rekap', rows: 50, used: false }),
      sheet({ name: 'Daftar', rows: 90, used: false, hidden: true }),
    ];
    expect(firstSheet(file({ sheets }))).toBe('Rekap');
  });

  it('a cell shows its gravest problem, and after an answer what was set', () => {
    const items = problemItems(file({ problems: [levelError, { ...levelError, severity: 'info' }] }), [
      spbe2020,
    ]);
    expect(cellMarks(items, [], 'LKE').get(17)?.get(5)?.tone).toBe('error');
    const [item] = items;
    if (!item) throw new Error('no problem');
    const answers = [{ kind: 'value', file: 'a', entry: 'LKE!E', indicator: '9', value: 300 }] as const;
    const marks = cellMarks([], [{ ...item, file: 'a', answers, label: '' }], 'LKE');
    expect(marks.get(17)?.get(5)).toEqual({ tone: 'answered', key: item.key, answer: '3' });
  });
});
