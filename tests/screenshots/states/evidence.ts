/** Evidence beside an indicator. */
import type { Page } from 'playwright-core';
import { press, text } from '../gestures.ts';
import { levels, show, type State } from './state.ts';

const SHEET = '/lembar?tahun=2024&tahap=interviu&daerah=53.15';

/** Into the panel of indicator 23, which has evidence of every kind. */
async function evidencePanel(page: Page): Promise<void> {
  // The table takes the focus once its values have come.
  await page.locator('[data-stop]:focus').waitFor();
  await page
    .getByRole('radiogroup', { name: /^Level indikator 23/ })
    .getByRole('radio')
    .first()
    .focus();
  // Where the window is narrow the first key opens the drawer; the list may arrive after it.
  await page.keyboard.press('b');
  await page.getByRole('button', { name: /^Perbup 41/ }).waitFor();
  await page.keyboard.press('b');
}

export const EVIDENCE: readonly State[] = [
  show('bukti-panel', 'bukti', SHEET, evidencePanel, { zoomed: 'too' }),
  show('bukti-terbuka', 'bukti', SHEET, async (page) => {
    await evidencePanel(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Simpan salinan' }).waitFor();
  }),
  show('bukti-alasan', 'bukti', SHEET, async (page) => {
    await evidencePanel(page);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: /^SOP/ }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('group', { name: 'Alasan penolakan' }).waitFor();
  }),
  show('bukti-tautan', 'bukti', '/lembar?tahun=2024&tahap=interviu&daerah=53.15', async (page) => {
    await levels(page);
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Tambah tautan' }).click();
    await page.getByRole('textbox', { name: 'Alamat tautan' }).fill('jdih.contoh.go.id');
    await press(page, 'Simpan tautan');
    await text(page, /^Bukan alamat web/);
  }),
  show('bukti-pratinjau', 'bukti', SHEET, async (page) => {
    await evidencePanel(page);
    await page.keyboard.press('l');
    await page.getByRole('img', { name: /^Halaman 1 dari 3.*Nomor 41/ }).waitFor();
  }),
  show('bukti-fokus', 'bukti', SHEET, async (page) => {
    await evidencePanel(page);
    await page.keyboard.press('f');
    await page.getByRole('img', { name: /^Halaman 1 dari 3.*Nomor 41/ }).waitFor();
  }),
  show('bukti-di-atas-plafon', 'bukti', SHEET, async (page) => {
    await levels(page);
    await page
      .getByRole('radiogroup', { name: /^Level indikator 24/ })
      .getByRole('radio')
      .first()
      .focus();
    await page.keyboard.press('Shift+Digit4');
    await page.getByRole('dialog', { name: /^Level 4 di atas plafon/ }).waitFor();
  }),
];
