import { describe, expect, it } from 'vitest';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fixture } from '../support/fixtures.ts';
import { openTestApplication, temporaryFolder, type TestApplication } from '../support/temporary.ts';

const QUESTIONNAIRE = '01-kuesioner-sumba-timur-2023.xlsx';
const STAGES = '03-tiga-tahap-manggarai-barat-2024.xlsx';

async function importFile(app: TestApplication, name: string): Promise<string> {
  const { session } = await app.call('import.preview', { files: [fixture(name)] });
  const { changeSet } = await app.call('import.apply', { session });
  return changeSet ?? '';
}

const edit = (app: TestApplication, indicator: string, value: number) =>
  app.call('worksheet.setValue', { region: '53.11', year: 2023, stage: 'mandiri', indicator, value });

const valuesOf = async (app: TestApplication, region: string, year: number) =>
  (await app.call('worksheet.get', { region, year })).values.length;

describe('taking an import back later', () => {
  it('leaves everything that was done since, and can itself be undone', async () => {
    const app = openTestApplication();
    const first = await importFile(app, QUESTIONNAIRE);
    await importFile(app, STAGES);
    expect(await app.call('history.blockers', { changeSet: first })).toEqual([]);
    await app.call('history.revert', { changeSet: first });
    expect(await valuesOf(app, '53.11', 2023)).toBe(0);
    expect(await valuesOf(app, '53.15', 2024)).toBeGreaterThan(90);
    await app.call('history.redo', {});
    expect(await valuesOf(app, '53.11', 2023)).toBe(47);
  });

  it('is refused where newer edits stand on it; those are named, and nothing changes', async () => {
    const app = openTestApplication();
    const changeSet = await importFile(app, QUESTIONNAIRE);
    await edit(app, '5', 500);
    await edit(app, '6', 500);
    const blockers = await app.call('history.blockers', { changeSet });
    expect(blockers.map(({ summary }) => summary)).toMatchObject([
      { kind: 'edit-value', indicator: '5' },
      { kind: 'edit-value', indicator: '6' },
    ]);
    expect(await app.refusal('history.revert', { changeSet })).toBe('changed-since');
    expect(await valuesOf(app, '53.11', 2023)).toBe(47);
    await app.call('history.undo', {});
    await app.call('history.undo', {});
    expect(await app.call('history.blockers', { changeSet })).toEqual([]);
    await app.call('history.revert', { changeSet });
    expect(await valuesOf(app, '53.11', 2023)).toBe(0);
  });

  it('keeps what was entered beside it for the same region and year', async () => {
    const app = openTestApplication();
    const changeSet = await importFile(app, QUESTIONNAIRE);
    await app.call('worksheet.setValue', {
      region: '53.11',
      year: 2023,
      stage: 'dokumen',
      indicator: '1',
      value: 300,
    });
    await app.call('history.revert', { changeSet });
    const sheet = await app.call('worksheet.get', { region: '53.11', year: 2023 });
    expect(sheet.values.map(({ stage, indicator, value }) => [stage, indicator, value])).toEqual([
      ['dokumen', '1', 300],
    ]);
    expect(await app.call('database.verify', {})).toMatchObject({ ok: true });
  });

  it('a removal is not taken back over what was entered anew in the same place', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    const { changeSet } = await app.call('sample.remove', {});
    await app.call('worksheet.setValue', {
      region: '53.15',
      year: 2022,
      stage: 'mandiri',
      indicator: '1',
      value: 300,
    });
    expect(await app.refusal('history.revert', { changeSet: changeSet ?? '' })).toBe('changed-since');
    expect(app.bugs).toEqual([]);
    expect(await valuesOf(app, '53.15', 2022)).toBe(1);
  });

  it('is refused for what is taken back already and for what never was', async () => {
    const app = openTestApplication();
    const changeSet = await importFile(app, QUESTIONNAIRE);
    await app.call('history.revert', { changeSet });
    expect(await app.refusal('history.revert', { changeSet })).toBe('nothing-to-undo');
    expect(await app.refusal('history.blockers', { changeSet: 'none' })).toBe('not-found');
  });
});

describe('imports that stand', () => {
  it('are listed with their files and what is left of them', async () => {
    const app = openTestApplication();
    const first = await importFile(app, QUESTIONNAIRE);
    await importFile(app, STAGES);
    await edit(app, '5', 500);
    const batches = await app.call('import.batches', {});
    expect(batches.map(({ files }) => files.map(({ name, values }) => [name, values]))).toEqual([
      [[STAGES, expect.any(Number)]],
      [[QUESTIONNAIRE, 46]],
    ]);
    expect(batches[1]?.changeSet).toBe(first);
    await app.call('history.undo', {});
    await app.call('history.revert', { changeSet: first });
    expect((await app.call('import.batches', {})).map(({ files }) => files[0]?.name)).toEqual([STAGES]);
  });

  it('keep their original, byte for byte; one that is damaged is not handed out', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    await importFile(app, QUESTIONNAIRE);
    const [batch] = await app.call('import.batches', {});
    const sha256 = batch?.files[0]?.sha256 ?? '';
    const original = await app.call('import.original', { sha256 });
    expect(original.fileName).toBe(QUESTIONNAIRE);
    expect(Buffer.from(original.bytes).equals(Buffer.from(fixture(QUESTIONNAIRE).bytes))).toBe(true);
    expect(readdirSync(join(folder, 'bukti'))).toEqual([sha256.slice(0, 2)]);
    rmSync(join(folder, 'bukti'), { recursive: true });
    expect(await app.refusal('import.original', { sha256 })).toBe('not-found');
  });
});

describe('texts beside the levels', () => {
  const cell = { region: '53.05', year: 2024, stage: 'mandiri', indicator: '1', kind: 'penjelasan' } as const;

  it('are set, changed and taken away as changes of their own', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setText', { ...cell, text: '  Perbup 12/2023  ' });
    await app.call('worksheet.setText', { ...cell, text: '=HYPERLINK("x")' });
    const texts = async () =>
      (await app.call('worksheet.get', { region: cell.region, year: cell.year })).texts.map(
        ({ text }) => text,
      );
    expect(await texts()).toEqual(['=HYPERLINK("x")']);
    await app.call('history.undo', {});
    expect(await texts()).toEqual(['Perbup 12/2023']);
    await app.call('worksheet.setText', { ...cell, text: '' });
    expect(await texts()).toEqual([]);
    const again = await app.call('worksheet.setText', { ...cell, text: '' });
    expect(again.changeSet).toBeNull();
  });

  it('belong to indicators that exist', async () => {
    const app = openTestApplication();
    expect(await app.refusal('worksheet.setText', { ...cell, indicator: '99', text: 'x' })).toBe('not-found');
  });
});
