/** Ids of an instrument are unique, and references lead somewhere. */
import { describe, expect, it } from 'vitest';
import { at, faultsAfter, faultsOf, sampleWithoutDomains } from '../support/sample-instrument.ts';

describe('ids', () => {
  it.each([
    ['domains', 'Nomor domain 1 dipakai lebih dari sekali'],
    ['aspects', 'Nomor aspek 1 dipakai lebih dari sekali'],
    ['indicators', 'Nomor indikator 1 dipakai lebih dari sekali'],
  ] as const)('are unique among %s', (list, message) => {
    const faults = faultsAfter((instrument) => {
      at<{ id: string }>(instrument[list], 1).id = '1';
    });
    expect(faults).toContainEqual({ path: `${list}[1].id`, message });
  });

  it('are not another indicator’s other number', () => {
    expect(
      faultsAfter(({ indicators }) => {
        at(indicators, 0).otherNumbers = ['4'];
      }),
    ).toEqual([
      {
        path: 'indicators[0].otherNumbers[0]',
        message: 'Nomor lain "4" pada indikator 1 sudah dipakai indikator 4',
      },
    ]);
  });

  it('are led to by an other number of one indicator only', () => {
    expect(
      faultsAfter(({ indicators }) => {
        at(indicators, 2).otherNumbers = ['3.1'];
        at(indicators, 3).otherNumbers = ['3.1'];
      }),
    ).toEqual([
      {
        path: 'indicators[3].otherNumbers[0]',
        message: 'Nomor lain "3.1" pada indikator 4 sudah dipakai indikator 3',
      },
    ]);
  });
});

describe('references', () => {
  it('of an aspect lead to a domain that exists', () => {
    const faults = faultsAfter(({ aspects }) => {
      at(aspects, 1).domain = '9';
    });
    expect(faults).toEqual([
      { path: 'aspects[1].domain', message: 'Aspek 2 menunjuk domain 9 yang tidak ada' },
    ]);
  });

  it('of an aspect to a domain are needed where there are domains', () => {
    const faults = faultsAfter(({ aspects }) => {
      at(aspects, 1).domain = null;
    });
    expect(faults).toEqual([{ path: 'aspects[1].domain', message: 'Aspek 2 belum menunjuk domain' }]);
  });

  it('of an aspect to a domain are refused where there are none', () => {
    const instrument = sampleWithoutDomains();
    at(instrument.aspects, 0).domain = '1';
    expect(faultsOf(instrument)).toEqual([
      { path: 'aspects[0].domain', message: 'Aspek 1 menunjuk domain 1, padahal instrumen ini tanpa domain' },
    ]);
  });

  it('of an indicator lead to an aspect that exists', () => {
    const faults = faultsAfter(({ indicators }) => {
      at(indicators, 3).aspect = '9';
    });
    expect(faults).toEqual([
      { path: 'indicators[3].aspect', message: 'Indikator 4 menunjuk aspek 9 yang tidak ada' },
    ]);
  });

  it('leave no aspect without indicators', () => {
    const faults = faultsAfter(({ indicators }) => {
      at(indicators, 1).aspect = '1';
    });
    expect(faults).toEqual([{ path: 'aspects[1]', message: 'Aspek 2 tidak mempunyai indikator' }]);
  });

  it('leave no domain without aspects', () => {
    const faults = faultsAfter(({ aspects }) => {
      at(aspects, 2).domain = '1';
    });
    expect(faults).toEqual([{ path: 'domains[1]', message: 'Domain 2 tidak mempunyai aspek' }]);
  });
});
