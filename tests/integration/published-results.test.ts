import { describe, expect, it } from 'vitest';
import { spbe2020 } from '../support/instruments.ts';
import { fillLevels, levelsOf } from '../support/fill-levels.ts';
import { PUBLISHED_CASES } from '../support/published-cases.ts';
import { docxText } from '../support/document-text.ts';
import { openTestApplication, type TestApplication } from '../support/temporary.ts';

const ALOR = '53.05';
const BELU = '53.04';
const DECREE = 'KepmenPANRB 108/2023';
const year = 2022;

async function rowOf(app: ReturnType<typeof openTestApplication>, region: string) {
  const { rows } = await app.call('published.compare', { year });
  return rows.find((row) => row.region.code === region);
}

describe('entering published results', () => {
  it('an index with domains, a predikat alone and an absence are one change set, and one step back', async () => {
    const app = openTestApplication();
    await app.call('published.set', {
      year,
      results: [
        {
          region: ALOR,
          result: { index: 246, predikat: 'Cukup', domains: { '1': 200, '4': 291 }, source: DECREE },
        },
        { region: BELU, result: { predikat: 'Kurang', source: DECREE, note: 'Indeks tidak diumumkan' } },
        {
          region: '53.08',
          result: { participation: 'tidak-mengikuti', source: DECREE, note: 'Lampiran II' },
        },
      ],
    });
    const ranking = await app.call('ranking.get', { year });
    const byCode = new Map(ranking.rows.map((row) => [row.region.code, row]));
    expect(byCode.get(ALOR)).toMatchObject({ index: '2.46', basis: 'published', source: DECREE });
    expect(byCode.get(ALOR)?.domains).toEqual({ '1': '2.00', '4': '2.91' });
    expect(byCode.get(BELU)).toMatchObject({ status: 'predikat-only', note: 'Indeks tidak diumumkan' });
    expect(byCode.get('53.08')).toMatchObject({
      status: 'tidak-mengikuti',
      source: `${DECREE}. Lampiran II`,
    });
    const [change] = await app.call('history.list', {});
    expect(change?.summary).toEqual({ kind: 'published-results', year, regions: 3, region: null });
    await app.call('history.undo', {});
    const after = await app.call('ranking.get', { year });
    expect(after.coverage).toEqual({ assessed: 0, ranked: 0, total: 22 });
  });

  it('null takes a result away and leaves levels; taking away nothing is no change', async () => {
    const app = openTestApplication();
    await fillLevels(app, ALOR, year, 'mandiri', levelsOf(spbe2020, 2));
    await app.call('published.set', {
      year,
      results: [{ region: ALOR, result: { index: 300, source: DECREE } }],
    });
    await app.call('published.set', { year, results: [{ region: ALOR, result: null }] });
    expect(await rowOf(app, ALOR)).toMatchObject({ published: null, own: { index: '2.00' } });
    const again = await app.call('published.set', {
      year,
      results: [
        { region: ALOR, result: null },
        { region: BELU, result: null },
      ],
    });
    expect(again).toEqual({ changeSet: null });
  });

  it.each([
    ['an index off the scale', { index: 99 }],
    ['an index above the scale', { index: 501 }],
    ['a domain off the scale', { index: 250, domains: { '1': 600 } }],
    ['a domain that the instrument does not have', { index: 250, domains: { '9': 200 } }],
    ['a predikat that the instrument does not have', { index: 250, predikat: 'Lumayan' }],
    ['neither index nor predikat', {}],
    ['an index of who does not take part', { index: 250, participation: 'tidak-mengikuti' as const }],
    ['a source of spaces', { index: 250, source: '  ' }],
  ])('%s is refused, and nothing of the same save is stored', async (_, fields) => {
    const app = openTestApplication();
    const refused = await app.refusal('published.set', {
      year,
      results: [
        { region: BELU, result: { index: 250, source: DECREE } },
        { region: ALOR, result: { source: DECREE, ...fields } },
      ],
    });
    expect(refused).toBe('invalid-input');
    expect(await app.call('history.list', {})).toEqual([]);
  });

  it('a predikat outside the band of its index is a question: stored once it was confirmed', async () => {
    const app = openTestApplication();
    const result = { index: 260, predikat: 'Cukup', source: DECREE };
    const set = (confirmed: boolean) => ({
      year,
      results: [{ region: ALOR, result: { ...result, confirmed } }],
    });
    expect(await app.refusal('published.set', set(false))).toBe('invalid-input');
    await app.call('published.set', set(true));
    expect((await rowOf(app, ALOR))?.published).toMatchObject({ index: '2.60', predikat: 'Cukup' });
  });

  it('stands in for the sample, and is no sample itself', async () => {
    const app = openTestApplication();
    await app.call('sample.load', {});
    await app.call('published.set', {
      year,
      results: [{ region: BELU, result: { index: 193, source: DECREE } }],
    });
    expect((await rowOf(app, BELU))?.published).toMatchObject({ index: '1.93', sample: false });
    await app.call('sample.remove', {});
    expect((await rowOf(app, BELU))?.published).toMatchObject({ index: '1.93' });
  });
});

