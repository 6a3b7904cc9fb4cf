/** The worksheet and its focus mode by keyboard, in a real Chromium against the real host. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { formatDecimal, formatLevel } from '../../shared/messages/format.ts';
import { formatRounded } from '../../shared/scoring/exact.ts';
import { score } from '../../shared/scoring/score.ts';
import { pemdi2026, spbe2020 } from '../support/instruments.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { ask, keyToPaint, openWorksheetWindow, summary, type WorksheetWindow } from './worksheet-window.ts';
import { violationsInBothThemes } from './violations.ts';

const folder = sharedFolder();
let window: WorksheetWindow;
let page: Page;

beforeAll(async () => {
  window = await openWorksheetWindow(folder);
  page = window.page;
});

afterAll(() => window.close());

const ROTE = { region: '53.14', year: 2024 };
const sheetOf = (region: string, year: number, stage = '') =>
  `#/lembar?tahun=${year}&daerah=${region}${stage && `&tahap=${stage}`}`;

async function openSheet(region: string, year: number, stage = ''): Promise<void> {
  await window.open(sheetOf(region, year, stage));
  // The table takes the focus once its values have come.
  await page.locator('[data-stop]:focus').waitFor();
}

const press = (...keys: readonly string[]) => window.press(...keys);

const focused = (selector: string) => page.locator(`${selector}:focus`).count();

/** The index as the result bar shows it. */
const shownIndex = async () => {
  const label = await page.getByRole('button', { name: /^Jelaskan indeks/ }).getAttribute('aria-label');
  return label?.replace('Jelaskan indeks: ', '');
};

function expectedIndex(instrument: Instrument, valueOf: (position: number) => number): string {
  const values = new Map(instrument.indicators.map(({ id }, position) => [id, valueOf(position)]));
  const { index } = score(instrument, values);
  if (!index) throw new Error('incomplete');
  return formatDecimal(formatRounded(index));
}

const storedValue = async (indicator: string, stage = 'mandiri') => {
  const { values } = await ask(page, 'worksheet.get', ROTE);
  return values.find((value) => value.indicator === indicator && value.stage === stage)?.value;
};
const storedText = async (indicator: string, kind: string) => {
  const { texts } = await ask(page, 'worksheet.get', ROTE);
  return texts.find((text) => text.indicator === indicator && text.kind === kind)?.text;
};

/** What the first test fills in; the others go on from there. */
const levelAt = (position: number) => ((position * 7) % 5) + 1;

describe('a whole worksheet by keyboard alone', () => {
  it('with whole levels', async () => {
    await openSheet(ROTE.region, ROTE.year);
    for (const position of spbe2020.indicators.keys()) await press(String(levelAt(position)), 'ArrowDown');
    const index = expectedIndex(spbe2020, (position) => levelAt(position) * 100);
    await expect.poll(shownIndex).toBe(index);
    await expect.poll(async () => (await ask(page, 'worksheet.get', ROTE)).values.length).toBe(47);
    await openSheet(ROTE.region, ROTE.year);
    await expect.poll(shownIndex).toBe(index);
  });

  it('with decimals', async () => {
    const valueAt = (position: number) => 100 + ((position * 137) % 401);
    await openSheet('53.71', 2026);
    for (const position of pemdi2026.indicators.keys()) {
      await page.keyboard.type(formatLevel(valueAt(position)));
      await press('Enter');
    }
    const index = expectedIndex(pemdi2026, valueAt);
    await expect.poll(shownIndex).toBe(index);
    await expect
      .poll(async () => (await ask(page, 'worksheet.get', { region: '53.71', year: 2026 })).values.length)
      .toBe(pemdi2026.indicators.length);
    await openSheet('53.71', 2026);
    await expect.poll(shownIndex).toBe(index);
  });
});

