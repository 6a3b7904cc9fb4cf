import { describe, expect, it } from 'vitest';
import { pemdi2026, spbe2018, spbe2020 } from '../support/instruments.ts';
import { fillLevels, levelsOf } from '../support/fill-levels.ts';
import { openTestApplication } from '../support/temporary.ts';

const ALOR = '53.05';
const BELU = '53.04';
const ENDE = '53.08';

async function provinceOfThree() {
  const app = openTestApplication();
  await fillLevels(app, ALOR, 2023, 'mandiri', levelsOf(spbe2020, 2));
  await fillLevels(app, ALOR, 2024, 'mandiri', levelsOf(spbe2020, 3, { '1': 5, '20': 4 }));
  await fillLevels(
    app,
    ALOR,
    2024,
    'interviu',
    new Map([
      ['20', 100],
      ['42', 200],
      ['44', 500],
    ]),
  );
  await fillLevels(app, BELU, 2024, 'mandiri', levelsOf(spbe2020, 1, { '20': 3 }));
  await app.call('participation.set', { region: ENDE, year: 2024, participation: 'tidak-mengikuti' });
  return app;
}

describe('the profile of a region', () => {
  it('sets its aspects against the regions that have them, the year before, and its own judgement', async () => {
    const app = await provinceOfThree();
    const profile = await app.call('profile.get', { region: ALOR, year: 2024 });
    expect(profile).toMatchObject({ stage: 'interviu', filled: 47, ranked: 2, average: '2.03' });
    expect(profile.row).toMatchObject({ rank: 1, index: '3.01' });
    expect(profile.previous).toEqual({ year: 2023, index: '2.00', indexExact: '2' });
    const organiser = profile.aspects.find(({ id }) => id === '4');
    // Aspect 4: indicators 19 and 20 of equal weight.
    expect(organiser).toEqual({
      id: '4',
      value: '2.00',
      self: '3.50',
      previous: '2.00',
      province: {
        count: 2,
        low: '2.00',
        middleLow: '2.00',
        middleHigh: '2.00',
        high: '2.00',
        average: '2.00',
      },
      gap: '0.00',
      standing: null,
    });
    const policy = profile.aspects.find(({ id }) => id === '1');
    expect(policy).toMatchObject({ value: '3.20', gap: '1.10', standing: 'above' });
  });

  it('lists strengths and weaknesses by aspect, and what it claims above the judgement', async () => {
    const app = await provinceOfThree();
    const { findings, overClaim } = await app.call('profile.get', { region: ALOR, year: 2024 });
    expect(findings.filter(({ strengths, weaknesses }) => strengths.length + weaknesses.length > 0)).toEqual([
      { aspect: '1', strengths: [{ indicator: '1', value: 500 }], weaknesses: [] },
      { aspect: '4', strengths: [], weaknesses: [{ indicator: '20', value: 100 }] },
      {
        aspect: '8',
        strengths: [{ indicator: '44', value: 500 }],
        weaknesses: [{ indicator: '42', value: 200 }],
      },
    ]);
    expect(overClaim).toMatchObject({ higher: 2, lower: 1, mean: '0.04', selfIndex: '3.05' });
    expect(overClaim?.claims[0]).toEqual({ indicator: '20', self: 400, judged: 100, difference: 300 });
    const atMandiri = await app.call('profile.get', { region: ALOR, year: 2024, stage: 'mandiri' });
    expect(atMandiri.overClaim).toBeNull();
    expect(atMandiri.aspects.every(({ self }) => self === null)).toBe(true);
  });

  it('a blank leaves its aspect open and counts for nobody', async () => {
    const app = await provinceOfThree();
    await app.call('worksheet.setValue', {
      region: BELU,
      year: 2024,
      stage: 'mandiri',
      indicator: '1',
      value: null,
    });
    const own = await app.call('profile.get', { region: BELU, year: 2024 });
    expect(own.row.status).toBe('incomplete');
    expect(own.aspects[0]).toMatchObject({ value: null, gap: null, standing: null });
    expect(own.aspects[1]).toMatchObject({ value: '1.00', standing: 'below' });
    const other = await app.call('profile.get', { region: ALOR, year: 2024 });
    expect(other.aspects.map(({ province }) => province?.count)).toEqual([1, 2, 2, 2, 2, 2, 2, 2]);
  });

  it('a region that does not take part has no aspects, and a published index brings none', async () => {
    const app = await provinceOfThree();
    const absent = await app.call('profile.get', { region: ENDE, year: 2024 });
    expect(absent.row.status).toBe('tidak-mengikuti');
    expect(absent.aspects.every(({ value }) => value === null)).toBe(true);
    await app.call('sample.load', {});
    const published = await app.call('profile.get', { region: BELU, year: 2022 });
    expect(published).toMatchObject({ stage: null, row: { basis: 'published', index: '1.92' } });
    expect(published.aspects.every(({ value, province }) => value === null && province === null)).toBe(true);
  });

  it('the province has its own profile, set against its regencies', async () => {
    const app = await provinceOfThree();
    await fillLevels(app, '53', 2024, 'mandiri', levelsOf(spbe2020, 4));
    const profile = await app.call('profile.get', { region: '53', year: 2024 });
    expect(profile.row).toMatchObject({ rank: null, index: '4.00' });
    expect(profile.aspects[0]).toMatchObject({ value: '4.00', province: { count: 2 } });
    expect(await app.refusal('profile.get', { region: '51.01', year: 2024 })).toBe('not-found');
  });

  it('recommendations come with the level of then and now, the last wording of each year', async () => {
    const app = await provinceOfThree();
    const text = { region: ALOR, indicator: '42', kind: 'rekomendasi' } as const;
    await app.call('worksheet.setText', {
      ...text,
      year: 2023,
      stage: 'dokumen',
      text: 'Hubungkan ke kanal nasional.',
    });
    await app.call('worksheet.setText', { ...text, year: 2024, stage: 'dokumen', text: 'Lanjutkan.' });
    await app.call('worksheet.setText', {
      ...text,
      year: 2024,
      stage: 'interviu',
      text: 'Ukur waktu jawab.',
    });
    const { recommendations } = await app.call('profile.get', { region: ALOR, year: 2024 });
    expect(recommendations).toEqual([
      {
        year: 2024,
        stage: 'interviu',
        indicator: '42',
        text: 'Ukur waktu jawab.',
        levelThen: 200,
        levelNow: 200,
      },
      {
        year: 2023,
        stage: 'dokumen',
        indicator: '42',
        text: 'Hubungkan ke kanal nasional.',
        levelThen: 200,
        levelNow: 200,
      },
    ]);
    const earlier = await app.call('profile.get', { region: ALOR, year: 2023 });
    expect(earlier.recommendations).toHaveLength(1);
  });
});

