/** What the verification of one region's index is made of. */
import type { Stage } from '../../../../shared/assessment/stages.ts';
import type { Worksheet } from '../../../../shared/contract/worksheet.ts';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import type { Values } from '../../../../shared/scoring/score.ts';
import type { DocumentOptions } from '../document.ts';

export interface CalculationInput extends DocumentOptions {
  readonly instrument: Instrument;
  /** With its kind: "Kabupaten Alor". */
  readonly regionName: string;
  readonly year: number;
  /** Whose values count; null while the region has none. */
  readonly stage: Stage | null;
  /** What counts at the stage. */
  readonly values: Values;
  readonly published: Worksheet['published'];
}
