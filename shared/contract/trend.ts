/** Indices over the years, and what moved one between two of them. */
import { z } from 'zod';
import { EVIDENCE_REUSE } from '../reference/crosswalk.ts';
import { RANKING_STATUSES } from './ranking.ts';
import {
  exactNumberSchema,
  hundredthsSchema,
  indicatorIdSchema,
  instrumentIdSchema,
  regionCodeSchema,
  regionNameSchema,
  shownNumberSchema,
  stageSchema,
  yearSchema,
} from './terms.ts';

export const trendInputSchema = z.strictObject({
  /** Without it each region counts with the furthest stage it has reached, a published result first. */
  stage: stageSchema.nullable().default(null),
});

const trendYearSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema,
  /** Mean of the kabupaten/kota that have an index. */
  average: shownNumberSchema.nullable(),
  count: z.int(),
  total: z.int(),
});
export type TrendYear = z.infer<typeof trendYearSchema>;

const trendPointSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema,
  status: z.enum(RANKING_STATUSES),
  basis: z.enum(['levels', 'published']),
  stage: stageSchema.nullable(),
  index: shownNumberSchema.nullable(),
  indexExact: exactNumberSchema.nullable(),
  predikat: z.string().nullable(),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

const nationalPointSchema = z.strictObject({
  year: yearSchema,
  index: shownNumberSchema,
  domains: z.record(z.string(), shownNumberSchema),
  /** Figures of the row that contradict others of their own source: `index` or a domain id, with the reason. */
  doubtful: z.record(z.string(), z.string()),
  note: z.string().nullable(),
});
export type NationalPoint = z.infer<typeof nationalPointSchema>;

export const trendSchema = z.strictObject({
  /** Years with any data, ascending; a year with results on two instruments is there twice. */
  years: z.array(trendYearSchema),
  /** Kabupaten/kota by code, the province itself at the end; one point for each of `years`, in their order. */
  regions: z.array(z.strictObject({ region: regionNameSchema, points: z.array(trendPointSchema) })),
  national: z.strictObject({
    instrument: instrumentIdSchema,
    source: z.string(),
    groups: z.array(z.strictObject({ group: z.string(), points: z.array(nationalPointSchema) })),
  }),
});
export type Trend = z.infer<typeof trendSchema>;

export const changeInputSchema = z.strictObject({
  region: regionCodeSchema,
  from: yearSchema,
  to: yearSchema,
  /** Default: the instrument in force in each year. */
  fromInstrument: instrumentIdSchema.optional(),
  toInstrument: instrumentIdSchema.optional(),
  /** Without it the furthest stage reached in each year. */
  stage: stageSchema.nullable().default(null),
});

const changeSideSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema,
  /** The stage whose levels are compared; null without any. */
  stage: stageSchema.nullable(),
  /** From those levels; null while any is blank. */
  index: shownNumberSchema.nullable(),
  indexExact: exactNumberSchema.nullable(),
  missing: z.int(),
  /** What a decree says beside it. */
  published: shownNumberSchema.nullable(),
});
export type ChangeSide = z.infer<typeof changeSideSchema>;

const contributionSchema = z.strictObject({
  id: indicatorIdSchema,
  from: hundredthsSchema,
  to: hundredthsSchema,
  contribution: exactNumberSchema,
});
export type ChangeContribution = z.infer<typeof contributionSchema>;

const continuitySchema = z.strictObject({
  /** Of the later instrument. */
  indicator: indicatorIdSchema,
  value: hundredthsSchema.nullable(),
  /** Of the earlier one. */
  continues: z.array(z.strictObject({ indicator: indicatorIdSchema, value: hundredthsSchema.nullable() })),
  evidence: z.enum(EVIDENCE_REUSE),
  note: z.string().nullable(),
});
export type ChangeContinuity = z.infer<typeof continuitySchema>;

const sides = { from: changeSideSchema, to: changeSideSchema };

/** What moved the index of one region between two years. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('contributions'),
    ...sides,
    /** Exactly the sum of the contributions. */
    difference: exactNumberSchema,
    /** Every indicator, in the order of the instrument. */
    indicators: z.array(contributionSchema),
    aspects: z.array(z.strictObject({ id: z.string(), contribution: exactNumberSchema })),
  }),
  /** Different instruments measure different things: nothing adds up, but indicators continue each other. */
  z.strictObject({
    kind: z.literal('continuity'),
    ...sides,
    note: z.string(),
    relations: z.array(continuitySchema),
  }),
  /** A side has no complete levels, or no table joins the two instruments. */
  z.strictObject({
    kind: z.literal('unknown'),
    ...sides,
    reason: z.enum(['absent', 'no-levels', 'blanks', 'no-crosswalk']),
    /** The sides that the reason is about. */
    years: z.array(yearSchema),
  }),
]);
export type Change = z.infer<typeof changeSchema>;
