/** The region catalogue is complete and consistent, and the known traps of region names do not catch the matcher. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRegionMatcher } from '../../shared/regions/match.ts';
import { normaliseName } from '../../shared/regions/normalise-name.ts';
import { regionCatalogueSchema, regionsOf } from '../../shared/regions/regions.ts';

const file = new URL('../../resources/regions/regions.json', import.meta.url);
const catalogue = regionCatalogueSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const regions = regionsOf(catalogue);
const ntt = catalogue.regencies.filter((regency) => regency.province === '53');
const match = createRegionMatcher(regions, [], '53');

const exact = (code: string, via: 'name' | 'alias' = 'name') => ({ kind: 'exact', code, via });
const ambiguous = (...candidates: string[]) => ({ kind: 'ambiguous', candidates });
const unknown = (...candidates: string[]) => ({ kind: 'unknown', candidates });

describe('the region catalogue', () => {
  it('holds every province and regency once', () => {
    expect(catalogue.provinces).toHaveLength(38);
    expect(catalogue.regencies).toHaveLength(514);
    expect(new Set(regions.map((region) => region.code)).size).toBe(38 + 514);
    expect(new Set(regions.map((region) => region.name)).size).toBe(38 + 514);
  });

  it('puts every regency into a province whose code begins its own', () => {
    const provinces = new Set(catalogue.provinces.map((province) => province.code));
    for (const regency of catalogue.regencies) {
      expect(provinces).toContain(regency.province);
      expect(regency.code.startsWith(`${regency.province}.`)).toBe(true);
      expect(regency.name.startsWith(regency.kind === 'kota' ? 'Kota ' : 'Kabupaten ')).toBe(true);
    }
  });

  it('has unambiguous names and aliases within each province', () => {
    for (const province of catalogue.provinces) {
      const owners = new Map<string, string>();
      for (const region of regions.filter((each) => each.province === province.code)) {
        for (const name of [region.name, ...region.aliases].map(normaliseName)) {
          expect(owners.get(name) ?? region.code, name).toBe(region.code);
          owners.set(name, region.code);
        }
        const bareNames = regions
          .filter((other) => other.province === province.code && other.code !== region.code)
          .map((other) => normaliseName(other.shortName));
        for (const alias of region.aliases) expect(bareNames).not.toContain(normaliseName(alias));
      }
    }
  });

  it('has a distinct short name for every kota that shares its name with a kabupaten', () => {
    const shortNames = catalogue.regencies.map((regency) => regency.shortName);
    expect(new Set(shortNames).size).toBe(shortNames.length);
  });

  it('knows the 22 regencies of Nusa Tenggara Timur with both codes and a tile', () => {
    expect(ntt).toHaveLength(22);
    expect(new Set(ntt.map((regency) => regency.bpsCode)).size).toBe(22);
    expect(new Set(ntt.map((regency) => regency.tile?.code)).size).toBe(22);
    expect(new Set(ntt.map((regency) => `${regency.tile?.column}/${regency.tile?.row}`)).size).toBe(22);
    for (const regency of ntt) {
      expect(regency.bpsCode).toMatch(/^53\d\d$/);
      expect(regency.tile?.column).toBeLessThanOrEqual(10);
      expect(regency.tile?.row).toBeLessThanOrEqual(5);
      expect(regency.island).not.toBeNull();
      expect(regency.capital).not.toBeNull();
      expect(regency.population).toBeGreaterThan(0);
    }
    expect(ntt.find((regency) => regency.code === '53.01')).toMatchObject({
      name: 'Kabupaten Kupang',
      bpsCode: '5303',
    });
    expect(ntt.find((regency) => regency.bpsCode === '5301')).toMatchObject({
      name: 'Kabupaten Sumba Barat',
    });
  });
});

describe('normaliseName', () => {
  it.each([
    ['  KAB.\u00a0Rote-Ndao ', 'kab rote ndao'],
    ["Ba'a", 'baa'],
    ['Ba\u2019a', 'baa'],
    ['Sumb\u00e1\u200b  Timur', 'sumba timur'],
    ['', ''],
  ])('%j is %j', (written, normalised) => {
    expect(normaliseName(written)).toBe(normalised);
  });
});

describe('a written region name', () => {
  it.each([
    ['KAB. FLOTIM', exact('53.06', 'alias')],
    ['Kab. TTS', exact('53.02', 'alias')],
    ['TTU', exact('53.03', 'alias')],
    ['Kab.Belu', exact('53.04')],
    ['Kab. Kupang', exact('53.01')],
    ['Kota. Kupang', exact('53.71')],
    ['Pemkot Kupang', exact('53.71')],
    ['Kupang (Kota)', exact('53.71')],
    ['Manggarai', exact('53.10')],
    ['Manggarai Timur (Matim)', exact('53.19')],
    ['Sumba Barat', exact('53.12')],
    ['SUMBA BARAT DAYA', exact('53.18')],
    ['Rote-Ndao', exact('53.14')],
    ['NTT', exact('53', 'alias')],
    ['Provinsi NTT', exact('53', 'alias')],
    ['Pemerintah Kabupaten Alor', exact('53.05')],
    ['Pemerintah Daerah Kabupaten Alor', exact('53.05')],
    ['Kota Bandar Lampung', exact('18.71')],
    ['Kota Denpasar', exact('51.71')],
    ['Kota Banjar', exact('32.79')],
    ['Kabupaten Banjar', exact('63.03')],
    ['Kab. Kota Baru', exact('63.02', 'alias')],
    ['Kota Jakarta Pusat', exact('31.71')],
  ])('%j is taken', (written, expected) => {
    expect(match(written)).toEqual(expected);
  });

  it.each([
    ['Kupang', ambiguous('53.01', '53.71')],
    ['Pemda Kupang', ambiguous('53.01', '53.71')],
    ['Sumba', ambiguous('53.11', '53.12', '53.17', '53.18')],
    ['Kabupaten Sumba', ambiguous('53.11', '53.12', '53.17', '53.18')],
    ['Timor Tengah', ambiguous('53.02', '53.03')],
    ['Bandar Lampung', unknown('18.71')],
    ['Banjar', unknown('32.79', '63.03')],
    ['Nusa Tenggara Barat', unknown('52')],
    ['Kota Alor', unknown('53.05')],
    ['Kabupaten Denpasar', unknown('51.71')],
    ['Sikkka', unknown('53.07')],
    ['Kab. Nagakeo', unknown('53.16')],
    ['Sumbatimur', unknown('53.11')],
    ['Kota Denpasr', unknown('51.71')],
    ['Rote', unknown('53.14')],
    ['Alor (Belu)', unknown('53.04', '53.05')],
    ['Kabupaten Alor (sementara)', unknown('53.05')],
    ['Kabupaten Kupang (Kota Kupang)', unknown('53.01', '53.71')],
    ['Rata-rata', unknown()],
    ['Kabupaten', unknown()],
    ['', unknown()],
    ['a'.repeat(10_000), unknown()],
  ])('%.40s is asked about', (written, expected) => {
    const found = match(written);
    expect(found.kind).toBe(expected.kind);
    if (found.kind !== 'exact') expect(found.candidates.toSorted()).toEqual(expected.candidates);
  });

  it('is understood in the home province first', () => {
    const inLampung = createRegionMatcher(regions, [], '18');
    expect(inLampung('Bandar Lampung')).toEqual(exact('18.71'));
    expect(inLampung('Alor')).toEqual(unknown('53.05'));
    expect(createRegionMatcher(regions, [], '63')('Banjar')).toEqual(exact('63.03'));
  });

  it('is taken once it has been learned, without changing official names', () => {
    const learned = [
      { written: 'Kab. Sumba', code: '53.12' },
      { written: 'Kupang', code: '53.71' },
      { written: 'Kabupaten Belu', code: '53.21' },
      { written: 'Dua', code: '53.05' },
      { written: 'DUA', code: '53.06' },
      { written: 'Lama', code: '99.99' },
    ];
    const taught = createRegionMatcher(regions, learned, '53');
    expect(taught('KABUPATEN SUMBA')).toEqual(exact('53.12', 'alias'));
    expect(taught('Sumba')).toMatchObject({ kind: 'ambiguous' });
    expect(taught('kupang')).toEqual(exact('53.71', 'alias'));
    expect(taught('Kab. Kupang')).toEqual(exact('53.01'));
    expect(taught('Kabupaten Belu')).toEqual(exact('53.04'));
    expect(taught('Dua')).toEqual(ambiguous('53.05', '53.06'));
    expect(taught('Lama').kind).toBe('unknown');
    expect(taught.findRegionIn('Pemerintah Kabupaten Sumba Tahun 2022')).toEqual({
      match: exact('53.12', 'alias'),
      written: 'Pemerintah Kabupaten Sumba',
    });
  });
});

describe('a region in a longer text', () => {
  it.each([
    ['Pemerintah Kabupaten Sumba Timur Tahun 2023', exact('53.11'), 'Pemerintah Kabupaten Sumba Timur'],
    ['PENILAIAN MANDIRI SPBE KABUPATEN NGADA TAHUN 2024', exact('53.09'), 'KABUPATEN NGADA'],
    ['Nama Instansi: Pemerintah Kota Kupang', exact('53.71'), 'Pemerintah Kota Kupang'],
    ['LKE Kabupaten Sumba Barat Daya 2024', exact('53.18'), 'Kabupaten Sumba Barat Daya'],
    ['LKE Kabupaten Sumba Barat 2024', exact('53.12'), 'Kabupaten Sumba Barat'],
    ['Pemkab Flotim, 2024', exact('53.06', 'alias'), 'Pemkab Flotim'],
    [
      'PEMERINTAH KABUPATEN\nTIMOR TENGAH SELATAN\nDINAS KOMINFO',
      exact('53.02'),
      'PEMERINTAH KABUPATEN\nTIMOR TENGAH SELATAN',
    ],
    ['Kabupaten/Kota: Ngada', exact('53.09'), 'Ngada'],
    ['Kabupaten/Kota: Kabupaten Ngada', exact('53.09'), 'Kabupaten Ngada'],
    ['Kabupaten Alor, Provinsi NTT', exact('53.05'), 'Kabupaten Alor'],
    ['Pemerintah Provinsi NTT Tahun 2024', exact('53', 'alias'), 'Pemerintah Provinsi NTT'],
    ['Kabupaten_Sumba_Timur_2023.xlsx', exact('53.11'), 'Kabupaten_Sumba_Timur'],
    ['Kabupaten Sumba 2022', ambiguous('53.11', '53.12', '53.17', '53.18'), 'Kabupaten Sumba'],
    ['Provinsi NTT, Kabupaten Sumba', ambiguous('53.11', '53.12', '53.17', '53.18'), 'Kabupaten Sumba'],
    ['Kabupaten Manggarai Ti', ambiguous('53.10', '53.19'), 'Kabupaten Manggarai Ti'],
    ['Kabupaten Alor dan Kabupaten Belu', ambiguous('53.05', '53.04'), 'Kabupaten Alor dan Kabupaten Belu'],
    ['Kabupaten Kupang Barat', unknown('53.01'), 'Kabupaten Kupang Barat'],
    ['Kab. Sikkka tahun 2023, Provinsi NTT', unknown('53.07'), 'Kab. Sikkka'],
    ['Kota Alor 2023', unknown('53.05'), 'Kota Alor'],
  ])('%j', (text, expected, written) => {
    expect(match.findRegionIn(text)).toEqual({ match: expected, written });
  });

  it.each([
    'Layanan di Ende sudah berjalan',
    'Kupang, 12 Januari 2024',
    'Ibu Kota Kupang',
    'Rekapitulasi Kabupaten dan Kota se-NTT',
    'kabupaten ini dan kota itu',
    'Instansi Pusat/Pemerintah Daerah',
    'Nama Kabupaten',
    '',
  ])('%j names none', (text) => {
    expect(match.findRegionIn(text)).toBeNull();
  });
});
