/** One region in one year: where it stands, its aspects against the province, and what follows from its levels. */
import { z } from 'zod';
import { rankingRowSchema } from './ranking.ts';
import {
  exactNumberSchema,
  hundredthsSchema,
  indicatorIdSchema,
  indicatorTextSchema,
  instrumentIdSchema,
  regionCodeSchema,
  shownNumberSchema,
  stageSchema,
  yearSchema,
} from './terms.ts';

export const profileInputSchema = z.strictObject({
  region: regionCodeSchema,
  year: yearSchema,
  /** Without it the furthest stage that the region has reached. */
  stage: stageSchema.nullable().default(null),
  instrument: instrumentIdSchema.optional(),
});

/** An aspect among the kabupaten/kota that have its index in the same year and instrument. */
const aspectSpreadSchema = z.strictObject({
  count: z.int().min(1),
  low: shownNumberSchema,
  high: shownNumberSchema,
  /** The middle half, by nearest rank. */
  middleLow: shownNumberSchema,
  middleHigh: shownNumberSchema,
  average: shownNumberSchema,
});

const profileAspectSchema = z.strictObject({
  id: z.string(),
  /** From the levels of the stage that counts; null while an indicator of the aspect is blank. */
  value: shownNumberSchema.nullable(),
  /** By the region's own judgement; null while mandiri is what counts. */
  self: shownNumberSchema.nullable(),
  /** A year earlier on the same instrument, at the furthest stage of then. */
  previous: shownNumberSchema.nullable(),
  province: aspectSpreadSchema.nullable(),
  /** Value − average of the province as they are shown. */
  gap: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .nullable(),
  /** Set where the gap is more than a quarter of a level. */
  standing: z.enum(['above', 'below']).nullable(),
});
export type ProfileAspect = z.infer<typeof profileAspectSchema>;

const findingSchema = z.strictObject({ indicator: indicatorIdSchema, value: hundredthsSchema });

const aspectFindingsSchema = z.strictObject({
  aspect: z.string(),
  /** Levels 4 and 5, the highest first. */
  strengths: z.array(findingSchema),
  /** Levels 1 and 2 (and 0), the lowest first. */
  weaknesses: z.array(findingSchema),
});

const claimSchema = z.strictObject({
  indicator: indicatorIdSchema,
  self: hundredthsSchema,
  judged: hundredthsSchema,
  /** self − judged, in hundredths of a level. */
  difference: z.int(),
});

const overClaimSchema = z.strictObject({
  /** Indicators with both values, the farthest claim first. */
  claims: z.array(claimSchema),
  higher: z.int(),
  lower: z.int(),
  /** Mean difference in levels over all of `claims`, for showing. */
  mean: z.string().regex(/^-?\d+\.\d{2}$/),
  /** By the region's own judgement; null while it has blanks. */
  selfIndex: shownNumberSchema.nullable(),
});
export type ProfileOverClaim = z.infer<typeof overClaimSchema>;

const recommendationSchema = z.strictObject({
  year: yearSchema,
  stage: stageSchema,
  indicator: indicatorIdSchema,
  text: indicatorTextSchema,
  /** The indicator's level at the end of the year of the recommendation, and at the end of the profile's year. */
  levelThen: hundredthsSchema.nullable(),
  levelNow: hundredthsSchema.nullable(),
});
export type ProfileRecommendation = z.infer<typeof recommendationSchema>;

export const profileSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema,
  /** As the ranking has it: rank, index, predikat, what they rest on. */
  row: rankingRowSchema,
  /** A year earlier on the same instrument; null without an index then. */
  previous: z
    .strictObject({ year: yearSchema, index: shownNumberSchema, indexExact: exactNumberSchema })
    .nullable(),
  /** Among the kabupaten/kota. */
  ranked: z.int(),
  average: shownNumberSchema.nullable(),
  /** The stage whose levels the aspects and findings come from; null without any. */
  stage: stageSchema.nullable(),
  filled: z.int(),
  /** In the order of the instrument. */
  aspects: z.array(profileAspectSchema),
  findings: z.array(aspectFindingsSchema),
  /** null while mandiri is what counts, or nothing was judged by the region itself. */
  overClaim: overClaimSchema.nullable(),
  /** Of this year and the years before on the same instrument, the newest first. */
  recommendations: z.array(recommendationSchema),
});
export type Profile = z.infer<typeof profileSchema>;
