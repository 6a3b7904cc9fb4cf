/** The short way through plain cells says exactly what the long way says. */
import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS } from '../../electron/excel/limits.ts';
import { readNumberFormats } from '../../electron/excel/number-formats.ts';
import { indexSharedStrings } from '../../electron/excel/shared-strings.ts';
import { createCellBudget, readSheetXml, type SheetContent } from '../../electron/excel/sheet-xml.ts';

/** Formats of styles 0 and 1. */
function read(row: string, formats: readonly [number, number] = [0, 0]): SheetContent {
  const styles = `<styleSheet><cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
  const context = {
    strings: indexSharedStrings(null),
    formats: readNumberFormats(Buffer.from(styles), WORKBOOK_LIMITS),
    date1904: false,
  };
  const xml = `<worksheet><sheetData><row r="7">${row}</row></sheetData></worksheet>`;
  return readSheetXml(Buffer.from(xml), context, createCellBudget(WORKBOOK_LIMITS), WORKBOOK_LIMITS);
}

const cellsOf = (content: SheetContent) => content.rows.flatMap(({ cells }) => cells);
/** A space that changes nothing sends a cell the long way. */
const theLongWay = (row: string) => row.replaceAll('"><v>', '" ><v>');
const three = { kind: 'number', number: 3 };

describe('a cell that holds a digit', () => {
  it.each([
    ['without a style', '<c r="E7"><v>3</v></c>', [{ column: 5, value: three }]],
    ['with a style', '<c r="AV7" s="1"><v>3</v></c>', [{ column: 48, value: three }]],
    ['in the last column', '<c r="XFD7"><v>3</v></c>', [{ column: 16_384, value: three }]],
    [
      'after a later column',
      '<c r="C7"><v>3</v></c><c r="B7"><v>3</v></c>',
      [2, 3].map((column) => ({ column, value: three })),
    ],
  ])('%s is that number', (_, row, cells) => {
    expect(cellsOf(read(row))).toEqual(cells);
    expect(cellsOf(read(theLongWay(row)))).toEqual(cells);
  });

  it.each([
    ['dates by default', [14, 0], '<c r="E7"><v>3</v></c>', 'date'],
    ['dates by its style', [0, 14], '<c r="E7" s="1"><v>3</v></c>', 'date'],
    ['a number though others are dates', [0, 14], '<c r="E7" s="0"><v>3</v></c>', 'number'],
  ] as const)('is what its format makes of it: %s', (_, formats, row, kind) => {
    expect(cellsOf(read(row, formats))[0]?.value.kind).toBe(kind);
    expect(cellsOf(read(row, formats))).toEqual(cellsOf(read(theLongWay(row), formats)));
  });

  it('keeps a share of a hundred apart', () => {
    expect(cellsOf(read('<c r="E7" s="1"><v>3</v></c>', [0, 9]))).toEqual([
      { column: 5, value: three, format: '0%' },
    ]);
  });

  it.each([
    '<c r="E8"><v>3</v></c>',
    '<c r="E77"><v>3</v></c>',
    '<c r="XFE7"><v>3</v></c>',
    '<c r="7"><v>3</v></c>',
  ])('%s in row 7 is damage', (row) => {
    expect(() => read(row)).toThrow('address of a cell');
  });
});
