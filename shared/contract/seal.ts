/** Closing a year: its values become read-only and a hash over its content goes on every output. */
import { z } from 'zod';
import { beritaAcaraSchema } from './berita-acara.ts';
import { instrumentIdSchema, yearSchema } from './terms.ts';

export const SHORTEST_REASON = 10;

export const sealKeySchema = z.strictObject({
  year: yearSchema,
  /** Default: the instrument in force in that year. */
  instrument: instrumentIdSchema.optional(),
});

export const sealSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema,
  /** SHA-256 over the year's content, in hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Its short form, as outputs print it. */
  code: z.string(),
  record: beritaAcaraSchema,
  /** ISO 8601, UTC. */
  sealedAt: z.string(),
  sealedBy: z.string(),
  reopened: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});
export type Seal = z.infer<typeof sealSchema>;

export const sealStatusSchema = z.strictObject({
  /** The seal in force. */
  current: sealSchema.nullable(),
  /** Seals that were opened again, newest first. */
  earlier: z.array(sealSchema),
  /** Whether the content still is what was sealed; null without a seal. */
  intact: z.boolean().nullable(),
  /** Regions of the home province by what they have to show. */
  regions: z.strictObject({ complete: z.int(), incomplete: z.int(), absent: z.int(), empty: z.int() }),
});
export type SealStatus = z.infer<typeof sealStatusSchema>;

export const setSealInputSchema = sealKeySchema.extend({ record: beritaAcaraSchema });

export const reopenInputSchema = sealKeySchema.extend({
  reason: z.string().trim().min(SHORTEST_REASON).max(1000),
});
