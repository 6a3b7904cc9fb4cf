/** The audit trail of a real database: every change has its line, and what is asked for is found. */
import { describe, expect, it } from 'vitest';
import type { AuditLine } from '../../shared/contract/audit.ts';
import { rowsOf, valuesOf } from '../support/exported-workbook.ts';
import { fixture } from '../support/fixtures.ts';
import { HOSTILE_TEXTS } from '../support/ranking-example.ts';
import { openTestApplication, temporaryFolder, type TestApplication } from '../support/temporary.ts';

const QUESTIONNAIRE = '01-kuesioner-sumba-timur-2023.xlsx';
const SUMBA_TIMUR = { region: '53.11', year: 2023 } as const;
const CELL = { ...SUMBA_TIMUR, stage: 'mandiri', indicator: '5' } as const;

async function importFile(app: TestApplication, name: string): Promise<string> {
  const { session } = await app.call('import.preview', { files: [fixture(name)] });
  const { changeSet } = await app.call('import.apply', { session });
  return changeSet ?? '';
}

const list = async (app: TestApplication, input: Parameters<typeof app.call<'audit.list'>>[1] = {}) =>
  (await app.call('audit.list', input)).lines;

/** "undo Level 4 → 3". */
const inShort = ({ kind, what, old, new: now }: AuditLine) => `${kind} ${what} ${old ?? '–'} → ${now ?? '–'}`;

describe('the trail of one value', () => {
  it('goes from the cell it was imported from over edits to what was taken back', async () => {
    const app = openTestApplication();
    await app.call('settings.update', { evaluator: 'Maria Bria', device: 'L-03' });
    await importFile(app, QUESTIONNAIRE);
    await app.call('worksheet.setValue', { ...CELL, value: 500 });
    await app.call('history.undo', {});
    await app.call('history.redo', {});
    await app.call('worksheet.setValue', { ...CELL, value: null });
    const lines = await list(app, { ...CELL, subject: 'level' });
    const imported = lines.at(-1);
    expect(lines.map(inShort)).toEqual([
      'do Level 5 → –',
      `redo Level ${imported?.new} → 5`,
      `undo Level 5 → ${imported?.new}`,
      `do Level ${imported?.new} → 5`,
      `do Level – → ${imported?.new}`,
    ]);
    expect(imported).toMatchObject({
      actor: 'Maria Bria',
      device: 'L-03',
      region: { code: '53.11', name: 'Kabupaten Sumba Timur' },
      year: 2023,
      stage: 'mandiri',
      indicator: '5',
      origin: { file: QUESTIONNAIRE, sheet: expect.any(String), cell: expect.stringMatching(/^[A-Z]+\d+$/) },
    });
    // An undo brings the imported value back with its cell; what was typed has none.
    expect(lines.map(({ origin }) => origin?.cell ?? null)).toEqual([
      null,
      null,
      imported?.origin?.cell,
      null,
      imported?.origin?.cell,
    ]);
  });

  it('tells a text that was typed with pauses as one change, however often it was stored', async () => {
    const app = openTestApplication(temporaryFolder(), () => new Date('2024-10-16T06:32:00.000Z'));
    const place = { ...CELL, kind: 'penjelasan' } as const;
    await app.call('worksheet.setText', { ...place, text: 'Perbup' });
    await app.call('worksheet.setText', { ...place, text: 'Perbup 12', continues: true });
    await app.call('worksheet.setText', { ...place, text: 'Perbup 12/2023', continues: true });
    await app.call('history.undo', {});
    expect((await list(app, { ...CELL, subject: 'penjelasan' })).map(inShort)).toEqual([
      'undo Penjelasan Perbup 12/2023 → –',
      'do Penjelasan – → Perbup 12/2023',
    ]);
  });

  it('is still told when the import and its worksheet are gone, also after a restart', async () => {
    const folder = temporaryFolder();
    const first = openTestApplication(folder);
    const changeSet = await importFile(first, QUESTIONNAIRE);
    await first.call('history.revert', { changeSet });
    await first.application.close();
    const app = openTestApplication(folder);
    const lines = await list(app, { ...CELL, subject: 'level' });
    expect(lines.map(({ kind }) => kind)).toEqual(['undo', 'do']);
    expect(lines[1]?.origin?.file).toBe(QUESTIONNAIRE);
    expect((await list(app, { changeSet, subject: 'level', limit: 500 })).length).toBe(47);
  });
});

