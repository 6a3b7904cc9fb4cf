/** What a comparison of years is made of. */
import type { Stage } from '../../../../shared/assessment/stages.ts';
import type { Distribution } from '../../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import type { RegionResult } from '../../../../shared/ranking/region-result.ts';
import type { DocumentOptions } from '../document.ts';

export interface ComparedYear {
  readonly year: number;
  readonly instrument: Instrument;
  /** What each region has to show, by code. */
  readonly results: ReadonlyMap<string, RegionResult>;
  /** What the application counts and averages among the regencies. */
  readonly distribution: Distribution;
  /** "2.15", or null without any index. */
  readonly average: string | null;
}

export interface ComparisonInput extends DocumentOptions {
  readonly provinceName: string;
  /** null: the furthest stage that each region has reached. */
  readonly stage: Stage | null;
  /** In the order in which they are listed, the province's own government among them. */
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  /** Ascending; at least one. A year that has results on two instruments is there twice. */
  readonly years: readonly ComparedYear[];
}
