/** Workbooks that are handed out beside the ranking and the template. */
import { z } from 'zod';
import { rankingInputSchema } from './ranking.ts';
import { instrumentIdSchema, regionCodeSchema, stageSchema, yearSchema } from './terms.ts';

export const WORKBOOK_KINDS = ['matrix', 'worksheet', 'comparison', 'calculation', 'action-plan'] as const;
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];

/** Those that are about one region. */
export const REGION_WORKBOOKS: ReadonlySet<string> = new Set<WorkbookKind>([
  'worksheet',
  'calculation',
  'action-plan',
]);

export const PAPERS = ['A4', 'F4'] as const;
export const paperSchema = z.enum(PAPERS).default('A4');

export const workbookInputSchema = z
  .strictObject({
    kind: z.enum(WORKBOOK_KINDS),
    /** For a comparison: the last year that is compared. */
    year: yearSchema,
    /** null: the furthest stage that each region has reached. */
    stage: stageSchema.nullable().default(null),
    /** Needed by workbooks about one region; the others are about the home province. */
    region: regionCodeSchema.optional(),
    /** Default: the instrument in force in that year; a comparison then holds years of all instruments. */
    instrument: instrumentIdSchema.optional(),
    paper: paperSchema,
  })
  .refine(({ kind, region }) => !REGION_WORKBOOKS.has(kind) || region !== undefined, {
    path: ['region'],
    message: 'this workbook is about one region',
  });

/**
 * The workbook ranks by the index. Where a basis, a year to compare with or some regions are given, what they show stands
 * on a sheet of its own in front.
 */
export const rankingExportInputSchema = rankingInputSchema.extend({
  paper: paperSchema,
  /** Regions that are looked at; without it all of the scope. */
  regions: z.array(regionCodeSchema).min(1).optional(),
});
