/** Every fixture workbook through the real reading thread, held against the list of what it contains. */
import { unpackValues } from '../../electron/excel/packed-levels.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbookReader } from '../../electron/excel/workbook-reader.ts';
import { problemMessage } from '../../shared/messages/problems.ts';
import { asExpected, EXPECTED_FILES, problemDifferences, wanted } from '../support/excel-expected.ts';
import { fixtureBytes, readerContext, refusalOf } from '../support/excel-reader.ts';

const reader = createWorkbookReader();
beforeAll(() => reader.configure(readerContext));
afterAll(() => reader.close());

const readable = EXPECTED_FILES.filter((file) => file.kind !== 'invalid');
const invalid = EXPECTED_FILES.filter((file) => file.kind === 'invalid');

describe('every fixture is read as it is meant', () => {
  it('there are fixtures of every kind', () => {
    expect(EXPECTED_FILES).toHaveLength(25);
    expect(new Set(EXPECTED_FILES.map((file) => file.kind)).size).toBe(4);
  });

  it.each(readable)('$file: $what', async (expected) => {
    const name = expected.file.split('/').at(-1) ?? expected.file;
    const reading = await reader.read(fixtureBytes(expected.file), name);
    expect(reading.entries.map(asExpected)).toEqual(expected.entries.map(wanted));
    expect([...new Set(reading.entries.map((entry) => entry.instrument))]).toEqual([expected.instrument]);
    expect(problemDifferences(reading, expected)).toEqual({ missing: [], unexpected: [] });
    expect(reading.layout).not.toBe('');
    expect(reading.evidence.length).toBeGreaterThan(0);
  });

  it.each(readable)('$file: every value knows the cell it was read from', async (expected) => {
    const reading = await reader.read(fixtureBytes(expected.file), expected.file);
    const sheets = new Map(reading.sheets.map((sheet) => [sheet.name, sheet]));
    for (const { cell } of reading.entries.flatMap(({ levels }) => unpackValues(levels))) {
      const mark = cell.lastIndexOf('!');
      expect(sheets.has(cell.slice(0, mark)), cell).toBe(true);
      expect(cell.slice(mark + 1)).toMatch(/^[A-Z]+\d+$/);
    }
  });

  it.each(readable)(
    '$file: the same bytes give the same keys, and no two entries share one',
    async (expected) => {
      const [first, second] = await Promise.all(
        [1, 2].map(async () =>
          (await reader.read(fixtureBytes(expected.file), expected.file)).entries.map(({ key }) => key),
        ),
      );
      expect(first).toEqual(second);
      expect(new Set(first).size).toBe(first?.length);
    },
  );

  it.each(invalid)('$file is refused: $what', async (expected) => {
    const allowed = expected.problems.flatMap(({ code, also = [] }) => [code, ...also]);
    const [code] = (await refusalOf(reader.read(fixtureBytes(expected.file), expected.file))).split(' ');
    expect(allowed).toContain(code);
  });
});

describe('every problem of a fixture has a sentence', () => {
  it.each(readable)('$file', async (expected) => {
    const reading = await reader.read(fixtureBytes(expected.file), expected.file);
    for (const problem of reading.problems) {
      const message = problemMessage(problem);
      expect(message).toMatch(/^\S.{15,}\.$/u);
      // What the sheet itself says stands in quotation marks.
      expect(message.replaceAll(/“[^”]*”/g, '')).not.toMatch(/maaf|silakan|!|undefined|NaN|\bnilai\b/i);
    }
  });
});
