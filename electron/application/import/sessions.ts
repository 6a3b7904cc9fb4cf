/** Imports that were read and wait for the person: in memory only, nothing is written before applying. */
import type { z } from 'zod';
import type { ColumnMapping, ImportAnswer, importDefaultsSchema } from '../../../shared/contract/import.ts';
import { Refusal, type ErrorCode, type ErrorDetail } from '../../../shared/contract/result.ts';
import type { WorkbookReading } from '../../excel/reading.ts';

export type ImportDefaults = z.output<typeof importDefaultsSchema>;

export interface SessionFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Kept until the file is applied, for the store of originals. */
  readonly bytes: Uint8Array;
  /** null when the file was refused. */
  readonly reading: WorkbookReading | null;
  readonly refusal: { readonly code: ErrorCode; readonly detail: ErrorDetail | undefined } | null;
  readonly answers: ImportAnswer[];
  /** Columns that the person pointed at, by sheet. */
  readonly mappings: ReadonlyMap<string, SheetMapping>;
}

export interface SheetMapping {
  readonly mapping: ColumnMapping;
  /** To be offered again for sheets of the same layout. */
  readonly remember: boolean;
}

export interface ImportSession {
  readonly id: string;
  readonly defaults: ImportDefaults;
  readonly files: SessionFile[];
}

export interface ImportSessions {
  start(defaults: ImportDefaults): ImportSession;
  /** @throws {Refusal} session-expired */
  get(id: string): ImportSession;
  /** Takes applied files out; a session without files ends. */
  settle(id: string, applied: readonly string[]): void;
  discard(id: string): void;
}

/** Readings hold whole sheets; the oldest sessions are given up beyond this number. */
const KEPT = 4;

export function createImportSessions(newId: () => string): ImportSessions {
  const sessions = new Map<string, ImportSession>();
  return {
    start(defaults) {
      const session: ImportSession = { id: newId(), defaults, files: [] };
      sessions.set(session.id, session);
      for (const id of [...sessions.keys()].slice(0, -KEPT)) sessions.delete(id);
      return session;
    },
    get(id) {
      const session = sessions.get(id);
      if (!session) throw new Refusal('session-expired', `no import session ${id}`);
      return session;
    },
    settle(id, applied) {
      const session = sessions.get(id);
      if (!session) return;
      const left = session.files.filter((file) => !applied.includes(file.id));
      session.files.splice(0, session.files.length, ...left);
      if (left.length === 0) sessions.delete(id);
    },
    discard: (id) => void sessions.delete(id),
  };
}

/** @throws {Refusal} not-found */
export function requireFile(session: ImportSession, id: string): SessionFile {
  const file = session.files.find((candidate) => candidate.id === id);
  if (!file) throw new Refusal('not-found', `no file ${id} in the import`);
  return file;
}
