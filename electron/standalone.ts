/** The same application without the Electron binary: loopback HTTP, opened as an application window of a browser. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { claimFolder, type ClaimedFolder } from './host/claim-folder.ts';
import { openBrowserWindow } from './host/browser-window.ts';
import { startHttpHost } from './host/http-server.ts';
import { openApplication } from './host/open-application.ts';
import { defaultDataFolder, projectFolder } from './host/paths.ts';
import { explainStartFailure } from './host/start-failure.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    data: { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  },
});

/** @throws {Error} when the word is no port. */
function portOf(word: string): number {
  const port = Number(word);
  if (!/^\d+$/.test(word) || port > 65_535) {
    throw new Error('Nomor port tidak dapat dipakai. Pilih 0 sampai 65535, atau jalankan tanpa --port.');
  }
  return port;
}

/** The same from one start to the next, so that the browser finds what it kept for the window: drafts and layout. */
const USUAL_PORT = 47_853;

/** What the browser keeps for the window, from one start to the next. */
const BROWSER_FOLDER = 'jendela-peramban';
/** Longer than any reload takes. */
const SILENCE_MS = 60_000;

/** A second start: the window belongs to the host that is running. */
async function openRunning(address: string, dataFolder: string): Promise<void> {
  console.error('Data ini sudah dibuka; jendela memakai aplikasi yang sedang berjalan.');
  console.log(`ready ${address}`);
  if (values['no-open']) return;
  const outcome = await openBrowserWindow(address, join(dataFolder, BROWSER_FOLDER), () => undefined);
  if (outcome === 'failed') console.log(`Buka alamat ini di peramban: ${address}`);
}

async function serve(dataFolder: string, folder: ClaimedFolder, staticFolder: string): Promise<void> {
  const application = openApplication(dataFolder, { hasWindow: true });
  const host = await startHttpHost({
    application,
    staticFolder,
    ports: values.port === undefined ? [USUAL_PORT, 0] : [portOf(values.port)],
    token: randomBytes(24).toString('base64url'),
  });
  const stop = async () => {
    await host.close();
    await application.close();
    folder.release();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  // Last, so that whoever reads the address can end the program and nothing is left behind.
  folder.announce(host.address);
  console.log(`ready ${host.address}`);
  if (values['no-open']) return;
  const outcome = await openBrowserWindow(host.address, join(dataFolder, BROWSER_FOLDER), () =>
    // A second start may have opened a window elsewhere.
    host.afterLastWindow(0, () => void stop()),
  );
  if (outcome === 'failed') console.log(`Buka alamat ini di peramban: ${host.address}`);
  if (outcome === 'handed-over') host.afterLastWindow(SILENCE_MS, () => void stop());
}

async function main(): Promise<void> {
  const staticFolder = join(projectFolder(), 'out', 'renderer');
  if (!existsSync(join(staticFolder, 'index.html'))) {
    throw new Error('Jendela belum dibangun. Jalankan npm start, atau npm run build dahulu.');
  }
  const dataFolder = resolve(values.data ?? defaultDataFolder());
  const claim = await claimFolder(dataFolder);
  if (claim.kind === 'running') return openRunning(claim.address, dataFolder);
  try {
    await serve(dataFolder, claim.folder, staticFolder);
  } catch (error) {
    claim.folder.release();
    throw error;
  }
}

main().catch((error: unknown) => {
  console.error(explainStartFailure(error));
  process.exitCode = 1;
});
