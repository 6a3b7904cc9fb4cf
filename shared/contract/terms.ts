/** Schemas of the field's terms that several operations share. */
import { z } from 'zod';
import { STAGES } from '../assessment/stages.ts';
import { SOURCE_KINDS } from '../assessment/source-kind.ts';
import { LONGEST_TEXT, TEXT_KINDS } from '../assessment/texts.ts';

export const stageSchema = z.enum(STAGES);
export const yearSchema = z.int().min(2015).max(2100);
export const regionCodeSchema = z.string().regex(/^\d{2}(\.\d{2})?$/);
export const instrumentIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);
export const indicatorIdSchema = z.string().regex(/^\d{1,3}(-\d)?$/);
/** Hundredths of a level; whether the scale has it is checked against the instrument. */
export const hundredthsSchema = z.int().min(0).max(10_000);
/** "2.15": rounded half up, for showing. */
export const shownNumberSchema = z.string().regex(/^-?\d+\.\d{2}$/);
/** "2.1545" or "337/150": loses nothing. */
export const exactNumberSchema = z.string().regex(/^-?\d+(\.\d+|\/\d+)?$/);

export const PARTICIPATIONS = ['ikut', 'tidak-mengikuti'] as const;
export const participationSchema = z.enum(PARTICIPATIONS);
export type Participation = z.infer<typeof participationSchema>;

export const sourceKindSchema = z.enum(SOURCE_KINDS);

export const SCOPES = ['kabkota', 'provinsi', 'all'] as const;
export const scopeSchema = z.enum(SCOPES);
export type Scope = z.infer<typeof scopeSchema>;

export const CONFLICT_RULES = ['stop', 'skip', 'update'] as const;
export const conflictRuleSchema = z.enum(CONFLICT_RULES);
export type ConflictRule = z.infer<typeof conflictRuleSchema>;

/** A region as results name it. */
export const regionNameSchema = z.strictObject({ code: regionCodeSchema, name: z.string() });
export type RegionName = z.infer<typeof regionNameSchema>;

export const rangeSchema = z.strictObject({ low: shownNumberSchema, high: shownNumberSchema });

/** A workbook or document that the application hands out. */
export const fileOutputSchema = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
});
export type FileOutput = z.infer<typeof fileOutputSchema>;

export const textKindSchema = z.enum(TEXT_KINDS);
export const indicatorTextSchema = z.string().max(LONGEST_TEXT);

/** True for what is typed on during one visit of a field: with what was stored before it is one step to undo. */
export const continuesSchema = z.boolean().optional();

/** Names a long-running call so that its progress can be followed and the call cancelled. */
export const taskSchema = z.string().min(1).max(64);
