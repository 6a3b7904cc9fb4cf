/** A real Chromium: the system's where there is one, otherwise the one that an npm package carries. */
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../electron/host/browser-window.ts';

/** Chromium looks for updates and accounts by itself; the application under test must be all that talks. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Meant for functions in the cloud: with one process a second window of the same browser ends it. */
const UNWANTED = new Set(['--single-process', '--no-zygote']);

export async function launchBrowser(): Promise<Browser> {
  const system = findBrowser();
  const executablePath = system ?? (await sparticuz.executablePath());
  const args = system ? QUIET : [...sparticuz.args.filter((arg) => !UNWANTED.has(arg)), ...QUIET];
  return chromium.launch({ executablePath, args, headless: true });
}
