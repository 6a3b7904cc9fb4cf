/** The matrix of a year: every region by every indicator at one stage, and writing a block of it. */
import { z } from 'zod';
import {
  hundredthsSchema,
  indicatorIdSchema,
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

export const matrixInputSchema = z.strictObject({
  year: yearSchema,
  /** Without it each region is shown at the furthest stage that it has reached. */
  stage: stageSchema.nullable().default(null),
  scope: scopeSchema.default('kabkota'),
  /** Default: the instrument in force in that year. */
  instrument: instrumentIdSchema.optional(),
});

/** A value that counts, and the stage in which it was set: not the row's own stage where it is inherited. */
const matrixValueSchema = z.strictObject({ value: hundredthsSchema, from: stageSchema });
export type MatrixValue = z.infer<typeof matrixValueSchema>;

const matrixRowSchema = z.strictObject({
  region: regionNameSchema,
  participation: participationSchema,
  /** The stage that the row shows and that edits of it belong to. */
  stage: stageSchema,
  /** What counts at that stage; an indicator that is not there is blank. */
  values: z.record(indicatorIdSchema, matrixValueSchema),
  /** What indicators with a value of the stage itself would follow without it. */
  followed: z.record(indicatorIdSchema, matrixValueSchema),
  /** The region's own judgement, to compare with. */
  mandiri: z.record(indicatorIdSchema, hundredthsSchema),
  /** Of the levels at the stage; null while any is blank and for a region that does not take part. */
  index: shownNumberSchema.nullable(),
  predikat: z.string().nullable(),
  /** Where the index can still end up; null when nothing is filled and once the index stands. */
  range: rangeSchema.nullable(),
  filled: z.int(),
  /** The highest whole level that accepted evidence supports, only where evidence is recorded. */
  ceilings: z.record(indicatorIdSchema, z.int()),
  /** The stages at which a reason for a level above it stands. */
  reasons: z.record(indicatorIdSchema, z.array(stageSchema)),
});
export type MatrixRow = z.infer<typeof matrixRowSchema>;

export const matrixSchema = z.strictObject({
  year: yearSchema,
  stage: stageSchema.nullable(),
  instrument: instrumentIdSchema,
  /** By code, the province itself at the end. */
  rows: z.array(matrixRowSchema),
});
export type Matrix = z.infer<typeof matrixSchema>;

/** More than all regions of the country by the largest instrument. */
const LARGEST_BLOCK = 100_000;

export const blockCellSchema = z.strictObject({
  region: regionCodeSchema,
  indicator: indicatorIdSchema,
  /** null takes the stage's own value away. */
  value: hundredthsSchema.nullable(),
});
export type BlockCell = z.infer<typeof blockCellSchema>;

export const setBlockInputSchema = z.strictObject({
  year: yearSchema,
  stage: stageSchema,
  instrument: instrumentIdSchema.optional(),
  cells: z.array(blockCellSchema).min(1).max(LARGEST_BLOCK),
});
