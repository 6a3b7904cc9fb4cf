/** Where everything stands in a comparison: both tables have the same rows and the same order of years. */
import { fixedAddress, fixedRange } from '../addresses.ts';
import type { BandRanges } from '../formulas.ts';
import { safeSheetName } from '../safe-text.ts';
import type { ComparedYear, ComparisonInput } from './input.ts';

export const SHEETS = {
  indices: safeSheetName('Indeks'),
  predikat: safeSheetName('Predikat'),
  chart: safeSheetName('Grafik'),
  bounds: safeSheetName('Batas'),
  checks: safeSheetName('Pemeriksaan'),
} as const;

export const NAME_COLUMNS = { number: 1, name: 2 } as const;
/** Title, subtitle, stage, a second line, check, a narrow row. */
export const HEADER_ROW = 7;
export const INSTRUMENT_ROW = HEADER_ROW + 1;
const FIRST_ROW = INSTRUMENT_ROW + 1;

export interface YearPlace {
  readonly compared: ComparedYear;
  /** What it is compared with; null for the first year and behind a change of instrument. */
  readonly before: YearPlace | null;
  /** True where the instrument is another one than a year before. */
  readonly isBreak: boolean;
  /** On the sheet of indices. */
  readonly indexColumn: number;
  /** The column before, with the change or the break; null for the first year. */
  readonly changeColumn: number | null;
  /** On the sheet of predikat. */
  readonly predikatColumn: number;
  /** The narrow column before it; null without a change of instrument. */
  readonly gapColumn: number | null;
}

export interface ComparisonLayout {
  readonly years: readonly YearPlace[];
  /** Regencies, then the province's own government if it has anything to show. */
  readonly regencies: ComparisonInput['regions'];
  readonly province: ComparisonInput['regions'][number] | null;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly firstRow: number;
  readonly lastRegencyRow: number;
  readonly provinceHeadingRow: number | null;
  /** Averages or counts begin here. */
  readonly figuresRow: number;
  readonly lastIndexColumn: number;
  readonly lastPredikatColumn: number;
  readonly bandsOf: ReadonlyMap<string, BandRanges>;
  /** First row of an instrument's bands on the sheet of bounds. */
  readonly firstBandRowOf: ReadonlyMap<string, number>;
}

/** A name that a person reads, and what it belongs to. */
export const BOUND_COLUMNS = { instrument: 1, predikat: 2, from: 3 } as const;
export const BOUND_HEADER_ROW = 4;

function placeYears(years: readonly ComparedYear[]): YearPlace[] {
  const places: YearPlace[] = [];
  let indexColumn = NAME_COLUMNS.name;
  let predikatColumn = NAME_COLUMNS.name;
  for (const compared of years) {
    const last = places.at(-1) ?? null;
    const isBreak = last !== null && last.compared.instrument.id !== compared.instrument.id;
    indexColumn += last === null ? 1 : 2;
    predikatColumn += isBreak ? 2 : 1;
    places.push({
      compared,
      before: isBreak ? null : last,
      isBreak,
      indexColumn,
      changeColumn: last === null ? null : indexColumn - 1,
      predikatColumn,
      gapColumn: isBreak ? predikatColumn - 1 : null,
    });
  }
  return places;
}

function placeBands(years: readonly ComparedYear[]) {
  const bandsOf = new Map<string, BandRanges>();
  const firstBandRowOf = new Map<string, number>();
  let row = BOUND_HEADER_ROW + 1;
  for (const { instrument } of years) {
    if (bandsOf.has(instrument.id)) continue;
    const last = row + instrument.bands.length - 1;
    const range = (column: number) => `${SHEETS.bounds}!${fixedRange(column, row, column, last)}`;
    bandsOf.set(instrument.id, { names: range(BOUND_COLUMNS.predikat), bounds: range(BOUND_COLUMNS.from) });
    firstBandRowOf.set(instrument.id, row);
    row = last + 1;
  }
  return { bandsOf, firstBandRowOf };
}

export function buildComparisonLayout({ regions, years }: ComparisonInput): ComparisonLayout {
  const regencies = regions.filter(({ code }) => code.includes('.'));
  const own = regions.find(({ code }) => !code.includes('.'));
  const hasResult = years.some(({ results }) => results.get(own?.code ?? '')?.predikat != null);
  const province = own && hasResult ? own : null;
  const rowOf = new Map(regencies.map(({ code }, position) => [code, FIRST_ROW + position] as const));
  const lastRegencyRow = FIRST_ROW + Math.max(regencies.length, 1) - 1;
  const provinceHeadingRow = province ? lastRegencyRow + 1 : null;
  if (province) rowOf.set(province.code, lastRegencyRow + 2);
  const places = placeYears(years);
  return {
    years: places,
    regencies,
    province,
    rowOf,
    firstRow: FIRST_ROW,
    lastRegencyRow,
    provinceHeadingRow,
    figuresRow: lastRegencyRow + (province ? 4 : 2),
    lastIndexColumn: places.at(-1)?.indexColumn ?? NAME_COLUMNS.name,
    lastPredikatColumn: places.at(-1)?.predikatColumn ?? NAME_COLUMNS.name,
    ...placeBands(years),
  };
}

/** "Indeks!$E$9". */
export function indexCell(column: number, row: number): string {
  return `${SHEETS.indices}!${fixedAddress(column, row)}`;
}

/** "$E$9:$E$30": one column over all regencies. */
export function regencyRange({ firstRow, lastRegencyRow }: ComparisonLayout, column: number): string {
  return fixedRange(column, firstRow, column, lastRegencyRow);
}
