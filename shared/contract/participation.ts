/** Which regions take part in a year and how far they have come. */
import { z } from 'zod';
import { PARTICIPATION_STATUSES } from '../assessment/participation.ts';
import { instrumentIdSchema, participationSchema, regionNameSchema, yearSchema } from './terms.ts';

export const participationListInputSchema = z.strictObject({
  year: yearSchema,
  /** Default: the instrument in force in that year. */
  instrument: instrumentIdSchema.optional(),
});

export const participationListSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema,
  /** Number of indicators of the instrument. */
  total: z.int(),
  /** The kabupaten and kota of the home province, by code. */
  rows: z.array(
    z.strictObject({
      region: regionNameSchema,
      participation: participationSchema,
      /** Why it does not take part. */
      reason: z.string(),
      status: z.enum(PARTICIPATION_STATUSES),
      filled: z.int(),
      /** Whether a decree or report has a result, with or without levels here. */
      hasPublished: z.boolean(),
    }),
  ),
});
export type ParticipationList = z.infer<typeof participationListSchema>;
