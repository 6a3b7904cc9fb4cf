/** Everybody can use it: axe over every state in both themes, and the keyboard, enlargement and forced colours. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import type { SceneName } from '../screenshots/scenes.ts';
import {
  openScene,
  openScenePage,
  settle,
  showTheme,
  type PageOptions,
  type Scene,
} from '../screenshots/stage.ts';
import { STATES } from '../screenshots/states.ts';
import type { State } from '../screenshots/states/state.ts';
import { contrastFaults, violations } from './violations.ts';

const WINDOW: PageOptions = { width: 1366, height: 768 };
const ENLARGED: PageOptions = { width: 683, height: 384, scale: 2 };

let browser: Browser;
const scenes = new Map<SceneName, Promise<Scene>>();

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  for (const scene of scenes.values()) await (await scene).close();
});

async function open(scene: SceneName, address: string, options: PageOptions = WINDOW): Promise<Page> {
  const opening = scenes.get(scene) ?? openScene(scene);
  scenes.set(scene, opening);
  const opened = await openScenePage(browser, await opening, address, options);
  onTestFinished(() => opened.close());
  return opened.page;
}

async function reach(state: State, options?: PageOptions): Promise<Page> {
  const page = await open(state.scene, state.address, options);
  await state.reach(page);
  return page;
}

const ranking = async (page: Page) => {
  await page.getByRole('grid', { name: 'Tabel peringkat' }).waitFor();
  return page;
};

const inWindow = STATES.filter(({ zoomed }) => zoomed !== 'only');
const enlarged = STATES.filter(({ zoomed }) => zoomed !== undefined);

describe('axe finds nothing, text has its contrast', () => {
  it.each(inWindow.map((state) => [state.name, state] as const))('%s', async (_, state) => {
    const page = await reach(state);
    await settle(page);
    expect(await violations(page)).toEqual([]);
    // A theme changes nothing but colours.
    await showTheme(page, 'gelap');
    expect(await contrastFaults(page)).toEqual([]);
  });
});

describe('enlarged to 200 %', () => {
  it.each(enlarged.map((state) => [state.name, state] as const))(
    '%s needs no sideways scrolling',
    async (_, state) => {
      const page = await reach(state, ENLARGED);
      await settle(page);
      const tooWide = await page.evaluate(
        () =>
          [document.documentElement, document.body, document.querySelector('main')].filter(
            (element) => element !== null && element.scrollWidth > element.clientWidth,
          ).length,
      );
      expect(tooWide).toBe(0);
      expect(await violations(page)).toEqual([]);
    },
  );
});

/** The innermost part of the window that holds the focus. */
function focusedPart(page: Page): Promise<string> {
  return page.evaluate(() => {
    const part = document.activeElement?.closest('[data-window-region]');
    return part?.getAttribute('aria-label') ?? part?.tagName.toLowerCase() ?? 'nothing';
  });
}

/** Whether what has the focus shows it: a ring of its own, of its cells, or of the label around it. */
function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return false;
    const candidates = [
      activeElement,
      ...activeElement.children,
      activeElement.parentElement ?? activeElement,
    ];
    const isRing = (style: CSSStyleDeclaration) =>
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
      style.boxShadow.includes('inset');
    // A cell with a fill draws its ring over it.
    const over = getComputedStyle(activeElement, '::after');
    const overIsRing = over.content !== 'none' && Number.parseFloat(over.borderTopWidth) >= 2;
    return overIsRing || candidates.some((element) => isRing(getComputedStyle(element)));
  });
}