describe('the kind of a source', () => {
  const kinds = async (app: TestApplication) => {
    const { rows } = await app.call('published.compare', { year: 2024 });
    return rows.flatMap(({ published }) => published?.sourceKind ?? []);
  };

  it('is what was said, and no decree where nothing was said', async () => {
    const app = openTestApplication();
    const result = { index: 246, source: DECREE };
    await app.call('published.set', { year: 2024, results: [{ region: ALOR, result }] });
    expect(await kinds(app)).toEqual(['lainnya']);
    const decree = { ...result, sourceKind: 'keputusan' } as const;
    await app.call('published.set', { year: 2024, results: [{ region: ALOR, result: decree }] });
    expect(await kinds(app)).toEqual(['keputusan']);
    const { rows } = await app.call('ranking.get', { year: 2024 });
    expect(rows.map(({ sourceKind }) => sourceKind).filter(Boolean)).toEqual(['keputusan']);
  });

  it('decides whether outputs carry the reservation, and is part of what a seal is taken over', async () => {
    const app = openTestApplication();
    const set = (sourceKind: 'keputusan' | 'media') =>
      app.call('published.set', {
        year: 2024,
        results: [{ region: ALOR, result: { index: 246, source: DECREE, sourceKind } }],
      });
    const written = async () => {
      const key = { kind: 'lampiran', year: 2024, format: 'docx' } as const;
      return docxText((await app.call('document.export', key)).bytes);
    };
    await set('media');
    expect(await written()).toContain('Bukan hasil resmi KemenPANRB');
    const record = { number: '1', date: '2024-12-12', place: 'Kupang', participants: [] };
    const hash = async () => (await app.call('seal.status', { year: 2024 })).current?.hash;
    await app.call('seal.set', { year: 2024, record });
    const before = await hash();
    await app.call('seal.reopen', { year: 2024, reason: 'Sumbernya keputusan' });
    await set('keputusan');
    expect(await written()).not.toContain('Bukan hasil resmi');
    await app.call('seal.set', { year: 2024, record });
    expect(await hash()).not.toBe(before);
  });
});

describe('published results beside our own evaluation', () => {
  const bandarLampung = PUBLISHED_CASES.find(({ name }) => name === 'Kota Bandar Lampung 2022');
  const levels = bandarLampung?.values ?? new Map<string, number>();

  async function compared() {
    const app = openTestApplication();
    await fillLevels(app, ALOR, year, 'mandiri', new Map(levels).set('42', 500));
    await fillLevels(app, ALOR, year, 'interviu', new Map([['42', 300]]));
    await app.call('published.set', {
      year,
      results: [
        {
          region: ALOR,
          result: { index: 150, domains: { '1': 200, '2': 100, '3': 100, '4': 182 }, source: DECREE },
        },
      ],
    });
    return app;
  }

  it('are compared to two decimals, with the furthest stage of ours before penetapan', async () => {
    const app = await compared();
    expect(await rowOf(app, ALOR)).toMatchObject({
      own: { stage: 'interviu', index: '1.47', indexExact: '1.4725', domains: { '4': '1.75' } },
      published: { index: '1.50' },
      difference: '0.03',
    });
    const { rows } = await app.call('published.compare', { year, stage: 'mandiri' });
    expect(rows.find((row) => row.region.code === ALOR)).toMatchObject({
      own: { stage: 'mandiri', index: '1.53' },
      difference: '-0.03',
    });
  });

  it('the single levels that would explain the difference are those of the domain that differs', async () => {
    const app = await compared();
    const explanation = await app.call('published.explain', { region: ALOR, year });
    expect(explanation).toMatchObject({ agrees: false, differingDomains: ['4'], officialLevels: null });
    expect(explanation.changes).toContainEqual({ indicator: '42', from: 300, to: 400, until: 400 });
    expect(explanation.changes.every(({ indicator }) => Number(indicator) >= 32)).toBe(true);
    expect(explanation.byIndexAlone).toBeGreaterThan(explanation.changes.length);
  });

  it('where the levels of the decree are stored, they say it themselves', async () => {
    const app = await compared();
    await fillLevels(app, ALOR, year, 'penetapan', new Map([['42', 400]]));
    const explanation = await app.call('published.explain', { region: ALOR, year });
    expect(explanation.officialLevels).toEqual([{ indicator: '42', own: 300, official: 400 }]);
    expect((await rowOf(app, ALOR))?.own?.stage).toBe('interviu');
  });

  it('levels of penetapan alone are compared with the index that was printed for them', async () => {
    const app = openTestApplication();
    await fillLevels(app, ALOR, year, 'penetapan', levels);
    await app.call('published.set', {
      year,
      results: [{ region: ALOR, result: { index: 151, source: DECREE } }],
    });
    expect(await rowOf(app, ALOR)).toMatchObject({
      own: { stage: 'penetapan', index: '1.50' },
      difference: '0.01',
    });
  });

  it('there is nothing to explain without an index on both sides', async () => {
    const app = await compared();
    expect(await app.refusal('published.explain', { region: BELU, year })).toBe('not-found');
    await app.call('worksheet.setValue', {
      region: ALOR,
      year,
      stage: 'mandiri',
      indicator: '1',
      value: null,
    });
    expect(await app.refusal('published.explain', { region: ALOR, year })).toBe('not-found');
    expect(await rowOf(app, ALOR)).toMatchObject({ own: { index: null, missing: 1 }, difference: null });
  });
});
