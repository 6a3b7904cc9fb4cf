/** `export`: workbooks to hand out, each into a file that is named. */
import { writeFileSync } from 'node:fs';
import type { Application } from '../application/application.ts';
import { STAGES } from '../../shared/assessment/stages.ts';
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
  request,
  requireNumber,
  UsageError,
  type CommandArguments,
} from './command.ts';

/** What this version can make. */
const KINDS = ['ranking', ...WORKBOOK_KINDS, 'template'] as const;
type Kind = (typeof KINDS)[number];
/** Named in the contract of the command line, and not there yet. */
const PLANNED: ReadonlySet<string> = new Set(['lhe', 'lampiran', 'berita-acara', 'action-plan']);

/** @throws {UsageError} */
function requireKind([word, ...rest]: readonly string[]): Kind {
  if (word === undefined) throw new UsageError(`Jenis belum disebut. Pilih salah satu: ${KINDS.join(', ')}.`);
  if (rest.length > 0) throw new UsageError(`Satu jenis saja setiap kali; tidak dikenal: ${rest.join(' ')}`);
  const kind = KINDS.find((known) => known === word);
  if (kind) return kind;
  const why = PLANNED.has(word) ? `“${word}” belum tersedia.` : `Jenis “${word}” tidak dikenal.`;
  throw new UsageError(`${why} Yang tersedia: ${KINDS.join(', ')}.`);
}

/** @throws {UsageError} */
function requireOut(out: string | undefined): string {
  if (out === undefined) throw new UsageError('--out FILE.xlsx belum disebut.');
  if (out.toLowerCase().endsWith('.xlsx')) return out;
  throw new UsageError(`Hanya .xlsx yang dapat ditulis: ${out}`);
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

function make(application: Application, kind: Kind, args: CommandArguments): Promise<FileOutput> {
  if (kind === 'ranking') return exportRanking(application, args);
  if (kind === 'template') return exportTemplate(application, args);
  return exportWorkbook(application, kind, args);
}

/** @throws {UsageError} */
function write(out: string, bytes: Uint8Array): void {
  try {
    writeFileSync(out, bytes);
  } catch {
    throw new UsageError(`Berkas tidak dapat ditulis: ${out}`);
  }
}

export const exportFile = command(
  `export ${KINDS.join('|')} --year Y [--region CODE] [--stage S] [--paper A4|F4] --out FILE.xlsx`,
  async (application, args) => {
    const kind = requireKind(args.positionals);
    const out = requireOut(args.out);
    const { bytes, fileName, mediaType } = await make(application, kind, args);
    write(out, bytes);
    return {
      exit: EXIT.done,
      json: { kind, out, fileName, mediaType, bytes: bytes.length },
      text: `Ditulis: ${out}`,
    };
  },
);
