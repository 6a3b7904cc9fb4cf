import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weightOf, type Instrument } from '../../shared/instrument/instrument.ts';
import { validateInstrument } from '../../shared/instrument/validate.ts';
import type { InstrumentFault } from '../../shared/instrument/validation/fault.ts';
import { add, exact, subtract, toNumber } from '../../shared/scoring/exact.ts';

const folder = new URL('../../resources/instruments/', import.meta.url);
const shipped = readdirSync(folder).filter((file) => file.endsWith('.json'));

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

/** The smallest instrument there can be: two domains, three aspects, four indicators, levels 1 to 3. */
function sample(): Instrument {
  const criteria = { '1': 'Konsep.', '2': 'Ditetapkan.', '3': 'Lengkap.' };
  const indicator = { question: 'Apakah ada?', levelNames: 'proses', criteria, source: 'Lampiran' };
  return {
    id: 'contoh',
    version: 1,
    name: 'Instrumen contoh',
    shortName: 'Contoh',
    regulation: 'Peraturan contoh',
    years: { from: 2021, to: 2025 },
    criteriaAreDraft: false,
    scale: { min: 1, max: 3, decimals: 0 },
    levelNames: { proses: { '1': 'Rintisan', '2': 'Terkelola', '3': 'Terdefinisi' } },
    bands: [
      { predikat: 'Kurang', from: '1.0' },
      { predikat: 'Baik', from: '2.6' },
    ],
    target: '2.60',
    domains: [
      { id: '1', name: 'Kebijakan', shortName: 'Kebijakan', weight: '60' },
      { id: '2', name: 'Layanan', shortName: 'Layanan', weight: '40' },
    ],
    aspects: [
      { id: '1', domain: '1', name: 'Aturan', shortName: 'Aturan', weight: '35' },
      { id: '2', domain: '1', name: 'Rencana', shortName: 'Rencana', weight: '25' },
      { id: '3', domain: '2', name: 'Publik', shortName: 'Publik', weight: '40' },
    ],
    indicators: [
      { id: '1', aspect: '1', name: 'Satu', shortName: 'Satu', weight: '35', ...structuredClone(indicator) },
      { id: '2', aspect: '2', name: 'Dua', shortName: 'Dua', weight: '25', ...structuredClone(indicator) },
      {
        id: '3',
        aspect: '3',
        name: 'Tiga',
        shortName: 'Tiga',
        weight: '20/3',
        ...structuredClone(indicator),
      },
      {
        id: '4',
        aspect: '3',
        name: 'Empat',
        shortName: 'Empat',
        weight: '100/3',
        ...structuredClone(indicator),
      },
    ],
  };
}

/** The same without domains, as in Pemdi. */
function sampleWithoutDomains(): Instrument {
  const instrument = sample();
  return {
    ...instrument,
    domains: [],
    aspects: instrument.aspects.map((aspect) => ({ ...aspect, domain: null })),
  };
}

function at<T>(items: readonly T[], position: number): T {
  const item = items[position];
  if (item === undefined) throw new Error(`nothing at ${position}`);
  return item;
}

function faultsOf(input: unknown): InstrumentFault[] {
  const check = validateInstrument(input);
  return check.ok ? [] : check.faults;
}

function faultsAfter(change: (instrument: Instrument) => void): InstrumentFault[] {
  const instrument = sample();
  change(instrument);
  return faultsOf(instrument);
}

