/**
 * The one list of what the application can do. Every transport (Electron IPC, loopback HTTP, command line)
 * offers exactly these; inputs are parsed in the main process, always.
 */
import { z } from 'zod';
import { instrumentSchema } from '../instrument/instrument.ts';
import { auditFilterSchema, auditInputSchema, auditPageSchema } from './audit.ts';
import {
  addEvidenceInputSchema,
  addEvidenceOutputSchema,
  carryEvidenceInputSchema,
  carryEvidenceOutputSchema,
  evidenceKeySchema,
  evidenceListSchema,
  overrideInputSchema,
  updateEvidenceInputSchema,
} from './evidence.ts';
import {
  criteriaFileInputSchema,
  criteriaKeySchema,
  criteriaPreviewSchema,
  criteriaSummarySchema,
  officialCriteriaSchema,
} from './criteria.ts';
import { documentInputSchema, documentsInputSchema, logoInputSchema, logoSchema } from './document.ts';
import { changeSetSchema, historyInputSchema } from './history.ts';
import {
  applyInputSchema,
  applyOutputSchema,
  gridInputSchema,
  gridSchema,
  importAnswerSchema,
  importBatchSchema,
  importSessionSchema,
  mapInputSchema,
  previewInputSchema,
} from './import.ts';
import { mapPreviewInputSchema, mapPreviewSchema, mapSetInputSchema, provinceMapSchema } from './map.ts';
import { matrixInputSchema, matrixSchema, setBlockInputSchema } from './matrix.ts';
import { profileInputSchema, profileSchema } from './profile.ts';
import {
  publishedCompareInputSchema,
  publishedComparisonSchema,
  publishedExplainInputSchema,
  publishedExplanationSchema,
  publishedSetInputSchema,
} from './published.ts';
import {
  addCommentInputSchema,
  editCommentInputSchema,
  listedRecommendationSchema,
  notesSchema,
  recommendationListInputSchema,
  removeCommentInputSchema,
  setRecommendationInputSchema,
} from './notes.ts';
import { participationListInputSchema, participationListSchema } from './participation.ts';
import {
  participationInputSchema,
  publishedDistributionSchema,
  rankingInputSchema,
  rankingSchema,
} from './ranking.ts';
import { forgetInputSchema, rememberedSchema } from './remembered.ts';
import { reopenInputSchema, sealKeySchema, sealStatusSchema, setSealInputSchema } from './seal.ts';
import {
  qualityExportInputSchema,
  qualityInputSchema,
  qualitySchema,
  qualitySummarySchema,
} from './quality.ts';
import { appStateSchema, regionSchema, settingsSchema } from './state.ts';
import { fileOutputSchema, taskSchema, yearSchema } from './terms.ts';
import { changeInputSchema, changeSchema, trendInputSchema, trendSchema } from './trend.ts';
import {
  setTextInputSchema,
  setValueInputSchema,
  templateInputSchema,
  worksheetKeySchema,
  worksheetSchema,
} from './worksheet.ts';
import { verifyInputSchema, verifyOutputSchema } from './verify.ts';
import { rankingExportInputSchema, workbookInputSchema } from './workbook.ts';

const nothing = z.strictObject({});
const done = z.strictObject({ changeSet: z.string().nullable() });

