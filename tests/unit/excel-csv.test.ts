/** Delimited text as a grid: encodings, marks, quotes, and what is taken for a number. */
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../electron/excel/csv/csv-grid.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from '../../electron/excel/limits.ts';
import { spbe2020 } from '../support/instruments.ts';
import { levelsOf, problemList, readBytes, refusalOf } from '../support/excel-reader.ts';

const gridOf = (text: string | Buffer, limits: Partial<WorkbookLimits> = {}) =>
  readCsv(Buffer.from(text), { ...WORKBOOK_LIMITS, ...limits });
const refusal = (text: string | Buffer, limits: Partial<WorkbookLimits> = {}) =>
  refusalOf((async () => gridOf(text, limits))());
/** Row and column with what stands there, texts in quotation marks. */
const cellsOf = (text: string | Buffer) =>
  gridOf(text).rows.flatMap(({ row, cells }) =>
    cells.map(({ column, value }) => {
      const shown =
        value.kind === 'text'
          ? JSON.stringify(value.text)
          : value.kind === 'number'
            ? value.number
            : value.kind;
      return `${row}:${column} ${shown}`;
    }),
  );

describe('the fields of a text', () => {
  it.each([
    ['semicolons', 'a;b\nc;d\n'],
    ['commas', 'a,b\nc,d\n'],
    ['tabs', 'a\tb\nc\td\n'],
    ['bars', 'a|b\nc|d\n'],
    ['Windows line ends', 'a;b\r\nc;d\r\n'],
    ['old line ends, and none at the end', 'a;b\rc;d'],
  ])('are told apart with %s', (_, text) => {
    expect(cellsOf(text)).toEqual(['1:1 "a"', '1:2 "b"', '2:1 "c"', '2:2 "d"']);
  });

  it('may hold marks, line ends and quotes within quotes', () => {
    expect(cellsOf('"a;b";"c\nd";"e ""f"""\n1;2;3\n')).toEqual([
      '1:1 "a;b"',
      '1:2 "c\\nd"',
      '1:3 "e \\"f\\""',
      '2:1 1',
      '2:2 2',
      '2:3 3',
    ]);
  });

  it('keep their places when others are blank, as rows do', () => {
    expect(cellsOf('Judul\n\n;;x\ny;;\n')).toEqual(['1:1 "Judul"', '3:3 "x"', '4:1 "y"']);
  });

  it('are divided by the mark that does it most regularly, not by commas in names or decimals', () => {
    expect(cellsOf('No;Nama, lengkap;Nilai\n1;Satu, dua, tiga;2,5\n2;Empat;3,0\n')).toEqual([
      '1:1 "No"',
      '1:2 "Nama, lengkap"',
      '1:3 "Nilai"',
      '2:1 1',
      '2:2 "Satu, dua, tiga"',
      '2:3 "2,5"',
      '3:1 2',
      '3:2 "Empat"',
      '3:3 "3,0"',
    ]);
  });

  it('are divided by the mark that the first line names, which is no row', () => {
    expect(cellsOf('sep=|\r\na;b|c\r\nd;e|f\r\n')).toEqual(['1:1 "a;b"', '1:2 "c"', '2:1 "d;e"', '2:2 "f"']);
  });

  it('are numbers only where they can be read in one way', () => {
    const written = ['3', '0', '007', '3,0', '3.0', '3.000', '1e3', '-1', '50%', '=1+2', '2024-03-01', ' 4 '];
    expect(cellsOf(`${written.join(';')}\na;b\nc;d\n`).slice(0, written.length)).toEqual([
      '1:1 3',
      '1:2 0',
      '1:3 "007"',
      '1:4 "3,0"',
      '1:5 "3.0"',
      '1:6 "3.000"',
      '1:7 "1e3"',
      '1:8 "-1"',
      '1:9 "50%"',
      '1:10 "=1+2"',
      '1:11 "2024-03-01"',
      '1:12 " 4 "',
    ]);
  });
});

describe('the characters of a text', () => {
  const expected = ['1:1 "é"', '1:2 "–"', '2:1 "a"', '2:2 "b"'];
  const text = 'é;–\na;b\n';
  const swapped = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['UTF-16 of little end', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 of big end', swapped],
    ['Windows-1252', Buffer.from([0xe9, 0x3b, 0x96, 0x0a, ...Buffer.from('a;b\n')])],
  ])('are read in %s', (_, bytes) => {
    expect(cellsOf(bytes)).toEqual(expected);
  });
});

describe('a text that is refused', () => {
  it.each<[string, string | Buffer, string]>([
    ['prose', 'Kepada Yth.\nBapak Kepala Dinas, di tempat\n', 'unsupported-file no-table'],
    ['one row', 'a;b;c\n', 'unsupported-file no-table'],
    ['nothing but marks', ';;;\n;;;\n', 'unsupported-file no-table'],
    ['a quoted text that does not end', 'a;b\nc;d\n"e;f\n', 'damaged-file content'],
    ['half a character at its end', Buffer.from([0xff, 0xfe, 0x61]), 'damaged-file content'],
    ['bytes that are no characters', Buffer.from('a;b\nc;\u0000\n'), 'damaged-file content'],
  ])('%s', async (_, text, expected) => {
    expect(await refusal(text)).toBe(expected);
  });

  it.each<[string, Partial<WorkbookLimits>, string]>([
    ['cells', { cells: 3 }, 'too-large cells'],
    ['bytes', { cellBytes: 5 }, 'too-large content'],
    ['text', { textLength: 3 }, 'too-large content'],
  ])('too many %s', async (_, limits, expected) => {
    expect(await refusal('a;b\nc;d\n', limits)).toBe(expected);
  });

  it('a row with more columns than there are', async () => {
    expect(await refusal(`a;b\nc;d\n${';'.repeat(20_000)}x\n`)).toBe('too-large cells');
  });
});

describe('levels in a text are read as typed', () => {
  const list = (levels: readonly string[]) =>
    Buffer.from(
      [
        'Penilaian mandiri SPBE Kabupaten Alor tahun 2024;;',
        'No;Indikator;Level',
        ...spbe2020.indicators.map(({ id, name }, at) => `${id};"${name}";${levels[at] ?? '3'}`),
      ].join('\r\n'),
    );

  it('with comma and point, and asked about where they can be read in two ways', async () => {
    const reading = await readBytes(list(['2,0', '4.0', 'Level 5', '3.000', '=1+2', '50%', '-']), 'alor.csv');
    expect(levelsOf(reading.entries[0])).toMatchObject({ '1': 2, '2': 4, '3': 5, '8': 3 });
    expect(problemList(reading)).toEqual([
      'ambiguous-number CSV!C6',
      'not-a-level CSV!C7',
      'not-a-level CSV!C8',
      'missing CSV!C9',
    ]);
  });
});
