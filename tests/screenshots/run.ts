/**
 * Pictures of every screen and state into screenshots/. Words after the command limit the run to states whose names
 * contain one of them: `npm run screenshots -- impor awal`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectFolder } from '../../electron/host/paths.ts';
import { launchBrowser } from '../support/browser.ts';
import { setup as buildWindow } from '../support/build-window.ts';
import { SCENE_NAMES } from './scenes.ts';
import { openScene, openScenePage, settle, showTheme, type Scene, type Theme } from './stage.ts';
import { STATES } from './states.ts';
import type { State } from './states/state.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
/** 1366×768 enlarged to 200 %. */
const ZOOMED = { width: 683, height: 384, scale: 2 } as const;
const THEMES: readonly Theme[] = ['terang', 'gelap'];

const folder = join(projectFolder(), 'screenshots');

async function takeState(browser: Browser, scene: Scene, state: State): Promise<void> {
  const { page, errors, close } = await openScenePage(browser, scene, state.address, SIZES[0]);
  try {
    await state.reach(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const theme of THEMES) {
        await showTheme(page, theme);
        await settle(page);
        const path = join(folder, `${state.name}-${size.width}-${theme}.png`);
        await page.screenshot({ path, animations: 'disabled' });
      }
    }
    if (errors.length > 0 && !state.failsOnPurpose)
      throw new Error(`the window reports: ${errors.join('; ')}`);
  } catch (error) {
    await page.screenshot({ path: join(folder, `gagal-${state.name}.png`) }).catch(() => undefined);
    throw error;
  } finally {
    await close();
  }
}

async function takeZoomed(browser: Browser, scene: Scene, state: State): Promise<void> {
  const { page, close } = await openScenePage(browser, scene, state.address, ZOOMED);
  try {
    await state.reach(page);
    await settle(page);
    await page.screenshot({ path: join(folder, `${state.name}-200persen.png`), animations: 'disabled' });
  } finally {
    await close();
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Resolves to what went wrong, or to null. */
async function takeAll(browser: Browser, scene: Scene, state: State): Promise<string | null> {
  try {
    if (state.zoomed !== 'only') await takeState(browser, scene, state);
    if (state.zoomed) await takeZoomed(browser, scene, state);
    return null;
  } catch (error) {
    return textOf(error);
  }
}

async function main(words: readonly string[]): Promise<number> {
  const chosen = STATES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  mkdirSync(folder, { recursive: true });
  await buildWindow();
  const browser = await launchBrowser();
  const failed: string[] = [];
  let taken = 0;
  for (const name of SCENE_NAMES) {
    const states = chosen.filter((state) => state.scene === name);
    if (states.length === 0) continue;
    const scene = await openScene(name).catch((error: unknown) => {
      console.error(`scene ${name}: ${textOf(error)}`);
      return null;
    });
    for (const state of states) {
      taken += 1;
      const problem = scene ? await takeAll(browser, scene, state) : 'its scene could not be opened';
      if (problem !== null) failed.push(state.name);
      console.log(`${taken}/${chosen.length} ${state.name}${problem === null ? '' : `: ${problem}`}`);
    }
    await scene?.close();
  }
  await browser.close();
  console.log(failed.length === 0 ? `Pictures in ${folder}` : `Not reached: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
