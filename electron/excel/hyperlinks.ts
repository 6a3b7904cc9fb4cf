/** Where cells link to outside of the workbook. Links are texts here: nothing ever opens or follows one. */
import type { Archive } from './archive.ts';
import { parseRange, type Position } from './cell-address.ts';
import type { GridRow } from './reading.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { attribute, plainXml, startTags } from './xml-text.ts';

/** A cell with a link, and the relationship that says where to. */
export interface CellLink extends Position {
  readonly id: string;
}

/** More links, or longer ones, are no evidence of a worksheet; they are left out. */
const MOST_LINKS = 10_000;
const LONGEST_LINK = 2000;

/** True for what may be kept as the address of a link. */
export function isLinkAddress(target: string): boolean {
  return target !== '' && target.length <= LONGEST_LINK && !/^(?:javascript|vbscript|data):/i.test(target);
}

/** @param xml the end of a sheet's XML, behind its cells */
export function cellLinksIn(xml: string): CellLink[] {
  const links: CellLink[] = [];
  for (const [tag] of xml.matchAll(/<hyperlink(?=[\s/>])[^>]*>/g)) {
    const range = parseRange(attribute(tag, 'ref') ?? '');
    const id = attribute(tag, 'id');
    if (range && id !== null) links.push({ row: range.top, column: range.left, id });
    if (links.length >= MOST_LINKS) break;
  }
  return links;
}

/** Addresses by the name of their relationship; none when the list of a sheet's relationships cannot be read. */
export async function linkTargets(
  archive: Archive,
  sheetPath: string,
  limit: number,
): Promise<ReadonlyMap<string, string>> {
  const slash = sheetPath.lastIndexOf('/') + 1;
  const name = `${sheetPath.slice(0, slash)}_rels/${sheetPath.slice(slash)}.rels`;
  if (!archive.has(name)) return new Map();
  try {
    const xml = plainXml(await archive.read(name, limit)).toString('utf8');
    return new Map(
      startTags(xml, 'Relationship').flatMap((tag): [string, string][] => {
        const id = attribute(tag, 'Id');
        const target = attribute(tag, 'Target')?.trim() ?? '';
        const isLink = (attribute(tag, 'Type') ?? '').endsWith('/hyperlink');
        return id !== null && isLink && isLinkAddress(target) ? [[id, target]] : [];
      }),
    );
  } catch (error) {
    if (error instanceof Refusal) return new Map();
    throw error;
  }
}

export function withLinks(
  rows: readonly GridRow[],
  links: readonly CellLink[],
  targets: ReadonlyMap<string, string>,
): GridRow[] {
  const byRow = Map.groupBy(links, ({ row }) => row);
  return rows.map((row) => {
    const own = byRow.get(row.row);
    if (!own) return row;
    const cells = row.cells.map((cell) => {
      const link = targets.get(own.find(({ column }) => column === cell.column)?.id ?? '');
      return link === undefined ? cell : { ...cell, link };
    });
    return { ...row, cells };
  });
}
