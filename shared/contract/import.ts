/** Import: what was read from workbooks, the questions it leaves, and what applying it did. */
import { z } from 'zod';
import {
  conflictRuleSchema,
  exactNumberSchema,
  hundredthsSchema,
  indicatorIdSchema,
  instrumentIdSchema,
  participationSchema,
  rangeSchema,
  regionCodeSchema,
  regionNameSchema,
  shownNumberSchema,
  stageSchema,
  taskSchema,
  textKindSchema,
  yearSchema,
} from './terms.ts';

export const PROBLEM_CODES = [
  'out-of-range',
  'not-a-level',
  'non-integer',
  'duplicate',
  'missing',
  'formula-not-calculated',
  'formula-error',
  'ambiguous-region',
  'unknown-region',
  'ambiguous-number',
  'hidden',
  'merged',
  'mismatch-total',
  'unknown-layout',
  'unknown-year',
  'unknown-stage',
  'unknown-instrument',
  'conflict',
  'repeated-entry',
  'unsupported-file',
  'damaged-file',
  'too-large',
  'protected-file',
] as const;
export const problemCodeSchema = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

const problemDetailSchema = z.record(z.string(), z.union([z.string(), z.number()]));

export const problemSchema = z.strictObject({
  severity: z.enum(SEVERITIES),
  code: problemCodeSchema,
  /** "Sheet!A1", or null when no single cell is meant. */
  cell: z.string().nullable(),
  /** Indonesian: what is wrong and what to do. */
  message: z.string(),
  indicator: indicatorIdSchema.optional(),
  /** Key of the entry that the problem belongs to; absent for the file as a whole. */
  entry: z.string().optional(),
  detail: problemDetailSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;

const publishedSchema = z.strictObject({
  index: shownNumberSchema.nullable(),
  predikat: z.string().nullable(),
  participation: participationSchema,
  /** Domain id to printed index. */
  domains: z.record(z.string(), shownNumberSchema),
});

/** One value against what is stored. */
const differenceSchema = z.strictObject({
  /** null for a published index. */
  indicator: indicatorIdSchema.nullable(),
  old: exactNumberSchema.nullable(),
  new: exactNumberSchema,
  cell: z.string(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** One text against what is stored. */
const textDifferenceSchema = z.strictObject({
  indicator: indicatorIdSchema,
  kind: textKindSchema,
  old: z.string(),
  new: z.string(),
  cell: z.string(),
});
export type TextDifference = z.infer<typeof textDifferenceSchema>;

const countsSchema = z.strictObject({ new: z.int(), changed: z.int(), same: z.int() });
export type Counts = z.infer<typeof countsSchema>;

export const entrySchema = z.strictObject({
  /** Stable within the file. */
  key: z.string(),
  region: regionNameSchema.nullable(),
  regionWritten: z.string(),
  /** How the region was recognised. */
  regionVia: z.enum(['name', 'alias', 'answer', 'option']).nullable(),
  regionCandidates: z.array(regionNameSchema),
  year: yearSchema.nullable(),
  stage: stageSchema.nullable(),
  instrument: instrumentIdSchema.nullable(),
  /** Indicator id to level, as a number for people and scripts; exact values are stored in hundredths. */
  values: z.record(indicatorIdSchema, z.number()),
  missing: z.array(indicatorIdSchema),
  aspects: z.record(z.string(), shownNumberSchema),
  domains: z.record(z.string(), shownNumberSchema),
  index: shownNumberSchema.nullable(),
  indexExact: exactNumberSchema.nullable(),
  range: rangeSchema.nullable(),
  predikat: z.string().nullable(),
  published: publishedSchema.nullable(),
  /** "Sheet!E" for a column of values, "Sheet!5" for a row: where the values stand. */
  place: z.string(),
  counts: countsSchema,
  differences: z.array(differenceSchema),
  /** Explanations, evidence, notes, justifications and recommendations that come with the values. */
  texts: z.array(
    z.strictObject({
      indicator: indicatorIdSchema,
      kind: textKindSchema,
      text: z.string(),
      cell: z.string(),
    }),
  ),
  textCounts: countsSchema,
  textDifferences: z.array(textDifferenceSchema),
  /** True when the person left it out; it is then neither asked about nor applied. */
  excluded: z.boolean(),
});
export type ImportEntry = z.infer<typeof entrySchema>;

/** From 1. */
const columnNumberSchema = z.int().min(1).max(16_384);

/** What a column of a sheet holds, when a person points at it. */
const mappedColumnSchema = z.strictObject({
  column: columnNumberSchema,
  meaning: z.union([z.literal('level'), textKindSchema]),
  /** Which indicator's levels it holds, where each column holds those of one; null elsewhere. */
  indicator: indicatorIdSchema.nullable().default(null),
  /** null: the stage or year that the sheet or an answer gives. */
  stage: stageSchema.nullable(),
  year: yearSchema.nullable(),
});

/**
 * What the rows and columns of a sheet stand for: a row for each indicator and one region in all; a row for each region
 * and a column for each indicator; or a row for each indicator and a column for each region.
 */
export const SHEET_SHAPES = ['one-region', 'region-rows', 'region-columns'] as const;
export type SheetShape = (typeof SHEET_SHAPES)[number];

/** Eight years of the largest instrument side by side, and room beside them. */
export const MOST_MAPPED_COLUMNS = 600;

/** Where a sheet's levels stand, as a person pointed at them. */
export const columnMappingSchema = z.strictObject({
  instrument: instrumentIdSchema,
  shape: z.enum(SHEET_SHAPES).default('one-region'),
  /** The last row of the header, from 1; the table begins below it. */
  headerRow: z.int().min(1).max(1_048_576),
  /** Where a row stands for an indicator, at least one of the two names it. */
  numberColumn: columnNumberSchema.nullable(),
  nameColumn: columnNumberSchema.nullable(),
  /** Where a row stands for a region, the column that names it; null elsewhere. */
  regionColumn: columnNumberSchema.nullable().default(null),
  /** Empty in a sheet of several regions: all columns whose header names an indicator, or a region. */
  columns: z.array(mappedColumnSchema).max(MOST_MAPPED_COLUMNS),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

export const FILE_STATUSES = ['ok', 'needs-answer', 'rejected', 'applied', 'unchanged'] as const;

export const fileReportSchema = z.strictObject({
  /** Names the file within the session. */
  id: z.string(),
  file: z.string(),
  size: z.int(),
  sha256: z.string(),
  status: z.enum(FILE_STATUSES),
  /** Name of the recognised layout, for people; "" when none. */
  layout: z.string(),
  instrument: instrumentIdSchema.nullable(),
  entries: z.array(entrySchema),
  counts: countsSchema,
  textCounts: countsSchema,
  problems: z.array(problemSchema),
  /** Why the layout was recognised as it was, strongest first; English-free short Indonesian phrases. */
  evidence: z.array(z.string()),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      hidden: z.boolean(),
      rows: z.int(),
      columns: z.int(),
      /** True when an entry was read from it. */
      used: z.boolean(),
      /** The same for sheets whose header is laid out the same, whatever their values. */
      fingerprint: z.string(),
      /** Where its list of indicators stands; null when it is none, or laid out otherwise. */
      mapping: columnMappingSchema.nullable(),
      /** Where the mapping comes from; null without one. */
      origin: z.enum(['recognised', 'learned', 'by-hand']).nullable(),
    }),
  ),
});
export type FileReport = z.infer<typeof fileReportSchema>;

export const importFileSchema = z.strictObject({
  name: z.string().min(1).max(260),
  bytes: z.instanceof(Uint8Array),
});

/** What the person (or a command line option) says once for all files that do not say it themselves. */
export const importDefaultsSchema = z.strictObject({
  year: yearSchema.optional(),
  stage: stageSchema.optional(),
  instrument: instrumentIdSchema.optional(),
  region: regionCodeSchema.optional(),
});

/** An answer to one question. `entry` null answers it for every entry of the file. */
export const importAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('region'),
    file: z.string(),
    entry: z.string(),
    region: regionCodeSchema,
    /** Keep what was written as an alias of the region. */
    remember: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('year'),
    file: z.string(),
    entry: z.string().nullable(),
    year: yearSchema,
  }),
  z.strictObject({
    kind: z.literal('stage'),
    file: z.string(),
    entry: z.string().nullable(),
    stage: stageSchema,
  }),
  z.strictObject({
    kind: z.literal('instrument'),
    file: z.string(),
    instrument: instrumentIdSchema,
  }),
  /** Leave one entry (a region of a matrix, a stage) out, or take it in again. */
  z.strictObject({
    kind: z.literal('exclude'),
    file: z.string(),
    entry: z.string(),
    excluded: z.boolean(),
  }),
  /** Correct one value in the preview; null confirms that it stays blank. The file itself never changes. */
  z.strictObject({
    kind: z.literal('value'),
    file: z.string(),
    entry: z.string(),
    indicator: indicatorIdSchema,
    value: hundredthsSchema.nullable(),
  }),
]);
export type ImportAnswer = z.infer<typeof importAnswerSchema>;

