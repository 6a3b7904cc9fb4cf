/** Documents that are handed out (LHE, lampiran, berita acara), and the office's own words and marks on them. */
import { z } from 'zod';
import { instrumentIdSchema, regionCodeSchema, stageSchema, taskSchema, yearSchema } from './terms.ts';
import { paperSchema } from './workbook.ts';

export const DOCUMENT_KINDS = ['lhe', 'lampiran', 'berita-acara'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_FORMATS = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Letterhead and signatory; each may be empty. */
export const officeSchema = z.strictObject({
  /** Lines of the letterhead, the first one largest. */
  letterhead: z.string().max(400),
  /** SHA-256 of the logo in the evidence store; empty for none. */
  logo: z.string().regex(/^([0-9a-f]{64})?$/),
  /** Where papers are signed: "Kupang". */
  place: z.string().max(60),
  /** Number of a paper, with {tahun} for the year of evaluation. */
  numberPattern: z.string().max(80),
  signatoryPosition: z.string().max(160),
  signatoryName: z.string().max(120),
  signatoryRank: z.string().max(80),
  signatoryNip: z.string().max(40),
  /** Who signs a berita acara besides: a line each, "Nama; jabatan". */
  participants: z.string().max(2000),
});
export type Office = z.infer<typeof officeSchema>;

/** A day without time. */
export const daySchema = z.iso.date();

const documentFields = {
  year: yearSchema,
  /** null: the furthest stage that each region has reached, a published result first. */
  stage: stageSchema.nullable().default(null),
  instrument: instrumentIdSchema.optional(),
  paper: paperSchema,
  format: z.enum(DOCUMENT_FORMATS),
  /** Default: the pattern of the settings. */
  number: z.string().max(80).optional(),
  /** The day of the paper; default today. */
  date: daySchema.optional(),
} as const;

export const documentInputSchema = z
  .strictObject({
    kind: z.enum(DOCUMENT_KINDS),
    /** Needed for an LHE. A berita acara with it is about this region, without it about all. */
    region: regionCodeSchema.optional(),
    ...documentFields,
  })
  .refine(({ kind, region }) => kind !== 'lhe' || region !== undefined, {
    path: ['region'],
    message: 'this document is about one region',
  })
  .refine(({ kind, region }) => kind !== 'lampiran' || region === undefined, {
    path: ['region'],
    message: 'this document is about all regions',
  });

export const documentsInputSchema = z.strictObject({
  kind: z.literal('lhe'),
  ...documentFields,
  task: taskSchema.optional(),
});

export const logoInputSchema = z.strictObject({
  /** PNG or JPEG; null takes the logo away. */
  bytes: z.instanceof(Uint8Array).nullable(),
});

export const logoSchema = z
  .strictObject({ mediaType: z.string(), bytes: z.instanceof(Uint8Array) })
  .nullable();
