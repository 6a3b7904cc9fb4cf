/** Evidence in the worksheet: attached, judged by keys, looked at, and what it means for levels. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg2000Pdf, scannedPdf, smallPdf, smallPng } from '../support/evidence-files.ts';
import { sharedFolder } from '../support/shared-folder.ts';
import { violations } from './violations.ts';
import { ask, openWorksheetWindow, paste, type WorksheetWindow } from './worksheet-window.ts';

/** Each test works on the worksheet of another region. */
const YEAR = 2024;

const folder = sharedFolder();
let window: WorksheetWindow;
let page: Page;

beforeAll(async () => {
  window = await openWorksheetWindow(folder);
  page = window.page;
});

afterAll(() => window.close());

const panel = () => page.getByRole('region', { name: 'Bukti' });
const entry = (name: string | RegExp) => panel().getByRole('listitem').filter({ hasText: name });
const list = (region: string) => ask(page, 'evidence.list', { region, year: YEAR });

/** At the stage after the regency's own claim, with the focus on the way into the panel. */
async function openPanel(region: string): Promise<void> {
  await window.open(`#/lembar?tahun=${YEAR}&daerah=${region}&tahap=dokumen`);
  // The table takes the focus once its values have come.
  await page.locator('[data-stop]:focus').waitFor();
  await panel().getByText('Seret atau tempel berkas').waitFor();
  await page.keyboard.press('b');
  await panel().getByRole('button', { name: 'Tambah' }).and(page.locator(':focus')).waitFor();
}

/** Drops a file as the system does, onto whatever a selector finds. */
async function drop(selector: string, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], fileName));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent(selector, type, { dataTransfer: data });
  }
}

/** Whether anything dark is on the page that is shown. */
function isDrawn(): Promise<boolean> {
  return page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    // Every fourth one is how opaque it is.
    return [...pixels].some((value, index) => index % 4 !== 3 && value < 100);
  });
}

