/**
 * What the worksheet shows, worked out from stored values, edits under way and the instrument. Pure: the same
 * input gives the same rows, progress, filters and index within one frame of a key stroke.
 */
import {
  effectiveValue,
  effectiveValues,
  STAGES,
  stagesUpTo,
  type EffectiveValue,
  type Stage,
  type StageValues,
} from '../../../shared/assessment/stages.ts';
import { aboveCeiling, isCapped } from '../../../shared/assessment/evidence-ceiling.ts';
import type { Worksheet, WorksheetValue } from '../../../shared/contract/worksheet.ts';
import {
  indicatorsOf,
  type Aspect,
  type Domain,
  type Indicator,
  type Instrument,
} from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { score, type PartScore, type Score, type Values } from '../../../shared/scoring/score.ts';
import { NO_MARKS, overrideKey, type EvidenceCount, type EvidenceMarks } from '../evidence/evidence-marks.ts';
import type { Edit, ValueEdit } from './edits.ts';
import { textMarks, type ShownText, type TextMark } from './worksheet-texts.ts';

/** A value with its source; `isUnsaved` until the application has stored it. */
export interface ShownValue extends WorksheetValue {
  readonly isUnsaved: boolean;
}

export interface WorksheetRow {
  readonly indicator: Indicator;
  /** From 1, in the instrument's order. */
  readonly position: number;
  /** What counted at each of the earlier stages that are shown. */
  readonly earlier: readonly (Hundredths | null)[];
  readonly current: EffectiveValue | null;
  /** What the indicator would follow without a value of its own. */
  readonly followed: EffectiveValue | null;
  /** Mandiri minus what counts now; null where either is blank. */
  readonly mandiriDifference: Hundredths | null;
  readonly lastYear: Hundredths | null;
  /** Texts of this stage and the ones before. */
  readonly texts: readonly TextMark[];
  /** null where no evidence is recorded. */
  readonly evidence: EvidenceCount | null;
  /** The highest whole level that accepted evidence supports; null where no ceiling holds. */
  readonly ceiling: number | null;
  /** The reason that was given in this stage for a level above the ceiling. */
  readonly override: string | null;
  /** What counts is above the ceiling: with a reason given where it was set or in this stage, or without. */
  readonly aboveCeiling: 'reasoned' | 'unreasoned' | null;
  /** Number of comments. */
  readonly comments: number;
  readonly isUnsaved: boolean;
}

export interface AspectGroup {
  readonly aspect: Aspect;
  readonly rows: readonly WorksheetRow[];
  /** Set in this stage itself. */
  readonly done: number;
  readonly score: PartScore;
}

export interface DomainGroup {
  /** null where the instrument has no domains. */
  readonly domain: Domain | null;
  readonly aspects: readonly AspectGroup[];
}

export interface WorksheetModel {
  readonly stage: Stage;
  readonly stageBefore: Stage | null;
  /** Earlier stages in which anything was set: the ones worth a column. */
  readonly earlierStages: readonly Stage[];
  readonly domains: readonly DomainGroup[];
  readonly groups: readonly AspectGroup[];
  /** In the order of the table. */
  readonly rows: readonly WorksheetRow[];
  /** Values set in each stage itself. */
  readonly progress: Readonly<Record<Stage, number>>;
  readonly values: Values;
  readonly score: Score;
  readonly hasLastYear: boolean;
  /** Whether evidence is recorded anywhere: elsewhere nothing of it is shown. */
  readonly hasEvidence: boolean;
  readonly isEmpty: boolean;
}

/** Stored values with the edits on top: pending values win over whatever a read brings. */
export function applyEdits(
  worksheet: Worksheet | undefined,
  edits: readonly Edit[],
  evaluator: string,
  isUnsaved: (edit: ValueEdit) => boolean = () => true,
): ShownValue[] {
  const values = new Map<string, ShownValue>();
  const keyOf = (value: { stage: Stage; indicator: string }) => `${value.stage} ${value.indicator}`;
  for (const value of worksheet?.values ?? []) values.set(keyOf(value), { ...value, isUnsaved: false });
  for (const edit of edits) {
    if (edit.what !== 'value') continue;
    const { stage, indicator, value, at } = edit;
    const key = keyOf(edit);
    if (value === null) values.delete(key);
    // The same value again keeps its source, as it does in the application.
    else if (values.get(key)?.value !== value) {
      values.set(key, {
        stage,
        indicator,
        value,
        provenance: null,
        changedAt: at,
        changedBy: evaluator,
        isUnsaved: isUnsaved(edit),
      });
    }
  }
  return [...values.values()];
}

export function toStageValues(
  values: readonly Pick<WorksheetValue, 'stage' | 'indicator' | 'value'>[],
): StageValues {
  const stages: Partial<Record<Stage, Map<string, Hundredths>>> = {};
  for (const { stage, indicator, value } of values) {
    (stages[stage] ??= new Map()).set(indicator, value);
  }
  return stages;
}

