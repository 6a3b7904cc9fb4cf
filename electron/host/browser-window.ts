/** Opens an address as an application window of an installed Chromium, Chrome or Edge. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];
const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The first browser that is there, or null. BROWSER_PATH names one that is nowhere usual. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment['BROWSER_PATH'];
  if (named !== undefined) return existsSync(named) ? named : null;
  return candidates(environment).find((path) => existsSync(path)) ?? null;
}

function candidates(environment: NodeJS.ProcessEnv): string[] {
  if (platform() === 'darwin') return MAC_PLACES;
  if (platform() === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((root) => root !== undefined);
    return WINDOWS_PLACES.flatMap((parts) => roots.map((root) => join(root, ...parts)));
  }
  const folders = (environment['PATH'] ?? '').split(delimiter);
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** `handed-over`: a browser that was open already shows the window, and nobody will tell when it is closed. */
export type WindowOutcome = 'opened' | 'handed-over' | 'failed';

/** A browser that ends sooner has not shown anything itself. */
const TOO_SHORT_MS = 3000;

function runBrowser(
  browser: string,
  address: string,
  profile: string,
  onClosed: () => void,
): Promise<WindowOutcome> {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1366,768',
      '--lang=id',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  return new Promise((resolve) => {
    let isOpen = false;
    const timer = setTimeout(() => {
      isOpen = true;
      resolve('opened');
    }, TOO_SHORT_MS);
    const ended = (code: unknown) => {
      clearTimeout(timer);
      if (isOpen) onClosed();
      else resolve(code === 0 ? 'handed-over' : 'failed');
    };
    child.once('error', ended);
    child.once('exit', ended);
  });
}

/**
 * @param profile folder for what the browser keeps from one start to the next: drafts and layout. A browser that may
 *   not use it gets a temporary one.
 * @param onClosed called when all its windows were closed.
 */
export async function openBrowserWindow(
  address: string,
  profile: string,
  onClosed: () => void,
): Promise<WindowOutcome> {
  const browser = findBrowser();
  if (browser === null) return 'failed';
  const outcome = await runBrowser(browser, address, profile, onClosed);
  if (outcome !== 'failed') return outcome;
  const temporary = mkdtempSync(join(tmpdir(), 'evaluasi-spbe-'));
  const remove = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  const second = await runBrowser(browser, address, temporary, () => {
    remove();
    onClosed();
  });
  if (second !== 'opened') remove();
  return second;
}
