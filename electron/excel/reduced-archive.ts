/**
 * Writes the workbook that the library gets to see: only what was inflated under limits, in an archive without
 * compression, with generated names. Names, links, macros, media and definitions of the original stay out.
 */
import { crc32 } from 'node:zlib';
import type { WorkbookLimits } from './limits.ts';
import { tooLarge } from './refusals.ts';
import { attribute, encodeEntities, startTags } from './xml-text.ts';

interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
}

export interface ReducedWorkbook {
  readonly sheets: readonly Buffer[];
  readonly sharedStrings: Buffer | null;
  readonly styles: string | null;
  readonly date1904: boolean;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An archive whose entries are stored as they are. */
function storedArchive(entries: readonly ArchiveEntry[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const nameBytes = Buffer.from(name, 'latin1');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    body.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, nameBytes, content);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, place, nameBytes);
    offset += 4 + common.length + nameBytes.length + content.length;
  }
  const directorySize = directory.reduce((size, piece) => size + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, end]);
}

/** Number formats only: they tell a date or a percentage from a plain number. */
function reducedStyles(xml: string, limits: WorkbookLimits): string {
  const formats = startTags(/<numFmts[\s>][\s\S]*?<\/numFmts>/.exec(xml)?.[0] ?? '', 'numFmt').flatMap((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? Number.NaN);
    if (!Number.isInteger(id)) return [];
    return [`<numFmt numFmtId="${id}" formatCode="${encodeEntities(attribute(tag, 'formatCode') ?? '')}"/>`];
  });
  const cells = startTags(/<cellXfs[\s>][\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? '', 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? '0');
    return `<xf numFmtId="${Number.isInteger(id) ? id : 0}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`;
  });
  if (cells.length > limits.cellFormats || formats.length > limits.cellFormats) throw tooLarge('content');
  const numFmts = formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '';
  // The library counts on one of each being there.
  const plain =
    '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/></border></borders>';
  const xfs = cells.length > 0 ? cells : ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'];
  return `${DECLARATION}<styleSheet xmlns="${MAIN}">${numFmts}${plain}<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`;
}

/** Sheets are called s1, s2 … in the order given. */
export function reducedArchive(workbook: ReducedWorkbook, limits: WorkbookLimits): Buffer {
  const numbers = workbook.sheets.map((_, index) => index + 1);
  const sheets = numbers.map((number) => `<sheet name="s${number}" sheetId="${number}" r:id="r${number}"/>`).join('');
  const relations = numbers.map(
    (number) => `<Relationship Id="r${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const entries: ArchiveEntry[] = [];
  const add = (name: string, content: string | Buffer): void => {
    entries.push({ name, content: typeof content === 'string' ? Buffer.from(content, 'utf8') : content });
  };
  add(
    '_rels/.rels',
    `${DECLARATION}<Relationships xmlns="${PACKAGE}"><Relationship Id="w" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${workbook.date1904 ? 1 : 0}"/><sheets>${sheets}</sheets></workbook>`,
  );
  if (workbook.sharedStrings) {
    relations.push(`<Relationship Id="strings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`);
    add('xl/sharedStrings.xml', workbook.sharedStrings);
  }
  if (workbook.styles !== null) {
    relations.push(`<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>`);
    add('xl/styles.xml', reducedStyles(workbook.styles, limits));
  }
  add('xl/_rels/workbook.xml.rels', `${DECLARATION}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`);
  workbook.sheets.forEach((sheet, index) => add(`xl/worksheets/sheet${index + 1}.xml`, sheet));
  return storedArchive(entries);
}
