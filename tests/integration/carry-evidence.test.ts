/** Evidence of SPBE 2020 carried to the indicators of Pemdi 2026 that continue it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { OperationInput } from '../../shared/contract/operations.ts';
import { smallPdf } from '../support/evidence-files.ts';
import { openTestApplication, temporaryFolder, type TestApplication } from '../support/temporary.ts';

const REGION = '53.05';
const YEARS = { region: REGION, from: 2024, to: 2026 };
const PDF = smallPdf('Peraturan Bupati Nomor 12 Tahun 2023');

type Source = OperationInput<'evidence.add'>['source'];

const file: Source = { kind: 'berkas', name: 'Perbup.pdf', bytes: PDF };
const link: Source = { kind: 'tautan', link: 'https://jdih.contoh.go.id/12' };
const letter: Source = { kind: 'surat', number: '555/1' };

async function add(app: TestApplication, indicator: string, source: Source, year = YEARS.from) {
  const more = { title: 'Dokumen', issuer: 'Bagian Hukum', documentYear: 2023 };
  const levels = year === YEARS.from ? [2, 3] : [];
  return app.call('evidence.add', { region: REGION, year, indicator, source, levels, ...more });
}

const items = async (app: TestApplication, year = YEARS.to) =>
  (await app.call('evidence.list', { region: REGION, year })).items;

/** "indicator kind: note", in the order of the list. */
async function rows(app: TestApplication): Promise<string[]> {
  return (await items(app)).map(({ indicator, kind, note }) => `${indicator} ${kind}: ${note}`);
}

/**
 * Indicator 8 is continued by 8 (after an update) and 10, 22 by 8, 10 and 11, 42 by 19 and 20, 3 by 5. The same file
 * stands at 8 and at 22.
 */
async function fill(app: TestApplication): Promise<void> {
  const { id } = await add(app, '8', file);
  await app.call('evidence.update', { id, fields: { status: 'diterima', note: 'Sesuai' } });
  await add(app, '22', file);
  const refused = await add(app, '42', link);
  await app.call('evidence.update', {
    id: refused.id,
    fields: { status: 'ditolak', reason: 'dokumen-salah' },
  });
  await add(app, '3', letter);
}

const SECURITY = 'Keamanan informasi dilengkapi pelindungan data pribadi.';
const EXPECTED = [
  '5 surat: Dibawa dari 2024, indikator 3 (59/2020), waktu itu belum diperiksa.',
  `8 berkas: Dibawa dari 2024, indikator 8 (59/2020), waktu itu diterima. ${SECURITY}`,
  '10 berkas: Dibawa dari 2024, indikator 8 (59/2020), waktu itu diterima.',
  '11 berkas: Dibawa dari 2024, indikator 22 (59/2020), waktu itu belum diperiksa. Hanya bagian kriptografi dari manajemen keamanan informasi.',
  '19 tautan: Dibawa dari 2024, indikator 42 (59/2020), waktu itu ditolak. Kanal pengaduan diperluas menjadi dukungan pengguna.',
  '20 tautan: Dibawa dari 2024, indikator 42 (59/2020), waktu itu ditolak. Pengaduan dan layanan publik dilengkapi pengukuran kepuasan.',
];

it('each piece comes to every indicator that continues its own, once, unexamined, without levels', async () => {
  const folder = temporaryFolder();
  const app = openTestApplication(folder);
  await fill(app);
  const before = await items(app, YEARS.from);
  // The file of indicator 22 meets its double from indicator 8 at 8 and at 10.
  expect(await app.call('evidence.carry', YEARS)).toMatchObject({ carried: 6, skipped: 2 });
  expect(await rows(app)).toEqual(EXPECTED);
  const carried = await items(app);
  for (const item of carried) {
    expect(item).toMatchObject({
      status: 'belum-diperiksa',
      reason: null,
      levels: [],
      title: 'Dokumen',
      issuer: 'Bagian Hukum',
      year: 2023,
    });
  }
  const [original] = before;
  expect(carried.find(({ indicator }) => indicator === '8')?.file).toEqual(original?.file);
  expect(carried.map(({ link: address, letterNumber }) => address ?? letterNumber)).toEqual([
    '555/1',
    null,
    null,
    null,
    'https://jdih.contoh.go.id/12',
    'https://jdih.contoh.go.id/12',
  ]);
  const left = ({ id, status, levels, note }: (typeof before)[number]) => ({ id, status, levels, note });
  expect((await items(app, YEARS.from)).map(left)).toEqual(before.map(left));
  const kept = readdirSync(join(folder, 'bukti'), { recursive: true, withFileTypes: true });
  expect(kept.filter((entry) => entry.isFile())).toHaveLength(1);
});