const NO_TEXTS: readonly TextMark[] = [];

export interface ModelInput {
  readonly instrument: Instrument;
  readonly stage: Stage;
  readonly values: readonly ShownValue[];
  readonly texts: readonly ShownText[];
  readonly previousYear: Worksheet['previousYear'];
  readonly evidence?: EvidenceMarks;
  /** Number of comments by indicator; none without it. */
  readonly comments?: ReadonlyMap<string, number>;
}

export function buildModel(input: ModelInput): WorksheetModel {
  const { instrument, stage, values, texts, previousYear, evidence = NO_MARKS, comments } = input;
  const stages = toStageValues(values);
  const unsaved = new Set(
    values.filter((value) => value.stage === stage && value.isUnsaved).map(({ indicator }) => indicator),
  );
  const before = stagesUpTo(stage).slice(0, -1);
  const stageBefore = before.at(-1) ?? null;
  const earlierStages = before.filter((earlier) => (stages[earlier]?.size ?? 0) > 0);
  const counting = effectiveValues(stages, stage);
  const result = score(instrument, counting);
  const marks = textMarks(texts, stage);
  const positions = new Map(instrument.indicators.map(({ id }, index) => [id, index + 1] as const));

  const rowOf = (indicator: Indicator): WorksheetRow => {
    const { id } = indicator;
    const current = effectiveValue(stages, stage, id);
    const mandiri = stages.mandiri?.get(id);
    const ceiling = isCapped(stage) ? (evidence.ceilings.get(id) ?? null) : null;
    const hasReason = (given: Stage) => evidence.overrides.has(overrideKey(given, id));
    const comparesMandiri = stage !== 'mandiri' && current !== null && mandiri !== undefined;
    return {
      indicator,
      position: positions.get(id) ?? 0,
      earlier: earlierStages.map((earlier) => effectiveValue(stages, earlier, id)?.value ?? null),
      current,
      followed: stageBefore && effectiveValue(stages, stageBefore, id),
      mandiriDifference: comparesMandiri ? mandiri - current.value : null,
      lastYear: previousYear?.[id] ?? null,
      texts: marks.get(id) ?? NO_TEXTS,
      evidence: evidence.counts.get(id) ?? null,
      ceiling,
      override: evidence.overrides.get(overrideKey(stage, id)) ?? null,
      aboveCeiling: aboveCeiling(stage, current, ceiling, hasReason),
      comments: comments?.get(id) ?? 0,
      isUnsaved: unsaved.has(id),
    };
  };
  const groups = instrument.aspects.map((aspect): AspectGroup => {
    const rows = indicatorsOf(instrument, aspect.id).map(rowOf);
    const part = result.aspects.find(({ id }) => id === aspect.id);
    if (!part) throw new Error(`aspect ${aspect.id} has no score`);
    return { aspect, rows, done: rows.filter(isSetHere).length, score: part };
  });
  const domains: DomainGroup[] = instrument.domains.map((domain) => ({
    domain,
    aspects: groups.filter(({ aspect }) => aspect.domain === domain.id),
  }));
  const withoutDomain = groups.filter(({ aspect }) => aspect.domain === null);
  if (withoutDomain.length > 0) domains.push({ domain: null, aspects: withoutDomain });
  return {
    stage,
    stageBefore,
    earlierStages,
    domains,
    groups,
    rows: groups.flatMap(({ rows }) => rows),
    progress: progressOf(stages),
    values: counting,
    score: result,
    hasLastYear: previousYear !== null,
    hasEvidence: evidence.counts.size > 0,
    isEmpty: values.length === 0,
  };
}

function progressOf(stages: StageValues): Record<Stage, number> {
  const counts = STAGES.map((stage) => [stage, stages[stage]?.size ?? 0] as const);
  return Object.fromEntries(counts) as Record<Stage, number>;
}

function sameLists<T>(left: readonly T[], right: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return left.length === right.length && left.every((item, index) => same(item, right[index] as T));
}

function sameEffective(left: EffectiveValue | null, right: EffectiveValue | null): boolean {
  return left?.value === right?.value && left?.from === right?.from;
}

type SameField<K extends keyof WorksheetRow> = (left: WorksheetRow[K], right: WorksheetRow[K]) => boolean;

/** For every field whether it says the same: a field that was forgotten would leave its row as it was. */
const SAME_FIELDS: { readonly [K in keyof WorksheetRow]: SameField<K> } = {
  indicator: Object.is,
  position: Object.is,
  earlier: (left, right) => sameLists(left, right, Object.is),
  current: sameEffective,
  followed: sameEffective,
  mandiriDifference: Object.is,
  lastYear: Object.is,
  texts: (left, right) => sameLists(left, right, (a, b) => a.kind === b.kind && a.isOwn === b.isOwn),
  evidence: (left, right) => left?.accepted === right?.accepted && left?.total === right?.total,
  ceiling: Object.is,
  override: Object.is,
  aboveCeiling: Object.is,
  comments: Object.is,
  isUnsaved: Object.is,
};
/** Each comparison knows the type of its own field. */
const COMPARISONS = Object.entries(SAME_FIELDS) as [
  keyof WorksheetRow,
  (a: unknown, b: unknown) => boolean,
][];

