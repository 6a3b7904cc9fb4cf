/** What becomes of a browser that is asked to show the window, with a small program in its place. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openBrowserWindow } from '../../electron/host/browser-window.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Notes its profile folders in `profiles`, then does what the script says. */
function fakeBrowser(folder: string, script: string): void {
  const path = join(folder, 'browser');
  const profile = `process.argv.find((text) => text.startsWith('--user-data-dir=')).slice(16)`;
  const note = `require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'profiles'))}, ${profile} + '\\n');`;
  writeFileSync(path, `#!${process.execPath}\n${note}\n${script}\n`);
  chmodSync(path, 0o755);
  const before = process.env['BROWSER_PATH'];
  process.env['BROWSER_PATH'] = path;
  onTestFinished(() => {
    if (before === undefined) delete process.env['BROWSER_PATH'];
    else process.env['BROWSER_PATH'] = before;
  });
}

const profilesIn = (folder: string) => readFileSync(join(folder, 'profiles'), 'utf8').trim().split('\n');

describe.skipIf(process.platform === 'win32')('a browser', () => {
  it('that hands the window to one that is open already ends at once, and is not taken for closed', async () => {
    const folder = temporaryFolder();
    fakeBrowser(folder, 'process.exit(0);');
    const closed = vi.fn<() => void>();
    expect(await openBrowserWindow('http://127.0.0.1:1/', join(folder, 'profile'), closed)).toBe(
      'handed-over',
    );
    expect(closed).not.toHaveBeenCalled();
    expect(profilesIn(folder)).toEqual([join(folder, 'profile')]);
  });

  it('that may not use its folder gets a temporary one, which does not stay', async () => {
    const folder = temporaryFolder();
    fakeBrowser(folder, 'process.exit(1);');
    const outcome = await openBrowserWindow('http://127.0.0.1:1/', join(folder, 'profile'), () => undefined);
    expect(outcome).toBe('failed');
    const [own, temporary = ''] = profilesIn(folder);
    expect(own).toBe(join(folder, 'profile'));
    expect(existsSync(temporary)).toBe(false);
  });

  it('that was open tells when it is closed, and keeps what it has stored', async () => {
    const folder = temporaryFolder();
    const end = join(folder, 'end');
    fakeBrowser(
      folder,
      `setInterval(() => require('node:fs').existsSync(${JSON.stringify(end)}) && process.exit(0), 20);`,
    );
    const profile = join(folder, 'profile');
    mkdirSync(profile);
    let closed: () => void = () => undefined;
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    expect(await openBrowserWindow('http://127.0.0.1:1/', profile, closed)).toBe('opened');
    writeFileSync(end, '');
    await closing;
    expect(existsSync(profile)).toBe(true);
  });
});
