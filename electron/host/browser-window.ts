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

/**
 * @param onClosed called when the window was closed.
 * @returns false when there is no browser or it did not start (no display, for example).
 */
export async function openBrowserWindow(address: string, onClosed: () => void): Promise<boolean> {
  const browser = findBrowser();
  if (browser === null) return false;
  const profile = mkdtempSync(join(tmpdir(), 'evaluasi-spbe-'));
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
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  const started = Date.now();
  const tooShort = 3000;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), tooShort);
    const ended = () => {
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      if (Date.now() - started < tooShort) resolve(false);
      else onClosed();
    };
    child.once('error', ended);
    child.once('exit', ended);
  });
}
