/** What is known of regions when their assessments are checked. */
import type { DatedEvidence } from '../assessment/evidence-age.ts';
import type { EvidenceReason } from '../assessment/evidence.ts';
import { effectiveValue, type EffectiveValue, type Stage } from '../assessment/stages.ts';
import type { TextKind } from '../assessment/texts.ts';
import type { Indicator, Instrument } from '../instrument/instrument.ts';
import type { Hundredths } from '../instrument/levels.ts';
import type { RegionAssessment } from '../ranking/region-result.ts';

export interface RecordedEvidence extends DatedEvidence {
  readonly title: string;
  readonly reason: EvidenceReason | null;
}

export interface RegionFacts extends RegionAssessment {
  /** What counted at the end of the year before on the same instrument. */
  readonly lastYear: ReadonlyMap<string, Hundredths>;
  /** For each kind of text and indicator the stages at which something is written. */
  readonly written: Readonly<Partial<Record<TextKind, ReadonlyMap<string, ReadonlySet<Stage>>>>>;
  /** By indicator. */
  readonly evidence: ReadonlyMap<string, readonly RecordedEvidence[]>;
  /** By stage and indicator: why a level above the ceiling was given. */
  readonly overrides: Readonly<Partial<Record<Stage, ReadonlyMap<string, string>>>>;
}

/** One region at the stage at which it is checked. */
export interface RegionView {
  readonly instrument: Instrument;
  readonly year: number;
  readonly stage: Stage;
  readonly facts: RegionFacts;
  /** What counts there; an indicator that is not there is blank. */
  readonly values: ReadonlyMap<string, EffectiveValue>;
}

export function regionView(
  instrument: Instrument,
  year: number,
  stage: Stage,
  facts: RegionFacts,
): RegionView {
  const values = new Map<string, EffectiveValue>();
  for (const { id } of instrument.indicators) {
    const value = effectiveValue(facts.stages, stage, id);
    if (value) values.set(id, value);
  }
  return { instrument, year, stage, facts, values };
}

export interface FilledIndicator {
  readonly indicator: Indicator;
  readonly value: EffectiveValue;
}

/** The indicators that have a value, in the instrument's order. */
export function filledIndicators({ instrument, values }: RegionView): FilledIndicator[] {
  return instrument.indicators.flatMap((indicator) => {
    const value = values.get(indicator.id);
    return value ? [{ indicator, value }] : [];
  });
}