export const importSessionSchema = z.strictObject({
  session: z.string(),
  files: z.array(fileReportSchema),
});
export type ImportSession = z.infer<typeof importSessionSchema>;

export const previewInputSchema = z.strictObject({
  /** Add to this session; a new one without it. */
  session: z.string().optional(),
  files: z.array(importFileSchema).min(1).max(500),
  defaults: importDefaultsSchema.default({}),
  task: taskSchema.optional(),
});

export const applyInputSchema = z.strictObject({
  session: z.string(),
  /** Files to apply; default all that can be. */
  files: z.array(z.string()).optional(),
  onConflict: conflictRuleSchema.default('stop'),
});

export const applyOutputSchema = z.strictObject({
  /** null when nothing changed. */
  changeSet: z.string().nullable(),
  /** Files with status applied, unchanged, needs-answer or rejected. */
  files: z.array(fileReportSchema),
  counts: countsSchema,
});

export const gridInputSchema = z.strictObject({
  session: z.string(),
  file: z.string(),
  sheet: z.string(),
  firstRow: z.int().min(1).default(1),
  rows: z.int().min(1).max(500).default(200),
});

export const gridSchema = z.strictObject({
  sheet: z.string(),
  rows: z.int(),
  columns: z.int(),
  /** Only rows with content. */
  lines: z.array(
    z.strictObject({
      row: z.int(),
      hidden: z.boolean(),
      cells: z.array(z.strictObject({ column: z.int(), text: z.string() })),
    }),
  ),
});
export type Grid = z.infer<typeof gridSchema>;

export const mapInputSchema = z.strictObject({
  session: z.string(),
  file: z.string(),
  sheet: z.string(),
  /** null goes back to what is recognised by itself. */
  mapping: columnMappingSchema.nullable(),
  /** Offer it for sheets of the same layout from now on; kept when the import is applied. */
  remember: z.boolean().default(false),
});

/** One import as it was applied. */
export const importBatchSchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  changeSet: z.string(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      sha256: z.string(),
      size: z.int(),
      layout: z.string(),
      /** What still stands as it was imported. */
      values: z.int(),
      texts: z.int(),
    }),
  ),
});
export type ImportBatch = z.infer<typeof importBatchSchema>;