function sameRow(left: WorksheetRow, right: WorksheetRow): boolean {
  return COMPARISONS.every(([name, isSame]) => isSame(left[name], right[name]));
}

/**
 * The same model with the rows and groups of the one before wherever they say the same, so that one key stroke
 * redraws one row, and a read that confirms it redraws nothing.
 */
export function reuseRows(before: WorksheetModel, model: WorksheetModel): WorksheetModel {
  if (before.stage !== model.stage) return model;
  const knownRows = new Map(before.rows.map((row) => [row.indicator, row] as const));
  const knownGroups = new Map(before.groups.map((group) => [group.aspect, group] as const));
  const reuseRow = (row: WorksheetRow): WorksheetRow => {
    const old = knownRows.get(row.indicator);
    return old && sameRow(old, row) ? old : row;
  };
  const groups = model.groups.map((group): AspectGroup => {
    const rows = group.rows.map(reuseRow);
    const old = knownGroups.get(group.aspect);
    // Its score follows from its rows.
    return old && sameLists(old.rows, rows, Object.is) ? old : { ...group, rows };
  });
  const domains = model.domains.map(({ domain, aspects }) => ({
    domain,
    aspects: groups.filter((group) => aspects.some(({ aspect }) => aspect === group.aspect)),
  }));
  const sameGroups = sameLists(before.groups, groups, Object.is);
  const sameStages = before.earlierStages.join() === model.earlierStages.join();
  const sameProgress = STAGES.every((stage) => before.progress[stage] === model.progress[stage]);
  const sameFacts = (['hasLastYear', 'hasEvidence', 'isEmpty'] as const).every(
    (fact) => before[fact] === model[fact],
  );
  // Its score and its values follow from its rows.
  if (sameGroups && sameStages && sameProgress && sameFacts) return before;
  return {
    ...model,
    groups,
    domains,
    rows: groups.flatMap(({ rows }) => rows),
    earlierStages: sameStages ? before.earlierStages : model.earlierStages,
    progress: sameProgress ? before.progress : model.progress,
  };
}

/** Whether the row's value was set in the stage being filled. */
export function isSetHere(row: WorksheetRow): boolean {
  return row.current !== null && !row.current.inherited;
}

export const ROW_FILTERS = [
  'open',
  'blank',
  'changed',
  'mandiri-higher',
  'no-evidence',
  'above-ceiling',
] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export function matchesFilter(row: WorksheetRow, filter: RowFilter): boolean {
  switch (filter) {
    case 'open':
      return !isSetHere(row);
    case 'blank':
      return row.current === null;
    case 'changed':
      return isSetHere(row) && row.followed !== null && row.followed.value !== row.current?.value;
    case 'mandiri-higher':
      return row.mandiriDifference !== null && row.mandiriDifference > 0;
    case 'no-evidence':
      return row.evidence === null;
    case 'above-ceiling':
      return row.aboveCeiling !== null;
  }
}

/** The filters that say something at this stage, with the number of rows that each would leave. */
export function filterCounts(
  model: WorksheetModel,
): { readonly filter: RowFilter; readonly count: number }[] {
  const count = (filter: RowFilter) => model.rows.filter((row) => matchesFilter(row, filter)).length;
  const says = (filter: RowFilter) =>
    filter === 'no-evidence' ? model.hasEvidence : filter === 'open' || model.stageBefore !== null;
  return ROW_FILTERS.filter(says)
    .map((filter) => ({ filter, count: count(filter) }))
    .filter(({ filter, count }) => count > 0 || !['blank', 'above-ceiling'].includes(filter));
}

/** The next row after `from` (around the end) that was not set in this stage, or null when all are. */
export function nextOpen(rows: readonly WorksheetRow[], from: string | null): WorksheetRow | null {
  const start = rows.findIndex((row) => row.indicator.id === from) + 1;
  const ahead = [...rows.slice(start), ...rows.slice(0, start)];
  return ahead.find((row) => !isSetHere(row)) ?? null;
}

/** The whole level whose criterion a value meets: 235 meets level 2. */
export function levelMet(value: Hundredths): number {
  return Math.floor(value / 100);
}

/** The levels of the scale, lowest first. */
export function levelsOf({ scale }: Instrument): number[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, offset) => scale.min + offset);
}

export function levelName(instrument: Instrument, indicator: Indicator, level: number): string {
  return instrument.levelNames[indicator.levelNames]?.[String(level)] ?? '';
}
