/** The evaluation that all screens speak about, with defaults filled in from what is stored. */
import { useMemo } from 'react';
import type { Stage } from '../../shared/assessment/stages.ts';
import type { AppState } from '../../shared/contract/state.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { useQuery, useQueryPart } from './query.ts';
import { useView } from './view-store.ts';

export interface EvaluationContext {
  readonly year: number;
  /** null: the furthest stage that each region has reached. */
  readonly stage: Stage | null;
  readonly instrument: Instrument;
  /** Whether the year holds any data. */
  readonly hasData: boolean;
}

const NOTHING = {} as const;
/** Instruments and provinces come with the application and stay as they are while it runs. */
const SHIPPED = { lasting: 'shipped' } as const;

export function useAppState(): AppState | undefined {
  return useQuery('app.state', NOTHING).data;
}

/** One part of it: most of what changes with every edit is of no concern to most of the window. */
export function useAppPart<T>(select: (state: AppState) => T): T | undefined {
  return useQueryPart('app.state', NOTHING, select);
}

export function useInstruments(): readonly Instrument[] | undefined {
  return useQuery('instruments.list', NOTHING, SHIPPED).data;
}

export function useProvinces() {
  return useQuery('provinces.list', NOTHING, SHIPPED).data;
}

/** The home province and its regencies; another province has others. */
export function useRegions() {
  const province = useAppPart(({ settings }) => settings.province);
  return useQuery('regions.list', province === undefined ? null : NOTHING, { lasting: province ?? '' }).data;
}

export function isInForce(instrument: Instrument, year: number): boolean {
  const { from, to } = instrument.years;
  return year >= from && (to === null || year <= to);
}

/** The instruments that may be used in a year, the newest first. */
export function instrumentsFor(instruments: readonly Instrument[], year: number): Instrument[] {
  return instruments
    .filter((instrument) => isInForce(instrument, year))
    .toSorted((a, b) => b.years.from - a.years.from);
}

/** undefined until state and instruments have been read. */
export function useEvaluationContext(): EvaluationContext | undefined {
  const years = useAppPart((state) => state.years);
  const instruments = useInstruments();
  const chosenYear = useView((view) => view.year);
  const stage = useView((view) => view.stage);
  const chosenInstrument = useView((view) => view.instrument);
  return useMemo(() => {
    if (!years || !instruments) return undefined;
    const stored = years.find((entry) => chosenYear === null || entry.year === chosenYear);
    const year = chosenYear ?? stored?.year ?? latestYear(instruments);
    const usable = instrumentsFor(instruments, year);
    const instrument =
      usable.find(({ id }) => id === chosenInstrument) ??
      usable.find(({ id }) => id === stored?.instrument) ??
      usable[0] ??
      instruments[0];
    if (!instrument) return undefined;
    return { year, stage, instrument, hasData: stored !== undefined };
  }, [years, instruments, chosenYear, stage, chosenInstrument]);
}

/** What is stored of the year and instrument that the window shows. */
export function useStoredYear(): AppState['years'][number] | undefined {
  const years = useAppPart((state) => state.years);
  const context = useEvaluationContext();
  return years?.find(
    ({ year, instrument }) => year === context?.year && instrument === context.instrument.id,
  );
}

/** This year, or the last one that an instrument covers. */
function latestYear(instruments: readonly Instrument[]): number {
  const now = new Date().getFullYear();
  if (instruments.some((instrument) => isInForce(instrument, now))) return now;
  return Math.max(...instruments.map(({ years }) => years.to ?? years.from));
}