describe('the keyboard', () => {
  it('F6 walks through the parts of the window in their order, Shift+F6 back', async () => {
    const page = await ranking(await open('contoh', '/peringkat'));
    const parts: string[] = [];
    for (const keys of ['F6', 'F6', 'F6', 'F6', 'Shift+F6', 'F6', 'F6']) {
      await page.keyboard.press(keys);
      parts.push(await focusedPart(page));
    }
    const [bar, menu, table, summary] = ['Bilah judul', 'Menu utama', 'Peringkat', 'Ringkasan provinsi'];
    expect(parts).toEqual([bar, menu, table, summary, table, summary, bar]);
  });

  it.each([
    ['contoh', '/peringkat'],
    ['kosong', '/peringkat'],
    ['lengkap', '/lembar?tahun=2023&daerah=53.11'],
    ['lengkap', '/matriks?tahun=2023'],
    ['lengkap', '/profil?tahun=2024&daerah=53.15'],
    ['lengkap', '/perkembangan?daerah=53.15'],
    ['lengkap', '/hasil-resmi?tahun=2022'],
    ['lengkap', '/impor'],
    ['lengkap', '/mutu?tahun=2024'],
    ['lengkap', '/laporan?tahun=2023'],
    ['lengkap', '/instrumen?tahun=2024'],
    ['lengkap', '/pengaturan'],
  ] as const)('every stop of the Tab key in %s %s shows that it has the focus', async (scene, address) => {
    const page = await open(scene, address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settle(page);
    const unseen: string[] = [];
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab');
      const isBody = await page.evaluate(() => document.activeElement === document.body);
      if (!isBody && !(await focusIsVisible(page))) {
        unseen.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160) ?? ''));
      }
    }
    expect(unseen).toEqual([]);
  });

  it('opens every screen', async () => {
    const page = await ranking(await open('contoh', '/peringkat'));
    const current = page.getByRole('navigation').locator('[aria-current=page]');
    for (const [keys, name] of [
      ['Control+2', 'Lembar evaluasi'],
      ['Control+3', 'Profil daerah'],
      ['Control+m', 'Matriks'],
      ['Control+g', 'Perkembangan'],
      ['Control+5', 'Impor'],
      ['Control+7', 'Cek mutu'],
      ['Control+u', 'Hasil resmi'],
      ['Control+h', 'Riwayat'],
      ['Control+8', 'Laporan'],
      ['Control+9', 'Instrumen'],
      ['Control+,', 'Pengaturan'],
      ['Control+1', 'Peringkat'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect.poll(() => current.getAttribute('aria-label')).toBe(name);
    }
  });

  it('an arrow leads into the table of a screen that has just been opened', async () => {
    const page = await ranking(await open('contoh', '/peringkat'));
    for (const [keys, table] of [
      ['Control+g', 'Indeks tiap daerah per tahun'],
      ['Control+u', 'Hasil resmi dan penilaian sendiri'],
      ['Control+h', 'Daftar perubahan'],
      ['Control+1', 'Tabel peringkat'],
    ] as const) {
      await page.keyboard.press(keys);
      await page.getByRole('grid', { name: table }).waitFor();
      await page.keyboard.press('ArrowDown');
      const focused = () => page.evaluate(() => document.activeElement?.closest('[role=grid]')?.ariaLabel);
      await expect.poll(focused).toBe(table);
    }
  });

  it('Esc closes the top layer and gives the focus back', async () => {
    const page = await ranking(await open('contoh', '/peringkat?daerah=53.02'));
    const row = page.getByRole('row', { selected: true });
    await row.focus();
    const hasFocus = () => row.evaluate((element) => element === document.activeElement);
    for (const [keys, role] of [
      ['Control+k', 'dialog'],
      ['?', 'dialog'],
      ['s', 'menu'],
    ] as const) {
      await page.keyboard.press(keys);
      await page.getByRole(role).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole(role).count()).toBe(0);
      await row.focus();
    }
    await expect.poll(hasFocus).toBe(true);
    const edit = page.getByRole('button', { name: /^Sebaran menurut keputusan/ });
    await edit.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => edit.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => row.count()).toBe(0);
  });

  it('opens the summary as a drawer where there is no room, and Esc gives the focus back', async () => {
    const page = await ranking(await open('contoh', '/peringkat', ENLARGED));
    const button = page.getByRole('button', { name: 'Ringkasan provinsi' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedPart(page)).toBe('Ringkasan provinsi');
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('forced colours', () => {
  it('keep predikat, selection and focus apart', async () => {
    const page = await ranking(
      await open('contoh', '/peringkat?daerah=53.02', { ...WINDOW, forcedColors: true }),
    );
    const row = page.getByRole('row', { selected: true });
    await row.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusIsVisible(page)).toBe(true);
    await expect
      .poll(() =>
        page
          .getByRole('row', { name: /Manggarai Barat/ })
          .getByText('Baik')
          .count(),
      )
      .toBe(1);
    // Colours are the system's then.
    expect(await violations(page, ['color-contrast'])).toEqual([]);
  });
});
