/** However a region's name is cased, spaced and introduced, it means that region, and a damaged name means none. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegionMatcher } from '../../shared/regions/match.ts';
import { normaliseName } from '../../shared/regions/normalise-name.ts';
import { regionCatalogueSchema, regionsOf } from '../../shared/regions/regions.ts';

const file = new URL('../../resources/regions/regions.json', import.meta.url);
const regions = regionsOf(regionCatalogueSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
const matchers = new Map(
  regions
    .filter((region) => region.kind === 'provinsi')
    .map((province) => [province.code, createRegionMatcher(regions, [], province.code)]),
);

const anyRegion = fc.constantFrom(...regions);
const anyMatcher = fc.constantFrom(...matchers.values());
const gap = fc.stringMatching(/^[ \u00a0\t\n]{1,3}$/);
const edge = fc.stringMatching(/^[ \u00a0\t\n]{0,3}$/);

/** The same words in other letter cases and with other spaces between and around them. */
function rewritten(name: string): fc.Arbitrary<string> {
  const words = name
    .split(' ')
    .map((word) =>
      fc
        .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
        .map((upper) =>
          Array.from(word, (letter, at) => (upper[at] ? letter.toUpperCase() : letter.toLowerCase())).join(
            '',
          ),
        ),
    );
  return fc
    .tuple(
      edge,
      fc.tuple(...words),
      fc.array(gap, { minLength: words.length, maxLength: words.length }),
      edge,
    )
    .map(
      ([before, written, gaps, after]) =>
        before + written.map((word, at) => (at ? gaps[at] : '') + word).join('') + after,
    );
}

const anyWriting = anyRegion.chain((region) =>
  rewritten(region.name).map((written) => ({ region, written })),
);

describe('matching a region name', () => {
  it('takes every full name in any case and spacing, whichever province is home', () => {
    fc.assert(
      fc.property(anyWriting, anyMatcher, ({ region, written }, match) => {
        expect(match(written)).toEqual({ kind: 'exact', code: region.code, via: 'name' });
        expect(match(`Pemerintah ${written}`)).toEqual({ kind: 'exact', code: region.code, via: 'name' });
      }),
      { numRuns: 500 },
    );
  });

  it('finds every full name in a heading', () => {
    fc.assert(
      fc.property(
        anyWriting,
        anyMatcher,
        fc.integer({ min: 2018, max: 2030 }),
        ({ region, written }, match, year) => {
          const found = match.findRegionIn(`PENILAIAN MANDIRI SPBE ${written} TAHUN ${year}`);
          expect(found?.match).toEqual({ kind: 'exact', code: region.code, via: 'name' });
          expect(normaliseName(found?.written ?? '')).toBe(normaliseName(region.name));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes short names and aliases in their own province only', () => {
    fc.assert(
      fc.property(anyRegion, anyMatcher, (region, anyHome) => {
        const home = matchers.get(region.province);
        for (const name of [region.shortName, ...region.aliases]) {
          const atHome = home?.(name);
          if (atHome?.kind === 'exact') expect(atHome.code).toBe(region.code);
          else
            expect(atHome).toMatchObject({
              kind: 'ambiguous',
              candidates: expect.arrayContaining([region.code]),
            });
          const elsewhere = anyHome(name);
          if (anyHome !== home && elsewhere.kind === 'exact' && region.shortName !== region.name) {
            expect(elsewhere.code).not.toBe(region.code);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never takes a name with a letter lost or added for the region itself', () => {
    const damaged = anyRegion
      .chain((region) => {
        const bare = region.name.indexOf(' ') + 1;
        const place = fc.integer({ min: bare, max: region.name.length - 1 });
        return fc.tuple(place, fc.constantFrom('', 'xx')).map(([at, instead]) => ({
          region,
          written: region.name.slice(0, at) + instead + region.name.slice(at + 1),
        }));
      })
      .filter(({ region, written }) => normaliseName(written) !== normaliseName(region.name));
    fc.assert(
      fc.property(damaged, anyMatcher, ({ region, written }, match) => {
        const found = match(written);
        if (found.kind === 'exact') expect(found.code === region.code && found.via === 'name').toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('answers any text, and its candidates are regions', () => {
    const codes = new Set(regions.map((region) => region.code));
    const words = fc.constantFrom(
      'Kab.',
      'Kabupaten',
      'Kota',
      '/',
      'Pemerintah',
      'Daerah',
      'Sumba',
      'Kupang',
      ':',
      '(',
      ')',
      'Barat',
      '\n',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(anyText, anyMatcher, (text, match) => {
        const mention = match.findRegionIn(text);
        for (const found of [match(text), mention?.match]) {
          if (found?.kind === 'exact') expect(codes).toContain(found.code);
          else for (const candidate of found?.candidates ?? []) expect(codes).toContain(candidate);
        }
        if (mention) expect(text).toContain(mention.written);
      }),
      { numRuns: 500 },
    );
  });
});
