/**
 * How soon an edit is painted, by the browser's own performance entries: worksheet, matrix of a province and of the
 * country. Beside it what each key costs the window's main thread, which a busy machine changes less.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { ask, keyToPaint, openWorksheetWindow, showWholeCountry, summary } from '../e2e/worksheet-window.ts';
import { setup as buildWindow } from '../support/build-window.ts';
import { resources } from './application.ts';
import { printFigure } from './measure.ts';

const YEAR = 2024;
const EMPTY_YEAR = 2023;
const EDITS = 60;
/** Between two keys of somebody who types fast. */
const PAUSE = 60;

/** Digits only: each is an edit, and each another level than the one before. */
async function typeLevels(page: Page): Promise<void> {
  for (let edit = 0; edit < EDITS; edit += 1) {
    await page.keyboard.press(String(1 + (edit % 5)));
    await page.waitForTimeout(PAUSE);
  }
}

/** Down an empty worksheet: a level, and on to the next indicator. */
async function fillRows(page: Page, rows: number): Promise<void> {
  for (let row = 0; row < rows; row += 1) {
    await page.keyboard.press(String(1 + ((row * 3) % 5)));
    await page.waitForTimeout(PAUSE);
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(PAUSE);
  }
}

/** Milliseconds of processor time that the window's main thread has used so far. */
async function openMainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

async function measure(page: Page, name: string, type: () => Promise<void>): Promise<void> {
  const mainThread = await openMainThread(page);
  const before = await mainThread();
  const durations = await keyToPaint(page, type);
  const work = ((await mainThread()) - before) / durations.length;
  printFigure(name, `${summary(durations)}; main thread ${work.toFixed(1)} a key`);
}

/** Once to warm up, once to measure. */
async function measureLevels(page: Page, name: string): Promise<void> {
  await typeLevels(page);
  await measure(page, name, () => typeLevels(page));
}

/** @param folder a new data folder. */
export async function printEditToPaint(folder: string, instrument: Instrument): Promise<void> {
  await buildWindow();
  mkdirSync(folder, { recursive: true });
  const window = await openWorksheetWindow(folder);
  const { page } = window;
  const count = instrument.indicators.length;
  console.log('\nfrom an edit to its painting, in milliseconds; the browser counts in steps of 8 from 16');
  try {
    await window.open('');
    const regions = (await ask(page, 'regions.list', {})).filter(({ kind }) => kind !== 'provinsi');
    const cells = regions.flatMap(({ code }) =>
      instrument.indicators.map(({ id }, position) => ({
        region: code,
        indicator: id,
        value: ((position % 5) + 1) * 100,
      })),
    );
    await ask(page, 'matrix.setBlock', { year: YEAR, stage: 'mandiri', cells });
    await window.open(`#/lembar?tahun=${YEAR}&tahap=mandiri&daerah=${regions[0]?.code ?? ''}`);
    await page.locator('[data-stop]:focus').waitFor();
    await measureLevels(page, `worksheet of ${count} indicators`);
    await window.open(`#/lembar?tahun=${EMPTY_YEAR}&tahap=mandiri&daerah=${regions[0]?.code ?? ''}`);
    await page.locator('[data-stop]:focus').waitFor();
    await measure(page, 'the same, filled from empty', () => fillRows(page, count));
    const openMatrix = async () => {
      await window.open(`#/matriks?tahun=${YEAR}&tahap=mandiri`);
      await page.locator('td[data-active]:focus').waitFor();
    };
    await openMatrix();
    await measureLevels(page, `matrix ${regions.length} × ${count}`);
    const others = resources.regions.filter(({ province }) => province !== regions[0]?.code.slice(0, 2));
    await showWholeCountry(page, others);
    await openMatrix();
    await measureLevels(page, `matrix ${regions.length + others.length} × ${count}`);
  } finally {
    await window.close();
  }
}
