/** What the import knows of its files: names, inclusion, standing, totals. */
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
import type { Problem } from '../../shared/contract/import.ts';
import { ALOR, blank, fileReport, importEntry, levelError, noYear } from '../support/import-reports.ts';

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
    expect(includedByDefault(fileReport({ problems: [blank] }))).toBe(true);
  });

  it('a file with value errors is not ticked, but may be', () => {
    const faulty = fileReport({ problems: [levelError] });
    expect(isIncluded(faulty, 'update', {})).toBe(false);
    expect(isIncluded(faulty, 'update', { a: true })).toBe(true);
  });

  it.each(['rejected', 'needs-answer', 'unchanged'] as const)(
    'a file that is %s cannot be ticked',
    (status) => {
      expect(isIncluded(fileReport({ status }), 'update', { a: true })).toBe(false);
    },
  );

  it('the rule for differing values decides whether there is anything to write', () => {
    const changedOnly = fileReport({ counts: { new: 0, changed: 3, same: 44 } });
    const rules = ['update', 'skip', 'stop'] as const;
    expect(rules.map((rule) => mayInclude(changedOnly, rule))).toEqual([true, false, false]);
    expect(rules.map((rule) => mayInclude(fileReport(), rule))).toEqual([true, true, true]);
  });

  it('texts alone are worth applying', () => {
    const textsOnly = fileReport({
      counts: { new: 0, changed: 0, same: 47 },
      textCounts: { new: 5, changed: 0, same: 0 },
    });
    expect(isIncluded(textsOnly, 'skip', {})).toBe(true);
  });
});

describe('standing', () => {
  const kind = (...input: Parameters<typeof standingOf>) => standingOf(...input).kind;

  it('follows status, errors and the tick', () => {
    const faulty = fileReport({ problems: [levelError, blank] });
    expect(standingOf(faulty, 'update', 1, false)).toEqual({ kind: 'held', blockers: 1, mayInclude: true });
    expect(standingOf(faulty, 'update', 1, true)).toEqual({ kind: 'ready-blanks', blanks: 1 });
    expect(standingOf(fileReport({ problems: [blank] }), 'update', 0, true)).toEqual({
      kind: 'ready',
      warnings: 1,
    });
    expect(kind(fileReport({ status: 'needs-answer' }), 'update', 2, false)).toBe('held');
    expect(kind(fileReport({ status: 'rejected' }), 'update', 1, false)).toBe('rejected');
    expect(kind(fileReport({ status: 'unchanged' }), 'update', 0, false)).toBe('unchanged');
  });

  it('differing values hold a file back under "stop" and leave nothing under "skip"', () => {
    const changedOnly = fileReport({ counts: { new: 0, changed: 3, same: 44 } });
    expect(standingOf(changedOnly, 'stop', 0, false)).toEqual({ kind: 'held-conflict', changed: 3 });
    expect(kind(changedOnly, 'skip', 0, false)).toBe('nothing-new');
  });

  it('a conflict from applying is forgotten: it belongs to the rule', () => {
    const conflict: Problem = { severity: 'error', code: 'conflict', cell: 'LKE!E5', message: '' };
    const left = afterApplying(fileReport({ status: 'needs-answer', problems: [conflict, blank] }));
    expect([left.status, left.problems]).toEqual(['ok', [blank]]);
  });
});

describe('totals', () => {
  it('count only included files; the others are held or rejected', () => {
    const files = [
      fileReport({ id: 'a', counts: { new: 40, changed: 2, same: 5 } }),
      fileReport({ id: 'b', problems: [levelError] }),
      fileReport({ id: 'c', status: 'needs-answer', problems: [noYear] }),
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
      importEntry({ key: '1' }),
      importEntry({ key: '2', stage: 'dokumen' }),
      importEntry({
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
      importEntry({ year: 2024, stage: 'penetapan' }),
      importEntry({ year: 2023, stage: 'mandiri' }),
      importEntry(),
    ];
    expect([yearsOf(entries), stagesOf(entries)]).toEqual([
      [2023, 2024],
      ['mandiri', 'penetapan'],
    ]);
  });

  it('the ranking opens at the year that most entries speak of', () => {
    const entries = [2022, 2023, 2023].map((year) => importEntry({ year }));
    expect([mainYear([fileReport({ entries })]), mainYear([fileReport({ entries: [] })])]).toEqual([
      2023,
      null,
    ]);
  });

  it('two files with the same region, year and stage are noticed, those that change nothing are not', () => {
    const own = fileReport({ id: 'a' });
    const twin = fileReport({ id: 'b', file: 'alor (1).xlsx' });
    const others = [
      own,
      twin,
      fileReport({ id: 'c', status: 'unchanged' }),
      fileReport({ id: 'd', entries: [importEntry({ year: 2023 })] }),
    ];
    expect(overlaps(others, own).map(({ other }) => other)).toEqual(['alor (1).xlsx']);
  });
});
