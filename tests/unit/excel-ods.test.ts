/** OpenDocument spreadsheets: what their cells mean, and that counts in the place of copies do no harm. */
import { describe, expect, it } from 'vitest';
import { WORKBOOK_LIMITS, type WorkbookLimits } from '../../electron/excel/limits.ts';
import { readFileGrids } from '../../electron/excel/read-file.ts';
import type { GridCell, SheetGrid } from '../../electron/excel/reading.ts';
import { archiveOf } from '../support/excel-archives.ts';
import { refusalOf } from '../support/excel-reader.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const ALL = { only: null, takesText: false };

interface Parts {
  readonly styles?: string;
  readonly before?: string;
  readonly manifest?: string;
  readonly declaration?: string;
}

/** @param tables XML of the tables */
function odsOf(tables: string, { styles = '', before = '', manifest, declaration = '' }: Parts = {}): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?>${declaration}<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${before}${tables}</office:spreadsheet></office:body></office:document-content>`;
  return archiveOf([
    { name: 'mimetype', content: MEDIA_TYPE },
    { name: 'content.xml', content },
    ...(manifest === undefined ? [] : [{ name: 'META-INF/manifest.xml', content: manifest }]),
  ]);
}

const tableOf = (rows: string): string => `<table:table table:name="A">${rows}</table:table>`;
const rowOf = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
const textCell = (text: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;

const gridsOf = (bytes: Buffer, limits: Partial<WorkbookLimits> = {}): Promise<SheetGrid[]> =>
  readFileGrids(bytes, ALL, { ...WORKBOOK_LIMITS, ...limits });
async function cellsOf(cells: string): Promise<readonly GridCell[]> {
  const [grid] = await gridsOf(odsOf(tableOf(rowOf(cells))));
  return grid?.rows[0]?.cells ?? [];
}
const refusal = (tables: string, parts: Parts = {}, limits: Partial<WorkbookLimits> = {}) =>
  refusalOf(gridsOf(odsOf(tables, parts), limits));

describe('a cell means what it says', () => {
  it.each<[string, string, Omit<GridCell, 'column'>[]]>([
    [
      'a number, whatever is shown of it',
      '<table:table-cell office:value-type="float" office:value="2.5"><text:p>3</text:p></table:table-cell>',
      [{ value: { kind: 'number', number: 2.5 } }],
    ],
    [
      'a share of a hundred',
      '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>',
      [{ value: { kind: 'number', number: 0.5 }, format: '0%' }],
    ],
    [
      'a date',
      '<table:table-cell office:value-type="date" office:date-value="2024-03-01"><text:p>1 Mar</text:p></table:table-cell>',
      [{ value: { kind: 'date', iso: '2024-03-01T00:00:00.000Z' } }],
    ],
    [
      'truth',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>BENAR</text:p></table:table-cell>',
      [{ value: { kind: 'boolean', boolean: true } }],
    ],
    [
      'paragraphs, runs, spaces and entities of a text',
      '<table:table-cell office:value-type="string"><text:p>a &amp; <text:span>b</text:span><text:s text:c="2"/>c</text:p><text:p>é\n  d</text:p></table:table-cell>',
      [{ value: { kind: 'text', text: 'a & b  c\né d' } }],
    ],
    [
      'a result of a formula',
      '<table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>',
      [{ value: { kind: 'number', number: 3 }, formula: '1+2' }],
    ],
    [
      'a formula without a result',
      '<table:table-cell table:formula="of:=[.A1]"/>',
      [{ value: { kind: 'formula-without-result', formula: '[.A1]' } }],
    ],
    [
      'an error',
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      [{ value: { kind: 'error', code: '#DIV/0!' }, formula: '1/0' }],
    ],
    [
      'a number that is none',
      '<table:table-cell office:value-type="float" office:value="abc"/>',
      [{ value: { kind: 'error', code: '#NUM!' } }],
    ],
    [
      'a link, which is kept as a text',
      textCell('<text:a xlink:href="https://contoh.go.id/sk.pdf">SK</text:a>'),
      [{ value: { kind: 'text', text: 'SK' }, link: 'https://contoh.go.id/sk.pdf' }],
    ],
    [
      'no link that would run something',
      textCell('<text:a xlink:href="javascript:alert(1)">SK</text:a>'),
      [{ value: { kind: 'text', text: 'SK' } }],
    ],
    [
      'nothing of its comment or its drawing',
      textCell('x').replace(
        '<text:p>',
        '<office:annotation><text:p>catatan</text:p></office:annotation><draw:frame><draw:frame><text:p>9</text:p></draw:frame></draw:frame><text:p>',
      ),
      [{ value: { kind: 'text', text: 'x' } }],
    ],
    ['nothing where it is blank', '<table:table-cell/>', []],
  ])('%s', async (_, xml, expected) => {
    expect(await cellsOf(xml)).toEqual(expected.map((cell) => ({ column: 1, ...cell })));
  });

  it('does not show what a merged range covers', async () => {
    const merged = textCell('x', ' table:number-columns-spanned="2" table:number-rows-spanned="1"');
    const covered = textCell('tertutup').replaceAll('table:table-cell', 'table:covered-table-cell');
    const [grid] = await gridsOf(odsOf(tableOf(rowOf(merged + covered + textCell('y')))));
    expect(grid?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(grid?.rows[0]?.cells.map(({ column }) => column)).toEqual([1, 3]);
  });
});

describe('counts in the place of copies', () => {
  it('blanks are stepped over, what holds something stands there each time', async () => {
    const [grid] = await gridsOf(
      odsOf(
        tableOf(
          '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
            `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="4"/>${textCell('x', ' table:number-columns-repeated="2"')}</table:table-row>` +
            '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        ),
      ),
    );
    expect(grid?.rows.map(({ row, cells }) => [row, cells.map(({ column }) => column)])).toEqual([
      [4, [5, 6]],
      [5, [5, 6]],
    ]);
    expect(grid).toMatchObject({ rowCount: 5, columnCount: 6 });
  });

  it.each<[string, string]>([
    ['cells', rowOf(textCell('x', ' table:number-columns-repeated="16384"'))],
    [
      'rows',
      rowOf(textCell('x')).replace(
        '<table:table-row',
        '<table:table-row table:number-rows-repeated="1048576"',
      ),
    ],
    [
      'rows of cells',
      rowOf(textCell('x', ' table:number-columns-repeated="16000"')).replace(
        '<table:table-row',
        '<table:table-row table:number-rows-repeated="1000000"',
      ),
    ],
  ])('%s without end are refused', async (_, rows) => {
    const limits = { cells: 10_000 };
    expect(await refusal(tableOf(rows), {}, limits)).toBe('too-large cells');
  });

  it('a merged range over the whole sheet is refused', async () => {
    const cell = textCell('x', ' table:number-columns-spanned="16384" table:number-rows-spanned="1048576"');
    expect(await refusal(tableOf(rowOf(cell)))).toBe('too-large merged');
  });

  it('a long text is counted in every cell that repeats it', async () => {
    const cells = textCell('x'.repeat(1000), ' table:number-columns-repeated="100"');
    expect(await refusal(tableOf(rowOf(cells)), {}, { textLength: 50_000 })).toBe('too-large content');
  });
});

describe('sheets, rows and columns', () => {
  it('are hidden where the file hides them', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="9000"/>';
    const row = rowOf([1, 2, 3, 4].map((each) => textCell(String(each))).join(''));
    const hidden = row.replace('<table:table-row', '<table:table-row table:visibility="filter"');
    const grids = await gridsOf(
      odsOf(
        tableOf(columns + row + hidden) +
          `<table:table table:name="Rahasia é" table:style-name="ta2">${row}</table:table><table:table table:name="Kosong"/>`,
        { styles },
      ),
    );
    expect(grids.map(({ name, hidden: isHidden }) => [name, isHidden])).toEqual([
      ['A', false],
      ['Rahasia é', true],
      ['Kosong', false],
    ]);
    expect(grids[0]).toMatchObject({ hiddenColumns: [2, 3, 4], rows: [{ hidden: false }, { hidden: true }] });
  });

  it('may stand in groups, and nothing is read from what was changed, checked or drawn', async () => {
    const [grid] = await gridsOf(
      odsOf(
        tableOf(
          `<table:shapes><draw:frame><text:p>9</text:p></draw:frame></table:shapes><table:table-header-rows>${rowOf(textCell('a'))}</table:table-header-rows><table:table-row-group>${rowOf(textCell('b'))}</table:table-row-group>`,
        ),
        {
          before: `<table:tracked-changes><table:deletion>${rowOf(textCell('dihapus'))}</table:deletion></table:tracked-changes><table:content-validations><table:content-validation><table:help-message><text:p>pesan</text:p></table:help-message></table:content-validation></table:content-validations>`,
        },
      ),
    );
    expect(grid?.rows.map(({ row, cells }) => [row, cells[0]?.value])).toEqual([
      [1, { kind: 'text', text: 'a' }],
      [2, { kind: 'text', text: 'b' }],
    ]);
  });
});

describe('a file that is refused', () => {
  const table = tableOf(rowOf(textCell('x')));
  it.each<[string, string, Parts, string]>([
    ['own entities', table, { declaration: '<!DOCTYPE x [<!ENTITY a "a">]>' }, 'damaged-file content'],
    [
      'a password',
      table,
      { manifest: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' },
      'protected-file encrypted',
    ],
    ['no table', '', {}, 'damaged-file content'],
    ['a table that does not end', table.replace('</table:table>', ''), {}, 'damaged-file content'],
    ['a table within a table', tableOf(table), {}, 'damaged-file content'],
    ['a row that does not end', table.replace('</table:table-row>', ''), {}, 'damaged-file content'],
    ['a cell that does not end', table.replace('</table:table-cell>', ''), {}, 'damaged-file content'],
    ['a cell outside of a row', tableOf(textCell('x')), {}, 'damaged-file content'],
    [
      'a count that is none',
      tableOf(rowOf(textCell('x', ' table:number-columns-repeated="-1"'))),
      {},
      'damaged-file content',
    ],
    [
      'a column beyond the last',
      tableOf(rowOf(textCell('x', ' table:number-columns-repeated="16385"'))),
      {},
      'damaged-file content',
    ],
  ])('%s', async (_, tables, parts, expected) => {
    expect(await refusal(tables, parts)).toBe(expected);
  });

  it('too many sheets', async () => {
    expect(await refusal(table + table, {}, { sheets: 1 })).toBe('too-large content');
  });

  it('content beyond its limit, whatever the directory claims', async () => {
    const wide = tableOf(rowOf(textCell('x'.repeat(5000))));
    expect(await refusal(wide, {}, { sheetBytes: 3000 })).toBe('too-large content');
  });

  it('an archive whose content is missing', async () => {
    expect(await refusalOf(gridsOf(archiveOf([{ name: 'mimetype', content: MEDIA_TYPE }])))).toBe(
      'unsupported-file open-document',
    );
  });
});
