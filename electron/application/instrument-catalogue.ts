/** Finds instruments by id and by year. */
import { Refusal } from '../../shared/contract/result.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';

export interface InstrumentCatalogue {
  all(): readonly Instrument[];
  /** @throws {Refusal} not-found */
  get(id: string): Instrument;
  /** The instrument in force in a year. @throws {Refusal} instrument-not-for-year when there was none. */
  forYear(year: number): Instrument;
  /** The named instrument, or the one in force in the year. */
  choose(id: string | undefined, year: number): Instrument;
}

export function createInstrumentCatalogue(instruments: readonly Instrument[]): InstrumentCatalogue {
  const get = (id: string) => {
    const found = instruments.find((instrument) => instrument.id === id);
    if (!found) throw new Refusal('not-found', `no instrument ${id}`, { instrument: id });
    return found;
  };
  const forYear = (year: number) => {
    const found = instruments.findLast(
      ({ years }) => years.from <= year && (years.to === null || year <= years.to),
    );
    if (!found) {
      throw new Refusal('instrument-not-for-year', `no instrument for ${year}`, { year });
    }
    return found;
  };
  return {
    all: () => instruments,
    get,
    forYear,
    choose: (id, year) => (id === undefined ? forYear(year) : get(id)),
  };
}

/** @throws {Refusal} not-found */
export function requireIndicator(instrument: Instrument, indicator: string): void {
  if (instrument.indicators.some(({ id }) => id === indicator)) return;
  throw new Refusal('not-found', `${instrument.id} has no indicator ${indicator}`, { indicator });
}
