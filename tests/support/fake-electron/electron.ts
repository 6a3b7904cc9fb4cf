/**
 * The narrow part of Electron that the shell uses, without a window. Once the page is asked for, it plays the
 * operations in EVALUASI_TEST_CALLS through the IPC channel, prints what it saw as JSON and quits.
 */
import { readFileSync } from 'node:fs';
import { INVOKE_CHANNEL } from '../../../electron/host/ipc-channels.ts';

type Listener = (...args: never[]) => unknown;
type Invoke = (event: { senderFrame: { url: string } }, name: string, input: unknown) => Promise<unknown>;

const environment = process.env;
const appListeners = new Map<string, Listener>();
const seen = {
  scheme: '',
  switches: {} as Record<string, string>,
  page: { status: 0, type: '', policy: '' },
  outside: 0,
  cancelled: [] as string[],
  /** What was permitted to whom, as "permission address". */
  permitted: [] as string[],
  refusedFolder: { said: '', decided: '' },
  webPreferences: {} as unknown,
  windowOpen: '' as unknown,
  events: [] as unknown[],
  results: [] as unknown[],
};
let invoke: Invoke | undefined;
let serve: ((request: Request) => Promise<Response>) | undefined;
type AskPermission = (
  contents: null,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;
type RefuseFolder = (event: null, details: object, callback: (action: string) => void) => void;
let askPermission: AskPermission | undefined;
let refuseFolder: RefuseFolder | undefined;
let decide: ((details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void) | undefined;

export const app = {
  isPackaged: false,
  getAppPath: () => environment['EVALUASI_TEST_APP'] ?? '',
  setPath: () => undefined,
  commandLine: { appendSwitch: (name: string, value: string) => void (seen.switches[name] = value) },
  getVersion: () => '0.0.0-test',
  requestSingleInstanceLock: () => true,
  on: (name: string, listener: Listener) => void appListeners.set(name, listener),
  whenReady: () => Promise.resolve(),
  quit() {
    const listener = appListeners.get('before-quit') as
      | ((event: { preventDefault: () => void }) => void)
      | undefined;
    let prevented = false;
    listener?.({ preventDefault: () => (prevented = true) });
    if (!prevented) process.stdout.write(JSON.stringify(seen), () => process.exit(0));
  },
  exit: (code: number) => process.exit(code),
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes: { scheme: string }[]) =>
    void (seen.scheme = schemes.map(({ scheme }) => scheme).join()),
  handle: (_scheme: string, handler: typeof serve) => void (serve = handler),
};

export const session = {
  defaultSession: {
    webRequest: { onBeforeRequest: (listener: typeof decide) => void (decide = listener) },
    setPermissionRequestHandler: (handler: AskPermission) => void (askPermission = handler),
    on: (name: string, listener: RefuseFolder) => {
      if (name === 'file-system-access-restricted') refuseFolder = listener;
    },
  },
};

export const ipcMain = {
  handle: (channel: string, listener: Invoke) => {
    if (channel === INVOKE_CHANNEL) invoke = listener;
  },
};

export const Menu = { setApplicationMenu: () => undefined };
export const dialog = {
  showErrorBox: (title: string, text: string) => console.error(title, text),
  /** The person takes the first button. */
  showMessageBox: ({ message, detail }: { message: string; detail: string }) => {
    seen.refusedFolder.said = `${message} ${detail}`;
    return Promise.resolve({ response: 0 });
  },
};

async function play(address: string): Promise<void> {
  const page = await serve?.(new Request(address));
  seen.page = {
    status: page?.status ?? 0,
    type: page?.headers.get('content-type') ?? '',
    policy: page?.headers.get('content-security-policy') ?? '',
  };
  const outside = new URL('/..%2f..%2fpackage.json', address).href;
  seen.outside = (await serve?.(new Request(outside)))?.status ?? 0;
  for (const url of ['https://example.org/x.js', 'file:///etc/passwd', address]) {
    decide?.({ url }, ({ cancel }) => cancel && seen.cancelled.push(url));
  }
  for (const permission of [
    'fileSystem',
    'fullscreen',
    'clipboard-sanitized-write',
    'clipboard-read',
    'media',
  ]) {
    for (const requestingUrl of [address, 'https://example.org/']) {
      const note = (granted: boolean) => granted && seen.permitted.push(`${permission} ${requestingUrl}`);
      askPermission?.(null, permission, note, { requestingUrl });
    }
  }
  seen.refusedFolder.decided = await new Promise<string>((resolve) => {
    refuseFolder?.(null, { path: '/' }, resolve);
    if (!refuseFolder) resolve('nothing');
  });
  const calls = JSON.parse(environment['EVALUASI_TEST_CALLS'] ?? '[]') as [string, object, string?][];
  for (const [name, input, file] of calls) {
    const files = file ? [{ name: file, bytes: new Uint8Array(readFileSync(file)) }] : undefined;
    const result = await invoke?.({ senderFrame: { url: address } }, name, {
      ...input,
      ...(files && { files }),
    });
    seen.results.push(result);
  }
  app.quit();
}

export class BrowserWindow {
  readonly webContents = {
    setWindowOpenHandler: (handler: () => unknown) => void (seen.windowOpen = handler()),
    on: () => undefined,
    send: (_channel: string, event: unknown) => void seen.events.push(event),
  };
  constructor(options: { webPreferences: unknown }) {
    seen.webPreferences = options.webPreferences;
  }
  once(): void {}
  show(): void {}
  isDestroyed(): boolean {
    return false;
  }
  loadURL(address: string): Promise<void> {
    setTimeout(() => void play(address), 0);
    return Promise.resolve();
  }
}
