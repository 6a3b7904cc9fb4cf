/** `export`: workbooks and documents to hand out, each into a file that is named. */
import { extname, join } from 'node:path';
import type { Application } from '../application/application.ts';
import { STAGES } from '../../shared/assessment/stages.ts';
import { DOCUMENT_FORMATS, DOCUMENT_KINDS, type DocumentKind } from '../../shared/contract/document.ts';
import { SCOPES, type FileOutput } from '../../shared/contract/terms.ts';
import {
  PAPERS,
  REGION_WORKBOOKS,
  WORKBOOK_KINDS,
  type WorkbookKind,
} from '../../shared/contract/workbook.ts';
import {
  command,
  EXIT,
  given,
  oneOf,
  rankingLook,
  request,
  requireNumber,
  UsageError,
  type CommandArguments,
} from './command.ts';
import { makeFolder, writeOutput } from './output.ts';

/** Workbooks and documents that this version can make. */
const KINDS = ['ranking', ...WORKBOOK_KINDS, 'template', ...DOCUMENT_KINDS] as const;
type Kind = (typeof KINDS)[number];

/** @throws {UsageError} */
function requireKind([word, ...rest]: readonly string[]): Kind {
  if (word === undefined) throw new UsageError(`Jenis belum disebut. Pilih salah satu: ${KINDS.join(', ')}.`);
  if (rest.length > 0) throw new UsageError(`Satu jenis saja setiap kali; tidak dikenal: ${rest.join(' ')}`);
  const kind = KINDS.find((known) => known === word);
  if (kind) return kind;
  throw new UsageError(`Jenis “${word}” tidak dikenal. Yang tersedia: ${KINDS.join(', ')}.`);
}

function isDocument(kind: Kind): kind is DocumentKind {
  return DOCUMENT_KINDS.some((known) => known === kind);
}

/** Every report of the province, each in both formats, into a folder. */
function isFolderOfReports(kind: Kind, { region, out }: CommandArguments): boolean {
  return kind === 'lhe' && region === undefined && out !== undefined && extname(out) === '';
}

/** @throws {UsageError} */
function requireOut(kind: Kind, args: CommandArguments): string {
  const { out } = args;
  const endings = isDocument(kind) ? DOCUMENT_FORMATS.map((format) => `.${format}`) : ['.xlsx'];
  if (out === undefined) throw new UsageError(`--out FILE${endings[0]} belum disebut.`);
  if (isFolderOfReports(kind, args)) return out;
  if (endings.includes(extname(out).toLowerCase())) return out;
  throw new UsageError(`Hanya ${endings.join(' atau ')} yang dapat ditulis: ${out}`);
}

/** @throws {UsageError} */
function requireRegion(kind: Kind, region: string | undefined): string {
  if (region !== undefined) return region;
  throw new UsageError(`--region KODE belum disebut: “${kind}” memuat satu daerah.`);
}

function commonInput(args: CommandArguments) {
  return {
    year: requireNumber('year', args.year),
    ...given({ stage: oneOf('stage', STAGES, args.stage), instrument: args.instrument }),
  };
}

function exportRanking(application: Application, args: CommandArguments): Promise<FileOutput> {
  return request(application, 'ranking.export', {
    ...commonInput(args),
    ...given({ scope: oneOf('scope', SCOPES, args.scope), paper: oneOf('paper', PAPERS, args.paper) }),
    ...rankingLook(args),
  });
}

function exportTemplate(application: Application, args: CommandArguments): Promise<FileOutput> {
  const region = requireRegion('template', args.region);
  if (args.paper !== undefined) throw new UsageError('--paper tidak berlaku untuk template.');
  return request(application, 'template.export', { ...commonInput(args), region });
}

function exportWorkbook(
  application: Application,
  kind: WorkbookKind,
  args: CommandArguments,
): Promise<FileOutput> {
  const region = REGION_WORKBOOKS.has(kind) ? requireRegion(kind, args.region) : undefined;
  return request(application, 'workbook.export', {
    kind,
    ...commonInput(args),
    ...given({ region, paper: oneOf('paper', PAPERS, args.paper) }),
  });
}

function documentInput(args: CommandArguments) {
  return {
    ...commonInput(args),
    ...given({ paper: oneOf('paper', PAPERS, args.paper), number: args.number, date: args.date }),
  };
}

function exportDocument(
  application: Application,
  kind: DocumentKind,
  args: CommandArguments,
): Promise<FileOutput> {
  const region = kind === 'lhe' ? requireRegion(kind, args.region) : args.region;
  const format = DOCUMENT_FORMATS.find((known) => args.out?.toLowerCase().endsWith(`.${known}`)) ?? 'pdf';
  return request(application, 'document.export', {
    kind,
    format,
    ...documentInput(args),
    ...given({ region }),
  });
}

/** One file after the other; the folder is made when it is missing. */
async function exportReports(application: Application, args: CommandArguments, folder: string) {
  const regions = await request(application, 'regions.list', {});
  const input = documentInput(args);
  const files: string[] = [];
  for (const { code, kind } of regions) {
    if (kind === 'provinsi') continue;
    for (const format of DOCUMENT_FORMATS) {
      const key = { kind: 'lhe', region: code, format, ...input } as const;
      const { bytes, fileName } = await request(application, 'document.export', key);
      const out = join(folder, fileName);
      writeOutput(out, bytes);
      files.push(out);
      console.error(out);
    }
  }
  return files;
}

function make(application: Application, kind: Kind, args: CommandArguments): Promise<FileOutput> {
  if (isDocument(kind)) return exportDocument(application, kind, args);
  if (kind === 'ranking') return exportRanking(application, args);
  if (kind === 'template') return exportTemplate(application, args);
  return exportWorkbook(application, kind, args);
}

export const exportFile = command(
  `export ${KINDS.join('|')} --year Y [--region CODE] [--stage S] [--paper A4|F4] [--by PART] [--compare Y] [--number TEXT] [--date YYYY-MM-DD] --out FILE.xlsx|FILE.docx|FILE.pdf|FOLDER`,
  async (application, args) => {
    const kind = requireKind(args.positionals);
    const out = requireOut(kind, args);
    if (isFolderOfReports(kind, args)) {
      makeFolder(out);
      const files = await exportReports(application, args, out);
      return {
        exit: EXIT.done,
        json: { kind, out, files },
        text: `Ditulis: ${files.length} berkas di ${out}`,
      };
    }
    const { bytes, fileName, mediaType } = await make(application, kind, args);
    writeOutput(out, bytes);
    return {
      exit: EXIT.done,
      json: { kind, out, fileName, mediaType, bytes: bytes.length },
      text: `Ditulis: ${out}`,
    };
  },
);
