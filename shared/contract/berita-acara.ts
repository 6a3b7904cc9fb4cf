/** The record of the meeting at which a year's results were settled. */
import { z } from 'zod';

const line = z.string().trim().min(1).max(200);

export const beritaAcaraSchema = z.strictObject({
  /** As the office writes it: "500.12/17/BA/2024". */
  number: line,
  /** YYYY-MM-DD. */
  date: z.iso.date(),
  place: line,
  participants: z.array(z.strictObject({ name: line, role: z.string().trim().max(200) })).max(60),
});
export type BeritaAcara = z.infer<typeof beritaAcaraSchema>;
