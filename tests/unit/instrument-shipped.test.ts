/** The instruments that ship with the application are valid, and refused once a weight is short. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weightOf } from '../../shared/instrument/instrument.ts';
import { validateInstrument } from '../../shared/instrument/validate.ts';
import { add, exact, subtract, toNumber } from '../../shared/scoring/exact.ts';
import { at, faultsOf } from '../support/sample-instrument.ts';

const folder = new URL('../../resources/instruments/', import.meta.url);

const shipped = readdirSync(folder).filter((file) => file.endsWith('.json'));

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
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
