/** Scale, levels, predikat and years of an instrument fit together. */
import { describe, expect, it } from 'vitest';
import { at, faultsAfter, faultsOf, sampleInstrument } from '../support/sample-instrument.ts';

describe('bands', () => {
  it('begin at or below the scale, so that every value has a predikat', () => {
    const faults = faultsAfter(({ bands }) => {
      at(bands, 0).from = '1.2';
    });
    expect(faults).toEqual([
      {
        path: 'bands[0].from',
        message: 'Predikat terendah "Kurang" mulai dari 1,2, padahal skala mulai dari 1',
      },
    ]);
  });

  it.each(['1.0', '0.9'])('ascend (%s after 1.0 does not)', (from) => {
    const faults = faultsAfter(({ bands }) => {
      at(bands, 1).from = from;
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ path: 'bands[1].from' });
    expect(faults[0]?.message).toMatch(
      /^Batas predikat "Baik" \(.+\) harus di atas batas predikat "Kurang" \(1\)$/,
    );
  });

  it('do not begin above the scale', () => {
    const faults = faultsAfter(({ bands }) => {
      at(bands, 1).from = '3.1';
    });
    expect(faults).toEqual([
      {
        path: 'bands[1].from',
        message: 'Predikat tertinggi "Baik" mulai dari 3,1, padahal skala berakhir pada 3',
      },
    ]);
  });

  it('may begin at the top of the scale', () => {
    expect(
      faultsAfter(({ bands }) => {
        at(bands, 1).from = '3';
      }),
    ).toEqual([]);
  });

  it('have different names', () => {
    const faults = faultsAfter(({ bands }) => {
      at(bands, 1).predikat = 'Kurang';
    });
    expect(faults).toEqual([
      { path: 'bands[1].predikat', message: 'Predikat "Kurang" tercantum lebih dari sekali' },
    ]);
  });

  it('of too many digits are refused', () => {
    const faults = faultsAfter(({ bands }) => {
      at(bands, 1).from = '2.00000000000000000001';
    });
    expect(faults).toEqual([
      { path: 'bands[1].from', message: 'Batas predikat "Baik" terlalu panjang untuk dihitung' },
    ]);
  });
});

describe('levels', () => {
  it('each have a criterion in every indicator', () => {
    const faults = faultsAfter(({ indicators }) => {
      delete at(indicators, 1).criteria['2'];
    });
    expect(faults).toEqual([
      { path: 'indicators[1].criteria', message: 'Kriteria indikator 2 tidak lengkap: level "2" belum ada' },
    ]);
  });

  it.each(['0', '4', '2.5', '02'])('have no criterion off the scale (%s)', (level) => {
    const faults = faultsAfter(({ indicators }) => {
      at(indicators, 1).criteria[level] = 'Lebih.';
    });
    expect(faults).toEqual([
      {
        path: 'indicators[1].criteria',
        message: `Kriteria indikator 2 memuat level "${level}" yang tidak ada pada skala`,
      },
    ]);
  });

  it('have names of a kind that exists', () => {
    const faults = faultsAfter(({ indicators }) => {
      at(indicators, 1).levelNames = 'layanan';
    });
    expect(faults).toEqual([
      {
        path: 'indicators[1].levelNames',
        message: 'Indikator 2 memakai nama level "layanan" yang tidak ada',
      },
    ]);
  });

  it('do not take a name that every object has for a kind', () => {
    const faults = faultsAfter(({ indicators }) => {
      at(indicators, 1).levelNames = 'constructor';
    });
    expect(faults).toHaveLength(1);
  });

  it('are all named', () => {
    const faults = faultsAfter((instrument) => {
      instrument.levelNames = { proses: { '1': 'Rintisan', '2': '', '4': 'Terpadu' } };
    });
    expect(faults).toEqual([
      { path: 'levelNames.proses', message: 'Nama level "proses" tidak lengkap: level "2", "3" belum ada' },
      {
        path: 'levelNames.proses',
        message: 'Nama level "proses" memuat level "4" yang tidak ada pada skala',
      },
    ]);
  });
});

describe('scale, target and years', () => {
  it('refuse a scale that ends where it begins', () => {
    const faults = faultsAfter(({ scale }) => {
      scale.max = 1;
    });
    expect(faults).toEqual([{ path: 'scale', message: 'Batas atas skala 1 harus di atas batas bawahnya 1' }]);
  });

  it.each([
    [-1, 3],
    [1, 1_000_000_000],
  ])('refuse a scale from %i to %i', (min, max) => {
    const faults = faultsAfter(({ scale }) => {
      Object.assign(scale, { min, max });
    });
    expect(faults).toEqual([
      { path: 'scale', message: `Skala ${min} sampai ${max} harus berada di antara 0 dan 100` },
    ]);
  });

  it.each(['0.9', '3.01', '99999999999999999999'])('refuse a target off the scale (%s)', (target) => {
    expect(faultsOf({ ...sampleInstrument(), target })).toEqual([
      { path: 'target', message: `Target "${target}" berada di luar skala 1 sampai 3` },
    ]);
  });

  it('refuse a target that is not a number', () => {
    expect(faultsOf({ ...sampleInstrument(), target: '2,6' })).toEqual([
      { path: 'target', message: 'Target "2,6" harus berupa bilangan bertitik seperti "2.60"' },
    ]);
  });

  it('refuse years that end before they begin', () => {
    expect(faultsOf({ ...sampleInstrument(), years: { from: 2021, to: 2020 } })).toEqual([
      { path: 'years', message: 'Tahun akhir 2020 mendahului tahun awal 2021' },
    ]);
  });
});
