/**
 * The one list of what the application can do. Every transport (Electron IPC, loopback HTTP, command line)
 * offers exactly these; inputs are parsed in the main process, always.
 */
import { z } from 'zod';
import { instrumentSchema } from '../instrument/instrument.ts';
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
import { matrixInputSchema, matrixSchema, setBlockInputSchema } from './matrix.ts';
import {
  participationInputSchema,
  publishedDistributionSchema,
  rankingInputSchema,
  rankingSchema,
} from './ranking.ts';
import { appStateSchema, regionSchema, settingsSchema } from './state.ts';
import { fileOutputSchema, taskSchema, yearSchema } from './terms.ts';
import {
  setTextInputSchema,
  setValueInputSchema,
  templateInputSchema,
  worksheetKeySchema,
  worksheetSchema,
} from './worksheet.ts';
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

  'worksheet.get': { input: worksheetKeySchema, output: worksheetSchema },
  'worksheet.setValue': { input: setValueInputSchema, output: done },
  'worksheet.setText': { input: setTextInputSchema, output: done },
  /** Every region by every indicator at one stage. */
  'matrix.get': { input: matrixInputSchema, output: matrixSchema },
  /** Writes many values as one change set: all of them, or none. */
  'matrix.setBlock': { input: setBlockInputSchema, output: done },
  'participation.set': { input: participationInputSchema, output: done },

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

  'database.verify': {
    input: nothing,
    output: z.strictObject({
      ok: z.boolean(),
      checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
    }),
  },
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
