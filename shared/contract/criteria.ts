/** The regulation's full criteria, which an office loads from a file of its own; the application ships short ones. */
import { z } from 'zod';
import { importFileSchema } from './import.ts';
import { indicatorIdSchema, indicatorTextSchema, instrumentIdSchema } from './terms.ts';

const levelSchema = z.int().min(0).max(100);

export const criteriaKeySchema = z.strictObject({ instrument: instrumentIdSchema });

/** Read anew for the preview and for loading: nothing is kept between the two. */
export const criteriaFileInputSchema = criteriaKeySchema.extend({ file: importFileSchema });

const officialCriterionSchema = z.strictObject({
  indicator: indicatorIdSchema,
  level: levelSchema,
  text: indicatorTextSchema,
  /** Name of the file that it was loaded from. */
  source: z.string(),
});
export type OfficialCriterion = z.infer<typeof officialCriterionSchema>;

/** In the instrument's order; only what was loaded. */
export const officialCriteriaSchema = z.array(officialCriterionSchema);

export const criteriaSummarySchema = z.strictObject({
  /** Another number whenever any official text changed: what was read with the same one still holds. */
  stamp: z.int(),
  instruments: z.array(
    z.strictObject({
      instrument: instrumentIdSchema,
      /** Indicators with at least one official text. */
      indicators: z.int(),
      texts: z.int(),
      sources: z.array(z.string()),
    }),
  ),
});

/** What loading a file would do. Texts for other indicators and levels stay as they are. */
export const criteriaPreviewSchema = z.strictObject({
  file: z.string(),
  /** Indicators that the file has texts for, and all of the instrument. */
  indicators: z.int(),
  total: z.int(),
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  /** Indicators without any text in the file. */
  missing: z.array(indicatorIdSchema),
  /** Indicators that lack some levels in the file. */
  partial: z.array(z.strictObject({ indicator: indicatorIdSchema, levels: z.array(levelSchema) })),
  /** Cells that are left out because they could mean two things: said twice, or of an indicator that is not clear. */
  unclear: z.array(z.string()),
});
export type CriteriaPreview = z.infer<typeof criteriaPreviewSchema>;
