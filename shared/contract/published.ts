/** Results as a decree or report publishes them: entering them, and comparing them with our own evaluation. */
import { z } from 'zod';
import {
  exactNumberSchema,
  hundredthsSchema,
  indicatorIdSchema,
  instrumentIdSchema,
  participationSchema,
  regionCodeSchema,
  regionNameSchema,
  shownNumberSchema,
  sourceKindSchema,
  stageSchema,
  yearSchema,
} from './terms.ts';

/** All regions of the country, more than once. */
const MOST_RESULTS = 1000;

const resultSchema = z.strictObject({
  /** Hundredths; null where only the predikat is known. */
  index: hundredthsSchema.nullable().default(null),
  /** As the instrument writes it; null: the one of the index. */
  predikat: z.string().nullable().default(null),
  /** Domain id (aspect id where the instrument has no domains) to hundredths. */
  domains: z.record(indicatorIdSchema, hundredthsSchema).default({}),
  /** `tidak-mengikuti` has neither index nor predikat. */
  participation: participationSchema.default('ikut'),
  /** The decree or report. */
  source: z.string().trim().min(1).max(200),
  /** Only a decree makes the figures official; nobody having said so, it is none. */
  sourceKind: sourceKindSchema.default('lainnya'),
  note: z.string().trim().max(500).nullable().default(null),
  /** The predikat was checked and stands although the index lies in another band. */
  confirmed: z.boolean().default(false),
});

export const publishedSetInputSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema.optional(),
  results: z
    .array(
      z.strictObject({
        region: regionCodeSchema,
        /** null takes the published result away; the region counts as taking part then. */
        result: resultSchema.nullable(),
      }),
    )
    .min(1)
    .max(MOST_RESULTS),
});

export const publishedCompareInputSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema.optional(),
  /** Without it our own evaluation is the furthest stage before penetapan. */
  stage: stageSchema.nullable().default(null),
});

const partsSchema = z.record(z.string(), shownNumberSchema);

const comparisonRowSchema = z.strictObject({
  region: regionNameSchema,
  participation: participationSchema,
  participationReason: z.string(),
  own: z
    .strictObject({
      stage: stageSchema,
      /** null while an indicator is blank. */
      index: shownNumberSchema.nullable(),
      indexExact: exactNumberSchema.nullable(),
      predikat: z.string().nullable(),
      domains: partsSchema,
      missing: z.int(),
    })
    .nullable(),
  published: z
    .strictObject({
      index: shownNumberSchema.nullable(),
      predikat: z.string().nullable(),
      domains: partsSchema,
      source: z.string(),
      sourceKind: sourceKindSchema,
      note: z.string().nullable(),
      sample: z.boolean(),
    })
    .nullable(),
  /** Published − own as both are shown; null while one of them is unknown. */
  difference: shownNumberSchema.nullable(),
});
export type PublishedRow = z.infer<typeof comparisonRowSchema>;

export const publishedComparisonSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema,
  /** Kabupaten/kota by code, the province itself at the end. */
  rows: z.array(comparisonRowSchema),
});
export type PublishedComparison = z.infer<typeof publishedComparisonSchema>;

export const publishedExplainInputSchema = publishedCompareInputSchema.extend({ region: regionCodeSchema });

export const publishedExplanationSchema = z.strictObject({
  region: regionNameSchema,
  /** Domains (or aspects) that were published and that our levels show otherwise. */
  differingDomains: z.array(z.string()),
  agrees: z.boolean(),
  /** Every change of one single level after which our figures are the published ones; the smallest step first. */
  changes: z.array(
    z.strictObject({
      indicator: indicatorIdSchema,
      from: hundredthsSchema,
      to: hundredthsSchema,
      /** The far end of the values that fit, on a scale with decimals; otherwise the same as `to`. */
      until: hundredthsSchema,
    }),
  ),
  /** Such changes by the index alone, before the published domains ruled them out. */
  byIndexAlone: z.int(),
  /** True when the published index is what rounding every aspect and domain on the way gives. */
  isRoundedByStep: z.boolean(),
  /** Where levels of penetapan are stored: those that are not ours. null without any. */
  officialLevels: z
    .array(
      z.strictObject({
        indicator: indicatorIdSchema,
        own: hundredthsSchema.nullable(),
        official: hundredthsSchema,
      }),
    )
    .nullable(),
});
export type PublishedExplanation = z.infer<typeof publishedExplanationSchema>;
