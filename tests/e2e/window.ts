/** The window as a person uses it: names of what is seen, not of how it is built. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startHost } from '../support/host-process.ts';
import { launchBrowser } from '../support/browser.ts';

export interface OpenWindow {
  readonly page: Page;
  /** Addresses outside the application that the window asked for: must stay empty. */
  readonly foreign: string[];
  /** Errors of scripts and of the content security policy: must stay empty. */
  readonly errors: string[];
  close(): Promise<void>;
}

async function openPage(browser: Browser, address: string) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    // What fades in is not yet what it will be to a test that looks at once.
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  const home = new URL(address).origin;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  return { page, foreign, errors };
}

/** The real host on a data folder and a real Chromium on its address. */
export async function openWindow(dataFolder: string): Promise<OpenWindow> {
  const host = await startHost(dataFolder);
  const browser = await launchBrowser();
  const opened = await openPage(browser, host.address);
  return {
    ...opened,
    async close() {
      await browser.close();
      await host.stop();
    },
  };
}

export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
}

/**
 * Opens the file dialog with `trigger` and picks files in it. A key pressed while a screen is still arriving opens
 * nothing; then it is pressed again, as a person would.
 */
export async function pickFiles(
  page: Page,
  trigger: () => Promise<void>,
  files: readonly string[],
): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const opening = page.waitForEvent('filechooser', { timeout: 5000 }).catch(() => null);
    await trigger();
    const dialog = await opening;
    if (dialog) return dialog.setFiles([...files]);
  }
  throw new Error('the file dialog did not open');
}

export async function chooseYear(page: Page, year: number): Promise<void> {
  await page.getByRole('combobox', { name: 'Tahun' }).click();
  await page.getByRole('option', { name: new RegExp(`^${year}`) }).click();
}

export interface ShownRow {
  readonly rank: string;
  readonly region: string;
  readonly index: string;
  readonly predikat: string;
}

/** The ranking as it stands on the screen. */
export async function shownRanking(page: Page): Promise<ShownRow[]> {
  const rows = page.getByRole('grid', { name: 'Tabel peringkat' }).getByRole('row');
  const shown: ShownRow[] = [];
  for (const row of await rows.all()) {
    const header = row.getByRole('rowheader');
    if ((await header.count()) === 0) continue;
    const cells = await row.getByRole('gridcell').allInnerTexts();
    const tidy = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
    shown.push({
      // A tie is spelled out for screen readers behind its sign.
      rank: tidy(cells[0]).replace(/ ?= ?seri$/, '='),
      region: tidy(await header.innerText()),
      index: tidy(cells[1]),
      predikat: tidy(cells[2]),
    });
  }
  return shown;
}

/** What a download holds, and the name it was offered under. */
export async function download(
  page: Page,
  trigger: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const event = page.waitForEvent('download');
  await trigger();
  const file = await event;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
