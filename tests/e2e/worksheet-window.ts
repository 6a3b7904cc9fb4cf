/** The worksheet and the matrix as a person uses them, on a host that can be stopped and started again. */
import type { Page } from 'playwright-core';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import { launchBrowser } from '../support/browser.ts';
import { startHost, type HostProcess } from '../support/host-process.ts';

export interface WorksheetWindow {
  readonly page: Page;
  /** Errors of scripts and of the content security policy while the host runs: must stay empty. */
  readonly errors: string[];
  /** Opens a place such as "#/lembar?tahun=2024" from the start, as after a restart of the window. */
  open(place: string): Promise<void>;
  /** One key after the other. */
  press(...keys: readonly string[]): Promise<void>;
  stopHost(): Promise<void>;
  /** On the same address, with the same data. */
  startHost(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorksheetWindow(dataFolder: string): Promise<WorksheetWindow> {
  let host: HostProcess | null = await startHost(dataFolder);
  let { address } = host;
  const port = Number(new URL(address).port);
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    // What fades in is not yet what it will be to a test that looks at once.
    reducedMotion: 'reduce',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && host !== null) errors.push(message.text());
  });
  return {
    page,
    errors,
    async open(place) {
      await page.goto('about:blank');
      await page.goto(`${address}${place}`);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    async stopHost() {
      const stopping = host;
      host = null;
      await stopping?.stop();
    },
    async startHost() {
      host = await startHost(dataFolder, {}, port);
      ({ address } = host);
    },
    async close() {
      await browser.close();
      await host?.stop();
    },
  };
}

/** Asks the host itself, past everything that the window shows. */
export async function ask<N extends OperationName>(
  page: Page,
  name: N,
  input: OperationInput<N>,
): Promise<OperationOutput<N>> {
  const answer: unknown = await page.evaluate(
    async ({ operation, body }) => {
      const token = sessionStorage.getItem('token') ?? '';
      const headers = { 'content-type': 'application/json', 'x-token': token };
      const response = await fetch(`/api/${operation}`, { method: 'POST', headers, body });
      return response.json() as unknown;
    },
    { operation: name, body: JSON.stringify(input) },
  );
  const result = answer as { ok: boolean; value: OperationOutput<N> };
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return result.value;
}

/** Puts a text on the clipboard and pastes it where the focus is, as from a spreadsheet. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Milliseconds from each key to the next painting, as the browser measures them; those under 16 count as 16. */
export async function keyToPaint(page: Page, type: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const durations = new Map<number, number>();
    Object.assign(window, { keyDurations: durations });
    window.addEventListener('keydown', ({ timeStamp }) => durations.set(timeStamp, 16), true);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (durations.has(startTime)) durations.set(startTime, duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await type();
  await page.waitForTimeout(500);
  return page.evaluate(() => [
    ...(window as unknown as { keyDurations: Map<number, number> }).keyDurations.values(),
  ]);
}

/** "80 keys, 5 over 16 ms, median 16, 95 % 24, longest 32". */
export function summary(durations: readonly number[]): string {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const slow = durations.filter((duration) => duration > 16).length;
  return `${durations.length} keys, ${slow} over 16 ms, median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}`;
}

/**
 * The application ranks one province at a time: the rest of the country is put into the matrix that it answers.
 * @param others regions of other provinces.
 */
export async function showWholeCountry(
  page: Page,
  others: readonly { readonly code: string; readonly name: string }[],
): Promise<void> {
  await page.route('**/api/matrix.get', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { value: { rows: object[] } };
    const own = answer.value.rows;
    const more = others.map(({ code, name }, position) => ({
      ...own[position % own.length],
      region: { code, name },
    }));
    await route.fulfill({
      response,
      json: { ...answer, value: { ...answer.value, rows: [...own, ...more] } },
    });
  });
}

/** Milliseconds between frames while the grid scrolls from its head to its foot. */
export function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('[role=grid]')?.parentElement;
    if (!scroller) throw new Error('no grid');
    const frames: number[] = [];
    let last = performance.now();
    for (let top = 0; top < scroller.scrollHeight; top += 120) {
      scroller.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(Math.round(now - last));
      last = now;
    }
    scroller.scrollTop = 0;
    return frames;
  });
}
