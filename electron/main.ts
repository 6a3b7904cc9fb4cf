/** The Electron shell: one window, one protocol, one transport. Everything else is the application's. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { Refusal } from '../shared/contract/result.ts';
import { createApplication } from './application/application.ts';
import { claimFolder } from './host/claim-folder.ts';
import { SECURITY_HEADERS } from './host/content-security.ts';
import { connectIpc } from './host/ipc.ts';
import { LOOK_FOR_CHANGES_EVERY_MS } from './host/open-application.ts';
import { defaultDataFolder } from './host/paths.ts';
import { afterRefusedFolder, isPermitted, REFUSED_FOLDER } from './host/permissions.ts';
import { explainStartFailure } from './host/start-failure.ts';
import { mediaTypeOf, resolveStatic } from './host/static-files.ts';
import { loadResources } from './resources.ts';

const SCHEME = 'app';
const HOME = `${SCHEME}://evaluasi/index.html`;
const isOwnFrame = (url: string) => url.startsWith(`${SCHEME}://evaluasi/`);
const folder = app.getAppPath();
const { values: options } = parseArgs({ options: { data: { type: 'string' } }, strict: false });
/** The same folder as for the standalone host and the command line. */
const dataFolder = typeof options.data === 'string' ? resolve(options.data) : defaultDataFolder();
// What Chromium keeps for its own window stays out of the folder that people copy.
app.setPath('userData', join(dataFolder, 'jendela'));
// Dates in Chromium's own fields are written as the rest of the window, whatever the system speaks.
app.commandLine.appendSwitch('lang', 'id');
const windowFolder = join(folder, 'out', 'renderer');

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

async function serveWindow(request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const file = host === 'evaluasi' ? resolveStatic(windowFolder, pathname) : null;
  if (file === null) return new Response('404', { status: 404 });
  return new Response(new Uint8Array(await readFile(file)), {
    headers: { ...SECURITY_HEADERS, 'content-type': mediaTypeOf(file) },
  });
}

/** Nothing but the window's own files and downloads it made itself is ever loaded. */
function refuseNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isOwnFrame(url) && !/^(blob|data|devtools):/.test(url) });
  });
}

function decidePermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) => {
    decide(isPermitted(permission, isOwnFrame(requestingUrl)));
  });
  defaultSession.on('file-system-access-restricted', (_event, _details, decide) => {
    void dialog
      .showMessageBox({ ...REFUSED_FOLDER, buttons: [...REFUSED_FOLDER.buttons] })
      .then(({ response }) => decide(afterRefusedFolder(response)));
  });
}

function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1180,
    minHeight: 680,
    show: false,
    title: 'Evaluasi SPBE',
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: '#ECEFF3', symbolColor: '#465063', height: 40 },
    webPreferences: {
      preload: join(folder, 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event, url) => {
    if (!isOwnFrame(url)) event.preventDefault();
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(HOME);
  return window;
}

async function start(): Promise<void> {
  const claim = await claimFolder(dataFolder);
  if (claim.kind === 'running') {
    throw new Refusal('already-open', `the data is open at ${new URL(claim.address).origin}`);
  }
  claim.folder.announce(null);
  const application = createApplication({
    dataFolder,
    lookForChangesEvery: LOOK_FOR_CHANGES_EVERY_MS,
    resources: loadResources(app.isPackaged ? process.resourcesPath : join(folder, 'resources')),
    version: app.getVersion(),
    reportBug: (code, error) => console.error(`[${code}]`, error),
  });
  protocol.handle(SCHEME, serveWindow);
  refuseNetwork();
  decidePermissions();
  Menu.setApplicationMenu(null);
  const window = createWindow();
  connectIpc({
    application,
    ipcMain,
    isOwnFrame,
    send: (channel, event) => {
      if (!window.isDestroyed()) window.webContents.send(channel, event);
    },
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void application.close().finally(() => {
      claim.folder.release();
      app.quit();
    });
  });
}

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('window-all-closed', () => app.quit());
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox('Evaluasi SPBE tidak dapat dibuka', explainStartFailure(error));
      app.exit(1);
    });
}
