/** What a matrix of levels is made of. */
import type { Stage } from '../../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import type { RegionAssessment } from '../../../../shared/ranking/region-result.ts';
import type { DocumentOptions } from '../document.ts';

export interface MatrixInput extends DocumentOptions {
  readonly instrument: Instrument;
  /** With or without "Provinsi" in front. */
  readonly provinceName: string;
  readonly year: number;
  /** null: the furthest stage that each region has reached. */
  readonly stage: Stage | null;
  /** All regions of the province in the order in which they are listed, its own government among them. */
  readonly regions: readonly RegionAssessment[];
}
