/** Whether the stored data is sound: what was checked, and every file that is not what the database says. */
import { z } from 'zod';
import { indicatorIdSchema, regionNameSchema, taskSchema, yearSchema } from './terms.ts';

export const verifyInputSchema = z.strictObject({
  /** Every file is read whole: progress and cancelling by this name. */
  task: taskSchema.optional(),
});

export const CHECK_NAMES = ['integrity', 'foreign-keys', 'recomputed-indices', 'seals', 'files'] as const;

const checkSchema = z.strictObject({
  name: z.enum(CHECK_NAMES),
  ok: z.boolean(),
  /** How many were checked, or what is wrong. */
  detail: z.string(),
});
export type Check = z.infer<typeof checkSchema>;

const fileFaultSchema = z.strictObject({
  /** `missing`: not in the store; `changed`: its content no longer has its SHA-256. */
  problem: z.enum(['missing', 'changed']),
  sha256: z.string(),
  name: z.string(),
  /** `removed`: evidence or an import that was taken away, which an undo may bring back. */
  use: z.enum(['evidence', 'original', 'removed', 'logo', 'map']),
  /** Where the evidence stands; null for all others. */
  place: z
    .strictObject({ region: regionNameSchema, year: yearSchema, indicator: indicatorIdSchema })
    .nullable(),
});
export type FileFault = z.infer<typeof fileFaultSchema>;

export const verifyOutputSchema = z.strictObject({
  ok: z.boolean(),
  checks: z.array(checkSchema),
  /** One for each place that names a file; evidence first. */
  files: z.array(fileFaultSchema),
});
export type Verification = z.infer<typeof verifyOutputSchema>;
