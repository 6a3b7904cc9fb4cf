/** Change sets: what was done, for the undo button, the history and the audit trail. */
import { z } from 'zod';
import { REMEMBERED_KINDS } from './remembered.ts';
import { FOLLOW_UP_STATUSES } from '../assessment/recommendations.ts';
import {
  hundredthsSchema,
  indicatorIdSchema,
  regionNameSchema,
  stageSchema,
  textKindSchema,
  yearSchema,
} from './terms.ts';

/** What was done to a piece of evidence: `changed` its fields, or judged it. */
const EVIDENCE_ACTIONS = [
  'added',
  'changed',
  'removed',
  'belum-diperiksa',
  'diterima',
  'revisi',
  'ditolak',
] as const;
export type EvidenceAction = (typeof EVIDENCE_ACTIONS)[number];

/** What a change set did, as data; `describeChange` in shared/messages turns it into Indonesian. */
export const changeSummarySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('edit-value'),
    region: regionNameSchema,
    year: yearSchema,
    stage: stageSchema,
    indicator: indicatorIdSchema,
    from: hundredthsSchema.nullable(),
    to: hundredthsSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('edit-text'),
    region: regionNameSchema,
    year: yearSchema,
    stage: stageSchema,
    indicator: indicatorIdSchema,
    text: textKindSchema,
  }),
  z.strictObject({
    kind: z.literal('evidence'),
    region: regionNameSchema,
    year: yearSchema,
    indicator: indicatorIdSchema,
    action: z.enum(EVIDENCE_ACTIONS),
    /** Title, file name, letter number or link. */
    name: z.string(),
  }),
  z.strictObject({
    kind: z.literal('evidence-carried'),
    region: regionNameSchema,
    /** The year that it comes from, and the one that it was carried to. */
    from: yearSchema,
    year: yearSchema,
    pieces: z.int(),
  }),
  z.strictObject({
    kind: z.literal('ceiling-override'),
    region: regionNameSchema,
    year: yearSchema,
    stage: stageSchema,
    indicator: indicatorIdSchema,
    /** False when the reason was taken away. */
    given: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('edit-block'),
    year: yearSchema,
    stage: stageSchema,
    /** Number of values that became others. */
    cells: z.int(),
  }),
  z.strictObject({
    kind: z.literal('participation'),
    region: regionNameSchema,
    year: yearSchema,
    participation: z.string(),
  }),
  z.strictObject({
    kind: z.literal('import'),
    files: z.array(z.string()),
    values: z.int(),
    texts: z.int(),
  }),
  z.strictObject({ kind: z.literal('forgotten'), what: z.enum(REMEMBERED_KINDS), name: z.string() }),
  z.strictObject({ kind: z.literal('sealed'), year: yearSchema, number: z.string() }),
  z.strictObject({ kind: z.literal('reopened'), year: yearSchema, reason: z.string() }),
  z.strictObject({
    kind: z.literal('comment'),
    region: regionNameSchema,
    year: yearSchema,
    indicator: indicatorIdSchema,
    action: z.enum(['add', 'edit', 'remove']),
  }),
  z.strictObject({
    kind: z.literal('recommendation'),
    region: regionNameSchema,
    year: yearSchema,
    indicator: indicatorIdSchema,
    status: z.enum(FOLLOW_UP_STATUSES),
  }),
  z.strictObject({
    kind: z.literal('official-criteria'),
    /** The file that they were loaded from; null when they were taken away. */
    file: z.string().nullable(),
    texts: z.int(),
  }),
  z.strictObject({ kind: z.literal('sample'), year: yearSchema }),
  z.strictObject({ kind: z.literal('sample-removed'), year: yearSchema }),
  z.strictObject({ kind: z.literal('published-distribution'), year: yearSchema }),
  z.strictObject({
    kind: z.literal('map'),
    province: z.string(),
    /** null: the map was removed. */
    file: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('published-results'),
    year: yearSchema,
    /** Number of regions whose result was entered or taken away. */
    regions: z.int(),
    /** The region where it is one alone. */
    region: regionNameSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('settings'), keys: z.array(z.string()) }),
]);
export type ChangeSummary = z.infer<typeof changeSummarySchema>;

export const CHANGE_KINDS = ['do', 'undo', 'redo'] as const;

export const changeSetSchema = z.strictObject({
  id: z.string(),
  sequence: z.int(),
  /** ISO 8601, UTC. */
  at: z.string(),
  actor: z.string(),
  device: z.string(),
  kind: z.enum(CHANGE_KINDS),
  summary: changeSummarySchema,
  /** Number of stored fields or rows that it touched. */
  changes: z.int(),
  /** True once an undo has taken it back. */
  reverted: z.boolean(),
});
export type ChangeSet = z.infer<typeof changeSetSchema>;

export const historyInputSchema = z.strictObject({
  limit: z.int().min(1).max(1000).default(50),
});
