/** Gathers what is checked of every region: the levels of the year and the year before, and what stands beside them. */
import { effectiveValues, furthestStage, type Stage } from '../../../shared/assessment/stages.ts';
import type { TextKind } from '../../../shared/assessment/texts.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { RecordedEvidence, RegionFacts } from '../../../shared/quality/facts.ts';
import { saysSomething } from '../../../shared/quality/written-texts.ts';
import type { AssessmentRow, EvidenceRow } from '../../database/entities.ts';
import type { AssessmentScope, TextOfAssessment } from '../../database/quality-repository.ts';
import type { StoredRegion } from '../../database/regions-repository.ts';
import { publishedResult, stageValues } from '../assessment-reader.ts';
import { nameOf, storedLevels } from '../evidence/stored-evidence.ts';
import type { Services } from '../services.ts';

type Reader = Pick<Services, 'assessments' | 'quality'>;

/** Rows of all assessments, by the assessment that they belong to. */
function byAssessment<T extends { readonly assessment_id: string }>(
  rows: readonly T[],
): (assessment: AssessmentRow | undefined) => readonly T[] {
  const groups = Map.groupBy(rows, ({ assessment_id }) => assessment_id);
  return (assessment) => (assessment && groups.get(assessment.id)) ?? [];
}

function writtenTexts(rows: readonly TextOfAssessment[]): RegionFacts['written'] {
  const written: Partial<Record<TextKind, Map<string, Set<Stage>>>> = {};
  for (const { kind, indicator_id: indicator, stage, beginning } of rows) {
    if (!saysSomething(beginning)) continue;
    const indicators = (written[kind] ??= new Map());
    const stages = indicators.get(indicator) ?? new Set();
    indicators.set(indicator, stages.add(stage));
  }
  return written;
}

function recordedEvidence(row: EvidenceRow): RecordedEvidence {
  const { status, reason, document_year: year } = row;
  return { title: nameOf(row), status, reason, year, levels: storedLevels(row) };
}

/** Region id to what counted at the end of the year before. */
function lastYears(reader: Reader, scope: AssessmentScope): Map<string, Map<string, Hundredths>> {
  const before = { ...scope, year: scope.year - 1 };
  const entries = reader.quality.assessments(before).map((assessment) => {
    const stages = stageValues(reader.assessments.values(assessment.id));
    const furthest = furthestStage(stages);
    return [assessment.region_id, furthest ? effectiveValues(stages, furthest) : new Map()] as const;
  });
  return new Map(entries);
}

function overridesOf(
  rows: readonly { readonly stage: Stage; readonly indicator_id: string; readonly reason: string }[],
): RegionFacts['overrides'] {
  const overrides: Partial<Record<Stage, Map<string, string>>> = {};
  for (const { stage, indicator_id: indicator, reason } of rows) {
    (overrides[stage] ??= new Map()).set(indicator, reason);
  }
  return overrides;
}

/** One entry for each region, also for those of which nothing is stored. */
export function regionFacts(
  reader: Reader,
  regions: readonly StoredRegion[],
  scope: AssessmentScope,
): RegionFacts[] {
  const { quality } = reader;
  const assessments = new Map(quality.assessments(scope).map((row) => [row.region_id, row] as const));
  const lastYear = lastYears(reader, scope);
  const textsOf = byAssessment(quality.texts(scope));
  const evidenceOf = byAssessment(quality.evidence(scope));
  const overridesIn = byAssessment(quality.overrides(scope));
  const publishedOf = byAssessment(quality.published(scope));
  return regions.map((region) => {
    const assessment = assessments.get(region.id);
    const [published] = publishedOf(assessment);
    const evidence = Map.groupBy(evidenceOf(assessment), ({ indicator_id }) => indicator_id);
    return {
      region: { code: region.code, name: region.name },
      participation: assessment?.participation ?? 'ikut',
      participationReason: assessment?.participation_reason ?? '',
      stages: assessment ? stageValues(reader.assessments.values(assessment.id)) : {},
      published: published ? publishedResult(published) : null,
      lastYear: lastYear.get(region.id) ?? new Map(),
      written: writtenTexts(textsOf(assessment)),
      evidence: new Map([...evidence].map(([id, rows]) => [id, rows.map(recordedEvidence)] as const)),
      overrides: overridesOf(overridesIn(assessment)),
    };
  });
}
