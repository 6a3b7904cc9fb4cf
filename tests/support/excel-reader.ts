/** The reader as tests use it: with the shipped instruments and all regions, at home in Nusa Tenggara Timur. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs, { type Worksheet } from 'exceljs';
import { projectFolder } from '../../electron/host/paths.ts';
import { levelsIn } from '../../electron/excel/packed-levels.ts';
import { isTextName, readFileGrids } from '../../electron/excel/read-file.ts';
import { prepareReader, readWorkbook, type ReaderContext } from '../../electron/excel/read-workbook.ts';
import type { ReadEntry, SheetGrid, WorkbookReading } from '../../electron/excel/reading.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { resources } from './instruments.ts';

export const readerContext: ReaderContext = {
  instruments: resources.instruments,
  regions: resources.regions,
  aliases: [],
  homeProvince: '53',
  mappings: [],
};

const prepared = prepareReader(readerContext);
const folder = join(projectFolder(), 'tests/fixtures');

export function fixtureBytes(file: string): Uint8Array {
  return readFileSync(join(folder, file));
}

/** Reads in this thread; the tests of the thread itself use `createWorkbookReader`. */
export function readBytes(bytes: Uint8Array, fileName = 'berkas.xlsx'): Promise<WorkbookReading> {
  return readWorkbook(bytes, fileName, prepared);
}

/** The cells alone, read in this thread. */
export function gridsOf(bytes: Uint8Array, fileName = 'berkas.xlsx'): Promise<SheetGrid[]> {
  return readFileGrids(bytes, { only: null, takesText: isTextName(fileName) });
}

export type CellContent =
  | string
  | number
  | boolean
  | null
  | Date
  | { formula: string; result?: number | string };

export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly CellContent[])[];
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
  /** For what rows and merges cannot say. */
  readonly finish?: (sheet: Worksheet) => void;
}

export async function workbookOf(...sheets: readonly TestSheet[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  sheets.forEach(({ name, rows, merges = [], isHidden, finish }, index) => {
    const sheet = workbook.addWorksheet(name ?? `Lembar${index + 1}`, {
      state: isHidden === true ? 'hidden' : 'visible',
    });
    for (const row of rows) sheet.addRow([...row]);
    for (const merge of merges) sheet.mergeCells(merge);
    finish?.(sheet);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function readSheets(...sheets: readonly TestSheet[]): Promise<WorkbookReading> {
  return readBytes(await workbookOf(...sheets));
}

/** Levels as numbers, by indicator. */
export function levelsOf(entry: ReadEntry | undefined): Record<string, number> {
  return Object.fromEntries(
    (entry ? levelsIn(entry.levels) : []).map(([indicator, value]) => [indicator, value / 100]),
  );
}

export function regionCode(entry: ReadEntry | undefined): string | null {
  return entry?.regionMatch.kind === 'exact' ? entry.regionMatch.code : null;
}

/** "code cell" of every problem, in order. */
export function problemList(reading: WorkbookReading): string[] {
  return reading.problems.map(({ code, cell }) => `${code} ${cell ?? '-'}`);
}

/** Code and reason of a refusal; anything else fails the test. */
export async function refusalOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${String(error.detail?.['reason'] ?? '')}`.trim();
    throw error;
  }
  return 'read';
}
