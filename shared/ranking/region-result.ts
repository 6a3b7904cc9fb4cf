/** What one region has to show for a year: from its worksheet or from a published result. */
import {
  effectiveValues,
  furthestStage,
  STAGES,
  type Stage,
  type StageValues,
} from '../assessment/stages.ts';
import type { Participation } from '../contract/terms.ts';
import type { SourceKind } from '../assessment/source-kind.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import { exact, type Exact } from '../scoring/exact.ts';
import { predikatOf, type BandRule } from '../scoring/predikat.ts';
import { score, type Score } from '../scoring/score.ts';

export interface PublishedResult {
  readonly index: Hundredths | null;
  readonly predikat: string | null;
  readonly domains: ReadonlyMap<string, Hundredths>;
  readonly source: string;
  readonly sourceKind: SourceKind;
  readonly note: string | null;
  readonly sample: boolean;
}

export interface RegionAssessment {
  readonly region: { readonly code: string; readonly name: string };
  readonly participation: Participation;
  /** Why a region does not take part, or where that is said; may be empty. */
  readonly participationReason: string;
  readonly stages: StageValues;
  readonly published: PublishedResult | null;
}

export type ResultStatus = 'ranked' | 'incomplete' | 'tidak-mengikuti' | 'predikat-only' | 'no-data';

export interface RegionResult {
  readonly assessment: RegionAssessment;
  readonly status: ResultStatus;
  readonly basis: 'levels' | 'published';
  /** The stage that counts; without a result the furthest one that holds anything. */
  readonly stage: Stage | null;
  /** Only when ranked. */
  readonly index: Exact | null;
  readonly predikat: string | null;
  /** Set when the basis is levels. */
  readonly score: Score | null;
  /** Domain (or aspect) indices that are known, by id. */
  readonly domains: ReadonlyMap<string, Exact>;
  readonly aspects: ReadonlyMap<string, Exact>;
}

function known(parts: Score['domains']): Map<string, Exact> {
  return new Map(parts.flatMap((part) => (part.value ? [[part.id, part.value] as const] : [])));
}

function publishedResult(
  instrument: Instrument,
  assessment: RegionAssessment,
  published: PublishedResult,
  rule: BandRule,
): RegionResult | null {
  if (published.index === null && published.predikat === null) return null;
  const index = published.index === null ? null : exact(published.index, 100);
  return {
    assessment,
    status: index ? 'ranked' : 'predikat-only',
    basis: 'published',
    stage: 'penetapan',
    index,
    predikat: published.predikat ?? (index ? predikatOf(instrument, index, rule) : null),
    score: null,
    domains: new Map([...published.domains].map(([id, value]) => [id, exact(value, 100)])),
    aspects: new Map(),
  };
}

function withoutResult(
  assessment: RegionAssessment,
  status: ResultStatus,
  basis: RegionResult['basis'],
): RegionResult {
  return {
    assessment,
    status,
    basis,
    stage: furthestStage(assessment.stages),
    index: null,
    predikat: null,
    score: null,
    domains: new Map(),
    aspects: new Map(),
  };
}

function reaches(assessment: RegionAssessment, stage: Stage): boolean {
  const furthest = furthestStage(assessment.stages);
  return furthest !== null && STAGES.indexOf(furthest) >= STAGES.indexOf(stage);
}

/**
 * The result that counts. Without a stage: the published result first, otherwise the furthest stage reached.
 * With a stage: that stage with what it inherits, if the region has reached it; a published result is one of
 * penetapan. A region that does not take part has no index, whatever else is stored.
 */
export function regionResult(
  instrument: Instrument,
  assessment: RegionAssessment,
  stage: Stage | null,
  rule: BandRule = 'exact',
): RegionResult {
  if (assessment.participation === 'tidak-mengikuti') {
    const basis = assessment.published ? 'published' : 'levels';
    return withoutResult(assessment, 'tidak-mengikuti', basis);
  }
  if (assessment.published && (stage === null || stage === 'penetapan')) {
    const result = publishedResult(instrument, assessment, assessment.published, rule);
    if (result) return result;
  }
  const counted = stage ?? furthestStage(assessment.stages);
  if (counted === null || !reaches(assessment, counted)) {
    return withoutResult(assessment, 'no-data', 'levels');
  }
  const result = score(instrument, effectiveValues(assessment.stages, counted));
  return {
    assessment,
    status: result.index ? 'ranked' : 'incomplete',
    basis: 'levels',
    stage: counted,
    index: result.index,
    predikat: result.index ? predikatOf(instrument, result.index, rule) : null,
    score: result,
    domains: known(instrument.domains.length > 0 ? result.domains : result.aspects),
    aspects: known(result.aspects),
  };
}
