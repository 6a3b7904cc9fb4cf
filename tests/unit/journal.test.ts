import { describe, expect, it } from 'vitest';
import { openTestApplication, temporaryFolder } from '../support/temporary.ts';

const ALOR = { region: '53.05', year: 2024, stage: 'mandiri' } as const;

async function valuesOf(app: ReturnType<typeof openTestApplication>) {
  const sheet = await app.call('worksheet.get', { region: ALOR.region, year: ALOR.year });
  return Object.fromEntries(sheet.values.map((value) => [value.indicator, value.value]));
}

describe('undo and redo', () => {
  it('undo takes back the newest change, redo brings it back, in both directions through a whole history', async () => {
    const app = openTestApplication();
    for (const [indicator, value] of [
      ['1', 300],
      ['1', 400],
      ['2', 200],
    ] as const) {
      await app.call('worksheet.setValue', { ...ALOR, indicator, value });
    }
    const states = [await valuesOf(app)];
    for (let step = 0; step < 3; step += 1) {
      await app.call('history.undo', {});
      states.push(await valuesOf(app));
    }
    expect(states).toEqual([{ 1: 400, 2: 200 }, { 1: 400 }, { 1: 300 }, {}]);
    expect(await app.refusal('history.undo', {})).toBe('nothing-to-undo');
    for (let step = 2; step >= 0; step -= 1) {
      await app.call('history.redo', {});
      expect(await valuesOf(app)).toEqual(states[step]);
    }
    expect(await app.refusal('history.redo', {})).toBe('nothing-to-redo');
  });

  it('a new change ends what could be redone', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setValue', { ...ALOR, indicator: '1', value: 300 });
    await app.call('history.undo', {});
    await app.call('worksheet.setValue', { ...ALOR, indicator: '2', value: 300 });
    expect(await app.refusal('history.redo', {})).toBe('nothing-to-redo');
    expect(await valuesOf(app)).toEqual({ 2: 300 });
  });

  it('setting the value that stands leaves no trace', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setValue', { ...ALOR, indicator: '1', value: 300 });
    const again = await app.call('worksheet.setValue', { ...ALOR, indicator: '1', value: 300 });
    const blank = await app.call('worksheet.setValue', { ...ALOR, indicator: '9', value: null });
    expect([again.changeSet, blank.changeSet]).toEqual([null, null]);
    expect(await app.call('history.list', {})).toHaveLength(1);
  });

  it('a setting is recorded but not what undo takes back', async () => {
    const app = openTestApplication();
    await app.call('worksheet.setValue', { ...ALOR, indicator: '1', value: 300 });
    await app.call('settings.update', { theme: 'gelap' });
    await app.call('history.undo', {});
    expect(await valuesOf(app)).toEqual({});
    const state = await app.call('app.state', {});
    expect(state.settings.theme).toBe('gelap');
    expect(state.undo).toBeNull();
  });

  it('the history survives closing and opening the database, and says who did what', async () => {
    const folder = temporaryFolder();
    const first = openTestApplication(folder);
    await first.call('settings.update', { evaluator: 'Maria Bria' });
    await first.call('worksheet.setValue', { ...ALOR, indicator: '1', value: 300 });
    await first.application.close();
    const second = openTestApplication(folder);
    const [newest] = await second.call('history.list', {});
    expect(newest).toMatchObject({
      actor: 'Maria Bria',
      kind: 'do',
      reverted: false,
      summary: { kind: 'edit-value', indicator: '1', from: null, to: 300, stage: 'mandiri' },
    });
    await second.call('history.undo', {});
    expect(await valuesOf(second)).toEqual({});
  });
});

describe('refused input changes nothing', () => {
  it.each([
    ['a level that the scale does not have', { indicator: '1', value: 600 }, 'level-not-in-scale'],
    ['half a level on a whole scale', { indicator: '1', value: 250 }, 'level-not-in-scale'],
    ['an indicator that does not exist', { indicator: '48', value: 300 }, 'not-found'],
    ['a region that does not exist', { indicator: '1', value: 300, region: '99.99' }, 'not-found'],
    ['a year before any instrument', { indicator: '1', value: 300, year: 2016 }, 'instrument-not-for-year'],
    ['a value that is no number', { indicator: '1', value: Number.NaN }, 'invalid-input'],
  ])('%s', async (_, fields, code) => {
    const app = openTestApplication();
    expect(await app.refusal('worksheet.setValue', { ...ALOR, ...fields })).toBe(code);
    expect(await app.call('history.list', {})).toEqual([]);
    expect(app.bugs).toEqual([]);
  });
});
