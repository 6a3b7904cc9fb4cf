/**
 * The whole way of a workbook from bytes to entries: guard, grid, recognition, interpretation. Runs in the worker;
 * knows no database and no window.
 */
import type { ColumnMapping } from '../../shared/contract/import.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { createRegionMatcher, type LearnedAlias, type RegionMatcher } from '../../shared/regions/match.ts';
import type { Region } from '../../shared/regions/regions.ts';
import { isTextName, readFileGrids } from './read-file.ts';
import type { SheetFacts, SheetGrid, WorkbookReading } from './reading.ts';
import { interpretSheets } from './interpret/workbook.ts';
import { prepareNames, type NameIndex } from './recognise/indicator-names.ts';
import { createNumberIndex, type NumberIndex } from './recognise/indicator-numbers.ts';
import { recogniseSheets } from './recognise/recognise.ts';
import { rememberRegions } from './recognise/remembered-regions.ts';
import { viewSheet } from './recognise/sheet-view.ts';

/** What the application knows and a workbook is read against. */
export interface ReaderContext {
  readonly instruments: readonly Instrument[];
  readonly regions: readonly Region[];
  /** Answers given before: what was written, and which region it meant. */
  readonly aliases: readonly LearnedAlias[];
  /** Code of the province in which a bare name is understood. */
  readonly homeProvince: string;
  /** Columns that were pointed at before, by the fingerprint of the sheet's layout. */
  readonly mappings: readonly LearnedMapping[];
}

export interface LearnedMapping {
  readonly fingerprint: string;
  readonly mapping: ColumnMapping;
}

export interface PreparedInstrument {
  readonly instrument: Instrument;
  readonly numbers: NumberIndex;
  readonly openNames: () => NameIndex;
}

/** Indexes that are made once for many files. */
export interface PreparedReader {
  readonly instruments: readonly PreparedInstrument[];
  readonly regions: RegionMatcher;
  readonly mappings: readonly LearnedMapping[];
}

export function prepareReader(context: ReaderContext): PreparedReader {
  return {
    instruments: context.instruments.map((instrument) => ({
      instrument,
      numbers: createNumberIndex(instrument),
      openNames: prepareNames(instrument),
    })),
    regions: rememberRegions(createRegionMatcher(context.regions, context.aliases, context.homeProvince)),
    mappings: context.mappings,
  };
}

function factsOf({ name, hidden, rowCount, columnCount }: SheetGrid): SheetFacts {
  return { name, hidden, rowCount, columnCount };
}

/** From grids on: what the sheets mean. */
export function readSheets(
  grids: readonly SheetGrid[],
  fileName: string,
  reader: PreparedReader,
  byHand: ReadonlyMap<string, ColumnMapping>,
): WorkbookReading {
  const sheets = grids.map((grid) => viewSheet(grid));
  const recognised = recogniseSheets(sheets, fileName, reader, byHand);
  return { ...interpretSheets(recognised), sheets: grids.map(factsOf) };
}

/**
 * @param byHand columns that a person pointed at, by the name of the sheet
 * @throws {Refusal} unsupported-file, damaged-file, protected-file or too-large
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  reader: PreparedReader,
  byHand: ReadonlyMap<string, ColumnMapping> = new Map(),
): Promise<WorkbookReading> {
  const grids = await readFileGrids(bytes, { only: null, takesText: isTextName(fileName) });
  return readSheets(grids, fileName, reader, byHand);
}
