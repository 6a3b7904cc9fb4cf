/** Several processes on one data folder: two starts of the program, a crash in between, the command line beside a window. */
import { spawn } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { claimFolder } from '../../electron/host/claim-folder.ts';
import { projectFolder } from '../../electron/host/paths.ts';
import { lockFolder } from '../../electron/database/folder-lock.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { createApplication } from '../../electron/application/application.ts';
import { startHost } from '../support/host-process.ts';
import { resources } from '../support/instruments.ts';
import { openTestApplication, temporaryFolder } from '../support/temporary.ts';

const ALOR = { region: '53.05', year: 2024, stage: 'mandiri' } as const;

async function host(folder: string) {
  const started = await startHost(folder);
  onTestFinished(() => started.stop());
  return started;
}

async function ask(address: string, name: string, input: unknown): Promise<{ ok: boolean; value: unknown }> {
  const url = new URL(address);
  const response = await fetch(new URL(`/api/${name}`, url), {
    method: 'POST',
    headers: { 'x-token': url.searchParams.get('token') ?? '' },
    body: JSON.stringify(input),
  });
  return (await response.json()) as { ok: boolean; value: unknown };
}

function commandLine(folder: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [
    join(projectFolder(), 'electron', 'cli.ts'),
    '--data',
    folder,
    '--json',
    ...args,
  ]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}

describe('a second start of the program', () => {
  it('finds the running host, gives its address and ends, and both see the same data', async () => {
    const folder = temporaryFolder();
    const first = await host(folder);
    await ask(first.address, 'worksheet.setValue', { ...ALOR, indicator: '1', value: 300 });
    const second = await host(folder);
    expect(second.address).toBe(first.address);
    expect(await second.ended).toBe(0);
    expect(await ask(second.address, 'app.state', {})).toMatchObject({ ok: true });
  });

  it('two at the same moment end up with one host', async () => {
    const folder = temporaryFolder();
    const both = await Promise.all([host(folder), host(folder)]);
    expect(both[0].address).toBe(both[1].address);
    expect(await Promise.race(both.map(({ ended }) => ended))).toBe(0);
    expect(await ask(both[0].address, 'app.state', {})).toMatchObject({ ok: true });
  });

  it('after a crash it takes the folder over, with everything that was stored', async () => {
    const folder = temporaryFolder();
    const first = await host(folder);
    await ask(first.address, 'worksheet.setValue', { ...ALOR, indicator: '1', value: 300 });
    await first.kill();
    expect(existsSync(join(folder, 'sedang-dibuka.json'))).toBe(true);
    const second = await host(folder);
    expect(second.address).not.toBe(first.address);
    const sheet = await ask(second.address, 'worksheet.get', { region: '53.05', year: 2024 });
    expect(sheet.value).toMatchObject({ values: [{ indicator: '1', value: 300 }] });
  });

  it('leaves nothing behind when it ends as it should, and keeps its address to the owner of the folder', async () => {
    const folder = temporaryFolder();
    const first = await host(folder);
    const note = join(folder, 'sedang-dibuka.json');
    if (process.platform !== 'win32') expect(statSync(note).mode & 0o077).toBe(0);
    await first.stop();
    expect(existsSync(note)).toBe(false);
  });
});

describe('claiming a folder', () => {
  it('a host whose window cannot be opened again is said to be there already', async () => {
    const folder = temporaryFolder();
    const claim = await claimFolder(folder);
    if (claim.kind !== 'claimed') throw new Error('not claimed');
    claim.folder.announce(null);
    await expect(claimFolder(folder, 0)).rejects.toMatchObject({ code: 'already-open' });
    claim.folder.release();
    expect(await claimFolder(folder)).toMatchObject({ kind: 'claimed' });
  });

  it('what is no address of ours in the note is not followed', async () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder);
    onTestFinished(() => lock?.release());
    for (const note of ['', '{', '{"address":"http://example.org/?token=a"}', '{"address":7}']) {
      writeFileSync(join(folder, 'sedang-dibuka.json'), note);
      await expect(claimFolder(folder, 0)).rejects.toMatchObject({ code: 'already-open' });
    }
  });
});

describe('the command line beside an open window', () => {
  it('the window hears of what it wrote', async () => {
    const folder = temporaryFolder();
    const events: AppEvent[] = [];
    const open = createApplication({
      dataFolder: folder,
      resources,
      version: '0.0.0-test',
      lookForChangesEvery: 20,
      reportBug: () => undefined,
    });
    onTestFinished(() => open.close());
    open.onEvent((event) => events.push(event));
    const fixture = join(projectFolder(), 'tests/fixtures/04-matriks-22-kabkota-2023.xlsx');
    expect(await commandLine(folder, 'import', fixture)).toMatchObject({ code: 0 });
    await vi.waitFor(() => expect(events).toContainEqual({ type: 'changed' }), { timeout: 30_000 });
  });

  it('its own writing is not told twice', async () => {
    const events: AppEvent[] = [];
    const open = createApplication({
      dataFolder: temporaryFolder(),
      resources,
      version: '0.0.0-test',
      lookForChangesEvery: 1,
      reportBug: () => undefined,
    });
    onTestFinished(() => open.close());
    open.onEvent((event) => events.push(event));
    await open.call('worksheet.setValue', { ...ALOR, indicator: '1', value: 300 });
    await pause(50);
    expect(events).toEqual([{ type: 'changed' }]);
  });

  it('both write at once and nothing is lost', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    const writing = commandLine(
      folder,
      'import',
      join(projectFolder(), 'tests/fixtures/04-matriks-22-kabkota-2023.xlsx'),
    );
    const other = { isDone: false };
    void writing.then(() => (other.isDone = true));
    for (let written = 0; !other.isDone; written += 1) {
      const value = 100 * (1 + (written % 5));
      const result = await app.application.call('worksheet.setValue', { ...ALOR, indicator: '1', value });
      expect(result.ok).toBe(true);
      // The other process is only heard of between two turns.
      await nextTurn();
    }
    expect(await writing).toMatchObject({ code: 0 });
    const history = await app.call('history.list', { limit: 1000 });
    const sequences = history.map(({ sequence }) => sequence);
    expect(new Set(sequences).size).toBe(sequences.length);
    expect(history.filter(({ summary }) => summary.kind === 'import')).toHaveLength(1);
    expect((await app.call('database.verify', {})).ok).toBe(true);
  });

  it('processes that begin at the same moment on an empty folder make one database', async () => {
    const folder = temporaryFolder();
    const results = await Promise.all([1, 2, 3].map(() => commandLine(folder, 'verify')));
    for (const result of results) expect(result, result.output).toMatchObject({ code: 0 });
  });
});