describe('what a key changes', () => {
  it('is heard with its criterion, and moves aspect, domain and index', async () => {
    await openSheet(ROTE.region, ROTE.year);
    const tree = page.getByRole('region', { name: 'Aspek dan saringan' });
    const domain = () =>
      tree
        .getByText(/^Kebijakan/)
        .locator('xpath=..')
        .innerText();
    const before = [await domain(), await shownIndex()];
    await press('5');
    await expect.poll(async () => [await domain(), await shownIndex()]).not.toEqual(before);
    const level = page.locator('[data-stop]:focus');
    await expect.poll(() => level.getAttribute('aria-label')).toBe('5 Optimum');
    const said = await level.evaluate(
      (radio) => document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(said).toBe(spbe2020.indicators[0]?.criteria['5']);
    await press('Control+z');
    await expect.poll(async () => [await domain(), await shownIndex()]).toEqual(before);
  });
});

describe('rapid typing, undo and redo', () => {
  it('keeps the order of everything, whatever is still on its way', async () => {
    await openSheet(ROTE.region, ROTE.year);
    for (let round = 0; round < 4; round += 1) await press('1', '5', '2', '4', '3');
    await press('ArrowDown', '5', '4');
    await press('Control+z', 'Control+z', 'Control+z');
    await expect.poll(() => storedValue('2')).toBe((((1 * 7) % 5) + 1) * 100);
    await expect.poll(() => storedValue('1')).toBe(400);
    await press('Control+y', 'Control+y', 'Control+y');
    await expect.poll(() => storedValue('1')).toBe(300);
    await expect.poll(() => storedValue('2')).toBe(400);
    const checked = page.getByRole('row', { name: /^2 / }).getByRole('radio', { checked: true });
    await expect.poll(() => checked.getAttribute('aria-label')).toMatch(/^4/);
    await expect.poll(() => checked.count()).toBe(1);
  });

  it('an undo leads to the row that it has changed', async () => {
    await press('End', '5', 'Home');
    await expect.poll(() => storedValue('47')).toBe(500);
    await press('Control+z');
    await expect.poll(() => page.locator('tr[data-indicator="47"] [data-stop]:focus').count()).toBe(1);
    await expect.poll(() => storedValue('47')).toBe(levelAt(46) * 100);
  });
});

describe('texts', () => {
  it('keys lead to their fields, Esc back to the row', async () => {
    await openSheet(ROTE.region, ROTE.year, 'dokumen');
    for (const [key, name] of Object.entries({
      p: 'Penjelasan',
      l: 'Analisis',
      d: 'Data dukung',
      c: 'Catatan',
      j: 'Justifikasi',
      r: 'Rekomendasi',
    })) {
      await press(key);
      await expect
        .poll(() =>
          page
            .getByRole('textbox', { name, exact: true })
            .evaluate((field) => field === document.activeElement),
        )
        .toBe(true);
      await press('Escape');
      await expect.poll(() => focused('[data-stop]')).toBe(1);
    }
  });

  it('save by themselves, mark their row and survive a reload', async () => {
    await press('p');
    await page.keyboard.type('Perbup 12/2023, pasal 5. Level 3 1 2 n f');
    await expect.poll(() => storedText('1', 'penjelasan')).toBe('Perbup 12/2023, pasal 5. Level 3 1 2 n f');
    await press('Escape', 'r');
    await page.keyboard.type('Tetapkan arsitektur');
    // Leaving the field saves at once.
    await press('Escape');
    await expect.poll(() => storedText('1', 'rekomendasi')).toBe('Tetapkan arsitektur');
    await openSheet(ROTE.region, ROTE.year, 'dokumen');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Penjelasan' }).inputValue())
      .toContain('Perbup 12/2023');
    const row = page.locator('tr[data-indicator="1"]');
    await expect.poll(() => row.innerText()).toContain('Penjelasan, Rekomendasi');
    expect(await storedValue('1')).toBe(300);
  });

  it('of earlier stages stand beneath, and an undo takes a text back', async () => {
    await openSheet(ROTE.region, ROTE.year, 'interviu');
    await expect.poll(() => page.getByRole('textbox', { name: 'Penjelasan' }).inputValue()).toBe('');
    await expect
      .poll(() => page.getByRole('region', { name: 'Penjelasan' }).innerText())
      .toContain('Dokumen Perbup 12/2023');
    await press('Control+z');
    await expect.poll(() => storedText('1', 'rekomendasi')).toBeUndefined();
    await press('Control+y');
    await expect.poll(() => storedText('1', 'rekomendasi')).toBe('Tetapkan arsitektur');
  });

  it('come back when the host has ended while they were typed', async () => {
    await openSheet(ROTE.region, ROTE.year, 'dokumen');
    await press('c');
    await page.keyboard.type('Tanyakan ');
    await window.stopHost();
    await page.keyboard.type('notula rapat 2024');
    await expect
      .poll(() => page.getByText('1 perubahan belum tersimpan', { exact: false }).count())
      .toBeGreaterThan(0);
    await window.startHost();
    await openSheet(ROTE.region, ROTE.year, 'dokumen');
    await expect.poll(() => page.getByText('Draf yang belum tersimpan dipulihkan.').count()).toBe(1);
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Catatan' }).inputValue())
      .toBe('Tanyakan notula rapat 2024');
    await expect.poll(() => storedText('1', 'catatan')).toBe('Tanyakan notula rapat 2024');
    await openSheet(ROTE.region, ROTE.year, 'dokumen');
    expect(await page.getByText('Draf yang belum tersimpan dipulihkan.').count()).toBe(0);
  });

  it('are stored at each pause, and say which of them belong to one visit of the field', async () => {
    await openSheet(ROTE.region, ROTE.year, 'dokumen');
    const said: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('worksheet.setText')) said.push(request.postDataJSON());
    });
    await press('ArrowDown', 'c');
    await page.keyboard.insertText('Satu');
    await expect.poll(() => storedText('2', 'catatan')).toBe('Satu');
    await page.keyboard.insertText(' dua');
    await expect.poll(() => storedText('2', 'catatan')).toBe('Satu dua');
    await press('Escape', 'c', 'End');
    await page.keyboard.insertText(' tiga');
    await expect.poll(() => storedText('2', 'catatan')).toBe('Satu dua tiga');
    expect(said).toMatchObject([
      { text: 'Satu', continues: false },
      { text: 'Satu dua', continues: true },
      { text: 'Satu dua tiga', continues: false },
    ]);
    // Outside the field an undo takes back what was typed in its last visit; the field shows it.
    await press('Escape');
    await press('Control+z');
    await expect.poll(() => storedText('2', 'catatan')).toBe('Satu dua');
    await expect.poll(() => page.getByRole('textbox', { name: 'Catatan' }).inputValue()).toBe('Satu dua');
  });
});

