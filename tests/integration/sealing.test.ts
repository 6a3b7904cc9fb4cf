/** A closed year: nothing writes to it, outputs carry its mark, and what was sealed can be proved. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '../../electron/application/services.ts';
import { withExceljs } from '../support/exported-workbook.ts';
import { openTestApplication, temporaryFolder, type TestApplication } from '../support/temporary.ts';

const YEAR = 2024;
const CELL = { region: '53.05', year: YEAR, stage: 'mandiri', indicator: '1' } as const;
const RECORD = {
  number: '500.12/17/BA/2024',
  date: '2024-12-12',
  place: 'Kupang',
  participants: [{ name: 'Maria Tey Seran', role: 'Ketua tim' }],
};

async function sealed(folder = temporaryFolder()): Promise<TestApplication> {
  const app = openTestApplication(folder);
  await app.call('worksheet.setValue', { ...CELL, value: 300 });
  await app.call('seal.set', { year: YEAR, record: RECORD });
  return app;
}

describe('a sealed year', () => {
  it('has a seal with its berita acara, its content is intact, and its state says so', async () => {
    const app = await sealed();
    const status = await app.call('seal.status', { year: YEAR });
    expect(status).toMatchObject({
      current: { year: YEAR, record: RECORD, reopened: null },
      earlier: [],
      intact: true,
      regions: { complete: 0, incomplete: 1, absent: 0, empty: 21 },
    });
    expect(status.current?.code).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
    const { years } = await app.call('app.state', {});
    expect(years.map(({ year, seal }) => [year, seal])).toEqual([[YEAR, status.current?.code]]);
  });

  it('takes no value, text, participation, block, distribution, import, undo or redo', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setValue', { ...CELL, value: 300 });
    await app.call('worksheet.setValue', { ...CELL, value: 400 });
    await app.call('history.undo', {});
    await app.call('seal.set', { year: YEAR, record: RECORD });
    const before = await app.call('worksheet.get', { region: CELL.region, year: YEAR });
    const history = await app.call('history.list', {});

    expect(await app.refusal('worksheet.setValue', { ...CELL, value: 500 })).toBe('sealed');
    expect(await app.refusal('worksheet.setValue', { ...CELL, value: null })).toBe('sealed');
    expect(await app.refusal('worksheet.setValue', { ...CELL, region: '53.06', value: 500 })).toBe('sealed');
    expect(await app.refusal('worksheet.setText', { ...CELL, kind: 'penjelasan', text: 'baru' })).toBe(
      'sealed',
    );
    expect(
      await app.refusal('participation.set', {
        region: CELL.region,
        year: YEAR,
        participation: 'tidak-mengikuti',
      }),
    ).toBe('sealed');
    expect(
      await app.refusal('matrix.setBlock', {
        year: YEAR,
        stage: 'mandiri',
        cells: [{ region: '53.07', indicator: '2', value: 200 }],
      }),
    ).toBe('sealed');
    const distribution = { counts: { Baik: 1 }, source: 'Keputusan' };
    expect(await app.refusal('distribution.set', { year: YEAR, distribution })).toBe('sealed');
    expect(await app.refusal('history.undo', {})).toBe('sealed');
    for (const { id, kind } of history) {
      if (kind === 'do') expect(await app.refusal('history.revert', { changeSet: id })).not.toBe('accepted');
    }

    expect(await app.call('worksheet.get', { region: CELL.region, year: YEAR })).toEqual(before);
    expect(await app.call('history.list', {})).toEqual(history);
  });

  it('leaves other years open', async () => {
    const app = await sealed();
    await app.call('worksheet.setValue', { ...CELL, year: YEAR + 1, value: 200 });
    const { values } = await app.call('worksheet.get', { region: CELL.region, year: YEAR + 1 });
    expect(values.map(({ value }) => value)).toEqual([200]);
  });

  it('is not sealed twice, and an empty year or the sample not at all', async () => {
    const app = await sealed();
    expect(await app.refusal('seal.set', { year: YEAR, record: RECORD })).toBe('sealed');
    expect(await app.refusal('seal.set', { year: 2025, record: RECORD })).toBe('nothing-to-seal');
    await app.call('sample.load', {});
    expect(await app.refusal('seal.set', { year: 2022, record: RECORD })).toBe('nothing-to-seal');
  });

  it('is opened with a reason only, keeps the seal in its history, and can be sealed again', async () => {
    const app = await sealed();
    const { current: first } = await app.call('seal.status', { year: YEAR });
    expect(await app.refusal('seal.reopen', { year: YEAR, reason: '  ' })).toBe('invalid-input');
    await app.call('seal.reopen', { year: YEAR, reason: 'Bukti indikator 1 terlambat masuk' });
    const open = await app.call('seal.status', { year: YEAR });
    expect(open).toMatchObject({ current: null, intact: null });
    expect(open.earlier).toMatchObject([
      { hash: first?.hash, reopened: { reason: 'Bukti indikator 1 terlambat masuk' } },
    ]);
    expect((await app.call('history.list', {}))[0]?.summary).toEqual({
      kind: 'reopened',
      year: YEAR,
      reason: 'Bukti indikator 1 terlambat masuk',
    });
    await app.call('worksheet.setValue', { ...CELL, value: 400 });
    await app.call('seal.set', { year: YEAR, record: RECORD });
    const again = await app.call('seal.status', { year: YEAR });
    expect(again.current?.hash).not.toBe(first?.hash);
    expect(again.earlier).toHaveLength(1);
  });

  it('has the same hash when the same content was entered on another laptop in another order', async () => {
    const hashes: (string | undefined)[] = [];
    for (const order of [
      ['1', '2', '3'],
      ['3', '1', '2'],
    ]) {
      const app = openTestApplication();
      for (const indicator of order) {
        await app.call('worksheet.setValue', { ...CELL, indicator, value: Number(indicator) * 100 });
      }
      await app.call('seal.set', { year: YEAR, record: RECORD });
      hashes.push((await app.call('seal.status', { year: YEAR })).current?.hash);
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('is found broken by the check of the database when someone wrote past the application', async () => {
    const folder = temporaryFolder();
    const app = await sealed(folder);
    expect((await app.call('database.verify', {})).checks.find(({ name }) => name === 'seals')).toEqual({
      name: 'seals',
      ok: true,
      detail: '1',
    });
    const file = new Database(join(folder, DATABASE_FILE));
    file.exec(`UPDATE assessment SET participation_reason = 'diubah'`);
    file.close();
    const verified = await app.call('database.verify', {});
    expect(verified.ok).toBe(false);
    expect(verified.checks.find(({ name }) => name === 'seals')?.ok).toBe(false);
    expect((await app.call('seal.status', { year: YEAR })).intact).toBe(false);
  });
});

describe('outputs of a sealed year', () => {
  it('carry its code in every footer and in the keywords; those of an open year do not', async () => {
    const app = await sealed();
    const { current } = await app.call('seal.status', { year: YEAR });
    const mark = `Segel ${current?.code ?? ''}`;
    const outputs = [
      await app.call('ranking.export', { year: YEAR }),
      await app.call('workbook.export', { kind: 'matrix', year: YEAR }),
      await app.call('workbook.export', { kind: 'comparison', year: YEAR }),
      await app.call('workbook.export', { kind: 'worksheet', year: YEAR, region: CELL.region }),
      await app.call('workbook.export', { kind: 'calculation', year: YEAR, region: CELL.region }),
    ];
    for (const { bytes, fileName } of outputs) {
      const workbook = await withExceljs(bytes);
      expect(workbook.keywords, fileName).toBe(mark);
      for (const sheet of workbook.worksheets) {
        expect(sheet.headerFooter.oddFooter, `${fileName} ${sheet.name}`).toContain(mark);
      }
    }
    await app.call('seal.reopen', { year: YEAR, reason: 'Perlu dikoreksi' });
    const open = await withExceljs((await app.call('ranking.export', { year: YEAR })).bytes);
    expect(open.keywords ?? '').not.toContain('Segel');
  });

  it('the page for a browser lists the seals and cannot be broken out of by their texts', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setValue', { ...CELL, value: 300 });
    const number = '</script><script>alert(1)</script>';
    await app.call('seal.set', { year: YEAR, record: { ...RECORD, number } });
    const { current } = await app.call('seal.status', { year: YEAR });
    const page = new TextDecoder().decode((await app.call('seal.page', {})).bytes);
    expect(page).toContain(current?.code);
    expect(page).not.toContain(number);
    expect(page).not.toMatch(/https?:/);
    expect(page).toContain(`default-src 'none'`);
  });
});
