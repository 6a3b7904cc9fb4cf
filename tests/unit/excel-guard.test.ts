/** The guard: only workbooks pass, with nothing in them that could grow without end. */
import { describe, expect, it } from 'vitest';
import { guardWorkbook } from '../../electron/excel/guard.ts';
import { WORKBOOK_LIMITS } from '../../electron/excel/limits.ts';
import { readGrids } from '../../electron/excel/read-grid.ts';
import { archiveOf, rawWorkbook, sheetXml, workbookParts } from '../support/excel-archives.ts';
import { fixtureBytes, refusalOf } from '../support/excel-reader.ts';

const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const OLE2 = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ordinary = workbookParts({ sheets: { A: sheetXml(ONE_CELL) } });

const ole2With = (stream: string): Buffer =>
  Buffer.concat([OLE2, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);
const gridsOf = async (bytes: Uint8Array, limits = WORKBOOK_LIMITS) =>
  readGrids(await guardWorkbook(bytes, limits));
const refusal = (bytes: Uint8Array, limits = WORKBOOK_LIMITS): Promise<string> =>
  refusalOf(gridsOf(bytes, limits));

describe('a file that is no workbook is told by its kind', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'unsupported-file empty'],
    ['text', Buffer.from('No;Indikator;Level\r\n1;abc;2\r\n'), 'unsupported-file text'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'unsupported-file pdf'],
    ['an .xls', ole2With('Workbook'), 'unsupported-file old-excel'],
    ['an encrypted workbook', ole2With('EncryptedPackage'), 'protected-file encrypted'],
    ['an old Word document', ole2With('WordDocument'), 'unsupported-file document'],
    ['something else in OLE2', ole2With('Anything'), 'unsupported-file not-excel'],
    ['bytes', Buffer.from([1, 0, 2, 0, 3]), 'unsupported-file not-excel'],
    ['a zip', archiveOf([{ name: 'a.txt', content: 'a' }]), 'unsupported-file archive'],
    [
      'a Word document',
      archiveOf([{ name: 'word/document.xml', content: '<w/>' }]),
      'unsupported-file document',
    ],
    [
      'a presentation',
      archiveOf([{ name: 'ppt/presentation.xml', content: '<p/>' }]),
      'unsupported-file presentation',
    ],
    ['an .xlsb', archiveOf([{ name: 'xl/workbook.bin', content: 'b' }]), 'unsupported-file binary-excel'],
    [
      'an .ods',
      archiveOf([
        { name: 'mimetype', content: 'ods' },
        { name: 'content.xml', content: '<c/>' },
      ]),
      'unsupported-file open-document',
    ],
    [
      'half a workbook',
      rawWorkbook({ sheets: { A: sheetXml(ONE_CELL) } }).subarray(0, 700),
      'unsupported-file truncated',
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toBe(expected);
  });
});

