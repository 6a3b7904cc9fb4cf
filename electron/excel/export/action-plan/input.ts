/** What the action plan of one region is made of. */
import type { FollowUpStatus, Priority } from '../../../../shared/assessment/recommendations.ts';
import type { Stage } from '../../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import type { Values } from '../../../../shared/scoring/score.ts';
import type { DocumentOptions } from '../document.ts';

export interface PlannedStep {
  /** What is recommended; empty where nothing is written. */
  readonly text: string;
  readonly priority: Priority | null;
  readonly unit: string;
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly status: FollowUpStatus | null;
}

export interface ActionPlanInput extends DocumentOptions {
  readonly instrument: Instrument;
  readonly regionName: string;
  readonly year: number;
  /** The stage whose levels count; null while the region has not reached it, or does not take part. */
  readonly stage: Stage | null;
  readonly values: Values;
  /** By indicator. */
  readonly steps: ReadonlyMap<string, PlannedStep>;
}
