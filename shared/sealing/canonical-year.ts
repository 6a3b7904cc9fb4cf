/**
 * The content of a year as one text that is the same whenever the content is the same, whatever order it was stored
 * in: what a seal's hash is taken over. It holds what results rest on: participation, levels and texts of every
 * stage, judged evidence, reasons above the ceiling, published results. Who wrote what and when, comments and the
 * follow-up of recommendations are not part of it: they may go on after a year is closed.
 */
export type ContentField = string | number | null;

/** One stored fact: its kind, where it stands, and what it says. */
export type ContentRecord = readonly [kind: string, ...fields: ContentField[]];

export interface YearKey {
  readonly province: string;
  readonly year: number;
  readonly instrument: { readonly id: string; readonly version: number };
}

/** Changes whenever the form of the text does, so that seals of different forms are never compared. */
const FORM = 'evaluasi-spbe/segel/1';

/** @returns lines of JSON, the key first, then every record in the order of its text. */
export function canonicalYear(
  { province, year, instrument }: YearKey,
  records: readonly ContentRecord[],
): string {
  const head = JSON.stringify([FORM, province, year, instrument.id, instrument.version]);
  const lines = records.map((record) => JSON.stringify(record)).toSorted(byCodeUnits);
  return [head, ...lines, ''].join('\n');
}

/** Not by any language's alphabet, which differs between machines. */
function byCodeUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
