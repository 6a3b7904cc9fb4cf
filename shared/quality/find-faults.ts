/** Everything that does not hold in the assessments of a year. */
import { countedStage, furthestStage, type Stage } from '../assessment/stages.ts';
import { SEVERITIES } from '../contract/import.ts';
import { FINDING_KINDS, type Finding } from '../contract/quality.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { regionView, type RegionFacts, type RegionView } from './facts.ts';
import { valuesOfAbsent } from './faults/absent-with-values.ts';
import { levelsAboveCeiling } from './faults/above-ceiling.ts';
import { blanks } from './faults/blank.ts';
import { brokenRules } from './faults/broken-rule.ts';
import { differingIndex } from './faults/differing-index.ts';
import { levelChanges } from './faults/level-change.ts';
import { missingEvidence } from './faults/no-evidence.ts';
import { missingExplanations } from './faults/no-explanation.ts';
import { overClaims } from './faults/over-claim.ts';
import { refusedEvidence } from './faults/refused-evidence.ts';
import { staleEvidence } from './faults/stale-evidence.ts';

const CHECKS: readonly ((view: RegionView) => Finding[])[] = [
  blanks,
  levelsAboveCeiling,
  brokenRules,
  levelChanges,
  missingEvidence,
  missingExplanations,
  overClaims,
  refusedEvidence,
  staleEvidence,
  differingIndex,
];

export interface QualityInput {
  readonly instrument: Instrument;
  readonly year: number;
  /** null: each region at the furthest stage that it has reached. */
  readonly stage: Stage | null;
  readonly regions: readonly RegionFacts[];
  /** The year holds nothing but published results: then nobody is expected to fill in levels. */
  readonly isPublishedOnly: boolean;
}

export interface QualityResult {
  readonly findings: readonly Finding[];
  /** Codes of the regions that were checked. */
  readonly checked: readonly string[];
  /** Regions that have not reached the asked stage. */
  readonly notReached: number;
}

const isProvince = ({ region }: RegionFacts) => !region.code.includes('.');

/** The stage at which a region is checked; null when there is nothing to check. */
function checkedStage(facts: RegionFacts, { stage, isPublishedOnly }: QualityInput): Stage | null {
  const furthest = furthestStage(facts.stages);
  if (facts.participation === 'tidak-mengikuti') return furthest && (stage ?? furthest);
  const counted = countedStage(facts.stages, stage);
  if (counted !== null || furthest !== null) return counted;
  // Nothing is filled in: the first stage is still to be done, unless levels are not what is waited for.
  const isDue = !isPublishedOnly && !isProvince(facts) && !hasPublished(facts);
  return isDue && (stage ?? 'mandiri') === 'mandiri' ? 'mandiri' : null;
}

function hasPublished({ published }: RegionFacts): boolean {
  return published !== null && (published.index !== null || published.predikat !== null);
}

function isBehind(facts: RegionFacts, stage: Stage | null): boolean {
  if (stage === null || facts.participation === 'tidak-mengikuti') return false;
  return furthestStage(facts.stages) !== null && countedStage(facts.stages, stage) === null;
}

function findInRegion(view: RegionView): Finding[] {
  if (view.facts.participation === 'tidak-mengikuti') return valuesOfAbsent(view);
  return CHECKS.flatMap((check) => check(view));
}

/** Most severe first, then by region (the province last), indicator and kind: the same whatever the order they came in. */
function inOrder(findings: readonly Finding[], { instrument }: QualityInput): Finding[] {
  const positions = new Map(instrument.indicators.map(({ id }, position) => [id, position] as const));
  const indicator = ({ indicator: id }: Finding) =>
    id === null ? -1 : (positions.get(id) ?? positions.size);
  const compareRegions = (a: string, b: string) =>
    Number(!a.includes('.')) - Number(!b.includes('.')) || compareTexts(a, b);
  return findings.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compareRegions(a.region.code, b.region.code) ||
      indicator(a) - indicator(b) ||
      FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) ||
      compareTexts(JSON.stringify(a), JSON.stringify(b)),
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function findFaults(input: QualityInput): QualityResult {
  const checked: string[] = [];
  const findings: Finding[] = [];
  for (const facts of input.regions) {
    const stage = checkedStage(facts, input);
    if (stage === null) continue;
    checked.push(facts.region.code);
    findings.push(...findInRegion(regionView(input.instrument, input.year, stage, facts)));
  }
  return {
    findings: inOrder(findings, input),
    checked,
    notReached: input.regions.filter((facts) => isBehind(facts, input.stage)).length,
  };
}
