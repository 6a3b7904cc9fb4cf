/** The Electron entry as it is built, against a narrow fake of Electron: everything but the binary itself. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { resolveConfig } from 'electron-vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../electron/host/paths.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = projectFolder();
const require = createRequire(import.meta.url);
/** Inside the project, so that the bundles find the project's packages. */
const output = join(folder, 'out', 'electron-test');

beforeAll(() => {
  const cli = join(dirname(require.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');
  const result = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn', '--outDir', output], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(result.status, result.stderr + result.stdout).toBe(0);
});

afterAll(() => rmSync(output, { recursive: true, force: true }));

describe('the build', () => {
  it('puts the window where every host looks for it', async () => {
    const resolved = await resolveConfig({ root: folder }, 'build');
    expect(resolved.config?.renderer?.build?.outDir).toBe(join(folder, 'out', 'renderer'));
    expect(existsSync(join(output, 'renderer', 'index.html'))).toBe(true);
  });
});

describe('the built preload', () => {
  const load = () => {
    const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
    const calls: unknown[][] = [];
    const required: string[] = [];
    const record =
      (name: string) =>
      (...args: unknown[]) =>
        void calls.push([name, ...args]);
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, api: never) => void exposed.set(name, api),
      },
      ipcRenderer: {
        invoke: record('invoke'),
        on: record('on'),
        removeListener: record('removeListener'),
      },
    };
    runInNewContext(readFileSync(join(output, 'preload', 'preload.cjs'), 'utf8'), {
      require: (name: string) => {
        required.push(name);
        return electron;
      },
    });
    return { bridge: exposed.get('evaluasi'), calls, required };
  };

  it('requires nothing but Electron, as a sandboxed preload must', () => {
    expect(load().required).toEqual(['electron']);
  });

  it('offers operations and events, and nothing else', () => {
    const { bridge, calls } = load();
    expect(Object.keys(bridge ?? {}).toSorted()).toEqual(['invoke', 'onEvent']);
    bridge?.['invoke']?.('ranking.get', { year: 2022 });
    const stop = bridge?.['onEvent']?.(() => undefined) as () => void;
    stop();
    expect(calls.map(([name, channel]) => [name, channel])).toEqual([
      ['invoke', 'evaluasi:invoke'],
      ['on', 'evaluasi:event'],
      ['removeListener', 'evaluasi:event'],
    ]);
  });
});

describe('the built main process', () => {
  function play(calls: unknown[]) {
    // The main process looks for its window beside itself, as it does when it is installed.
    const result = spawnSync(
      process.execPath,
      [
        '--import',
        join(folder, 'tests/support/fake-electron/register.ts'),
        join(output, 'main', 'main.js'),
        '--data',
        temporaryFolder(),
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          EVALUASI_TEST_APP: folder,
          EVALUASI_TEST_CALLS: JSON.stringify(calls),
        },
      },
    );
    expect(result.status, result.stderr).toBe(0);
    return JSON.parse(result.stdout) as {
      scheme: string;
      switches: Record<string, string>;
      page: { status: number; type: string; policy: string };
      outside: number;
      cancelled: string[];
      webPreferences: Record<string, unknown>;
      windowOpen: unknown;
      permitted: string[];
      refusedFolder: { said: string; decided: string };
      events: unknown[];
      results: { ok: boolean; value: { files?: { status: string }[]; rows?: { index: string }[] } }[];
    };
  }

  it('opens a sandboxed window on its own protocol, refuses the network, and closes cleanly', () => {
    const seen = play([]);
    expect(seen).toMatchObject({
      scheme: 'app',
      switches: { lang: 'id' },
      page: { status: 200, type: 'text/html; charset=utf-8' },
      outside: 404,
      cancelled: ['https://example.org/x.js', 'file:///etc/passwd'],
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
      windowOpen: { action: 'deny' },
    });
    expect(seen.page.policy).toContain("default-src 'none'");
  });

  it('lets only its own page write into a picked folder, fill the screen and copy', () => {
    const { permitted, refusedFolder } = play([]);
    expect(permitted).toEqual(
      ['fileSystem', 'fullscreen', 'clipboard-sanitized-write'].map(
        (permission) => `${permission} app://evaluasi/index.html`,
      ),
    );
    expect(refusedFolder.said).toContain('Belum ada yang disimpan. Pilih folder lain');
    expect(refusedFolder.decided).toBe('tryAgain');
  });

  it('serves operations over IPC, with events, and reads workbooks in its bundled worker', () => {
    const workbook = join(folder, 'tests/fixtures/01-kuesioner-sumba-timur-2023.xlsx');
    const seen = play([
      ['sample.load', {}],
      ['ranking.get', { year: 2022 }],
      ['import.preview', {}, workbook],
    ]);
    expect(seen.results.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(seen.results[1]?.value.rows?.[0]?.index).toBe('3.01');
    expect(seen.results[2]?.value.files?.[0]?.status).toBe('ok');
    expect(seen.events).toContainEqual({ type: 'changed' });
  });
});
