/** Where the parts of a workbook lie in its archive, and what its sheets are really called. */
import type { Archive } from './archive.ts';
import type { WorkbookLimits } from './limits.ts';
import { kindOfArchive } from './file-kind.ts';
import { damaged, tooLarge, unsupported } from './refusals.ts';
import { attribute, plainXml, startTags } from './xml-text.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
}

interface Relationship {
  readonly id: string;
  /** Last word of the type's address: "worksheet", "sharedStrings". */
  readonly type: string;
  readonly path: string;
}

/** The target of a relationship as a name in the archive; null when it lies outside. */
function resolve(folder: string, target: string): string | null {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length > 0 ? parts.join('/') : null;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

async function relationshipsOf(archive: Archive, path: string, limit: number): Promise<Relationship[]> {
  const folder = folderOf(path);
  const name = `${folder}_rels/${path.slice(folder.length)}.rels`;
  if (!archive.has(name)) return [];
  const xml = plainXml(await archive.read(name, limit)).toString('utf8');
  return startTags(xml, 'Relationship').flatMap((tag) => {
    const target = attribute(tag, 'Target');
    const id = attribute(tag, 'Id');
    if (target === null || id === null || attribute(tag, 'TargetMode') === 'External') return [];
    const resolved = resolve(folder, target);
    if (resolved === null) return [];
    return [{ id, type: (attribute(tag, 'Type') ?? '').split('/').at(-1) ?? '', path: resolved }];
  });
}

async function workbookPath(archive: Archive, limit: number): Promise<string> {
  const usual = 'xl/workbook.xml';
  const relationships = await relationshipsOf(archive, '', limit);
  const stated = relationships.find((relationship) => relationship.type === 'officeDocument')?.path ?? usual;
  const path = [stated, usual].find((candidate) => archive.has(candidate));
  if (path === undefined || !path.endsWith('.xml')) throw unsupported(kindOfArchive(archive.names));
  return path;
}

/** @throws {Refusal} unsupported-file when the archive holds no workbook, damaged-file when parts are missing. */
export async function findParts(archive: Archive, limits: WorkbookLimits): Promise<WorkbookParts> {
  const limit = limits.otherPartBytes;
  const path = await workbookPath(archive, limit);
  const xml = plainXml(await archive.read(path, limit)).toString('utf8');
  const relationships = await relationshipsOf(archive, path, limit);
  if (!/<workbook[\s>]/.test(xml)) throw unsupported(kindOfArchive(archive.names));
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const tags = startTags(/<sheets[\s>][\s\S]*?<\/sheets>/.exec(xml)?.[0] ?? '', 'sheet');
  if (tags.length > limits.sheets) throw tooLarge('content');
  const sheets = tags.flatMap((tag): SheetPart[] => {
    const relationship = byId.get(attribute(tag, 'id') ?? '');
    if (relationship?.type !== 'worksheet') return [];
    if (!archive.has(relationship.path)) throw damaged(`${relationship.path} is missing`);
    const state = attribute(tag, 'state');
    return [
      {
        name: attribute(tag, 'name') ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
        path: relationship.path,
      },
    ];
  });
  if (sheets.length === 0) throw damaged('no sheets');
  const optional = (type: string): string | null => {
    const found = relationships.find((relationship) => relationship.type === type)?.path;
    return found !== undefined && archive.has(found) ? found : null;
  };
  const properties = startTags(xml, 'workbookPr')[0] ?? '';
  return {
    sheets,
    sharedStrings: optional('sharedStrings'),
    styles: optional('styles'),
    date1904: ['1', 'true'].includes(attribute(properties, 'date1904') ?? ''),
  };
}
