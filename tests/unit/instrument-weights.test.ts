/** Weights of an instrument add up exactly, part by part. */
import { describe, expect, it } from 'vitest';
import {
  at,
  faultsAfter,
  faultsOf,
  sampleInstrument,
  sampleWithoutDomains,
} from '../support/sample-instrument.ts';

describe('weights', () => {
  it('of indicators add up to the aspect', () => {
    expect(
      faultsAfter(({ indicators }) => {
        at(indicators, 1).weight = '24';
      }),
    ).toEqual([
      { path: 'aspects[1].weight', message: 'Bobot indikator pada aspek 2 berjumlah 24, seharusnya 25' },
    ]);
  });

  it('of aspects add up to the domain', () => {
    expect(
      faultsAfter(({ domains }) => {
        at(domains, 0).weight = '59.5';
        at(domains, 1).weight = '40.5';
      }),
    ).toEqual([
      { path: 'domains[0].weight', message: 'Bobot aspek pada domain 1 berjumlah 60, seharusnya 59,5' },
      { path: 'domains[1].weight', message: 'Bobot aspek pada domain 2 berjumlah 40, seharusnya 40,5' },
    ]);
  });

  it('of domains add up to 100', () => {
    expect(
      faultsAfter(({ domains, aspects, indicators }) => {
        at(domains, 0).weight = '59';
        at(aspects, 0).weight = '34';
        at(indicators, 0).weight = '34';
      }),
    ).toEqual([{ path: 'domains', message: 'Bobot semua domain berjumlah 99, seharusnya 100' }]);
  });

  it('of aspects add up to 100 where there are no domains', () => {
    const instrument = sampleWithoutDomains();
    at(instrument.aspects, 0).weight = '34';
    at(instrument.indicators, 0).weight = '34';
    expect(faultsOf(instrument)).toEqual([
      { path: 'aspects', message: 'Bobot semua aspek berjumlah 99, seharusnya 100' },
    ]);
  });

  it('are added exactly, without tolerance for rounded decimals', () => {
    expect(
      faultsAfter(({ indicators }) => {
        at(indicators, 2).weight = '6.66667';
        at(indicators, 3).weight = '33.33333';
      }),
    ).toEqual([]);
    expect(
      faultsAfter(({ indicators }) => {
        at(indicators, 2).weight = '6.66667';
      }),
    ).toEqual([
      {
        path: 'aspects[2].weight',
        message: 'Bobot indikator pada aspek 3 berjumlah 12000001/300000, seharusnya 40',
      },
    ]);
  });

  it.each(['0', '0/5'])('of %s are refused', (weight) => {
    const faults = faultsAfter(({ indicators }) => {
      at(indicators, 0).weight = weight;
    });
    expect(faults).toContainEqual({
      path: 'indicators[0].weight',
      message: 'Bobot indikator 1 harus lebih dari 0',
    });
  });

  it.each(['99999999999999999999', '1.33333333333333333333', '123456789/987654321'])(
    'of too many digits (%s) are refused',
    (weight) => {
      expect(
        faultsAfter(({ indicators }) => {
          at(indicators, 0).weight = weight;
        }),
      ).toEqual([
        {
          path: 'indicators[0].weight',
          message: `Bobot indikator 1 ("${weight}") terlalu panjang untuk dihitung`,
        },
      ]);
    },
  );

  it('with a very long decimal expansion are shown as a fraction', () => {
    expect(
      faultsAfter(({ indicators }) => {
        at(indicators, 1).weight = '1/8388608';
      }),
    ).toEqual([
      {
        path: 'aspects[1].weight',
        message: 'Bobot indikator pada aspek 2 berjumlah 1/8388608, seharusnya 25',
      },
    ]);
  });

  it('that exact arithmetic cannot bring together are refused', () => {
    const instrument = sampleInstrument();
    const model = at(instrument.indicators, 3);
    const denominators = [9_999_991, 9_999_973, 9_999_971];
    instrument.indicators.push(
      ...denominators.map((denominator, i) => ({ ...model, id: String(i + 5), weight: `1/${denominator}` })),
    );
    expect(faultsOf(instrument)).toEqual([
      { path: 'aspects[2].weight', message: 'Bobot indikator pada aspek 3 tidak dapat dijumlahkan' },
    ]);
  });
});
