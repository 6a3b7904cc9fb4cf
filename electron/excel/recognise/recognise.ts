/**
 * Chooses for each sheet the layout and the instrument that the evidence speaks for most. Columns that a person pointed
 * at go before everything; columns that were once pointed at on a sheet of the same layout before what is unsure.
 */
import type { ColumnMapping } from '../../../shared/contract/import.ts';
import type { PreparedReader } from '../read-workbook.ts';
import type { SheetLayout } from '../reading.ts';
import { fingerprintOf, headersOf } from './fingerprint.ts';
import { LAYOUTS } from './layouts.ts';
import type { MappingOrigin } from './mapped-facts.ts';
import { recogniseMappedList } from './mapped-list.ts';
import { recogniseMappedMatrix } from './mapped-matrix.ts';
import type { KnownInstrument, RecogniseContext, SheetRecognition } from './recogniser.ts';
import { textRows, type SheetView } from './sheet-view.ts';

export interface RecognisedSheet extends SheetRecognition {
  readonly sheet: SheetView;
}

export interface WorkbookRecognition {
  readonly sheets: readonly RecognisedSheet[];
  readonly layouts: readonly SheetLayout[];
  readonly misfits: readonly Misfit[];
}

/** A sheet that is not read although it may hold levels. */
export interface Misfit {
  readonly sheet: string;
  /** Columns that may all hold the levels; none where those that were pointed at hold none. */
  readonly columns: readonly number[];
}

/** Below this a sheet only resembles a table of results. */
const LEAST_SCORE = 30;
/** Below this names and numbers leave a doubt that a person's word settles. */
const SURE_SCORE = 70;

/** Instruments share some names; one that has clearly fewer of a sheet's names than another is not meant. */
const LEAST_SHARE = 0.6;
const LEAST_NAMES = 5;

function namesOn(sheet: SheetView, known: KnownInstrument): number {
  const found = new Set<string>();
  for (const { row, cells } of textRows(sheet)) {
    for (const { column } of cells) {
      const match = known.names.match(sheet.text(row, column));
      if (match) found.add(match.indicator);
    }
  }
  return found.size;
}

function likelyInstruments(sheet: SheetView, instruments: readonly KnownInstrument[]): KnownInstrument[] {
  const counts = instruments.map((known) => namesOn(sheet, known));
  const most = Math.max(0, ...counts);
  return instruments.filter((_, index) => most < LEAST_NAMES || (counts[index] ?? 0) >= most * LEAST_SHARE);
}

interface Found {
  readonly recognition: SheetRecognition | null;
  readonly origin: SheetLayout['origin'];
}

function recogniseAlone(
  sheet: SheetView,
  instruments: readonly KnownInstrument[],
  context: RecogniseContext,
): SheetRecognition | null {
  let best: SheetRecognition | null = null;
  for (const known of instruments) {
    for (const layout of LAYOUTS) {
      const found = layout.recognise(sheet, known, context);
      if (found && found.plans.length > 0 && (!best || found.score > best.score)) best = found;
    }
  }
  return best && best.score >= LEAST_SCORE ? best : null;
}

function recogniseMapped(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
  mapping: ColumnMapping,
  origin: MappingOrigin,
): SheetRecognition | null {
  const recognise = mapping.shape === 'region-rows' ? recogniseMappedMatrix : recogniseMappedList;
  return recognise(sheet, known, context, mapping, origin);
}

function recogniseLearned(
  sheet: SheetView,
  instruments: readonly KnownInstrument[],
  context: RecogniseContext,
  learned: PreparedReader['mappings'],
): SheetRecognition | null {
  const headers = headersOf(sheet, context.regions);
  for (const { fingerprint, mapping } of learned) {
    const known = instruments.find(({ instrument }) => instrument.id === mapping.instrument);
    const headerRow = headers.get(fingerprint);
    if (!known || headerRow === undefined) continue;
    const found = recogniseMapped(sheet, known, context, { ...mapping, headerRow }, 'learned');
    if (found && !found.rivals?.length) return found;
  }
  return null;
}

/** What a person corrected once stays corrected, unless the sheet is surely about another instrument. */
function isCorrected(alone: SheetRecognition, learned: SheetRecognition): boolean {
  const columnsOf = ({ mapping }: SheetRecognition): string =>
    JSON.stringify([
      mapping?.shape,
      mapping?.numberColumn,
      mapping?.nameColumn,
      mapping?.regionColumn,
      mapping?.columns.map(({ column, meaning, indicator, stage, year }) => [
        column,
        meaning,
        indicator,
        stage,
        year,
      ]),
    ]);
  return alone.mapping?.instrument === learned.mapping?.instrument && columnsOf(alone) !== columnsOf(learned);
}

function find(
  sheet: SheetView,
  instruments: readonly KnownInstrument[],
  context: RecogniseContext,
  learned: PreparedReader['mappings'],
): Found {
  const likely = likelyInstruments(sheet, instruments);
  const alone = recogniseAlone(sheet, likely, context);
  const known = learned.length > 0 ? recogniseLearned(sheet, likely, context, learned) : null;
  if (known && (!alone || alone.rivals?.length || alone.score < SURE_SCORE || isCorrected(alone, known))) {
    return { recognition: known, origin: 'learned' };
  }
  return { recognition: alone, origin: alone ? 'recognised' : null };
}

/** @param byHand columns that a person pointed at, by the name of the sheet */
export function recogniseSheets(
  sheets: readonly SheetView[],
  fileName: string,
  reader: PreparedReader,
  byHand: ReadonlyMap<string, ColumnMapping>,
): WorkbookRecognition {
  const context = { regions: reader.regions, fileName, sheets };
  const instruments = reader.instruments.map(({ instrument, numbers, openNames }): KnownInstrument => ({
    instrument,
    numbers,
    names: openNames(),
  }));
  const recognised: RecognisedSheet[] = [];
  const layouts: SheetLayout[] = [];
  const misfits: Misfit[] = [];
  for (const sheet of sheets) {
    const pointed = byHand.get(sheet.name);
    const meant = instruments.find(({ instrument }) => instrument.id === pointed?.instrument);
    const { recognition, origin }: Found = pointed
      ? {
          recognition: meant ? recogniseMapped(sheet, meant, context, pointed, 'by-hand') : null,
          origin: 'by-hand',
        }
      : find(sheet, instruments, context, reader.mappings);
    const rivals = recognition?.rivals ?? [];
    if (rivals.length > 0) misfits.push({ sheet: sheet.name, columns: rivals });
    else if (recognition) recognised.push({ ...recognition, sheet });
    else if (pointed) misfits.push({ sheet: sheet.name, columns: [] });
    if (sheet.rows.length === 0) continue;
    const mapping = recognition?.mapping ?? pointed ?? null;
    const fingerprint = fingerprintOf(sheet, reader.regions, mapping?.headerRow);
    layouts.push({ sheet: sheet.name, fingerprint, mapping, origin: mapping && origin });
  }
  return { sheets: recognised, layouts, misfits };
}
