/** Evidence of one region's worksheet: what is recorded, how it was judged, and how far it reaches. */
import { z } from 'zod';
import {
  EVIDENCE_KINDS,
  EVIDENCE_REASONS,
  EVIDENCE_STATUSES,
  isWebLink,
  LONGEST_EVIDENCE_FIELD,
  LONGEST_REASON,
} from '../assessment/evidence.ts';
import { DOUBLE_USES } from '../assessment/double-use.ts';
import {
  indicatorIdSchema,
  instrumentIdSchema,
  regionCodeSchema,
  regionNameSchema,
  stageSchema,
  yearSchema,
} from './terms.ts';

const wholeLevelSchema = z.int().min(0).max(100);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const evidenceFileSchema = z.strictObject({
  sha256: sha256Schema,
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  /** By the first bytes of the content, not by the name. */
  mediaType: z.string(),
});

const staleLevelSchema = z.strictObject({
  level: wholeLevelSchema,
  measuredFrom: z.int(),
  years: z.int(),
  afterLevel: wholeLevelSchema.nullable(),
});

/** Another place where the same content is recorded and is not expected. */
const sameFileSchema = z.strictObject({
  region: regionNameSchema,
  year: yearSchema,
  instrument: instrumentIdSchema,
  indicator: indicatorIdSchema,
  use: z.enum(DOUBLE_USES),
});
export type SameFile = z.infer<typeof sameFileSchema>;

const evidenceItemSchema = z.strictObject({
  id: z.string(),
  indicator: indicatorIdSchema,
  kind: z.enum(EVIDENCE_KINDS),
  title: z.string(),
  file: evidenceFileSchema.nullable(),
  link: z.string().nullable(),
  letterNumber: z.string().nullable(),
  /** Year in which the document was issued. */
  year: z.int().nullable(),
  issuer: z.string(),
  /** Whole levels that it supports, ascending. */
  levels: z.array(wholeLevelSchema),
  status: z.enum(EVIDENCE_STATUSES),
  reason: z.enum(EVIDENCE_REASONS).nullable(),
  note: z.string(),
  /** Levels for which the instrument's rules find it too old. */
  stale: z.array(staleLevelSchema),
  /** Where else the same file is recorded and deserves a look, this indicator included when it is there twice. */
  sameFile: z.array(sameFileSchema),
  /** ISO 8601, UTC. */
  addedAt: z.string(),
  addedBy: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;

const ceilingOverrideSchema = z.strictObject({
  indicator: indicatorIdSchema,
  stage: stageSchema,
  reason: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});

export const evidenceListSchema = z.strictObject({
  /** In the order in which they were added. */
  items: z.array(evidenceItemSchema),
  /** Highest whole level by indicator, only where evidence is recorded: elsewhere no ceiling is in force. */
  ceilings: z.record(indicatorIdSchema, wholeLevelSchema),
  overrides: z.array(ceilingOverrideSchema),
});
export type EvidenceList = z.infer<typeof evidenceListSchema>;

const linkSchema = z.string().trim().refine(isWebLink);
const fieldSchema = z.string().trim().max(LONGEST_EVIDENCE_FIELD);
const nonEmptyFieldSchema = fieldSchema.min(1);
/** Documents may be older than any instrument. */
const documentYearSchema = z.int().min(1945).max(2100).nullable();
const levelsSchema = z.array(wholeLevelSchema).max(100);
const reasonTextSchema = z.string().trim().max(LONGEST_REASON);

const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('berkas'),
    name: z.string().max(1000),
    bytes: z.instanceof(Uint8Array),
  }),
  /** Only http and https; never opened by the application. */
  z.strictObject({ kind: z.literal('tautan'), link: linkSchema }),
  z.strictObject({ kind: z.literal('surat'), number: nonEmptyFieldSchema }),
]);

export const addEvidenceInputSchema = z.strictObject({
  region: regionCodeSchema,
  year: yearSchema,
  instrument: instrumentIdSchema.optional(),
  indicator: indicatorIdSchema,
  source: sourceSchema,
  title: fieldSchema.default(''),
  documentYear: documentYearSchema.default(null),
  issuer: fieldSchema.default(''),
  levels: levelsSchema.default([]),
});

export const addEvidenceOutputSchema = z.strictObject({ changeSet: z.string(), id: z.string() });

/** Two years of one region whose instruments a crosswalk joins. */
export const carryEvidenceInputSchema = z.strictObject({
  region: regionCodeSchema,
  from: yearSchema,
  to: yearSchema,
  /** Default: the instrument in force in each year. */
  fromInstrument: instrumentIdSchema.optional(),
  toInstrument: instrumentIdSchema.optional(),
});

export const carryEvidenceOutputSchema = z.strictObject({
  /** null when nothing was there to carry. */
  changeSet: z.string().nullable(),
  carried: z.int(),
  /** Left out because the indicator has the same document already. */
  skipped: z.int(),
});

export const evidenceKeySchema = z.strictObject({ id: z.string().max(64) });

export const updateEvidenceInputSchema = evidenceKeySchema.extend({
  /** Only what changes. A status that needs no reason takes the reason away. */
  fields: z.strictObject({
    title: fieldSchema.optional(),
    /** Only of a link. */
    link: linkSchema.optional(),
    /** Only of a letter. */
    letterNumber: nonEmptyFieldSchema.optional(),
    year: documentYearSchema.optional(),
    issuer: fieldSchema.optional(),
    levels: levelsSchema.optional(),
    status: z.enum(EVIDENCE_STATUSES).optional(),
    reason: z.enum(EVIDENCE_REASONS).optional(),
    note: reasonTextSchema.optional(),
  }),
});

export const overrideInputSchema = z.strictObject({
  region: regionCodeSchema,
  year: yearSchema,
  instrument: instrumentIdSchema.optional(),
  /** What a regency claims for itself is never capped. */
  stage: stageSchema.exclude(['mandiri']),
  indicator: indicatorIdSchema,
  /** null takes it away. */
  reason: reasonTextSchema.min(1).nullable(),
});
