/**
 * Imports spoiled workbooks through the real application, one after the other, into one database. A preview must leave
 * it untouched; what can be applied is applied and taken back, and then everything must be as before.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createApplication, type Application } from '../../electron/application/application.ts';
import { DATABASE_FILE } from '../../electron/application/services.ts';
import { openArchive } from '../../electron/excel/archive.ts';
import { WORKBOOK_LIMITS } from '../../electron/excel/limits.ts';
import { projectFolder } from '../../electron/host/paths.ts';
import { loadResources } from '../../electron/resources.ts';
import type { ArchivePart } from '../support/excel-archives.ts';
import { MUTATIONS, type Original } from './mutations.ts';
import { createRandom } from './random.ts';

export interface CampaignOptions {
  readonly seed: number;
  readonly mutants: number;
  readonly onProgress?: (done: number) => void;
}

export interface Finding {
  readonly seed: number;
  readonly file: string;
  readonly mutation: string;
  readonly what: string;
}

export interface CampaignResult {
  /** How often each way of spoiling ended in which way. */
  readonly outcomes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly findings: readonly Finding[];
  readonly slowestMs: number;
}

/** No mutant may take longer; the reader itself gives up sooner. */
const TIME_LIMIT_MS = 20_000;
/** Copying larger ones a thousand times takes long and tells no more. */
const LARGEST_FIXTURE = 400_000;

async function originals(): Promise<Original[]> {
  const folder = join(projectFolder(), 'tests/fixtures');
  const names = ['', 'hostile/', 'other-formats/'].flatMap((under) =>
    readdirSync(join(folder, under)).flatMap((name) =>
      /\.(?:xlsx?|ods|csv)$/.test(name) ? [`${under}${name}`] : [],
    ),
  );
  const found: Original[] = [];
  for (const name of names) {
    const bytes = readFileSync(join(folder, name));
    if (bytes.length > LARGEST_FIXTURE) continue;
    found.push({ name, bytes, parts: await partsOf(bytes) });
  }
  return found;
}

async function partsOf(bytes: Buffer): Promise<ArchivePart[]> {
  try {
    const archive = await openArchive(bytes, WORKBOOK_LIMITS);
    const parts: ArchivePart[] = [];
    for (const name of archive.names) {
      parts.push({ name, content: await archive.read(name, WORKBOOK_LIMITS.sheetBytes) });
    }
    return parts;
  } catch {
    return [];
  }
}

/** All tables that people write, as one text. */
function createSnapshot(databaseFile: string): { take: () => string; close: () => void } {
  const database = new Sqlite(databaseFile, { readonly: true });
  const tables = ['assessment', 'level_value', 'indicator_text', 'published_result', 'region_alias'];
  const others = ['import_batch', 'import_file', 'layout_mapping'];
  const statements = [...tables, ...others].map((table) =>
    database.prepare(`SELECT * FROM ${table} ORDER BY id`).raw(),
  );
  return {
    take: () => JSON.stringify(statements.map((statement) => statement.all())),
    close: () => void database.close(),
  };
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('takes too long')), TIME_LIMIT_MS);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

interface Surroundings {
  readonly application: Application;
  readonly bugs: unknown[];
  readonly snapshot: () => string;
  readonly empty: string;
}

/** @returns how it ended @throws {Error} when that is a way in which no mutant may end */
async function tryMutant(
  { application, bugs, snapshot, empty }: Surroundings,
  name: string,
  bytes: Buffer,
): Promise<string> {
  const file = { name: name.split('/').at(-1) ?? name, bytes: new Uint8Array(bytes) };
  const preview = await withinTime(application.call('import.preview', { files: [file] }));
  if (bugs.length > 0) throw new Error(`bug: ${String(bugs.splice(0).map(String))}`);
  if (!preview.ok) throw new Error(`preview: ${preview.error.code}`);
  if (snapshot() !== empty) throw new Error('a preview changed the database');
  const [report] = preview.value.files;
  const { session } = preview.value;
  if (report?.status !== 'ok') {
    await application.call('import.discard', { session });
    const [problem] = report?.problems ?? [];
    return report?.status === 'rejected' ? (problem?.code ?? 'rejected') : (report?.status ?? 'nothing');
  }
  const applied = await withinTime(application.call('import.apply', { session }));
  if (!applied.ok || bugs.length > 0) {
    throw new Error(`apply: ${applied.ok ? '' : applied.error.code} ${String(bugs.splice(0).map(String))}`);
  }
  if (applied.value.changeSet === null) throw new Error('what could be applied was not');
  const undone = await application.call('history.undo', {});
  if (!undone.ok) throw new Error(`undo: ${undone.error.code}`);
  if (snapshot() !== empty) throw new Error('undoing an import left something behind');
  return 'read, applied, undone';
}

export async function runCampaign({ seed, mutants, onProgress }: CampaignOptions): Promise<CampaignResult> {
  const folder = mkdtempSync(join(tmpdir(), 'evaluasi-fuzz-'));
  const bugs: unknown[] = [];
  const application = createApplication({
    dataFolder: folder,
    resources: loadResources(join(projectFolder(), 'resources')),
    version: 'fuzz',
    reportBug: (_, error) => bugs.push(error instanceof Error ? (error.stack ?? error) : error),
  });
  const { take: snapshot, close } = createSnapshot(join(folder, DATABASE_FILE));
  const surroundings = { application, bugs, snapshot, empty: snapshot() };
  const outcomes = new Map<string, Map<string, number>>();
  const findings: Finding[] = [];
  let slowestMs = 0;
  try {
    const files = await originals();
    const kinds = Object.keys(MUTATIONS);
    for (let number = 0; number < mutants; number += 1) {
      const random = createRandom(seed + number);
      const original = random.pick(files);
      const mutation = kinds[number % kinds.length] ?? '';
      const mutant = MUTATIONS[mutation]?.(original, random) ?? original.bytes;
      const start = performance.now();
      let outcome: string;
      try {
        outcome = await tryMutant(surroundings, original.name, mutant);
      } catch (error) {
        outcome = 'UNEXPECTED';
        const what = error instanceof Error ? error.message : String(error);
        findings.push({ seed: seed + number, file: original.name, mutation, what });
      }
      slowestMs = Math.max(slowestMs, performance.now() - start);
      const counts = outcomes.get(mutation) ?? new Map<string, number>();
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      outcomes.set(mutation, counts);
      onProgress?.(number + 1);
    }
  } finally {
    close();
    await application.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { outcomes, findings, slowestMs };
}
