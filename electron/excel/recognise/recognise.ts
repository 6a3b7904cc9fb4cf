/** Chooses for each sheet the layout and the instrument that the evidence speaks for most. */
import type { PreparedReader } from '../read-workbook.ts';
import { LAYOUTS } from './layouts.ts';
import type { KnownInstrument, SheetRecognition } from './recogniser.ts';
import type { SheetView } from './sheet-view.ts';

export interface RecognisedSheet extends SheetRecognition {
  readonly sheet: SheetView;
}

/** Below this a sheet only resembles a table of results. */
const LEAST_SCORE = 30;

export function recogniseSheets(sheets: readonly SheetView[], fileName: string, reader: PreparedReader): RecognisedSheet[] {
  const context = { regions: reader.regions, fileName, sheets };
  const instruments = reader.instruments.map(
    ({ instrument, numbers, openNames }): KnownInstrument => ({ instrument, numbers, names: openNames() }),
  );
  return sheets.flatMap((sheet): RecognisedSheet[] => {
    let best: SheetRecognition | null = null;
    for (const known of instruments) {
      for (const layout of LAYOUTS) {
        const found = layout.recognise(sheet, known, context);
        if (found && found.plans.length > 0 && (!best || found.score > best.score)) best = found;
      }
    }
    return best && best.score >= LEAST_SCORE ? [{ ...best, sheet }] : [];
  });
}
