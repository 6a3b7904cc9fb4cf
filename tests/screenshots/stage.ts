/** Scenes on real hosts, and pages on them in a real Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { encodeBytes } from '../../shared/contract/encoding.ts';
import type { OperationOutput } from '../../shared/contract/operations.ts';
import type { Result } from '../../shared/contract/result.ts';
import { startHost } from '../support/host-process.ts';
import { FIXED_TIME } from './fixed-time.ts';
import { fillScene, type Call, type SceneName } from './scenes.ts';

const CLOCK = import.meta.resolve('./fixed-clock.ts');
/** Long enough for late reads to arrive, also those that wait until typing pauses. */
const SETTLE = 800;

export interface Scene {
  /** With the token of the host. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

function callHost(address: string): Call {
  const url = new URL(address);
  const token = url.searchParams.get('token') ?? '';
  return async (name, input) => {
    const response = await fetch(new URL(`/api/${name}`, url.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': token },
      body: JSON.stringify(encodeBytes(input, (bytes) => Buffer.from(bytes).toString('base64'))),
    });
    const result = (await response.json()) as Result<OperationOutput<typeof name>>;
    if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.error)}`);
    return result.value;
  };
}

/** A host of its own on a new data folder with the scene's data; its clock stands still. */
export async function openScene(name: SceneName): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), `evaluasi-${name}-`));
  const host = await startHost(folder, { NODE_OPTIONS: `--import=${CLOCK}`, TZ: 'Asia/Makassar' });
  const close = async () => {
    await host.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await fillScene(name, callHost(host.address));
  } catch (error) {
    await close();
    throw error;
  }
  return { address: host.address, close };
}

export type Theme = 'terang' | 'gelap';

export interface PageOptions {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one of the page: 2 where the window is enlarged to 200 %. */
  readonly scale?: number;
  readonly theme?: Theme;
  readonly forcedColors?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  /** Errors of scripts and of the content security policy. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** The setting of a new data folder follows the system, so that the system's theme is the window's. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme === 'gelap' ? 'dark' : 'light' });
  await page.locator(`html[data-tema=${theme}]`).waitFor({ state: 'attached' });
}

export async function openScenePage(
  browser: Browser,
  scene: Scene,
  hash: string,
  options: PageOptions,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.theme === 'gelap' ? 'dark' : 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(FIXED_TIME);
  page.setDefaultTimeout(30_000);
  // A window that fills the screen cannot be given the sizes of the pictures.
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not for pictures'));
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${scene.address}#${hash}`);
  return { page, errors, close: () => context.close() };
}

/** What is on screen has arrived and stands. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(SETTLE);
}
