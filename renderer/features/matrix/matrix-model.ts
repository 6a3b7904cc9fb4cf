/** What the matrix shows, worked out from what was read, the edits under way and the instrument. Pure. */
import { aboveCeiling, isCapped } from '../../../shared/assessment/evidence-ceiling.ts';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Matrix, MatrixRow, MatrixValue } from '../../../shared/contract/matrix.ts';
import {
  indicatorsOf,
  type Aspect,
  type Indicator,
  type Instrument,
} from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { exact, formatRounded } from '../../../shared/scoring/exact.ts';
import { predikatOf, type BandRule } from '../../../shared/scoring/predikat.ts';
import { score } from '../../../shared/scoring/score.ts';
import type { Edit, ValueEdit } from '../worksheet/edits.ts';

/** `selisih` is the region's own judgement minus what counts. */
export type MatrixMode = 'level' | 'selisih';

export interface AspectColumns {
  readonly aspect: Aspect;
  /** Position of its first column. */
  readonly start: number;
  readonly indicators: readonly Indicator[];
}

/** Indicators under their aspects, of one aspect or of all. */
export function aspectColumns(instrument: Instrument, only: string | null): AspectColumns[] {
  let start = 0;
  const columns: AspectColumns[] = [];
  for (const aspect of instrument.aspects) {
    if (only !== null && aspect.id !== only) continue;
    const indicators = indicatorsOf(instrument, aspect.id);
    columns.push({ aspect, start, indicators });
    start += indicators.length;
  }
  return columns;
}

/** A value of the stage itself; null where the cell follows the stage before or is blank. */
export function ownValue(row: MatrixRow, indicator: string): Hundredths | null {
  const found = row.values[indicator];
  return found?.from === row.stage ? found.value : null;
}

/** Whether what counts stands above what accepted evidence supports: with a reason, without, or not (null). */
export function cellAboveCeiling(row: MatrixRow, indicator: string): 'reasoned' | 'unreasoned' | null {
  const hasReason = (stage: Stage) => row.reasons[indicator]?.includes(stage) ?? false;
  return aboveCeiling(row.stage, row.values[indicator] ?? null, row.ceilings[indicator] ?? null, hasReason);
}

/** Mandiri minus what counts; null where either is blank, and where nothing but mandiri counts. */
export function difference(row: MatrixRow, indicator: string): Hundredths | null {
  const mandiri = row.mandiri[indicator];
  const counts = row.values[indicator];
  if (mandiri === undefined || counts === undefined || row.stage === 'mandiri') return null;
  return mandiri - counts.value;
}

/** Only the rows and columns in which the region's own judgement differs from what counts. */
export function onlyDiffering(
  rows: readonly MatrixRow[],
  groups: readonly AspectColumns[],
): { readonly rows: readonly MatrixRow[]; readonly groups: readonly AspectColumns[] } {
  const differs = (row: MatrixRow, { id }: Indicator) => (difference(row, id) ?? 0) !== 0;
  let start = 0;
  const columns: AspectColumns[] = [];
  for (const { aspect, indicators } of groups) {
    const kept = indicators.filter((indicator) => rows.some((row) => differs(row, indicator)));
    if (kept.length > 0) columns.push({ aspect, start, indicators: kept });
    start += kept.length;
  }
  const all = columns.flatMap(({ indicators }) => indicators);
  return { rows: rows.filter((row) => all.some((indicator) => differs(row, indicator))), groups: columns };
}

function withEdit(row: MatrixRow, { stage, indicator, value }: ValueEdit): MatrixRow {
  if (stage !== row.stage) return row;
  const { [indicator]: current, ...values } = row.values;
  const { [indicator]: before, ...followed } = row.followed;
  const inherited: MatrixValue | undefined = current && current.from !== stage ? current : before;
  const { [indicator]: own, ...mandiri } = row.mandiri;
  const judged = stage === 'mandiri' ? value : (own ?? null);
  return {
    ...row,
    values:
      value === null
        ? { ...values, ...(inherited && { [indicator]: inherited }) }
        : { ...values, [indicator]: { value, from: stage } },
    followed: value !== null && inherited ? { ...followed, [indicator]: inherited } : followed,
    mandiri: judged === null ? mandiri : { ...mandiri, [indicator]: judged },
  };
}

function rescored(row: MatrixRow, instrument: Instrument, rule: BandRule): MatrixRow {
  const values = new Map(Object.entries(row.values).map(([id, { value }]) => [id, value] as const));
  const { index, range, filled } = score(instrument, values);
  const takesPart = row.participation === 'ikut';
  return {
    ...row,
    filled,
    index: takesPart && index ? formatRounded(index) : null,
    predikat: takesPart && index ? predikatOf(instrument, index, rule) : null,
    range:
      takesPart && !index && filled > 0
        ? { low: formatRounded(range.low), high: formatRounded(range.high) }
        : null,
  };
}

/** Rows with the edits on top; a row that no edit touches stays the same object. */
export function applyMatrixEdits(
  matrix: Matrix,
  edits: readonly Edit[],
  instrument: Instrument,
  rule: BandRule,
): readonly MatrixRow[] {
  const byRegion = Map.groupBy(
    edits.filter((edit) => edit.what === 'value'),
    (edit) => edit.sheet.region,
  );
  if (byRegion.size === 0) return matrix.rows;
  return matrix.rows.map((row) => {
    const own = byRegion.get(row.region.code);
    if (!own) return row;
    const edited = own.reduce(withEdit, row);
    return edited === row ? row : rescored(edited, instrument, rule);
  });
}

const texts = new WeakMap<MatrixRow, string>();

function textOf(row: MatrixRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = JSON.stringify(row);
  texts.set(row, text);
  return text;
}

/** The rows of before wherever they say the same, so that a read after an edit redraws one row. */
export function reuseRows(before: readonly MatrixRow[], rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const known = new Map(before.map((row) => [row.region.code, row] as const));
  return rows.map((row) => {
    const old = known.get(row.region.code);
    if (!old || old === row) return row;
    return textOf(old) === textOf(row) ? old : row;
  });
}

/** Whether accepted evidence caps a level of any row. */
export function hasCeilings(rows: readonly MatrixRow[]): boolean {
  return rows.some(({ stage, ceilings }) => isCapped(stage) && Object.keys(ceilings).length > 0);
}

/** The predikat in whose band a level lies, for its colour. */
export function bandOf(instrument: Instrument, value: Hundredths): string {
  return predikatOf(instrument, exact(value, 100));
}

/** The one stage that rows show, or null when they show several. */
export function commonStage(rows: readonly MatrixRow[]): Stage | null {
  const [first] = rows;
  return first && rows.every(({ stage }) => stage === first.stage) ? first.stage : null;
}
