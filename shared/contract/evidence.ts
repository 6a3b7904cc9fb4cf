/** Evidence of one region's worksheet: what is recorded, how it was judged, and how far it reaches. */
import { z } from 'zod';
import { EVIDENCE_KINDS, EVIDENCE_REASONS, EVIDENCE_STATUSES } from '../assessment/evidence.ts';
import { indicatorIdSchema, instrumentIdSchema, regionNameSchema, stageSchema, yearSchema } from './terms.ts';

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

/** Another place where the same content is recorded. */
const sameFileSchema = z.strictObject({
  region: regionNameSchema,
  year: yearSchema,
  instrument: instrumentIdSchema,
  indicator: indicatorIdSchema,
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
  /** Where else the same file is recorded, this indicator included when it is there twice. */
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