describe('sizes are counted while inflating, never believed', () => {
  it('a file above the limit is not even looked into', async () => {
    const limits = { ...WORKBOOK_LIMITS, fileBytes: 10 };
    expect(await refusal(fixtureBytes('01-kuesioner-sumba-timur-2023.xlsx'), limits)).toBe('too-large file');
  });

  it('a part that inflates beyond its limit stops there, whatever its directory claims', async () => {
    const huge = sheetXml(ONE_CELL) + ' '.repeat(WORKBOOK_LIMITS.sheetBytes);
    const honest = workbookParts({ sheets: { A: huge } });
    expect(await refusal(archiveOf(honest))).toBe('too-large content');
    const lying = honest.map((part) => (part.name.includes('sheet1') ? { ...part, claimedSize: 400 } : part));
    expect(await refusal(archiveOf(lying))).toBe('damaged-file content');
  });

  it('a small part that inflates a thousandfold is refused by its ratio', async () => {
    const strings = `<sst>${'<si/>'.repeat(2_000_000)}</sst>`;
    expect(await refusal(rawWorkbook({ sheets: { A: sheetXml(ONE_CELL) }, sharedStrings: strings }))).toBe(
      'too-large content',
    );
  });

  it('all parts together have a limit', async () => {
    const limits = { ...WORKBOOK_LIMITS, totalBytes: 2000 };
    const bytes = rawWorkbook({
      sheets: { A: sheetXml(ONE_CELL), B: sheetXml(`${ONE_CELL}${' '.repeat(2000)}`) },
    });
    expect(await refusal(bytes, limits)).toBe('too-large content');
  });

  it.each([
    ['entries', { archiveEntries: 3 }, 'too-large content'],
    ['sheets', { sheets: 0 }, 'too-large content'],
    ['cells', { cells: 0 }, 'too-large cells'],
    ['text of cells', { cellBytes: 5 }, 'too-large cells'],
  ])('too many %s are refused', async (_, limit, expected) => {
    expect(await refusal(archiveOf(ordinary), { ...WORKBOOK_LIMITS, ...limit })).toBe(expected);
  });

  it('a long text is counted again in every cell that shows it', async () => {
    const cells = Array.from(
      { length: 1000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`,
    );
    const bytes = rawWorkbook({
      sheets: { A: sheetXml(cells.join('')) },
      sharedStrings: `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`,
    });
    expect(await refusal(bytes)).toBe('too-large content');
  });
});

describe('what a reader could trip over is damage', () => {
  const withSheet = (xml: string): Buffer => rawWorkbook({ sheets: { A: xml } });
  it.each([
    [
      'a wrong checksum',
      archiveOf(ordinary.map((part) => ({ ...part, isCorrupt: part.name.includes('sheet1') }))),
    ],
    [
      'two entries of one name',
      archiveOf([...ordinary, { name: 'xl/workbook.xml', content: '<workbook/>' }]),
    ],
    ['a sheet that is missing', archiveOf(ordinary.filter((part) => !part.name.includes('sheet1')))],
    ['no sheets', archiveOf(workbookParts({ sheets: {} }))],
    ['own entities', withSheet(`<!DOCTYPE x [<!ENTITY a "a">]>${sheetXml(ONE_CELL)}`)],
    ['a row beyond the last', withSheet(sheetXml('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'))],
    ['a column beyond the last', withSheet(sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>'))],
    ['a cell in another row', withSheet(sheetXml('<row r="1"><c r="A2"><v>1</v></c></row>'))],
    [
      'a row that does not end',
      withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData></worksheet>'),
    ],
    ['a sheet that is cut off', withSheet(sheetXml(ONE_CELL).slice(0, -3))],
    ['rows that do not end', withSheet(`<worksheet><sheetData>${ONE_CELL}</worksheet>`)],
    [
      'a cell within a cell',
      withSheet(sheetXml('<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row>')),
    ],
    ['a value outside of a cell', withSheet(sheetXml('<row r="1"><v>1</v><c r="B1"><v>2</v></c></row>'))],
    ['a cell with two values', withSheet(sheetXml('<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'))],
    ['a shared text that is not there', withSheet(sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))],
    ['a cell that does not end', withSheet(sheetXml(`<row r="1">${'<c r="A1"><v>1'.repeat(20_000)}</row>`))],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('damaged-file content');
  });

  it('merged ranges may not cover more than a table could', async () => {
    const merged = (refs: string[]): Buffer =>
      withSheet(
        sheetXml(
          ONE_CELL,
          `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
        ),
      );
    expect(await refusal(merged(['A1:XFD1048576']))).toBe('too-large merged');
    expect(await refusal(merged(Array.from({ length: 40 }, () => 'A1:XFD1')))).toBe('too-large merged');
    expect(await refusal(merged(['A1:G1', 'A2:A40']))).toBe('read');
  });
});