export const operations = {
  'app.state': { input: nothing, output: appStateSchema },
  'settings.update': { input: settingsSchema.partial(), output: settingsSchema },
  /** Keeps a picture as the office's logo. Refused when it is too large, damaged, or of another kind. */
  'settings.setLogo': { input: logoInputSchema, output: settingsSchema },
  'settings.logo': { input: nothing, output: logoSchema },
  'instruments.list': { input: nothing, output: z.array(instrumentSchema) },
  'provinces.list': {
    input: nothing,
    output: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  },
  /** Regencies of the home province, by code; the province itself first. */
  'regions.list': { input: nothing, output: z.array(regionSchema) },

  'sample.load': { input: nothing, output: done },
  'sample.remove': { input: nothing, output: done },

  'ranking.get': { input: rankingInputSchema, output: rankingSchema },
  'ranking.export': { input: rankingExportInputSchema, output: fileOutputSchema },
  'distribution.set': {
    input: z.strictObject({
      year: yearSchema,
      /** null removes it. */
      distribution: publishedDistributionSchema.omit({ sample: true }).nullable(),
    }),
    output: done,
  },

  /** The home province's own map; null where it has none. */
  'map.get': { input: nothing, output: provinceMapSchema.nullable() },
  'map.preview': { input: mapPreviewInputSchema, output: mapPreviewSchema },
  'map.set': { input: mapSetInputSchema, output: done },
  'map.remove': { input: nothing, output: done },
  /** Enters or takes away results of a decree or report: all of them as one change set. */
  'published.set': { input: publishedSetInputSchema, output: done },
  /** Published results of a year beside our own evaluation. */
  'published.compare': { input: publishedCompareInputSchema, output: publishedComparisonSchema },
  /** Which single level would make our figures the published ones. */
  'published.explain': { input: publishedExplainInputSchema, output: publishedExplanationSchema },

  /** One region in one year, against the province and the year before. */
  'profile.get': { input: profileInputSchema, output: profileSchema },
  /** Every region's index over the years, with the national averages to compare with. */
  'trend.get': { input: trendInputSchema, output: trendSchema },
  /** What moved a region's index between two years, indicator by indicator. */
  'change.explain': { input: changeInputSchema, output: changeSchema },

  'worksheet.get': { input: worksheetKeySchema, output: worksheetSchema },
  'worksheet.setValue': { input: setValueInputSchema, output: done },
  'worksheet.setText': { input: setTextInputSchema, output: done },
  /** Comments and follow-up beside the indicators of a worksheet. */
  'worksheet.notes': { input: worksheetKeySchema, output: notesSchema },
  'comment.add': { input: addCommentInputSchema, output: done },
  'comment.edit': { input: editCommentInputSchema, output: done },
  'comment.remove': { input: removeCommentInputSchema, output: done },
  'recommendation.set': { input: setRecommendationInputSchema, output: done },
  /** Newest year first, then by region and in the instrument's order. */
  'recommendation.list': {
    input: recommendationListInputSchema,
    output: z.array(listedRecommendationSchema),
  },
  /** Every region by every indicator at one stage. */
  'matrix.get': { input: matrixInputSchema, output: matrixSchema },
  /** Writes many values as one change set: all of them, or none. */
  'matrix.setBlock': { input: setBlockInputSchema, output: done },
  /** Evidence with what can be noticed about it, ceilings, and reasons for levels above them. */
  'evidence.list': { input: worksheetKeySchema, output: evidenceListSchema },
  'evidence.add': { input: addEvidenceInputSchema, output: addEvidenceOutputSchema },
  /** Copies evidence to the indicators of the next instrument that continue its own, as not yet examined. */
  'evidence.carry': { input: carryEvidenceInputSchema, output: carryEvidenceOutputSchema },
  'evidence.update': { input: updateEvidenceInputSchema, output: done },
  /** The file itself stays in the store, so that this can be undone. */
  'evidence.remove': { input: evidenceKeySchema, output: done },
  /** The file of a piece of evidence, to look at or to save. */
  'evidence.read': { input: evidenceKeySchema, output: fileOutputSchema },
  /** Why a stage's level stands above what accepted evidence supports. */
  'worksheet.override': { input: overrideInputSchema, output: done },
  'participation.set': { input: participationInputSchema, output: done },
  'participation.list': { input: participationListInputSchema, output: participationListSchema },

  'remembered.list': { input: nothing, output: rememberedSchema },
  'remembered.forget': { input: forgetInputSchema, output: done },

  'import.preview': { input: previewInputSchema, output: importSessionSchema },
  'import.answer': {
    input: z.strictObject({ session: z.string(), answers: z.array(importAnswerSchema).min(1) }),
    output: importSessionSchema,
  },
  'import.map': { input: mapInputSchema, output: importSessionSchema },
  'import.remove': {
    input: z.strictObject({ session: z.string(), file: z.string() }),
    output: importSessionSchema,
  },
  'import.grid': { input: gridInputSchema, output: gridSchema },
  'import.apply': { input: applyInputSchema, output: applyOutputSchema },
  'import.discard': { input: z.strictObject({ session: z.string() }), output: nothing },

  /** Problems of the whole session as a workbook to send back. */
  'import.report': { input: z.strictObject({ session: z.string() }), output: fileOutputSchema },
  /** Applied imports, newest first. */
  'import.batches': { input: nothing, output: z.array(importBatchSchema) },
  /** The original of an applied file, as it was imported. */
  'import.original': {
    input: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: fileOutputSchema,
  },
  /** The application's own workbook for a region to fill in. */
  'template.export': { input: templateInputSchema, output: fileOutputSchema },
  /** Matrix, worksheet, comparison of years, the whole calculation of one region, or its action plan. */
  'workbook.export': { input: workbookInputSchema, output: fileOutputSchema },
  /** LHE of a region, lampiran, or berita acara, as .docx or .pdf. */
  'document.export': { input: documentInputSchema, output: fileOutputSchema },
  /** The document of every regency and city, as one .zip. */
  'document.exportAll': { input: documentsInputSchema, output: fileOutputSchema },

  'seal.status': { input: sealKeySchema, output: sealStatusSchema },
  'seal.set': { input: setSealInputSchema, output: done },
  'seal.reopen': { input: reopenInputSchema, output: done },
  /** One page for a browser without network that tells whether an output belongs to a seal. */
  'seal.page': { input: nothing, output: fileOutputSchema },
  /** Everything that does not hold, of one region or of the home province. */
  'quality.get': { input: qualityInputSchema, output: qualitySchema },
  /** How much there is of it. */
  'quality.summary': { input: qualityInputSchema, output: qualitySummarySchema },
  /** The list, or the part of it that a filter leaves, as a workbook. */
  'quality.export': { input: qualityExportInputSchema, output: fileOutputSchema },
  /** How much official text was loaded for each instrument. */
  'criteria.summary': { input: nothing, output: criteriaSummarySchema },
  'criteria.get': { input: criteriaKeySchema, output: officialCriteriaSchema },
  'criteria.preview': { input: criteriaFileInputSchema, output: criteriaPreviewSchema },
  'criteria.load': { input: criteriaFileInputSchema, output: done },
  'criteria.remove': { input: criteriaKeySchema, output: done },
  /** A workbook to write the official criteria into, with what is loaded already. */
  'criteria.template': { input: criteriaKeySchema, output: fileOutputSchema },

  'history.list': { input: historyInputSchema, output: z.array(changeSetSchema) },
  'history.undo': { input: nothing, output: changeSetSchema },
  'history.redo': { input: nothing, output: changeSetSchema },
  /** Takes back one change set, whatever was done after it. Refused (changed-since) where newer changes stand on it. */
  'history.revert': { input: z.strictObject({ changeSet: z.string() }), output: changeSetSchema },
  /** Newer change sets that stand in the way of taking one back; none when it can be. */
  'history.blockers': {
    input: z.strictObject({ changeSet: z.string() }),
    output: z.array(changeSetSchema),
  },
  /** What changed, cell by cell, newest first, in pages. */
  'audit.list': { input: auditInputSchema, output: auditPageSchema },
  /** The same lines as a workbook. */
  'audit.export': { input: auditFilterSchema, output: fileOutputSchema },

  /** The database, and every file that it names. Refused (cancelled) when its task was cancelled. */
  'database.verify': { input: verifyInputSchema, output: verifyOutputSchema },
  'task.cancel': { input: z.strictObject({ task: taskSchema }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type OperationName = keyof typeof operations;
/** What a caller may send: defaults may be left out. */
export type OperationInput<N extends OperationName> = z.input<(typeof operations)[N]['input']>;
/** What a handler receives after parsing. */
export type ParsedInput<N extends OperationName> = z.output<(typeof operations)[N]['input']>;
export type OperationOutput<N extends OperationName> = z.output<(typeof operations)[N]['output']>;

export const OPERATION_NAMES = Object.keys(operations) as OperationName[];

export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}
