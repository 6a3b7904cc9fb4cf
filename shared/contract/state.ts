/** What the shell needs to know at any time: settings, years, undo, whether the sample is loaded. */
import { z } from 'zod';
import { officeSchema } from './document.ts';
import { changeSetSchema } from './history.ts';
import { instrumentIdSchema, regionCodeSchema, stageSchema, yearSchema } from './terms.ts';

export const THEMES = ['sistem', 'terang', 'gelap'] as const;

export const settingsSchema = z.strictObject({
  /** Kemendagri code of the home province. */
  province: z.string().regex(/^\d{2}$/),
  evaluator: z.string().max(120),
  device: z.string().max(60),
  theme: z.enum(THEMES),
  /** Whether the predikat is read from the exact or the shown index. */
  bandRule: z.enum(['exact', 'shown']),
  ...officeSchema.shape,
});
export type Settings = z.infer<typeof settingsSchema>;

export const appStateSchema = z.strictObject({
  version: z.string(),
  settings: settingsSchema,
  /** Years with any data in the home province, newest first. */
  years: z.array(
    z.strictObject({
      year: yearSchema,
      instrument: instrumentIdSchema,
      regions: z.int(),
      stages: z.array(stageSchema),
      sample: z.boolean(),
      /** Code of the seal in force; null while the year is open. */
      seal: z.string().nullable(),
    }),
  ),
  undo: changeSetSchema.nullable(),
  redo: changeSetSchema.nullable(),
  /** ISO 8601 of the newest change set, or null in an empty database. */
  savedAt: z.string().nullable(),
  sampleLoaded: z.boolean(),
  dataFolder: z.string(),
});
export type AppState = z.infer<typeof appStateSchema>;

export const regionSchema = z.strictObject({
  code: regionCodeSchema,
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['provinsi', 'kabupaten', 'kota']),
  island: z.string().nullable(),
  tile: z.strictObject({ code: z.string(), column: z.int(), row: z.int() }).nullable(),
});
