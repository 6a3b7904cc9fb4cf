/** What an entry would change: new, changed and same values against what is stored. */
import type { Counts, Difference, TextDifference } from '../../../shared/contract/import.ts';
import { formatHundredths } from '../../../shared/instrument/levels.ts';
import { NO_LEVELS, packValues, unpackValues, type PackedLevels } from '../../excel/packed-levels.ts';
import type { ReadText } from '../../excel/reading.ts';
import type { AssessmentRow } from '../../database/entities.ts';
import type { Services } from '../services.ts';
import type { ResolvedEntry } from './resolve-entry.ts';

export interface Comparison {
  readonly counts: Counts;
  readonly differences: readonly Difference[];
  /** Levels where none are stored. */
  readonly newLevels: PackedLevels;
  /** Those, and the ones that differ from what is stored. */
  readonly dueLevels: PackedLevels;
  readonly textCounts: Counts;
  readonly textDifferences: readonly TextDifference[];
  readonly newTexts: readonly ReadText[];
  readonly changedTexts: readonly ReadText[];
  /** What the published part would do; null when the entry has none. */
  readonly published: keyof Counts | null;
}

export const NOTHING: Comparison = {
  counts: { new: 0, changed: 0, same: 0 },
  differences: [],
  newLevels: NO_LEVELS,
  dueLevels: NO_LEVELS,
  textCounts: { new: 0, changed: 0, same: 0 },
  textDifferences: [],
  newTexts: [],
  changedTexts: [],
  published: null,
};

/** The stored assessment that an entry is about; null when there is none or the entry is not settled yet. */
function storedAssessment(services: Services, resolved: ResolvedEntry): AssessmentRow | null {
  const { region, year, instrument } = resolved;
  if (region === null || year === null || !instrument) return null;
  const stored = services.regions.byCode(region);
  return stored && services.assessments.find(stored.id, year, instrument.id);
}

function comparePublished(
  services: Services,
  resolved: ResolvedEntry,
  assessment: AssessmentRow | null,
): { verdict: keyof Counts; difference: Difference | null } | null {
  const { published } = resolved.entry;
  if (!published) return null;
  const stored = assessment && services.assessments.published(assessment.id);
  // The sample is nobody's result: what a file says takes its place without asking.
  if (stored?.sample === 1) return { verdict: 'new', difference: null };
  const absent = published.participation === 'tidak-mengikuti';
  if (absent) {
    const verdict = assessment?.participation === 'tidak-mengikuti' ? 'same' : 'new';
    return { verdict: stored && verdict === 'new' ? 'changed' : verdict, difference: null };
  }
  if (!stored) {
    const verdict = assessment?.participation === 'tidak-mengikuti' ? 'changed' : 'new';
    return { verdict, difference: null };
  }
  const domains = Object.entries(published.domains);
  const storedDomains = JSON.parse(stored.domains) as Record<string, number>;
  const same =
    assessment.participation === 'ikut' &&
    stored.index_value === published.index &&
    (published.predikat === null || stored.predikat === published.predikat) &&
    domains.every(([id, value]) => storedDomains[id] === value);
  if (same) return { verdict: 'same', difference: null };
  const difference: Difference | null =
    published.index === null
      ? null
      : {
          indicator: null,
          old: stored.index_value === null ? null : formatHundredths(stored.index_value),
          new: formatHundredths(published.index),
          cell: published.cell,
        };
  return { verdict: 'changed', difference };
}

type TextComparison = Pick<Comparison, 'textCounts' | 'textDifferences' | 'newTexts' | 'changedTexts'>;

function compareTexts(
  services: Services,
  resolved: ResolvedEntry,
  assessment: AssessmentRow | null,
): TextComparison {
  const keyOf = (indicator: string, kind: string) => `${indicator} ${kind}`;
  const stored = new Map(
    (assessment && resolved.texts.length > 0 ? services.assessments.texts(assessment.id) : [])
      .filter((row) => row.stage === resolved.stage)
      .map((row) => [keyOf(row.indicator_id, row.kind), row.text]),
  );
  const oldText = ({ indicator, kind }: ReadText) => stored.get(keyOf(indicator, kind));
  const newTexts = resolved.texts.filter((text) => oldText(text) === undefined);
  const changedTexts = resolved.texts.filter((text) => {
    const old = oldText(text);
    return old !== undefined && old !== text.text;
  });
  return {
    newTexts,
    changedTexts,
    textCounts: {
      new: newTexts.length,
      changed: changedTexts.length,
      same: resolved.texts.length - newTexts.length - changedTexts.length,
    },
    textDifferences: changedTexts.map((text) => ({
      indicator: text.indicator,
      kind: text.kind,
      old: oldText(text) ?? '',
      new: text.text,
      cell: text.cell,
    })),
  };
}

type LevelComparison = Pick<Comparison, 'counts' | 'differences' | 'newLevels' | 'dueLevels'>;

function compareLevels(
  services: Services,
  { levels, stage }: ResolvedEntry,
  assessment: AssessmentRow | null,
): LevelComparison {
  const stored = new Map(
    (assessment && levels.count > 0 ? services.assessments.values(assessment.id) : [])
      .filter((row) => row.stage === stage)
      .map((row) => [row.indicator_id, row.value]),
  );
  if (stored.size === 0) {
    const counts = { new: levels.count, changed: 0, same: 0 };
    return { counts, differences: [], newLevels: levels, dueLevels: levels };
  }
  const values = unpackValues(levels);
  const added = values.filter(({ indicator }) => !stored.has(indicator));
  const changed = values.filter(({ indicator, value }) => (stored.get(indicator) ?? value) !== value);
  return {
    counts: {
      new: added.length,
      changed: changed.length,
      same: values.length - added.length - changed.length,
    },
    differences: changed.map(({ indicator, value, cell }): Difference => ({
      indicator,
      old: formatHundredths(stored.get(indicator) ?? 0),
      new: formatHundredths(value),
      cell,
    })),
    newLevels: packValues(added),
    dueLevels: packValues([...added, ...changed]),
  };
}

export function compareEntry(services: Services, resolved: ResolvedEntry): Comparison {
  if (resolved.excluded) return NOTHING;
  if (resolved.region === null || resolved.year === null || resolved.stage === null) return NOTHING;
  const assessment = storedAssessment(services, resolved);
  const compared = compareLevels(services, resolved, assessment);
  const published = comparePublished(services, resolved, assessment);
  const { counts, differences } = compared;
  return {
    ...compared,
    counts: published ? { ...counts, [published.verdict]: counts[published.verdict] + 1 } : counts,
    differences: published?.difference ? [...differences, published.difference] : differences,
    published: published?.verdict ?? null,
    ...compareTexts(services, resolved, assessment),
  };
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, counts) => ({
      new: total.new + counts.new,
      changed: total.changed + counts.changed,
      same: total.same + counts.same,
    }),
    { new: 0, changed: 0, same: 0 },
  );
}
