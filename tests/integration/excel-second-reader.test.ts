/**
 * The grids of every fixture, cell by cell, against two libraries that have nothing in common with our reader: what
 * one misreads the others would show. Where they differ on purpose, the difference is stated here.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbookReader } from '../../electron/excel/workbook-reader.ts';
import { rawWorkbook, sheetXml } from '../support/excel-archives.ts';
import { EXPECTED_FILES } from '../support/excel-expected.ts';
import { differences, exceljsSheets, hucreSheets, ownCells } from '../support/excel-other-readers.ts';
import { fixtureBytes, gridsOf, readBytes, readerContext } from '../support/excel-reader.ts';

const files = EXPECTED_FILES.filter((file) => file.kind !== 'invalid').map((file) => file.file);

/** A defined name over whole columns keeps exceljs busy for ten seconds; hucre has to do. */
const HARD_ON_EXCELJS = 'hostile/26-nama-rentang-26-kolom.xlsx';
/** Nodes that exceljs expands without end; none of them holds a cell. */
const IGNORED = ['dataValidations', 'conditionalFormatting'];

/** hucre has no word for a formula that was not calculated. */
function withoutOpenFormulas(found: readonly string[]): string[] {
  return found.filter((difference) => !/^\S+ =.* \| \(blank\)$/.test(difference));
}

describe('another library sees the same cells', () => {
  it.each(files)('hucre in %s', async (file) => {
    const bytes = fixtureBytes(file);
    const grids = await gridsOf(bytes);
    const other = await hucreSheets(bytes);
    expect(other.map(({ name }) => name)).toEqual(grids.map(({ name }) => name));
    const found = grids.map((grid, index) => differences(ownCells(grid), other[index]?.cells ?? new Map()));
    expect(found.map(withoutOpenFormulas)).toEqual(grids.map(() => []));
  });

  it.each(files.filter((file) => file !== HARD_ON_EXCELJS))('exceljs in %s', async (file) => {
    const bytes = fixtureBytes(file);
    const grids = await gridsOf(bytes);
    const other = await exceljsSheets(bytes, IGNORED);
    expect(other.map(({ name }) => name)).toEqual(grids.map(({ name }) => name));
    for (const [index, grid] of grids.entries()) {
      const sheet = other[index];
      expect(differences(ownCells(grid), sheet?.cells ?? new Map()), grid.name).toEqual([]);
      const hidden = grid.rows.filter((row) => row.hidden).map(({ row }) => row);
      const filled = new Set(grid.rows.map(({ row }) => row));
      expect(hidden).toEqual(sheet?.hiddenRows.filter((row) => filled.has(row)));
      expect(grid.merges).toHaveLength(sheet?.merges ?? -1);
    }
  });
});

describe('the reading thread hands over what it read', () => {
  const reader = createWorkbookReader();
  beforeAll(() => reader.configure(readerContext));
  afterAll(() => reader.close());

  it.each(files)('%s', async (file) => {
    const bytes = fixtureBytes(file);
    expect(await reader.read(bytes, file)).toEqual(await readBytes(bytes, file));
    const grids = await gridsOf(bytes);
    expect(await reader.readCells(bytes)).toEqual(grids);
    const last = grids.at(-1);
    expect(await reader.readCells(bytes, last?.name)).toEqual([last]);
  });
});

describe('what the libraries read differently on purpose', () => {
  const read = async (cells: string, others: { sharedStrings?: string; workbook?: string } = {}) => {
    const bytes = rawWorkbook({ sheets: { A: sheetXml(`<row r="1">${cells}</row>`) }, ...others });
    const [own] = await gridsOf(bytes);
    const [other] = await exceljsSheets(bytes);
    if (!own || !other) throw new Error('no sheet');
    return differences(ownCells(own), other.cells);
  };

  it('exceljs cuts a date in ISO form to its year', async () => {
    expect(await read('<c r="A1" t="d"><v>2024-03-01</v></c>')).toEqual(['1:1 2024-03-01 | 2024']);
  });

  it('exceljs takes a formula with an empty text for one without a result', async () => {
    expect(await read('<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>')).toEqual(['1:1  | =IF(1,"")']);
  });

  it('exceljs forgets a result that is 0', async () => {
    expect(await read('<c r="A1"><f>1-1</f><v>0</v></c>')).toEqual(['1:1 0 | =1-1']);
  });

  it('exceljs decodes the entities of a text twice', async () => {
    expect(await read('<c r="A1" t="str"><v>&amp;lt;</v></c>')).toEqual(['1:1 &lt; | <']);
  });

  it('exceljs leaves escaped characters in the text of a formula', async () => {
    expect(await read('<c r="A1" t="str"><f>A2</f><v>a_x0041_b</v></c>')).toEqual(['1:1 aAb | a_x0041_b']);
  });

  it('exceljs makes a number of what only begins like one', async () => {
    expect(await read('<c r="A1"><v>3abc</v></c>')).toEqual(['1:1 #NUM! | 3']);
  });

  it('all else is the same: shared, rich and phonetic texts, errors, truth, exponents, shared formulas', async () => {
    const sharedStrings =
      '<sst><si><t xml:space="preserve"> a &amp; b </t></si><si><r><rPr><b/></rPr><t>x</t></r><r><t>y</t></r></si><si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si><si/><si><t>_x0041_\u00e9</t></si></sst>';
    const cells = [0, 1, 2, 3, 4]
      .map((index) => `<c r="${'ABCDE'[index] ?? ''}1" t="s"><v>${index}</v></c>`)
      .join('');
    const others =
      '<c r="F1" t="e"><v>#DIV/0!</v></c><c r="G1" t="b"><v>1</v></c><c r="H1"><v>1.5E-2</v></c><c r="I1"><f t="shared" ref="I1:J1" si="0">A1</f><v>3</v></c><c r="J1"><f t="shared" si="0"/><v>4</v></c><c r="K1" t="inlineStr"><is><r><t>p</t></r><r><t>q</t></r></is></c>';
    expect(await read(`${cells}${others}`, { sharedStrings })).toEqual([]);
  });
});
