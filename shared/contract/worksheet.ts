/** One region's worksheet: values by stage with where they came from. */
import { z } from 'zod';
import { LONGEST_REASON } from '../assessment/evidence.ts';
import {
  continuesSchema,
  hundredthsSchema,
  indicatorIdSchema,
  indicatorTextSchema,
  instrumentIdSchema,
  participationSchema,
  regionCodeSchema,
  regionNameSchema,
  shownNumberSchema,
  stageSchema,
  textKindSchema,
  yearSchema,
} from './terms.ts';

export const worksheetKeySchema = z.strictObject({
  region: regionCodeSchema,
  year: yearSchema,
  /** Default: the instrument in force in that year. */
  instrument: instrumentIdSchema.optional(),
});

/** File, sheet and cell that a value was imported from. */
const provenanceSchema = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
});

const stageValueSchema = z.strictObject({
  indicator: indicatorIdSchema,
  stage: stageSchema,
  value: hundredthsSchema,
  /** null when entered by hand. */
  provenance: provenanceSchema.nullable(),
  /** ISO 8601, UTC. */
  changedAt: z.string(),
  changedBy: z.string(),
});
export type WorksheetValue = z.infer<typeof stageValueSchema>;

const stageTextSchema = z.strictObject({
  indicator: indicatorIdSchema,
  stage: stageSchema,
  kind: textKindSchema,
  text: indicatorTextSchema,
  provenance: provenanceSchema.nullable(),
  changedAt: z.string(),
  changedBy: z.string(),
});
export type WorksheetText = z.infer<typeof stageTextSchema>;

export const worksheetSchema = z.strictObject({
  region: regionNameSchema,
  year: yearSchema,
  instrument: instrumentIdSchema,
  participation: participationSchema,
  participationReason: z.string(),
  /** Only values set in a stage itself; inheritance follows from `effectiveValue`. */
  values: z.array(stageValueSchema),
  texts: z.array(stageTextSchema),
  /** What counted at the end of the year before on the same instrument: indicator to hundredths. */
  previousYear: z.record(indicatorIdSchema, hundredthsSchema).nullable(),
  published: z
    .strictObject({
      index: shownNumberSchema.nullable(),
      predikat: z.string().nullable(),
      source: z.string(),
      note: z.string().nullable(),
      sample: z.boolean(),
    })
    .nullable(),
});
export type Worksheet = z.infer<typeof worksheetSchema>;

export const setValueInputSchema = z.strictObject({
  region: regionCodeSchema,
  year: yearSchema,
  instrument: instrumentIdSchema.optional(),
  stage: stageSchema,
  indicator: indicatorIdSchema,
  /** null takes the stage's own value away: the indicator follows the stage before, or is blank. */
  value: hundredthsSchema.nullable(),
  /** Why the value stands above the ceiling; stored with it, and ignored where it does not. */
  overrideReason: z.string().trim().min(1).max(LONGEST_REASON).optional(),
});

export const setTextInputSchema = z.strictObject({
  region: regionCodeSchema,
  year: yearSchema,
  instrument: instrumentIdSchema.optional(),
  stage: stageSchema,
  indicator: indicatorIdSchema,
  kind: textKindSchema,
  /** "" takes the text away. */
  text: indicatorTextSchema,
  /** The text that was changed; refused (changed-since) when another one stands there by now. Anything goes without it. */
  base: indicatorTextSchema.optional(),
  continues: continuesSchema,
});

export const templateInputSchema = z.strictObject({
  region: regionCodeSchema,
  year: yearSchema,
  instrument: instrumentIdSchema.optional(),
  stage: stageSchema.default('mandiri'),
  /** Put in what is stored already. */
  prefill: z.boolean().default(true),
});