/** Presses a key of the panel once the line of a piece has the focus. */
async function pressOn(name: RegExp, key: string): Promise<void> {
  await panel().getByRole('button', { name }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press(key);
}

describe('evidence', () => {
  it('a dropped PDF is judged by keys, raises the ceiling, and a level above it asks for a reason', async () => {
    await openPanel('53.14');
    await drop('[data-evidence]', 'Perbup 41-2023.pdf', smallPdf('Peraturan Bupati', 'Pasal 1'));
    await pressOn(/^Perbup 41-2023/, '2');
    await expect.poll(async () => (await list('53.14')).items[0]?.levels).toEqual([2]);
    await pressOn(/^Perbup 41-2023/, 'a');
    await panel().getByText('plafon 2').waitFor();

    // One Esc closes the piece, the next one leads back to the row.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const levels = page.getByRole('radiogroup', { name: /^Level indikator 1 / });
    await levels.locator(':focus').waitFor();
    await expect.poll(() => levels.getByRole('radio', { name: /di atas plafon bukti/ }).count()).toBe(3);
    await page.keyboard.press('Shift+Digit4');
    const dialog = page.getByRole('dialog', { name: 'Level 4 di atas plafon bukti 2' });
    await dialog.waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Alasan belum diisi.').waitFor();
    await page.keyboard.type('Diperlihatkan saat klarifikasi');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('note').getByText('Diperlihatkan saat klarifikasi').waitFor();
    await expect
      .poll(async () => (await list('53.14')).overrides)
      .toMatchObject([{ indicator: '1', stage: 'dokumen', reason: 'Diperlihatkan saat klarifikasi' }]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await list('53.14')).overrides).toEqual([]);
    await expect.poll(() => levels.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('shows the pages of a PDF and says what is on them', async () => {
    await openPanel('53.15');
    await drop('[data-evidence]', 'Perbup 41-2023.pdf', smallPdf('Peraturan Bupati', 'Pasal 1'));
    await pressOn(/^Perbup 41-2023/, 'l');
    await page.getByRole('img', { name: /^Halaman 1 dari 2, Perbup.*: Peraturan Bupati$/ }).waitFor();
    await expect.poll(isDrawn).toBe(true);
    await page.getByRole('button', { name: 'Halaman berikutnya' }).click();
    await page.getByRole('img', { name: /^Halaman 2 dari 2, .*: Pasal 1$/ }).waitFor();
    await page.keyboard.press('Escape');

    // A scan has to be decoded, and there is no text in it.
    await drop('[data-evidence]', 'pindai.pdf', scannedPdf());
    await pressOn(/^pindai.pdf/, 'l');
    await page.getByRole('img', { name: 'Halaman 1 dari 1, pindai.pdf' }).waitFor();
    await expect.poll(isDrawn).toBe(true);
    await page.getByRole('button', { name: 'Teks halaman' }).click();
    await page.getByText('Halaman ini tidak memuat teks, kemungkinan hasil pindai.').waitFor();
    await page.keyboard.press('Escape');
    await pressOn(/^pindai.pdf/, 'Delete');
    await expect.poll(() => entry('pindai.pdf').count()).toBe(0);
    expect(window.errors).toEqual([]);
  });

  it('shows a scan in JPEG 2000, as archives make it', async () => {
    await openPanel('53.20');
    await drop('[data-evidence]', 'arsip.pdf', jpeg2000Pdf());
    await pressOn(/^arsip.pdf/, 'l');
    await page.getByRole('img', { name: 'Halaman 1 dari 1, arsip.pdf' }).waitFor();
    await expect.poll(isDrawn).toBe(true);
    // Both greys of the chessboard are there as they were written.
    const greys = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const at = (column: number) => {
        const x = Math.floor((width * (column + 0.5)) / 4);
        return canvas.getContext('2d')?.getImageData(x, Math.floor(height / 8), 1, 1).data[0];
      };
      return [at(0), at(1), at(2), at(3)];
    });
    expect(greys).toEqual([70, 20, 70, 20]);
    expect(window.errors).toEqual([]);
  });

  it('a picked picture is rejected with a numbered reason, removed, and brought back by undo', async () => {
    await openPanel('53.16');
    await page.getByLabel('Berkas bukti').setInputFiles({
      name: 'Notula.png',
      mimeType: 'image/png',
      buffer: Buffer.from(smallPng()),
    });
    await pressOn(/^Notula.png/, 'x');
    await page.getByRole('group', { name: 'Alasan penolakan' }).locator(':focus').waitFor();
    await page.keyboard.press('2');
    await entry('Notula.png').getByText('Ditolak').waitFor();
    await expect.poll(async () => (await list('53.16')).items[0]?.reason).toBe('dokumen-salah');
    await pressOn(/^Notula.png/, 'l');
    await page.getByRole('img', { name: 'Gambar Notula.png' }).waitFor();
    await page.keyboard.press('Escape');
    await pressOn(/^Notula.png/, 'Delete');
    await expect.poll(() => entry('Notula.png').count()).toBe(0);
    await panel().getByRole('button', { name: 'Tambah' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+z');
    await entry('Notula.png').getByText('Ditolak').waitFor();
    expect((await list('53.16')).items).toHaveLength(1);
  });

  it('a file that cannot be kept is refused in plain words, and one dropped elsewhere goes to the import', async () => {
    await openPanel('53.17');
    await drop('[data-evidence]', 'surat.pdf', new TextEncoder().encode('<html></html>'));
    await page.getByText(/^Berkas surat.pdf isinya tidak sesuai/).waitFor();
    expect((await list('53.17')).items).toHaveLength(0);
    // What is pasted into the panel is attached as well.
    await paste(page, 'https://jdih.contoh.go.id/perbup-12');
    await entry('https://jdih.contoh.go.id/perbup-12').waitFor();
    await drop('main', 'lain.pdf', smallPdf('lain'));
    await page.getByRole('heading', { name: 'Impor penilaian' }).waitFor();
    expect((await list('53.17')).items).toHaveLength(1);
    expect(window.errors).toEqual([]);
  });

  it('whose file was lost is named by the check in the settings, by keyboard', async () => {
    await openPanel('53.18');
    const bytes = smallPdf('Naskah yang hilang');
    await drop('[data-evidence]', 'Naskah.pdf', bytes);
    await entry('Naskah.pdf').waitFor();
    const sha256 = (await list('53.18')).items[0]?.file?.sha256 ?? '';
    rmSync(join(folder, 'bukti', sha256.slice(0, 2), sha256));
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Periksa basis data' }).press('Enter');
    await page.getByText('Basis data utuh, 1 berkas hilang atau berubah.').waitFor();
    await page
      .getByRole('list', { name: 'Berkas bukti dan berkas asli impor' })
      .getByText('Naskah.pdf hilang (bukti Kabupaten Sumba Barat Daya 2024, indikator 1)')
      .waitFor();
    expect(await violations(page)).toEqual([]);
    // The same content attached anywhere is the file that was missed.
    await openPanel('53.19');
    await drop('[data-evidence]', 'Salinan.pdf', bytes);
    await entry('Salinan.pdf').waitFor();
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Periksa basis data' }).press('Enter');
    await page.getByText('Basis data utuh.').waitFor();
  });
});
