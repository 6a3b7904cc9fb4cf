/** `npm start`: builds what is needed, then opens Electron, or the standalone host where its binary cannot be had. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectFolder } from '../host/paths.ts';
import { isCurrent } from './build-state.ts';

const folder = projectFolder();
const require = createRequire(import.meta.url);
const SOURCES = ['electron', 'renderer', 'shared', 'package-lock.json', 'electron.vite.config.ts'];
/** A first download of about 120 MB on a slow line; a closed network refuses within seconds. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

function isBuilt(): boolean {
  const built = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'];
  return isCurrent(
    built.map((name) => join(folder, 'out', name)),
    SOURCES.map((name) => join(folder, name)),
  );
}

function build(): void {
  console.log('Menyiapkan tampilan …');
  const cli = join(dirname(require.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');
  const result = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (result.status !== 0) throw new Error('the build failed');
}

/** The Electron binary, fetched when it is missing; null where that cannot be done. */
function electronBinary(): string | null {
  const home = dirname(require.resolve('electron/package.json'));
  const recorded = () => {
    const pathFile = join(home, 'path.txt');
    if (!existsSync(pathFile)) return null;
    const binary = join(home, 'dist', readFileSync(pathFile, 'utf8').trim());
    return existsSync(binary) ? binary : null;
  };
  const found = recorded();
  if (found || process.env['EVALUASI_HOST'] === 'standalone') return found;
  spawnSync(process.execPath, [join(home, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  return recorded();
}

function run(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { cwd: folder, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

if (!isBuilt()) build();
const binary = process.env['EVALUASI_HOST'] === 'standalone' ? null : electronBinary();
if (binary) {
  console.log('Membuka jendela Electron.');
  run(binary, [folder, ...process.argv.slice(2)]);
} else {
  console.log(
    'Program Electron tidak ada dan tidak dapat diunduh; aplikasi yang sama dibuka lewat peramban.',
  );
  run(process.execPath, [join(folder, 'electron', 'standalone.ts'), ...process.argv.slice(2)]);
}