describe('focus mode', () => {
  it('shows one indicator, takes digits and leads back to its row', async () => {
    await openSheet(ROTE.region, ROTE.year, 'dokumen');
    await press('ArrowDown');
    await expect.poll(() => page.locator('tr[data-indicator="2"] [data-stop]:focus').count()).toBe(1);
    await press('f');
    const first = page.getByRole('heading', { level: 2, name: spbe2020.indicators[1]?.name ?? '' });
    await expect.poll(() => first.count()).toBe(1);
    await expect
      .poll(() =>
        page
          .getByRole('radiogroup', { name: /^Level indikator 2 / })
          .getByRole('radio')
          .count(),
      )
      .toBe(5);
    await press('4');
    await expect.poll(() => storedValue('2', 'dokumen')).toBe(400);
    await press('ArrowDown');
    await expect.poll(() => storedValue('2', 'dokumen')).toBe(500);
    await press('PageDown', 'p');
    await page.keyboard.type('Dari mode fokus');
    await press('Escape', 'Escape');
    await expect.poll(() => page.locator('tr[data-indicator="3"] [data-stop]:focus').count()).toBe(1);
    await expect.poll(() => storedText('3', 'penjelasan')).toBe('Dari mode fokus');
  });
});

describe('how quickly keys are answered', () => {
  it('in the worksheet', async () => {
    const digits = Array.from({ length: 40 }, (_, position) => String((position % 5) + 1));
    await openSheet('53.05', 2023);
    const durations = await keyToPaint(page, async () => {
      for (const digit of digits) await press(digit, 'ArrowDown');
    });
    console.log(`worksheet, key to paint: ${summary(durations)}`);
    const stored = async () => (await ask(page, 'worksheet.get', { region: '53.05', year: 2023 })).values;
    await expect.poll(async () => (await stored()).length).toBe(40);
    expect((await stored())[0]?.value).toBe(100);
  });
});

describe('axe', () => {
  it('finds nothing in the worksheet and in focus mode', async () => {
    await openSheet(ROTE.region, ROTE.year, 'interviu');
    expect(await violationsInBothThemes(page)).toEqual([]);
    await press('f');
    await page.getByRole('region', { name: 'Mode fokus' }).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
  });

  it('no script and no policy complained', () => {
    expect(window.errors).toEqual([]);
  });
});
