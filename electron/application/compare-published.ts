/** Published results of a year beside our own evaluation, and what would explain a difference. */
import { publishedParts } from '../../shared/analysis/check-published.ts';
import { explainDifference } from '../../shared/analysis/explain-difference.ts';
import { effectiveValues, type Stage } from '../../shared/assessment/stages.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type {
  PublishedComparison,
  PublishedExplanation,
  PublishedRow,
} from '../../shared/contract/published.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { RegionAssessment } from '../../shared/ranking/region-result.ts';
import { exact, formatExact, formatRounded, parseExact, subtract } from '../../shared/scoring/exact.ts';
import { predikatOf, type BandRule } from '../../shared/scoring/predikat.ts';
import { score } from '../../shared/scoring/score.ts';
import { regionAssessments } from './assessment-reader.ts';
import { ownEvaluation } from './own-evaluation.ts';
import type { Services } from './services.ts';

function ownPart(
  instrument: Instrument,
  { stages, participation }: RegionAssessment,
  asked: Stage | null,
  rule: BandRule,
): PublishedRow['own'] {
  const own = participation === 'ikut' ? ownEvaluation(stages, asked) : null;
  if (!own) return null;
  const result = score(instrument, own.values);
  const parts = instrument.domains.length > 0 ? result.domains : result.aspects;
  return {
    stage: own.stage,
    index: result.index && formatRounded(result.index),
    indexExact: result.index && formatExact(result.index),
    predikat: result.index && predikatOf(instrument, result.index, rule),
    domains: Object.fromEntries(
      parts.flatMap(({ id, value }) => (value ? [[id, formatRounded(value)] as const] : [])),
    ),
    missing: result.missing.length,
  };
}

function publishedPart({ published }: RegionAssessment): PublishedRow['published'] {
  if (!published) return null;
  const { index, predikat, domains, source, sourceKind, note, sample } = published;
  const shown = (hundredths: number) => formatRounded(exact(hundredths, 100));
  return {
    index: index === null ? null : shown(index),
    predikat,
    domains: Object.fromEntries([...domains].map(([id, value]) => [id, shown(value)])),
    source,
    sourceKind,
    note,
    sample,
  };
}

function comparisonRow(
  instrument: Instrument,
  assessment: RegionAssessment,
  asked: Stage | null,
  rule: BandRule,
): PublishedRow {
  const own = ownPart(instrument, assessment, asked, rule);
  const published = publishedPart(assessment);
  const [ours, theirs] = [own?.index ?? null, published?.index ?? null];
  return {
    region: assessment.region,
    participation: assessment.participation,
    participationReason: assessment.participationReason,
    own,
    published,
    // Of the figures as they are shown, so that a reader can check it.
    difference:
      ours === null || theirs === null ? null : formatRounded(subtract(parseExact(theirs), parseExact(ours))),
  };
}

/** @throws {Refusal} instrument-not-for-year */
export function comparePublished(
  services: Services,
  input: ParsedInput<'published.compare'>,
): PublishedComparison {
  const { year, stage } = input;
  const instrument = services.instruments.choose(input.instrument, year);
  const { province, bandRule } = services.settings.get();
  const [own, ...regencies] = regionAssessments(services, province, year, instrument);
  return {
    year,
    instrument: instrument.id,
    rows: [...regencies, ...(own ? [own] : [])].map((assessment) =>
      comparisonRow(instrument, assessment, stage, bandRule),
    ),
  };
}

/** Levels of penetapan that are not ours; null where none are stored or they are what is compared. */
function officialLevels(
  instrument: Instrument,
  { stages }: RegionAssessment,
  own: ReturnType<typeof ownEvaluation>,
): PublishedExplanation['officialLevels'] {
  if (!stages.penetapan?.size || !own || own.stage === 'penetapan') return null;
  const official = effectiveValues(stages, 'penetapan');
  return instrument.indicators.flatMap(({ id }) => {
    const value = official.get(id);
    const ours = own.values.get(id) ?? null;
    return value === undefined || value === ours ? [] : [{ indicator: id, own: ours, official: value }];
  });
}

/** @throws {Refusal} not-found while there is no published index or no complete worksheet to compare it with */
export function explainPublished(
  services: Services,
  input: ParsedInput<'published.explain'>,
): PublishedExplanation {
  const { year, stage, region } = input;
  const instrument = services.instruments.choose(input.instrument, year);
  const { province } = services.settings.get();
  const assessment = regionAssessments(services, province, year, instrument).find(
    (candidate) => candidate.region.code === region,
  );
  const published = assessment?.published;
  const own = assessment ? ownEvaluation(assessment.stages, stage) : null;
  const isReady = assessment?.participation === 'ikut' && published && published.index !== null && own;
  const known = new Set(publishedParts(instrument).map(({ id }) => id));
  const explanation = isReady
    ? explainDifference(instrument, own.values, {
        index: published.index ?? 0,
        domains: new Map([...published.domains].filter(([id]) => known.has(id))),
      })
    : null;
  if (!assessment || !explanation) {
    throw new Refusal('not-found', `nothing to compare for ${region} in ${year}`, { region, year });
  }
  const { differingDomains, agrees, changes, byIndexAlone, isRoundedByStep } = explanation;
  return {
    region: assessment.region,
    differingDomains: [...differingDomains],
    agrees,
    changes: changes.map((change) => ({ ...change })),
    byIndexAlone,
    isRoundedByStep,
    officialLevels: officialLevels(instrument, assessment, own),
  };
}