describe('shipped instruments', () => {
  it.each(shipped)('%s is valid', (file) => {
    expect(faultsOf(read(file))).toEqual([]);
  });

  it.each(shipped)('%s carries the id it is named after', (file) => {
    expect(read(file)).toMatchObject({ id: file.replace(/\.json$/, '') });
  });

  it.each(shipped)('%s is refused when one weight is a point short, and the fault says where', (file) => {
    const check = validateInstrument(read(file));
    if (!check.ok) throw new Error(`${file} is not valid`);
    const { instrument } = check;
    const indicator = at(instrument.indicators, 0);
    const aspect = instrument.aspects.find((candidate) => candidate.id === indicator.aspect);
    if (!aspect) throw new Error('no such aspect');
    const short = subtract(weightOf(indicator), exact(1, 2));
    indicator.weight = `${short.numerator}/${short.denominator}`;

    const faults = faultsOf(instrument);

    expect(faults).toHaveLength(1);
    expect(at(faults, 0).path).toBe(`aspects[${instrument.aspects.indexOf(aspect)}].weight`);
    expect(at(faults, 0).message).toContain(`Bobot indikator pada aspek ${aspect.id} berjumlah`);
  });

  it.each(shipped)('%s is refused when its parts give 99 instead of 100', (file) => {
    const check = validateInstrument(read(file));
    if (!check.ok) throw new Error(`${file} is not valid`);
    const { instrument } = check;
    const list = instrument.domains.length > 0 ? 'domains' : 'aspects';
    const part = at(instrument[list], instrument[list].length - 1);
    const short = add(weightOf(part), exact(-1));
    expect(toNumber(short)).toBeGreaterThan(0);
    part.weight = `${short.numerator}/${short.denominator}`;

    const label = list === 'domains' ? 'domain' : 'aspek';
    expect(faultsOf(instrument)).toContainEqual({
      path: list,
      message: `Bobot semua ${label} berjumlah 99, seharusnya 100`,
    });
  });
});

describe('SPBE 2020', () => {
  it('has 4 domains, 8 aspects and 47 indicators numbered in order', () => {
    const check = validateInstrument(read('spbe-2020.json'));
    if (!check.ok) throw new Error('not valid');
    const { domains, aspects, indicators } = check.instrument;
    expect([domains.length, aspects.length]).toEqual([4, 8]);
    expect(indicators.map((indicator) => indicator.id)).toEqual(
      Array.from({ length: 47 }, (_, i) => String(i + 1)),
    );
  });

  it('gives no two indicators the same name, short name or other name', () => {
    const check = validateInstrument(read('spbe-2020.json'));
    if (!check.ok) throw new Error('not valid');
    const names = check.instrument.indicators.flatMap(({ name, shortName, otherNames = [] }) => [
      name,
      shortName,
      ...otherNames,
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('gives no two indicators the same criterion', () => {
    const check = validateInstrument(read('spbe-2020.json'));
    if (!check.ok) throw new Error('not valid');
    const criteria = check.instrument.indicators.flatMap((indicator) => Object.values(indicator.criteria));
    expect(new Set(criteria).size).toBe(47 * 5);
  });
});

describe('an instrument that holds together', () => {
  it('is accepted with domains', () => {
    expect(validateInstrument(sample())).toEqual({ ok: true, instrument: sample() });
  });

  it('is accepted without domains', () => {
    expect(faultsOf(sampleWithoutDomains())).toEqual([]);
  });

  it('may still be in force and have no target', () => {
    expect(faultsOf({ ...sample(), years: { from: 2026, to: null }, target: null })).toEqual([]);
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
    const { name: _, ...rest } = sample();
    expect(faultsOf(rest)).toEqual([{ path: 'name', message: 'Isian "name" tidak ada' }]);
  });

  it('names the part an entry is missing from', () => {
    const instrument = sample();
    const { weight: _, ...rest } = at(instrument.indicators, 2);
    expect(
      faultsOf({
        ...instrument,
        indicators: instrument.indicators.map((indicator, i) => (i === 2 ? rest : indicator)),
      }),
    ).toEqual([{ path: 'indicators[2].weight', message: 'Isian "weight" pada indikator 3 tidak ada' }]);
  });

  it('names an entry that it does not know', () => {
    expect(faultsOf({ ...sample(), warna: 'biru' })).toEqual([
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
    expect(faultsOf({ ...sample(), ...change })).toEqual([{ path, message }]);
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
    const instrument = sample();
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
    expect(faultsOf({ ...sample(), target })).toEqual([
      { path: 'target', message: `Target "${target}" berada di luar skala 1 sampai 3` },
    ]);
  });

  it('refuse a target that is not a number', () => {
    expect(faultsOf({ ...sample(), target: '2,6' })).toEqual([
      { path: 'target', message: 'Target "2,6" harus berupa bilangan bertitik seperti "2.60"' },
    ]);
  });

  it('refuse years that end before they begin', () => {
    expect(faultsOf({ ...sample(), years: { from: 2021, to: 2020 } })).toEqual([
      { path: 'years', message: 'Tahun akhir 2020 mendahului tahun awal 2021' },
    ]);
  });
});