it('the file is expected in both years and on all indicators that continue its own; in another region it is not', async () => {
  const app = openTestApplication();
  await fill(app);
  await app.call('evidence.carry', YEARS);
  const doubles = async (year: number) =>
    (await items(app, year)).flatMap(({ indicator, sameFile }) =>
      sameFile.map(({ region, use, ...other }) => `${indicator} ${use} ${region.code} ${other.indicator}`),
    );
  // Within the earlier worksheet nothing joins the two indicators that hold it.
  expect(await doubles(YEARS.from)).toEqual(['8 sheet 53.05 22', '22 sheet 53.05 8']);
  expect(await doubles(YEARS.to)).toEqual([]);
  const place = { region: '53.06', year: 2025, indicator: '3', source: file };
  await app.call('evidence.add', place);
  expect(await doubles(YEARS.to)).toEqual(['8 region 53.06 3', '10 region 53.06 3', '11 region 53.06 3']);
});

it('a second run changes nothing and leaves no trace; one undo takes the first away', async () => {
  const app = openTestApplication();
  await fill(app);
  await app.call('evidence.carry', YEARS);
  const after = await items(app);
  const changes = (await app.call('history.list', { limit: 100 })).length;
  expect(await app.call('evidence.carry', YEARS)).toEqual({ changeSet: null, carried: 0, skipped: 8 });
  expect(await items(app)).toEqual(after);
  const history = await app.call('history.list', { limit: 100 });
  expect(history).toHaveLength(changes);
  expect(history[0]?.summary).toMatchObject({
    kind: 'evidence-carried',
    from: 2024,
    year: 2026,
    pieces: 6,
  });
  await app.call('history.undo', {});
  expect(await items(app)).toEqual([]);
  await app.call('history.redo', {});
  expect(await rows(app)).toEqual(EXPECTED);
});

it('what the later year has already, with its judgement, is left as it stands', async () => {
  const app = openTestApplication();
  await fill(app);
  const { id } = await add(app, '5', letter, YEARS.to);
  await app.call('evidence.update', { id, fields: { status: 'diterima', levels: [2] } });
  expect(await app.call('evidence.carry', YEARS)).toMatchObject({ carried: 5, skipped: 3 });
  const found = (await items(app)).filter(({ indicator }) => indicator === '5');
  expect(found).toMatchObject([{ id, status: 'diterima', levels: [2], note: '' }]);
});

it('without evidence there is nothing to carry, and no worksheet is begun', async () => {
  const app = openTestApplication();
  expect(await app.call('evidence.carry', YEARS)).toEqual({ changeSet: null, carried: 0, skipped: 0 });
  expect(await app.call('history.list', {})).toEqual([]);
});

it('years that no crosswalk joins and an unknown region are refused', async () => {
  const app = openTestApplication();
  await fill(app);
  expect(await app.refusal('evidence.carry', { ...YEARS, to: 2025 })).toBe('not-found');
  expect(await app.refusal('evidence.carry', { ...YEARS, from: 2026, to: 2024 })).toBe('not-found');
  expect(await app.refusal('evidence.carry', { ...YEARS, region: '99.99' })).toBe('not-found');
  expect(await items(app)).toEqual([]);
});

it('a sealed year takes none', async () => {
  const app = openTestApplication();
  await fill(app);
  await app.call('worksheet.setValue', {
    region: REGION,
    year: YEARS.to,
    stage: 'mandiri',
    indicator: '1',
    value: 200,
  });
  const record = { number: '1/BA', date: '2026-12-01', place: 'Kupang', participants: [] };
  await app.call('seal.set', { year: YEARS.to, record });
  expect(await app.refusal('evidence.carry', YEARS)).toBe('sealed');
  expect(await items(app)).toEqual([]);
});
