/** What the evaluation report of one region is made of. */
import type { Averages } from '../../../shared/analysis/averages.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { FollowUpState } from '../../../shared/assessment/recommendations.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { RegionResult } from '../../../shared/ranking/region-result.ts';
import type { Score, Values } from '../../../shared/scoring/score.ts';
import type { PaperInput } from '../paper.ts';

export interface EarlierRecommendation {
  readonly year: number;
  readonly indicator: string;
  readonly text: string;
  /** Levels at the end of that year and of the report's, in hundredths. */
  readonly levelThen: Hundredths | null;
  readonly levelNow: Hundredths | null;
  /** null where no follow-up was planned. */
  readonly state: FollowUpState | null;
}

export interface LheInput extends PaperInput {
  readonly result: RegionResult;
  /** The stage whose levels are shown; null without any. A published result has levels only where they are stored too. */
  readonly levelStage: Stage | null;
  readonly values: Values;
  /** Of these levels. */
  readonly score: Score;
  /** Texts of recommendations, by indicator. */
  readonly recommendations: ReadonlyMap<string, string>;
  /** What was recommended in earlier years on the same instrument, the newest year first, and what became of it. */
  readonly earlier: readonly EarlierRecommendation[];
  /** Over the regencies and cities of the province. */
  readonly averages: Averages;
  /** Among the regencies and cities; null when the region is not ranked. */
  readonly place: { readonly rank: number; readonly tie: boolean; readonly ranked: number } | null;
}
