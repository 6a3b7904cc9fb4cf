/**
 * One host for one data folder: whoever starts first holds it, and tells the next one where its window is. The command
 * line is no host; it writes beside an open window through SQLite's own locks.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Refusal } from '../../shared/contract/result.ts';
import { lockFolder, type FolderLock } from '../database/folder-lock.ts';

/** Beside the lock: where the window of the running host can be opened. */
const ADDRESS_FILE = 'sedang-dibuka.json';
/** A host that is starting needs a moment until it can be reached. */
const PATIENCE_MS = 15_000;
const STEP_MS = 200;
const ANSWER_MS = 2000;

const noteSchema = z.strictObject({
  /** With the token; null for a host that only has a window of its own. */
  address: z
    .string()
    .regex(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+$/)
    .nullable(),
});

export interface ClaimedFolder {
  /** Tells later starts where the window is. @param address null when it cannot be opened again. */
  announce(address: string | null): void;
  release(): void;
}

export type Claim =
  | { readonly kind: 'claimed'; readonly folder: ClaimedFolder }
  /** Another host has it. */
  | { readonly kind: 'running'; readonly address: string };

function claimed(dataFolder: string, lock: FolderLock): ClaimedFolder {
  const file = join(dataFolder, ADDRESS_FILE);
  // What a crashed host has left is not true any longer.
  rmSync(file, { force: true });
  return {
    announce(address) {
      // Whoever may read the data may use the application on it, and nobody else.
      rmSync(file, { force: true });
      writeFileSync(file, JSON.stringify({ address }), { mode: 0o600 });
    },
    release() {
      rmSync(file, { force: true });
      lock.release();
    },
  };
}

/** What the running host has announced; undefined while there is nothing that can be understood. */
function announced(dataFolder: string): string | null | undefined {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(join(dataFolder, ADDRESS_FILE), 'utf8'))).address;
  } catch {
    return undefined;
  }
}

/** What a crashed host has left behind does not answer, or refuses the token. */
async function answers(address: string): Promise<boolean> {
  const url = new URL(address);
  const token = url.searchParams.get('token') ?? '';
  try {
    const response = await fetch(new URL('/api/app.state', url), {
      method: 'POST',
      headers: { 'x-token': token },
      body: '{}',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}

function alreadyOpen(dataFolder: string): Refusal {
  return new Refusal('already-open', `another process holds ${dataFolder}`);
}

/**
 * @param patience how long to wait for a host that is starting or stopping, in milliseconds.
 * @throws {Refusal} already-open when another host has the folder and its window cannot be reached from here.
 */
export async function claimFolder(dataFolder: string, patience: number = PATIENCE_MS): Promise<Claim> {
  const deadline = Date.now() + patience;
  for (;;) {
    const lock = lockFolder(dataFolder);
    if (lock) return { kind: 'claimed', folder: claimed(dataFolder, lock) };
    const address = announced(dataFolder);
    if (address && (await answers(address))) return { kind: 'running', address };
    if (address === null || Date.now() >= deadline) throw alreadyOpen(dataFolder);
    await pause(STEP_MS);
  }
}
