/** The ranking of a year, as `rank --json` prints it and the ranking screen shows it. */
import { z } from 'zod';
import { BASIS_KINDS } from '../ranking/basis.ts';
import {
  continuesSchema,
  exactNumberSchema,
  indicatorIdSchema,
  instrumentIdSchema,
  participationSchema,
  rangeSchema,
  regionCodeSchema,
  regionNameSchema,
  scopeSchema,
  shownNumberSchema,
  sourceKindSchema,
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
  /** Competition rank on the exact value of what is ranked by (1, 2, 2, 4); null without one. */
  rank: z.int().min(1).nullable(),
  /** True when another region shares the rank. */
  tie: z.boolean(),
  region: regionNameSchema,
  /** What the row is ranked by: the index, or the domain, aspect or indicator that was asked for. */
  value: shownNumberSchema.nullable(),
  valueExact: exactNumberSchema.nullable(),
  /** The rank by the index, whatever the table is ranked by. */
  indexRank: z.int().min(1).nullable(),
  index: shownNumberSchema.nullable(),
  indexExact: exactNumberSchema.nullable(),
  predikat: z.string().nullable(),
  basis: z.enum(['levels', 'published']),
  status: z.enum(RANKING_STATUSES),
  /**
   * Against the compared year on the same instrument, by what is ranked by; null without a comparable one. Rank change
   * is positive when the region rose; `index` is the difference of the shown values.
   */
  change: z.strictObject({ rank: z.int(), index: z.string().regex(/^-?\d+\.\d{2}$/) }).nullable(),
  /** As `change.rank`, and also across a change of instrument, where values cannot be compared. */
  rankChange: z.int().nullable(),
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
  /** Of a published result; null for one from levels, and without a result. */
  sourceKind: sourceKindSchema.nullable(),
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

const basisSchema = z.strictObject({
  kind: z.enum(BASIS_KINDS),
  /** null for the index. */
  id: indicatorIdSchema.nullable(),
});

/** A mean over the regions that have a value, and how many these are. */
const partAverageSchema = z.strictObject({
  average: shownNumberSchema.nullable(),
  averageExact: exactNumberSchema.nullable(),
  count: z.int().min(0),
});
export type PartAverage = z.infer<typeof partAverageSchema>;

const partAveragesSchema = z.record(z.string(), partAverageSchema);

export const rankingInputSchema = z.strictObject({
  year: yearSchema,
  /** Without it each region counts with the furthest stage it has reached, a published result first. */
  stage: stageSchema.nullable().default(null),
  scope: scopeSchema.default('kabkota'),
  instrument: instrumentIdSchema.optional(),
  /** The earlier year for the changes; without it, or null, the year before. */
  compareWith: yearSchema.nullable().optional(),
  /** What the table is ranked by; without it the index. */
  basis: basisSchema.optional(),
});

export const rankingSchema = z.strictObject({
  year: yearSchema,
  stage: stageSchema.nullable(),
  scope: scopeSchema,
  instrument: instrumentIdSchema,
  rankedBy: basisSchema,
  compared: z.strictObject({
    /** May lie before the first year that can be evaluated. */
    year: z.int(),
    instrument: instrumentIdSchema,
    /** Regions that were ranked then. */
    ranked: z.int().min(0),
    /** True where that year has results of another instrument. */
    isBreak: z.boolean(),
  }),
  /** Ranked rows first, in order; then the others, by name. */
  rows: z.array(rankingRowSchema),
  distribution: distributionSchema,
  publishedDistribution: publishedDistributionSchema.nullable(),
  /** Mean of the ranked regions' exact indices, rounded for showing. */
  average: shownNumberSchema.nullable(),
  /** Of the shown averages against the compared year; null across a change of instrument. */
  averageChange: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .nullable(),
  /** Of what the table is ranked by. */
  basisAverage: partAverageSchema,
  partAverages: z.strictObject({ domains: partAveragesSchema, aspects: partAveragesSchema }),
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
  continues: continuesSchema,
});
