/** What imports have been taught: columns of a layout, names of regions. Both can be forgotten. */
import { z } from 'zod';
import { regionNameSchema } from './terms.ts';

export const rememberedSchema = z.strictObject({
  mappings: z.array(
    z.strictObject({
      id: z.string(),
      /** Name of the file whose columns were pointed at. */
      learnedFrom: z.string(),
      /** Letters of the columns that levels are read from. */
      levelColumns: z.array(z.string()),
    }),
  ),
  aliases: z.array(
    z.strictObject({
      id: z.string(),
      /** As a sheet wrote it. */
      written: z.string(),
      region: regionNameSchema,
    }),
  ),
});
export type Remembered = z.infer<typeof rememberedSchema>;

export const REMEMBERED_KINDS = ['mapping', 'alias'] as const;
export const forgetInputSchema = z.strictObject({ kind: z.enum(REMEMBERED_KINDS), id: z.string().min(1) });