describe('what passes is read as it stands', () => {
  it('only cells with content are left, with their addresses', async () => {
    const rows =
      '<row r="1"/><row r="2" s="1"><c r="A2" s="3"/></row><row r="3" hidden="1"><c r="B3"><v>4</v></c><c r="C3" s="1"/></row>';
    const [sheet] = await gridsOf(
      rawWorkbook({
        sheets: { A: sheetXml(rows, '', '<cols><col min="2" max="1000000000" hidden="1"/></cols>') },
      }),
    );
    expect(sheet).toMatchObject({
      rowCount: 3,
      columnCount: 2,
      hiddenColumns: [2],
      rows: [{ row: 3, hidden: true, cells: [{ column: 2, value: { kind: 'number', number: 4 } }] }],
    });
  });

  it('cells and rows without an address follow each other', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c t="inlineStr"><is><t>x</t></is></c></row><row><c><v>2</v></c></row>';
    const [sheet] = await gridsOf(rawWorkbook({ sheets: { A: sheetXml(rows) } }));
    expect(sheet?.rows.map((row) => [row.row, row.cells.map((cell) => cell.column)])).toEqual([
      [1, [1, 3]],
      [2, [1]],
    ]);
  });

  it('elements may carry a prefix', async () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const [sheet] = await gridsOf(rawWorkbook({ sheets: { A: xml } }));
    expect(sheet?.rows[0]?.cells[0]?.value).toEqual({ kind: 'number', number: 7 });
  });

  it('parts may be written in UTF-16', async () => {
    const parts = ordinary.map((part) =>
      part.name.includes('sheet1')
        ? { ...part, content: Buffer.from(`\uFEFF${String(part.content)}`, 'utf16le') }
        : part,
    );
    const [sheet] = await gridsOf(archiveOf(parts));
    expect(sheet?.rows).toHaveLength(1);
  });

  it('sheets keep their whole name, whatever it is', async () => {
    const names = [
      '__proto__',
      'constructor',
      'Pemerintah Kabupaten Timor Tengah Selatan dan Utara',
      'A &amp; B',
    ];
    const sheets = await gridsOf(
      rawWorkbook({ sheets: Object.fromEntries(names.map((name) => [`x${name}`, sheetXml(ONE_CELL)])) }),
    );
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'x__proto__',
      'xconstructor',
      'xPemerintah Kabupaten Timor Tengah Selatan dan Utara',
      'xA & B',
    ]);
  });

  it('a date in ISO form stays a text and is not cut to its year', async () => {
    const [sheet] = await gridsOf(
      rawWorkbook({ sheets: { A: sheetXml('<row r="1"><c r="A1" t="d"><v>2024-03-01</v></c></row>') } }),
    );
    expect(sheet?.rows[0]?.cells[0]?.value).toEqual({ kind: 'text', text: '2024-03-01' });
  });

  it('comments are passed over and character data is text', async () => {
    const rows =
      '<!-- <row r="9"/> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a<b & c]]></t></is></c></row>';
    const [sheet] = await gridsOf(rawWorkbook({ sheets: { A: sheetXml(rows) } }));
    expect(sheet?.rows).toEqual([
      { row: 1, hidden: false, cells: [{ column: 1, value: { kind: 'text', text: 'a<b & c' } }] },
    ]);
  });

  it('rows and cells in disorder are put in order, and of two of one address the last counts', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>';
    const [sheet] = await gridsOf(rawWorkbook({ sheets: { A: sheetXml(rows) } }));
    const numbers = sheet?.rows.map(({ row, cells }) => [
      row,
      ...cells.map(({ column, value }) => [column, value.kind === 'number' && value.number]),
    ]);
    expect(numbers).toEqual([
      [1, [1, 3]],
      [3, [1, 4], [2, 1]],
    ]);
  });

  it('a result of 0 and an empty text are results', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="str"><f>IF(1,"")</f><v></v></c></row>';
    const [sheet] = await gridsOf(rawWorkbook({ sheets: { A: sheetXml(rows) } }));
    expect(sheet?.rows[0]?.cells.map((cell) => cell.value)).toEqual([
      { kind: 'number', number: 0 },
      { kind: 'text', text: '' },
    ]);
  });

  it('a formula without a result is not taken for a blank', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>MAX(1,2)</f><v></v></c><c r="B1"><f>MAX(1,2)</f><v>2</v></c><c r="C1" t="e"><f>A9</f><v>#REF!</v></c></row>';
    const [sheet] = await gridsOf(rawWorkbook({ sheets: { A: sheetXml(rows) } }));
    expect(sheet?.rows[0]?.cells.map((cell) => cell.value.kind)).toEqual([
      'formula-without-result',
      'number',
      'error',
    ]);
  });
});