describe('filters', () => {
  async function filled(): Promise<TestApplication> {
    const app = openTestApplication();
    await app.call('settings.update', { evaluator: 'Maria Bria' });
    await app.call('worksheet.setValue', { ...CELL, value: 300 });
    await app.call('worksheet.setText', { ...CELL, kind: 'penjelasan', text: 'Perbup 12/2023' });
    await app.call('settings.update', { evaluator: 'Yohanes Leo' });
    await app.call('matrix.setBlock', {
      year: 2024,
      stage: 'interviu',
      cells: [
        { region: '53.05', indicator: '5', value: 200 },
        { region: '53.06', indicator: '6', value: 400 },
      ],
    });
    await app.call('participation.set', {
      region: '53.08',
      year: 2024,
      participation: 'tidak-mengikuti',
      reason: 'Surat bupati',
    });
    return app;
  }

  it.each([
    ['by region', { region: '53.05' }, ['do Lembar evaluasi keikutsertaan: Mengikuti', 'do Level 2']],
    ['by year and what it is', { year: 2023, subject: 'penjelasan' }, ['do Penjelasan Perbup 12/2023']],
    ['by indicator', { indicator: '5' }, ['do Level 2', 'do Penjelasan Perbup 12/2023', 'do Level 3']],
    ['by stage', { stage: 'interviu' }, ['do Level 2', 'do Level 4']],
    [
      'by person and what it is',
      { actor: 'Maria Bria', subject: 'pengaturan' },
      ['do Pengaturan nama asesor: Maria Bria'],
    ],
    ['a kind of change that never was', { kind: 'undo' }, []],
  ] as const)('%s', async (_, filter, expected) => {
    const app = await filled();
    const lines = await list(app, filter);
    expect(lines.map(({ kind, what, new: now }) => `${kind} ${what} ${now ?? '–'}`)).toEqual(expected);
  });

  it('by time: from a moment on and before another', async () => {
    const app = await filled();
    const all = await list(app);
    const newest = all[0]?.at ?? '';
    expect((await list(app, { from: newest })).length).toBe(all.filter(({ at }) => at >= newest).length);
    expect((await list(app, { to: newest })).length).toBe(all.filter(({ at }) => at < newest).length);
    expect(await list(app, { to: '2020-01-01T00:00:00Z' })).toEqual([]);
    expect(await app.refusal('audit.list', { from: 'kemarin' })).toBe('invalid-input');
  });

  it('a row that changed has one line for each field that reads differently', async () => {
    const app = await filled();
    const lines = await list(app, { region: '53.08' });
    expect(lines.map(inShort)).toEqual([
      'do Lembar evaluasi – → keikutsertaan: Mengikuti',
      'do Lembar evaluasi: keikutsertaan Mengikuti → Tidak mengikuti',
      'do Lembar evaluasi: alasan – → Surat bupati',
    ]);
  });

  it('names everybody who has changed anything', async () => {
    const app = await filled();
    const { actors } = await app.call('audit.list', { limit: 1 });
    expect(actors.filter((name) => name !== '')).toEqual(['Maria Bria', 'Yohanes Leo']);
  });
});

describe('pages', () => {
  it('follow each other without a gap and without a line twice, also within one change set', async () => {
    const app = openTestApplication();
    await importFile(app, QUESTIONNAIRE);
    await app.call('worksheet.setValue', { ...CELL, value: 500 });
    const all = await list(app, { limit: 500 });
    const keys: string[] = [];
    let before: string | undefined;
    for (;;) {
      const page = await app.call('audit.list', { limit: 7, ...(before ? { before } : {}) });
      keys.push(...page.lines.map(({ key }) => key));
      before = page.lines.at(-1)?.key;
      if (!page.hasMore) break;
    }
    expect(keys).toEqual(all.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the workbook', () => {
  it('holds the lines of the filter with their origin, as a second library reads them', async () => {
    const app = openTestApplication();
    await app.call('settings.update', { evaluator: 'Maria Bria', device: 'L-03' });
    await importFile(app, QUESTIONNAIRE);
    await app.call('worksheet.setValue', { ...CELL, value: 500 });
    const { fileName, bytes } = await app.call('audit.export', { ...CELL, subject: 'level' });
    expect(fileName).toMatch(/^Jejak perubahan \d{4}-\d\d-\d\d\.xlsx$/);
    const rows = rowsOf(await valuesOf(bytes), 'Jejak perubahan');
    expect(rows[1]?.[0]).toContain('2 isian. Saringan: Kabupaten Sumba Timur; tahun 2023; indikator 5');
    expect(rows[3]?.slice(1, 4)).toEqual(['Waktu', 'Asesor', 'Perangkat']);
    const [edit, imported] = rows.slice(4);
    expect(edit?.slice(2, 7)).toEqual(['Maria Bria', 'L-03', 'Diubah', 'Kabupaten Sumba Timur', 2023]);
    expect(edit?.[11]).toBe('5');
    expect(imported?.[10]).toBe('–');
    expect(imported?.[12]).toBe(QUESTIONNAIRE);
    expect(imported?.[13]).toMatch(/![A-Z]+\d+$/);
    expect(rows).toHaveLength(6);
  });

  it('says so where nothing was changed', async () => {
    const app = openTestApplication();
    const rows = rowsOf(await valuesOf((await app.call('audit.export', {})).bytes), 'Jejak perubahan');
    expect(rows[4]?.[1]).toBe('Tidak ada perubahan.');
  });

  it.each(Object.values(HOSTILE_TEXTS))('never lets a text become a formula: %j', async (text) => {
    const app = openTestApplication();
    await app.call('settings.update', { evaluator: text.slice(0, 120) });
    await app.call('worksheet.setText', { ...CELL, kind: 'catatan', text });
    const { bytes } = await app.call('audit.export', {});
    const cells = rowsOf(await valuesOf(bytes), 'Jejak perubahan').flat();
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@]/u.test(cell))).toEqual([]);
  });
});
