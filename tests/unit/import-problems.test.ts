/** Problems of imported files: their order, what they ask, and levels typed in answer. */
import { describe, expect, it } from 'vitest';
import {
  blockersOf,
  filesWithQuestion,
  groupBySeverity,
  levelsOf,
  parseLevel,
  problemItems,
  yearChoices,
} from '../../renderer/features/import/problem-list.ts';
import type { Problem } from '../../shared/contract/import.ts';
import { pemdi2026, spbe2020 } from '../support/instruments.ts';
import { ALOR, blank, fileReport, importEntry, levelError, noYear } from '../support/import-reports.ts';

describe('problems', () => {
  const instruments = [spbe2020, pemdi2026];

  it('questions come first, then by severity', () => {
    const items = problemItems(fileReport({ problems: [levelError, blank, noYear] }), instruments);
    expect(items.map(({ problem }) => problem.code)).toEqual(['unknown-year', 'non-integer', 'missing']);
    expect(groupBySeverity(items).map(({ severity, items: grouped }) => [severity, grouped.length])).toEqual([
      ['error', 2],
      ['warning', 1],
    ]);
  });

  it('one question about a name speaks for all entries that carry it', () => {
    const entries = ['mandiri', 'dokumen'].map((key) =>
      importEntry({
        key,
        region: null,
        regionVia: null,
        regionWritten: 'Kupang',
        regionCandidates: [ALOR, ALOR],
      }),
    );
    const problems = entries.map(({ key }): Problem => ({
      severity: 'error',
      code: 'ambiguous-region',
      cell: 'LKE!B2',
      message: '',
      entry: key,
    }));
    const items = problemItems(fileReport({ status: 'needs-answer', entries, problems }), instruments);
    expect(items.map((item) => item.entries)).toEqual([['mandiri', 'dokumen']]);
    expect(blockersOf(items)).toBe(1);
  });

  it('a level is corrected on the scale of the instrument of its entry', () => {
    const problems = [levelError];
    const [whole] = problemItems(fileReport({ problems }), instruments);
    const [decimal] = problemItems(
      fileReport({ problems, entries: [importEntry({ instrument: 'pemdi-2026' })] }),
      instruments,
    );
    const levels = [whole, decimal].map((item) =>
      item?.fix?.kind === 'value' ? levelsOf(item.fix.scale) : null,
    );
    expect(levels).toEqual([[100, 200, 300, 400, 500], []]);
  });

  it('a printed index that differs cannot be corrected here', () => {
    const problems: Problem[] = [{ ...blank, code: 'mismatch-total' }];
    expect(problemItems(fileReport({ problems }), instruments)[0]?.fix).toBeNull();
  });

  it('equal problems stay apart', () => {
    const items = problemItems(fileReport({ problems: [blank, blank] }), instruments);
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  it('other files with the same question are found', () => {
    const files = [
      fileReport({ id: 'a', problems: [noYear] }),
      fileReport({ id: 'b', problems: [noYear] }),
      fileReport({ id: 'c' }),
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
