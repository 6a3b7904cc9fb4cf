/** The shape of an instrument file: what is accepted, and faults that name the entry. */
import { describe, expect, it } from 'vitest';
import { validateInstrument } from '../../shared/instrument/validate.ts';
import {
  at,
  faultsAfter,
  faultsOf,
  sampleInstrument,
  sampleWithoutDomains,
} from '../support/sample-instrument.ts';

describe('an instrument that holds together', () => {
  it('is accepted with domains', () => {
    expect(validateInstrument(sampleInstrument())).toEqual({ ok: true, instrument: sampleInstrument() });
  });

  it('is accepted without domains', () => {
    expect(faultsOf(sampleWithoutDomains())).toEqual([]);
  });

  it('may still be in force and have no target', () => {
    expect(faultsOf({ ...sampleInstrument(), years: { from: 2026, to: null }, target: null })).toEqual([]);
  });

  it('may carry the numbers under which worksheets know an indicator', () => {
    expect(
      faultsAfter(({ indicators }) => {
        at(indicators, 3).otherNumbers = ['3.2', '3-2'];
      }),
    ).toEqual([]);
  });
});

describe('the shape of an instrument file', () => {
  it.each([null, 'teks', 7, [], undefined])('refuses %j as a whole', (input) => {
    expect(faultsOf(input)).toEqual([{ path: '', message: 'Berkas instrumen harus berupa objek JSON' }]);
  });

  it('names an entry that is missing', () => {
    const { name: _, ...rest } = sampleInstrument();
    expect(faultsOf(rest)).toEqual([{ path: 'name', message: 'Isian "name" tidak ada' }]);
  });

  it('names the part an entry is missing from', () => {
    const instrument = sampleInstrument();
    const { weight: _, ...rest } = at(instrument.indicators, 2);
    expect(
      faultsOf({
        ...instrument,
        indicators: instrument.indicators.map((indicator, i) => (i === 2 ? rest : indicator)),
      }),
    ).toEqual([{ path: 'indicators[2].weight', message: 'Isian "weight" pada indikator 3 tidak ada' }]);
  });

  it('names an entry that it does not know', () => {
    expect(faultsOf({ ...sampleInstrument(), warna: 'biru' })).toEqual([
      { path: 'warna', message: 'Isian "warna" tidak dikenal' },
    ]);
  });

  it.each([
    ['version', { version: '1' }, 'Isian "version" harus berupa bilangan'],
    ['version', { version: 1.5 }, 'Isian "version" harus berupa bilangan bulat'],
    ['version', { version: 0 }, 'Isian "version" tidak boleh kurang dari 1'],
    ['name', { name: '' }, 'Isian "name" tidak boleh kosong'],
    ['id', { id: 'SPBE 2020' }, 'Isian "id" hanya boleh berisi huruf kecil, angka, dan tanda hubung'],
    ['criteriaAreDraft', { criteriaAreDraft: 'ya' }, 'Isian "criteriaAreDraft" harus berupa true atau false'],
    ['bands', { bands: [] }, 'Isian "bands" harus berisi sedikitnya 1'],
    ['aspects', { aspects: {} }, 'Isian "aspects" harus berupa daftar'],
    ['scale.decimals', { scale: { min: 1, max: 3, decimals: 1 } }, 'Isian "scale.decimals" harus 0 atau 2'],
    [
      'bands[0].from',
      { bands: [{ predikat: 'Kurang', from: '1,0' }] },
      'Isian "from" pada rentang predikat urutan ke-1 harus berupa bilangan bertitik seperti "2.6"',
    ],
    ['domains[0]', { domains: ['Kebijakan'] }, 'Domain urutan ke-1 harus berupa objek'],
  ])('says what is wrong with %s', (path, change, message) => {
    expect(faultsOf({ ...sampleInstrument(), ...change })).toEqual([{ path, message }]);
  });

  it('accepts weights with a decimal point only', () => {
    expect(
      faultsAfter(({ indicators }) => {
        at(indicators, 0).weight = '1,3';
      }),
    ).toEqual([
      {
        path: 'indicators[0].weight',
        message:
          'Isian "weight" pada indikator 1 harus berupa bilangan bertitik seperti "1.3" atau pecahan seperti "20/6"',
      },
    ]);
  });

  it('accepts numbers of parts only as ids', () => {
    expect(
      faultsAfter(({ aspects }) => {
        at(aspects, 1).id = 'dua';
      }),
    ).toEqual([
      {
        path: 'aspects[1].id',
        message: 'Isian "id" pada aspek urutan ke-2 harus berupa nomor seperti "7" atau "35-2"',
      },
    ]);
  });
});
