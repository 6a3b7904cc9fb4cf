/** Where everything stands: worked out before any sheet is written, because the sheets refer to each other. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { aspectsOf, indicatorsOf } from '../../../shared/instrument/instrument.ts';
import { fixedRange } from './addresses.ts';
import type { RankingTable, TableLine } from './ranking-table.ts';
import { safeSheetName } from './safe-text.ts';

export const SHEETS = {
  view: safeSheetName('Urutan'),
  ranking: safeSheetName('Peringkat'),
  chart: safeSheetName('Grafik'),
  levels: safeSheetName('Level'),
  summary: safeSheetName('Rekap'),
  checks: safeSheetName('Pemeriksaan'),
  instrument: safeSheetName('Instrumen'),
} as const;

export interface RankingLayout {
  readonly headerRow: number;
  /** The row that numbers the columns. */
  readonly numberRow: number;
  readonly firstRow: number;
  readonly lastRankedRow: number;
  /** Last row of the regions that are counted, ranked or not; without the province's own. */
  readonly lastCountedRow: number;
  readonly unrankedHeadingRow: number | null;
  readonly provinceHeadingRow: number | null;
  readonly rowOf: ReadonlyMap<TableLine, number>;
  readonly rankColumn: number;
  readonly nameColumn: number;
  readonly firstPartColumn: number;
  readonly indexColumn: number;
  readonly predikatColumn: number;
  readonly remarkColumn: number;
  readonly firstNoteRow: number;
}

export interface LevelsLayout {
  readonly partRow: number;
  readonly nameRow: number;
  readonly idRow: number;
  readonly weightRow: number;
  readonly firstRow: number;
  readonly nameColumn: number;
  readonly filledColumn: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly lines: readonly TableLine[];
  readonly rowOf: ReadonlyMap<TableLine, number>;
}

/** One row of the instrument's structure. */
export interface StructureRow {
  readonly kind: 'Domain' | 'Aspek' | 'Indikator';
  readonly row: number;
  readonly part: { readonly id: string; readonly name: string; readonly weight: string };
  /** Rows whose weights add up to this one's. */
  readonly below: readonly number[];
}

export interface InstrumentLayout {
  readonly factsRow: number;
  readonly bandHeaderRow: number;
  readonly firstBandRow: number;
  readonly lastBandRow: number;
  readonly targetRow: number;
  readonly structureHeaderRow: number;
  readonly structure: readonly StructureRow[];
  readonly weightColumn: number;
  /** Row of a ranking column's domain or aspect, by id. */
  readonly partRowOf: ReadonlyMap<string, number>;
}

export interface Layout {
  readonly ranking: RankingLayout;
  readonly levels: LevelsLayout;
  readonly instrument: InstrumentLayout;
}

function rankingLayout(table: RankingTable): RankingLayout {
  const headerRow = 7;
  const firstRow = headerRow + 2;
  const rowOf = new Map<TableLine, number>();
  table.ranked.forEach((line, position) => rowOf.set(line, firstRow + position));
  // One row stays for saying that nothing is ranked yet.
  const lastRankedRow = firstRow + Math.max(table.ranked.length, 1) - 1;
  let row = lastRankedRow;
  const unrankedHeadingRow = table.unranked.length > 0 ? ++row : null;
  for (const line of table.unranked) rowOf.set(line, ++row);
  const lastCountedRow = row;
  const provinceHeadingRow = table.province ? ++row : null;
  if (table.province) rowOf.set(table.province, ++row);
  const firstPartColumn = 3;
  const indexColumn = firstPartColumn + table.parts.length;
  return {
    headerRow,
    numberRow: headerRow + 1,
    firstRow,
    lastRankedRow,
    lastCountedRow,
    unrankedHeadingRow,
    provinceHeadingRow,
    rowOf,
    rankColumn: 1,
    nameColumn: 2,
    firstPartColumn,
    indexColumn,
    predikatColumn: indexColumn + 1,
    remarkColumn: indexColumn + 2,
    firstNoteRow: row + 2,
  };
}

function levelsLayout(table: RankingTable): LevelsLayout {
  const partRow = 5;
  const firstRow = partRow + 4;
  const firstColumn = 3;
  const candidates = [...table.ranked, ...table.unranked, table.province];
  const lines = candidates.filter((line): line is TableLine => (line?.levels ?? null) !== null);
  return {
    partRow,
    nameRow: partRow + 1,
    idRow: partRow + 2,
    weightRow: partRow + 3,
    firstRow,
    nameColumn: 1,
    filledColumn: 2,
    firstColumn,
    lastColumn: firstColumn + table.indicators.length - 1,
    columnOf: new Map(table.indicators.map(({ id }, position) => [id, firstColumn + position] as const)),
    lines,
    rowOf: new Map(lines.map((line, position) => [line, firstRow + position] as const)),
  };
}

function structureOf(instrument: Instrument, firstRow: number): StructureRow[] {
  const rows: StructureRow[] = [];
  let row = firstRow;
  const addAspects = (aspects: Instrument['aspects']): number[] =>
    aspects.map((aspect) => {
      const aspectRow = row++;
      const indicators = indicatorsOf(instrument, aspect.id).map((part): StructureRow => ({
        kind: 'Indikator',
        row: row++,
        part,
        below: [],
      }));
      const below = indicators.map((indicator) => indicator.row);
      rows.push({ kind: 'Aspek', row: aspectRow, part: aspect, below }, ...indicators);
      return aspectRow;
    });
  if (instrument.domains.length === 0) addAspects(instrument.aspects);
  for (const domain of instrument.domains) {
    const domainRow = row++;
    const below = addAspects(aspectsOf(instrument, domain.id));
    rows.push({ kind: 'Domain', row: domainRow, part: domain, below });
  }
  return rows.toSorted((a, b) => a.row - b.row);
}

export function instrumentLayout(instrument: Instrument): InstrumentLayout {
  const factsRow = 3;
  const targetRow = factsRow + 5;
  const bandHeaderRow = targetRow + 2;
  const firstBandRow = bandHeaderRow + 1;
  const lastBandRow = firstBandRow + instrument.bands.length - 1;
  const structureHeaderRow = lastBandRow + 2;
  const structure = structureOf(instrument, structureHeaderRow + 1);
  const partKind = instrument.domains.length === 0 ? 'Aspek' : 'Domain';
  const isPart = (entry: StructureRow) => entry.kind === partKind;
  return {
    factsRow,
    targetRow,
    bandHeaderRow,
    firstBandRow,
    lastBandRow,
    structureHeaderRow,
    structure,
    weightColumn: 4,
    partRowOf: new Map(structure.filter(isPart).map((entry) => [entry.part.id, entry.row])),
  };
}

export function buildLayout(instrument: Instrument, table: RankingTable): Layout {
  return {
    ranking: rankingLayout(table),
    levels: levelsLayout(table),
    instrument: instrumentLayout(instrument),
  };
}

/** "Peringkat!$G$9:$G$28": the ranked indices. */
export function rankedIndices({ ranking }: Layout): string {
  const { indexColumn, firstRow, lastRankedRow } = ranking;
  return `${SHEETS.ranking}!${fixedRange(indexColumn, firstRow, indexColumn, lastRankedRow)}`;
}

/** "Peringkat!$H$9:$H$31": predikat or status of every region that is counted. */
export function countedPredikats({ ranking }: Layout): string {
  const { predikatColumn, firstRow, lastCountedRow } = ranking;
  return `${SHEETS.ranking}!${fixedRange(predikatColumn, firstRow, predikatColumn, lastCountedRow)}`;
}
