/** Evidence that is older than the instrument's rules allow. */
import { describe, expect, it } from 'vitest';
import { staleLevels, type DatedEvidence } from '../../shared/assessment/evidence-age.ts';
import type { EvidenceRule } from '../../shared/instrument/instrument.ts';

const REVIEW: EvidenceRule = { aspects: ['1'], level: 4, years: 2, afterLevel: null, source: 'Pedoman' };
const FOLLOWING: EvidenceRule = { aspects: ['1'], level: 5, years: 1, afterLevel: 4, source: 'Pedoman' };
const RULES = [REVIEW, FOLLOWING];
const POLICY = { aspect: '1' };

const document = (
  year: number | null,
  levels: number[],
  status: DatedEvidence['status'] = 'diterima',
): DatedEvidence => ({ year, levels, status });

const stale = (one: DatedEvidence, others: DatedEvidence[] = [], indicator = POLICY) =>
  staleLevels(one, [one, ...others], indicator, RULES, 2024);

describe('age of evidence', () => {
  it('counts to the evaluated year; as many years as allowed are not too many', () => {
    expect(stale(document(2022, [4]))).toEqual([]);
    expect(stale(document(2021, [4]))).toEqual([
      { level: 4, measuredFrom: 2024, years: 2, afterLevel: null },
    ]);
  });

  it('touches only the level and the aspects that the rule names', () => {
    expect(stale(document(2015, [1, 2, 3]))).toEqual([]);
    expect(stale(document(2015, [3, 4]))).toMatchObject([{ level: 4 }]);
    expect(stale(document(2015, [4]), [], { aspect: '7' })).toEqual([]);
  });

  it('counts from the newest evidence that the document follows', () => {
    const policy = document(2024, [5]);
    expect(stale(policy, [document(2021, [4]), document(2023, [4])])).toEqual([]);
    expect(stale(policy, [document(2021, [4]), document(2022, [4])])).toEqual([
      { level: 5, measuredFrom: 2022, years: 1, afterLevel: 4 },
    ]);
  });

  it('says nothing where it cannot know: no year, nothing to follow, a review that is younger', () => {
    expect(stale(document(null, [4, 5]))).toEqual([]);
    expect(stale(document(2024, [5]))).toEqual([]);
    expect(stale(document(2023, [5]), [document(2024, [4]), document(null, [4])])).toEqual([]);
  });

  it('leaves out what was rejected', () => {
    expect(stale(document(2015, [4], 'ditolak'))).toEqual([]);
    expect(stale(document(2024, [5]), [document(2021, [4], 'ditolak')])).toEqual([]);
  });
});
