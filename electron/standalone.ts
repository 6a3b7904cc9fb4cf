/** The same application without the Electron binary: loopback HTTP, opened as an application window of a browser. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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

/** The same from one start to the next, so that the browser finds what it kept for the window: drafts and layout. */
const USUAL_PORT = 47_853;

async function main(): Promise<void> {
  const staticFolder = join(projectFolder(), 'out', 'renderer');
  if (!existsSync(join(staticFolder, 'index.html'))) {
    throw new Error('The window is not built yet: run "npm start" or "npm run build" first.');
  }
  const application = openApplication(resolve(values.data ?? defaultDataFolder()));
  const host = await startHttpHost({
    application,
    staticFolder,
    ports: values.port === undefined ? [USUAL_PORT, 0] : [Number(values.port)],
    token: randomBytes(24).toString('base64url'),
  });
  console.log(`ready ${host.address}`);
  const stop = async () => {
    await host.close();
    await application.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  if (values['no-open']) return;
  const opened = await openBrowserWindow(host.address, () => void stop());
  if (!opened) console.log(`Buka alamat ini di peramban: ${host.address}`);
}

main().catch((error: unknown) => {
  console.error(explainStartFailure(error));
  process.exitCode = 1;
});
