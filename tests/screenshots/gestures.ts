/** What a person does and waits for, in the words of the window; and how the application answers at its worst. */
import type { Page } from 'playwright-core';
import { pickFiles } from '../e2e/window.ts';
import { fixturePath } from '../support/fixtures.ts';

/** Longer than any picture takes. */
const SLOW = 30_000;

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).first().waitFor();
export const text = (page: Page, name: string | RegExp) => page.getByText(name).first().waitFor();
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
export const ranking = (page: Page) => page.getByRole('grid', { name: 'Tabel peringkat' }).waitFor();

export async function pick(page: Page, names: readonly string[]): Promise<void> {
  await heading(page, 'Impor penilaian');
  await pickFiles(page, () => press(page, /^Pilih berkas/), names.map(fixturePath));
}

export async function pickMap(page: Page, map: Buffer): Promise<void> {
  const file = { name: 'batas-wilayah.geojson', mimeType: 'application/geo+json', buffer: map };
  await page.locator('input[accept*=geojson]').setInputFiles(file);
}

export async function openFile(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('row', { name }).first().click();
}

/** The application works and tells its progress, but its answer is held back. */
export async function answerSlowly(page: Page, operation: string): Promise<void> {
  await page.route(`**/api/${operation}`, async (route) => {
    // The page may be closed long before the answer comes.
    const response = await route.fetch().catch(() => null);
    await page.waitForTimeout(SLOW).catch(() => undefined);
    if (response) await route.fulfill({ response }).catch(() => undefined);
  });
}

export async function answerWithError(page: Page, operation: string): Promise<void> {
  const error = { code: 'internal', message: 'shown on purpose', detail: {} };
  await page.route(`**/api/${operation}`, (route) => route.fulfill({ json: { ok: false, error } }));
}