describe('the trend of a province', () => {
  it('has every year with data in order, each region by its best knowledge, and averages of those with an index', async () => {
    const app = await provinceOfThree();
    await fillLevels(app, ALOR, 2019, 'mandiri', levelsOf(spbe2018, 1));
    await fillLevels(app, ALOR, 2026, 'mandiri', levelsOf(pemdi2026, 1.5));
    await app.call('sample.load', {});
    const trend = await app.call('trend.get', {});
    expect(
      trend.years.map(({ year, instrument, average, count }) => [year, instrument, average, count]),
    ).toEqual([
      [2019, 'spbe-2018', '1.00', 1],
      [2022, 'spbe-2020', '2.28', 11],
      [2023, 'spbe-2020', '2.00', 1],
      [2024, 'spbe-2020', '2.03', 2],
      [2026, 'pemdi-2026', '1.50', 1],
    ]);
    const alor = trend.regions.find(({ region }) => region.code === ALOR);
    expect(alor?.points.map(({ index, status }) => index ?? status)).toEqual([
      '1.00',
      'no-data',
      '2.00',
      '3.01',
      '1.50',
    ]);
    expect(trend.regions.at(-1)?.region.code).toBe('53');
    expect(trend.regions.every(({ points }) => points.length === 5)).toBe(true);
  });

  it('national averages keep their doubtful figures, marked and with the reason', async () => {
    const { national } = await openTestApplication().call('trend.get', {});
    const doubtful = national.groups.flatMap(({ group, points }) =>
      points.flatMap(({ year, doubtful: figures }) =>
        Object.keys(figures).map((figure) => [group, year, figure]),
      ),
    );
    expect(doubtful).toEqual([
      ['Kabupaten', 2024, '1'],
      ['Kabupaten', 2024, 'index'],
      ['Kota', 2023, 'index'],
    ]);
    expect(
      national.groups.find(({ group }) => group === 'Nasional')?.points.map(({ index }) => index),
    ).toEqual(['2.24', '2.35', '2.79', '3.12']);
  });
});

describe('what moved the index of a region', () => {
  it('adds up exactly, indicator by indicator', async () => {
    const app = await provinceOfThree();
    const change = await app.call('change.explain', { region: ALOR, from: 2023, to: 2024 });
    if (change.kind !== 'contributions') throw new Error(change.kind);
    expect(change).toMatchObject({
      from: { indexExact: '2' },
      to: { indexExact: '3.006' },
      difference: '1.006',
    });
    expect(change.indicators.find(({ id }) => id === '20')).toEqual({
      id: '20',
      from: 200,
      to: 100,
      contribution: '-0.025',
    });
    expect(change.aspects).toHaveLength(8);
  });

  it('across instruments there is no sum, only what continues what', async () => {
    const app = await provinceOfThree();
    await fillLevels(app, ALOR, 2026, 'mandiri', new Map([['4', 250]]));
    const change = await app.call('change.explain', { region: ALOR, from: 2024, to: 2026 });
    if (change.kind !== 'continuity') throw new Error(change.kind);
    expect(change.relations).toHaveLength(20);
    expect(change.relations.find(({ indicator }) => indicator === '4')).toMatchObject({
      value: 250,
      continues: [
        { indicator: '10', value: 300 },
        { indicator: '19', value: 300 },
        { indicator: '20', value: 100 },
      ],
      evidence: 'perbarui',
    });
    const older = await app.call('change.explain', { region: ALOR, from: 2019, to: 2024 });
    expect(older).toMatchObject({ kind: 'unknown', reason: 'no-crosswalk' });
  });

  it('says what is missing where nothing can be added up', async () => {
    const app = await provinceOfThree();
    const between = (region: string, from: number, to: number) =>
      app.call('change.explain', { region, from, to });
    expect(await between(ENDE, 2023, 2024)).toMatchObject({
      kind: 'unknown',
      reason: 'absent',
      years: [2024],
    });
    expect(await between(BELU, 2023, 2024)).toMatchObject({ reason: 'no-levels', years: [2023] });
    await app.call('worksheet.setValue', {
      region: ALOR,
      year: 2023,
      stage: 'mandiri',
      indicator: '7',
      value: null,
    });
    expect(await between(ALOR, 2023, 2024)).toMatchObject({ reason: 'blanks', years: [2023] });
  });
});
