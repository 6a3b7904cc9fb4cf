/** The audit trail: who changed what, when, from which value to which, and where the new one comes from. */
import { z } from 'zod';
import { TEXT_KINDS } from '../assessment/texts.ts';
import { CHANGE_KINDS, changeSummarySchema } from './history.ts';
import {
  indicatorIdSchema,
  instrumentIdSchema,
  regionCodeSchema,
  regionNameSchema,
  stageSchema,
  yearSchema,
} from './terms.ts';

/** What was changed. */
export const AUDIT_SUBJECTS = [
  'level',
  ...TEXT_KINDS,
  'berkas-bukti',
  'alasan-plafon',
  'komentar',
  'tindak-lanjut',
  'lembar',
  'hasil-resmi',
  'sebaran',
  'impor',
  'nama-daerah',
  'pemetaan',
  'kriteria',
  'segel',
  'pengaturan',
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** Fields that are left out let everything through. */
export const auditFilterSchema = z.strictObject({
  region: regionCodeSchema.optional(),
  year: yearSchema.optional(),
  indicator: indicatorIdSchema.optional(),
  stage: stageSchema.optional(),
  subject: z.enum(AUDIT_SUBJECTS).optional(),
  /** Everything that one change set did, such as an import. */
  changeSet: z.string().optional(),
  actor: z.string().optional(),
  /** From this moment on. ISO 8601, UTC. */
  from: z.iso.datetime().optional(),
  /** Before this moment. */
  to: z.iso.datetime().optional(),
  kind: z.enum(CHANGE_KINDS).optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** Names a line for good: the sequence of its change set and its place in it. */
export const auditKeySchema = z.string().regex(/^\d+\.\d+$/);

export const auditInputSchema = auditFilterSchema.extend({
  limit: z.int().min(1).max(500).default(100),
  /** The last line of the page before; the lines after it are older. */
  before: auditKeySchema.optional(),
});

export const auditLineSchema = z.strictObject({
  key: auditKeySchema,
  changeSet: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  actor: z.string(),
  device: z.string(),
  kind: z.enum(CHANGE_KINDS),
  /** What its whole change set did. */
  summary: changeSummarySchema,
  region: regionNameSchema.nullable(),
  year: yearSchema.nullable(),
  instrument: instrumentIdSchema.nullable(),
  indicator: indicatorIdSchema.nullable(),
  stage: stageSchema.nullable(),
  subject: z.enum(AUDIT_SUBJECTS),
  /** The subject in Indonesian, with the field of it that changed: "Berkas bukti: status". */
  what: z.string(),
  /** In Indonesian; null where there was nothing. */
  old: z.string().nullable(),
  /** null where nothing is left. */
  new: z.string().nullable(),
  /** File, sheet and cell that the new value comes from; null when it was entered by hand or is gone. */
  origin: z.strictObject({ file: z.string(), sheet: z.string(), cell: z.string() }).nullable(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

export const auditPageSchema = z.strictObject({
  /** Newest change set first, and within it in the order in which it was written. */
  lines: z.array(auditLineSchema),
  /** Whether there are older lines. */
  hasMore: z.boolean(),
  /** Everybody who has changed anything, by name. */
  actors: z.array(z.string()),
});
