/** What does not hold in the assessments of a year, region by region, each finding with the place to mend it. */
import { z } from 'zod';
import { EVIDENCE_REASONS } from '../assessment/evidence.ts';
import { SEVERITIES } from './import.ts';
import {
  hundredthsSchema,
  indicatorIdSchema,
  instrumentIdSchema,
  regionCodeSchema,
  regionNameSchema,
  shownNumberSchema,
  stageSchema,
  yearSchema,
} from './terms.ts';

export const qualityInputSchema = z.strictObject({
  year: yearSchema,
  instrument: instrumentIdSchema.optional(),
  /** Without it each region is checked at the furthest stage that it has reached. */
  stage: stageSchema.nullable().default(null),
  /** Only this region; default: all of the home province. */
  region: regionCodeSchema.optional(),
});

/** The part of the worksheet that the finding is about. */
export const FINDING_FIELDS = ['level', 'penjelasan', 'bukti', 'keikutsertaan'] as const;
export type FindingField = (typeof FINDING_FIELDS)[number];

const place = {
  severity: z.enum(SEVERITIES),
  region: regionNameSchema,
  /** The stage at which the region was checked. */
  stage: stageSchema,
  field: z.enum(FINDING_FIELDS),
};
const atIndicator = { ...place, indicator: indicatorIdSchema };
const atRegion = { ...place, indicator: z.null() };
const level = hundredthsSchema;

export const findingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...atIndicator, kind: z.literal('blank') }),
  z.strictObject({ ...atIndicator, kind: z.literal('no-evidence'), level }),
  z.strictObject({
    ...atIndicator,
    kind: z.literal('no-explanation'),
    level,
    /** True where no level of the region has one, as after an import of levels alone. */
    throughout: z.boolean(),
  }),
  /** Against what counted at the end of the year before, by more than one level. */
  z.strictObject({ ...atIndicator, kind: z.literal('rise'), from: level, level }),
  z.strictObject({ ...atIndicator, kind: z.literal('fall'), from: level, level }),
  z.strictObject({
    ...atIndicator,
    kind: z.literal('stale-evidence'),
    title: z.string(),
    documentYear: z.int(),
    /** Whole levels for which it is too old. */
    levels: z.array(z.int()),
  }),
  z.strictObject({
    ...atIndicator,
    kind: z.literal('refused-evidence'),
    title: z.string(),
    status: z.enum(['revisi', 'ditolak']),
    reason: z.enum(EVIDENCE_REASONS).nullable(),
    level,
  }),
  z.strictObject({
    ...atIndicator,
    kind: z.literal('above-ceiling'),
    level,
    /** Whole level. */
    ceiling: z.int(),
    /** Why it was given all the same; null when nobody has said. */
    reason: z.string().nullable(),
  }),
  z.strictObject({ ...atIndicator, kind: z.literal('over-claim'), mandiri: level, level }),
  z.strictObject({
    ...atIndicator,
    kind: z.literal('broken-rule'),
    /** Id of the instrument's rule. */
    rule: z.string(),
    level,
    other: indicatorIdSchema,
    otherLevel: level,
  }),
  /** The levels of the decree do not give the index of the decree. */
  z.strictObject({
    ...atRegion,
    kind: z.literal('differing-index'),
    published: shownNumberSchema,
    computed: shownNumberSchema,
  }),
  z.strictObject({ ...atRegion, kind: z.literal('absent-with-values'), values: z.int() }),
]);
export type Finding = z.infer<typeof findingSchema>;
export type FindingKind = Finding['kind'];
export const FINDING_KINDS = findingSchema.options.map(({ shape }) => shape.kind.value);

/** Lines to look at: what a region lacks in many places, such as blanks, is one line. */
const countsSchema = z.strictObject({ error: z.int(), warning: z.int(), info: z.int() });
export type SeverityCounts = z.infer<typeof countsSchema>;

const regionCountsSchema = z.strictObject({ region: regionNameSchema, counts: countsSchema });

export const qualitySummarySchema = z.strictObject({
  year: yearSchema,
  stage: stageSchema.nullable(),
  instrument: instrumentIdSchema,
  counts: countsSchema,
  /** Every region that was checked, also those of which all holds; the province itself last. */
  regions: z.array(regionCountsSchema),
  /** Regions that have not reached the asked stage and were not checked. */
  notReached: z.int(),
});
export type QualitySummary = z.infer<typeof qualitySummarySchema>;

export const qualitySchema = qualitySummarySchema.extend({
  /** Most severe first; then by region, the province itself last, and by indicator. */
  findings: z.array(findingSchema),
});
export type Quality = z.infer<typeof qualitySchema>;

/** What the list is narrowed to; null and absent: anything. */
export const qualityFilterSchema = z.strictObject({
  region: regionCodeSchema.nullable().default(null),
  kind: z.enum(FINDING_KINDS).nullable().default(null),
  stage: stageSchema.nullable().default(null),
  /** "domain 1" or "aspek 3" by their ids. */
  part: z
    .strictObject({ level: z.enum(['domain', 'aspect']), id: indicatorIdSchema })
    .nullable()
    .default(null),
});
export type QualityFilter = z.infer<typeof qualityFilterSchema>;

export const qualityExportInputSchema = qualityInputSchema.omit({ region: true }).extend({
  filter: qualityFilterSchema.prefault({}),
});
