/** The check of the database reads every file that the database names, and says plainly what is lost. */
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFaultText, verificationText } from '../../shared/messages/verification.ts';
import { smallPdf } from '../support/evidence-files.ts';
import { fixture } from '../support/fixtures.ts';
import { pngLogo } from '../support/logos.ts';
import { openTestApplication, temporaryFolder, type TestApplication } from '../support/temporary.ts';

const QUESTIONNAIRE = '01-kuesioner-sumba-timur-2023.xlsx';
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function attach(app: TestApplication, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const place = { region: '53.05', year: 2024, indicator: '3' };
  return app.call('evidence.add', { ...place, source: { kind: 'berkas', name, bytes } });
}

async function importFile(app: TestApplication) {
  const file = fixture(QUESTIONNAIRE);
  const { session } = await app.call('import.preview', { files: [file] });
  await app.call('import.apply', { session });
  return hashOf(file.bytes);
}

const placeOf = (folder: string, sha256: string) => join(folder, 'bukti', sha256.slice(0, 2), sha256);

/** Evidence, an original and a logo, all in order. */
async function filled(folder: string) {
  const app = openTestApplication(folder);
  const pdf = smallPdf('Peraturan Bupati');
  await attach(app, 'Perbup.pdf', pdf);
  const original = await importFile(app);
  await app.call('settings.setLogo', { bytes: pngLogo() });
  return { app, pdf: hashOf(pdf), original, logo: hashOf(pngLogo()) };
}

describe('files', () => {
  it('that are all there and as they were are counted', async () => {
    const { app } = await filled(temporaryFolder());
    const report = await app.call('database.verify', {});
    expect(report).toMatchObject({ ok: true, files: [] });
    expect(report.checks.at(-1)).toEqual({ name: 'files', ok: true, detail: '3' });
    expect(verificationText(report).title).toBe('Basis data utuh.');
  });

  it('that are gone or changed are named with their place, and the database is still sound', async () => {
    const folder = temporaryFolder();
    const { app, pdf, original, logo } = await filled(folder);
    rmSync(placeOf(folder, pdf));
    writeFileSync(placeOf(folder, original), 'lain');
    rmSync(placeOf(folder, logo));
    const report = await app.call('database.verify', {});
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([{ name: 'files', ok: false, detail: '3' }]);
    expect(report.files.map(fileFaultText)).toEqual([
      'Perbup.pdf hilang (bukti Kabupaten Alor 2024, indikator 3)',
      `${QUESTIONNAIRE} isinya berubah (berkas asli impor)`,
      `${logo.slice(0, 12)}… hilang (logo kantor)`,
    ]);
    expect(verificationText(report)).toMatchObject({
      title: 'Basis data utuh, 3 berkas hilang atau berubah.',
    });
    expect(app.bugs).toEqual([]);
  });

  it('of evidence that was removed are missed too: an undo would bring it back', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    const bytes = smallPdf('Notula');
    const { id } = await attach(app, 'Notula.pdf', bytes);
    await app.call('evidence.remove', { id });
    expect((await app.call('database.verify', {})).ok).toBe(true);
    rmSync(placeOf(folder, hashOf(bytes)));
    expect((await app.call('database.verify', {})).files.map(fileFaultText)).toEqual([
      'Notula.pdf hilang (sudah dihapus, masih dapat diurungkan)',
    ]);
  });

  it('that several places name are read once and missed at each', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    const bytes = smallPdf('SK');
    await attach(app, 'SK.pdf', bytes);
    await attach(app, 'SK salinan.pdf', bytes);
    expect((await app.call('database.verify', {})).checks.at(-1)?.detail).toBe('1');
    rmSync(placeOf(folder, hashOf(bytes)));
    const report = await app.call('database.verify', {});
    expect(report.files.map(({ name }) => name)).toEqual(['SK.pdf', 'SK salinan.pdf']);
    expect(verificationText(report).title).toBe('Basis data utuh, 1 berkas hilang atau berubah.');
  });

  it('are told about while they are read, and the reading can be stopped', async () => {
    const { app } = await filled(temporaryFolder());
    const told: number[] = [];
    const stop = app.application.onEvent((event) => {
      if (event.type !== 'progress') return;
      told.push(event.done);
      if (event.done === 1) void app.application.call('task.cancel', { task: 'verify' });
    });
    expect(await app.refusal('database.verify', { task: 'verify' })).toBe('cancelled');
    stop();
    expect(told).toEqual([0, 1]);
    expect((await app.call('database.verify', { task: 'verify' })).ok).toBe(true);
    expect(app.bugs).toEqual([]);
  });
});
