/** The ranking of a year, as `rank --json` prints it and the ranking screen shows it. */
import { z } from 'zod';
import {
  exactNumberSchema,
  instrumentIdSchema,
  participationSchema,
  rangeSchema,
  regionCodeSchema,
  regionNameSchema,
  scopeSchema,
  shownNumberSchema,
  stageSchema,
  yearSchema,
} from './terms.ts';

export const RANKING_STATUSES = [
  'ranked',
  'incomplete',
  'tidak-mengikuti',
  'predikat-only',
  'no-data',
] as const;

export const rankingRowSchema = z.strictObject({
  /** Competition rank on the exact index (1, 2, 2, 4); null when not ranked. */
  rank: z.int().min(1).nullable(),
  /** True when another region shares the rank. */
  tie: z.boolean(),
  region: regionNameSchema,
  index: shownNumberSchema.nullable(),
  indexExact: exactNumberSchema.nullable(),
  predikat: z.string().nullable(),
  basis: z.enum(['levels', 'published']),
  status: z.enum(RANKING_STATUSES),
  /** Against the year before on the same instrument; null without a comparable one. Rank change is positive when the region rose. */
  change: z.strictObject({ rank: z.int(), index: z.string().regex(/^-?\d+\.\d{2}$/) }).nullable(),
  /** The stage that counts: as asked, or the furthest reached; without a result the furthest that holds anything. */
  stage: stageSchema.nullable(),
  /** Domain id (aspect id where the instrument has no domains) to index. Missing keys are unknown. */
  domains: z.record(z.string(), shownNumberSchema),
  aspects: z.record(z.string(), shownNumberSchema),
  /** Where the index can still end up; only when incomplete. */
  range: rangeSchema.nullable(),
  filled: z.int(),
  total: z.int(),
  /** Where the figures come from, for people: a decree or press report, or the worksheet. */
  source: z.string().nullable(),
  /** A reservation that must be shown with the row, such as an assumption about the region. */
  note: z.string().nullable(),
  /** True for the sample that the application carries. */
  sample: z.boolean(),
  /** Set when the index is within 0,02 of a bound: that bound's higher predikat and the signed gap. */
  nearBound: z.strictObject({ predikat: z.string(), gap: exactNumberSchema }).nullable(),
  /** True where the shown two decimals would give another predikat than the exact index. */
  bandDependsOnRounding: z.boolean(),
});
export type RankingRow = z.infer<typeof rankingRowSchema>;

/** Predikat names of the instrument plus `tidak-mengikuti`, `incomplete` and `no-data` to number of regions. */
const distributionSchema = z.record(z.string(), z.int().min(0));
export type Distribution = z.infer<typeof distributionSchema>;

export const publishedDistributionSchema = z.strictObject({
  /** Predikat names and `tidak-mengikuti` to number of regions. */
  counts: distributionSchema,
  source: z.string(),
  sample: z.boolean(),
});

export const rankingInputSchema = z.strictObject({
  year: yearSchema,
  /** Without it each region counts with the furthest stage it has reached, a published result first. */
  stage: stageSchema.nullable().default(null),
  scope: scopeSchema.default('kabkota'),
  instrument: instrumentIdSchema.optional(),
});

export const rankingSchema = z.strictObject({
  year: yearSchema,
  stage: stageSchema.nullable(),
  scope: scopeSchema,
  instrument: instrumentIdSchema,
  /** Ranked rows first, in order; then the others, by name. */
  rows: z.array(rankingRowSchema),
  distribution: distributionSchema,
  publishedDistribution: publishedDistributionSchema.nullable(),
  /** Mean of the ranked regions' exact indices, rounded for showing. */
  average: shownNumberSchema.nullable(),
  /** Ranked regions at or above the instrument's target; null when it has none. */
  reachingTarget: z.int().nullable(),
  /** Regions with any result or a declared absence / regions in scope. */
  coverage: z.strictObject({ assessed: z.int(), ranked: z.int(), total: z.int() }),
  /** The home province's own row when the scope is its regencies; never ranked among them. */
  province: rankingRowSchema.nullable(),
});
export type Ranking = z.infer<typeof rankingSchema>;

export const participationInputSchema = z.strictObject({
  region: regionCodeSchema,
  year: yearSchema,
  instrument: instrumentIdSchema.optional(),
  participation: participationSchema,
  reason: z.string().max(500).default(''),
});
