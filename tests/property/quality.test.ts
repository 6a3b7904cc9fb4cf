/** What holds of findings whatever the regions look like. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_STATUSES } from '../../shared/assessment/evidence.ts';
import { STAGES } from '../../shared/assessment/stages.ts';
import { SEVERITIES } from '../../shared/contract/import.ts';
import type { Finding } from '../../shared/contract/quality.ts';
import type { RegionFacts } from '../../shared/quality/facts.ts';
import { filterFindings, NO_FILTER } from '../../shared/quality/filter-findings.ts';
import { countLines, findingLines } from '../../shared/quality/finding-lines.ts';
import { findFaults } from '../../shared/quality/find-faults.ts';
import { spbe2020 } from '../support/instruments.ts';
import { QUALITY_YEAR, regionFacts, type Sketch } from '../support/quality-facts.ts';

const IDS = spbe2020.indicators.map(({ id }) => id);
const id = fc.constantFrom(...IDS);
const level = fc.integer({ min: 1, max: 5 });
const levels = fc.dictionary(id, level, { maxKeys: 30 });
const document = fc.record({
  title: fc.constantFrom('SK', 'SOP'),
  levels: fc.uniqueArray(fc.integer({ min: 2, max: 5 }), { maxLength: 4 }),
  status: fc.constantFrom(...EVIDENCE_STATUSES),
  year: fc.option(fc.integer({ min: 2015, max: 2025 }), { nil: null }),
});
const sketch: fc.Arbitrary<Sketch> = fc.record({
  everywhere: fc.option(level, { nil: null }),
  levels: fc.record({ mandiri: levels, dokumen: levels }, { requiredKeys: [] }),
  lastYear: levels,
  without: fc.record({ bukti: fc.array(id), penjelasan: fc.array(id) }),
  evidence: fc.dictionary(id, fc.array(document, { minLength: 1, maxLength: 3 }), { maxKeys: 6 }),
  participation: fc.constantFrom('ikut' as const, 'ikut' as const, 'tidak-mengikuti' as const),
});
const regions = fc
  .array(sketch, { minLength: 1, maxLength: 4 })
  .map((sketches) => sketches.map((one, position) => regionFacts({ ...one, code: `53.0${position + 1}` })));

function find(facts: readonly RegionFacts[]): readonly Finding[] {
  return findFaults({
    instrument: spbe2020,
    year: QUALITY_YEAR,
    stage: null,
    regions: facts,
    isPublishedOnly: false,
  }).findings;
}

const blanksOf = (findings: readonly Finding[]) => findings.filter(({ kind }) => kind === 'blank');

/** The same with the entries of every collection the other way round. */
function reversed(facts: RegionFacts): RegionFacts {
  const back = <K, V>(map: ReadonlyMap<K, V>) => new Map([...map].toReversed());
  const stages = Object.entries(facts.stages).map(([stage, values]) => [stage, back(values)] as const);
  const evidence = [...facts.evidence].map(([key, items]) => [key, items.toReversed()] as const);
  return {
    ...facts,
    stages: Object.fromEntries(stages.toReversed()),
    lastYear: back(facts.lastYear),
    evidence: new Map(evidence.toReversed()),
  };
}

describe('findings', () => {
  it('do not depend on the order in which anything comes', () => {
    fc.assert(
      fc.property(regions, (facts) => {
        expect(find(facts.map(reversed).toReversed())).toEqual(find(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('of a region do not depend on what other regions hold', () => {
    fc.assert(
      fc.property(regions, (facts) => {
        const [first] = facts;
        if (!first) return;
        const alone = find([first]);
        expect(find(facts).filter(({ region }) => region.code === first.region.code)).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  it('about blanks are exactly the indicators without a level, and filling one takes one away', () => {
    fc.assert(
      fc.property(sketch, id, level, (one, indicator, value) => {
        const facts = regionFacts({ ...one, participation: 'ikut' });
        const before = blanksOf(find([facts]));
        const stage = STAGES.findLast((candidate) => facts.stages[candidate]?.size) ?? 'mandiri';
        const filled = {
          ...facts,
          stages: {
            ...facts.stages,
            [stage]: new Map([...(facts.stages[stage] ?? []), [indicator, value * 100]]),
          },
        };
        const after = blanksOf(find([filled]));
        const expected = before.filter((finding) => finding.indicator !== indicator);
        expect(after).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('come worst first, and every one names an indicator of the instrument or none', () => {
    fc.assert(
      fc.property(regions, (facts) => {
        const found = find(facts);
        const weights = found.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(weights).toEqual(weights.toSorted((a, b) => a - b));
        for (const { indicator } of found) {
          expect(indicator === null || IDS.includes(indicator)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('lines', () => {
  it('hold every finding once, and count what is shown', () => {
    fc.assert(
      fc.property(regions, (facts) => {
        const found = find(facts);
        const lines = findingLines(found);
        const all = lines.flatMap(({ findings }) => findings);
        expect(new Set(all)).toEqual(new Set(found));
        expect(all).toHaveLength(found.length);
        const { error, warning, info } = countLines(lines);
        expect(error + warning + info).toBe(lines.length);
      }),
      { numRuns: 60 },
    );
  });

  it('of all domains together are those without a filter, less what is about a region as a whole', () => {
    fc.assert(
      fc.property(regions, (facts) => {
        const found = find(facts);
        const parts = spbe2020.domains.flatMap(({ id: domain }) =>
          filterFindings(found, { ...NO_FILTER, part: { level: 'domain', id: domain } }, spbe2020),
        );
        expect(new Set(parts)).toEqual(new Set(found.filter(({ indicator }) => indicator !== null)));
        expect(filterFindings(found, NO_FILTER, spbe2020)).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });
});
