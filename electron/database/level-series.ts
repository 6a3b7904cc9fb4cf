/**
 * The levels of one assessment and stage, packed. A national matrix brings two hundred thousand levels; what they have
 * in common is stored once, and the rest as lists side by side instead of as rows.
 */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { LevelValueRow } from './entities.ts';

/** Import file, sheet, when and by whom: what levels that were written together have in common. */
export type LevelOrigin = readonly [
  importFile: string | null,
  sheet: string | null,
  changedAt: string,
  changedBy: string,
];

/** The lists stand side by side: the nth of each belongs to the nth indicator. */
export interface LevelSeries {
  readonly stage: Stage;
  readonly origins: readonly LevelOrigin[];
  /** Each once. */
  readonly indicators: readonly string[];
  /** Hundredths of a level. */
  readonly values: readonly number[];
  readonly cells: readonly (string | null)[];
  /** Positions in `origins`; absent where all levels have the first. */
  readonly origin?: readonly number[];
}

/** Tells a level from every other: it stands for what it is about, on every laptop alike. */
export function levelValueId(assessmentId: string, stage: Stage, indicator: string): string {
  return `${assessmentId} ${stage} ${indicator}`;
}

/** @throws {Error} when it is no id of a level */
export function levelPlace(id: string): { assessmentId: string; stage: Stage; indicator: string } {
  const [assessmentId, stage, indicator, ...rest] = id.split(' ');
  if (!assessmentId || !stage || !indicator || rest.length > 0) throw new Error(`no id of a level: ${id}`);
  return { assessmentId, stage: stage as Stage, indicator };
}

export function levelRows(assessmentId: string, series: LevelSeries): LevelValueRow[] {
  const { stage, origins, indicators, values, cells, origin } = series;
  return indicators.map((indicator, position) => {
    const value = values[position];
    const from = origins[origin?.[position] ?? 0];
    if (value === undefined || !from) throw new Error(`a level of ${assessmentId} ${stage} is incomplete`);
    const [importFile, sheet, changedAt, changedBy] = from;
    return {
      id: levelValueId(assessmentId, stage, indicator),
      assessment_id: assessmentId,
      stage,
      indicator_id: indicator,
      value,
      import_file_id: importFile,
      sheet,
      cell: cells[position] ?? null,
      changed_at: changedAt,
      changed_by: changedBy,
    };
  });
}

/** @param rows of one assessment and stage, each indicator once */
export function levelSeries(stage: Stage, rows: readonly LevelValueRow[]): LevelSeries {
  const places = new Map<string, number>();
  const origins: LevelOrigin[] = [];
  const origin = rows.map((row): number => {
    const from: LevelOrigin = [row.import_file_id, row.sheet, row.changed_at, row.changed_by];
    const key = JSON.stringify(from);
    const known = places.get(key) ?? origins.push(from) - 1;
    places.set(key, known);
    return known;
  });
  return {
    stage,
    origins,
    indicators: rows.map((row) => row.indicator_id),
    values: rows.map((row) => row.value),
    cells: rows.map((row) => row.cell),
    ...(origins.length > 1 ? { origin } : {}),
  };
}

/** The lists of a series, each as JSON. */
export interface PackedLists {
  readonly count: number;
  readonly indicators: string;
  readonly values: string;
  readonly cells: string;
  /** null where all levels have the first origin. */
  readonly origin: string | null;
}

/** A series as it is stored. */
export interface PackedSeries {
  readonly stage: Stage;
  readonly count: number;
  readonly text: string;
}

/** Writes a series from lists that are packed already: what `packLevels` makes of the same levels. */
export function joinSeries(
  stage: Stage,
  origins: readonly LevelOrigin[],
  { count, indicators, values, cells, origin }: PackedLists,
): PackedSeries {
  const common = `"stage":${JSON.stringify(stage)},"origins":${JSON.stringify(origins)}`;
  const lists = `"indicators":${indicators},"values":${values},"cells":${cells}`;
  return { stage, count, text: `{${common},${lists}${origin === null ? '' : `,"origin":${origin}`}}` };
}

export function parseSeries(text: string): LevelSeries {
  return JSON.parse(text) as LevelSeries;
}

/** The rows of a packed series; none where there is none. */
export function unpackLevels(assessmentId: string, text: string | null): LevelValueRow[] {
  return text === null ? [] : levelRows(assessmentId, parseSeries(text));
}

/** @returns null when there are no rows: a series is never empty. */
export function packLevels(stage: Stage, rows: readonly LevelValueRow[]): string | null {
  return rows.length === 0 ? null : JSON.stringify(levelSeries(stage, rows));
}
