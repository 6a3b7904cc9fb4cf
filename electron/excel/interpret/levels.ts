/** Turns a plan of slots into an entry: values, blanks, faults, doubles, hidden and merged cells, the printed index. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { exact, formatRounded, roundHalfUp } from '../../../shared/scoring/exact.ts';
import { score } from '../../../shared/scoring/score.ts';
import { cellName } from '../cell-address.ts';
import { createLevelPacker } from '../packed-levels.ts';
import type { ReadEntry, ReadProblem } from '../reading.ts';
import type { SeriesPlan, Slot } from '../recognise/recogniser.ts';
import { cellText, tidyText } from '../recognise/sheet-view.ts';
import { parseWritten, roundedHundredths, writtenOf } from './decimal-text.ts';
import { readLevel, readTick, type LevelReading } from './level-value.ts';
import { mergedSlots } from './merged-slots.ts';
import { problem, regionProblems, type Detail } from './problems.ts';

export interface InterpretedEntry {
  readonly entry: ReadEntry;
  readonly problems: readonly ReadProblem[];
}

export interface InterpretedLevels extends InterpretedEntry {
  /** Indicators without a level and without a fault, with the cell that is blank or null where no row stands. */
  readonly blanks: Blanks;
}

export type Blanks = ReadonlyMap<string, BlankCell | null>;

export interface BlankCell {
  readonly cell: string;
  readonly written: string;
}

/** Stages that take up single indicators only: a blank there means that the level stays. */
const PARTIAL_STAGES: ReadonlySet<Stage> = new Set(['interviu', 'visitasi']);
/** So many blanks of a region are told one by one; an empty row or column is told once. */
const MOST_BLANKS = 0.9;

interface ReadSlot {
  readonly slot: Slot;
  readonly cell: string;
  readonly reading: LevelReading;
}

function readSlot({ sheet, instrument }: SeriesPlan, slot: Slot): LevelReading {
  const content = sheet.cell(slot.row, slot.column);
  return slot.ticksLevel === undefined
    ? readLevel(content, instrument, slot.indicator)
    : readTick(content, slot.ticksLevel);
}

function scaleDetail(plan: SeriesPlan): Detail {
  const { min, max, decimals } = plan.instrument.scale;
  return { low: min, high: max, decimals };
}

function faultProblem(plan: SeriesPlan, { slot, cell, reading }: ReadSlot): ReadProblem[] {
  if (reading.kind !== 'fault') return [];
  const detail: Detail = { written: reading.written, ...scaleDetail(plan) };
  return [problem('error', reading.code, cell, { indicator: slot.indicator, entry: plan.key, detail })];
}

type Hidden = 'sheet' | 'row' | 'column' | null;

/** One row of a matrix, or one column of a list, is told as a whole where all of it is hidden. */
function hiddenAsWhole({ sheet }: SeriesPlan, slots: readonly Slot[]): Hidden {
  if (sheet.hidden) return 'sheet';
  if (slots.every((slot) => sheet.isHiddenRow(slot.row))) return 'row';
  return slots.every((slot) => sheet.isHiddenColumn(slot.column)) ? 'column' : null;
}

/** Where a slot is hidden and others are not. */
function hiddenPart({ sheet }: SeriesPlan, slot: Slot, whole: Hidden): Hidden {
  if (whole) return null;
  if (sheet.isHiddenRow(slot.row)) return 'row';
  return sheet.isHiddenColumn(slot.column) ? 'column' : null;
}

/** A row whose number and name mean different indicators counts for neither. */
function contradictionProblem(plan: SeriesPlan, { slot, cell, reading }: ReadSlot): ReadProblem {
  const { indicator } = slot;
  const detail: Detail = {
    reason: 'number-and-name',
    number: indicator,
    name: slot.nameSays ?? '',
    written: reading.written,
  };
  return problem('error', 'ambiguous-number', cell, { indicator, entry: plan.key, detail });
}

type ReadLevel = Extract<LevelReading, { kind: 'value' }>;

interface FoundLevel {
  readonly slot: Slot;
  readonly reading: ReadLevel;
}

/** The usual case, where an indicator has one slot: a level in plain sight. */
function plainLevel(plan: SeriesPlan, slot: Slot, whole: Hidden): FoundLevel | null {
  if (slot.nameSays !== undefined) return null;
  const reading = readSlot(plan, slot);
  return reading.kind === 'value' && !hiddenPart(plan, slot, whole) ? { slot, reading } : null;
}

interface Settled {
  readonly level: FoundLevel | null;
  readonly problems: readonly ReadProblem[];
}

/** The level of one indicator from all its slots, and what there is to say about them. */
function settle(plan: SeriesPlan, slots: readonly ReadSlot[], whole: Hidden): Settled {
  const filled = slots.filter(({ reading }) => reading.kind !== 'missing');
  const isContradicted = ({ slot }: ReadSlot): boolean => slot.nameSays !== undefined;
  const written = filled.filter((slot) => !isContradicted(slot));
  const problems = [
    ...filled.filter(isContradicted).map((slot) => contradictionProblem(plan, slot)),
    ...written.flatMap((slot) => faultProblem(plan, slot)),
  ];
  const [first, ...others] = written;
  if (!first) return { level: null, problems };
  const { slot, reading } = first;
  const { indicator } = slot;
  let isDisputed = false;
  for (const other of others) {
    const same =
      reading.kind === 'value' && other.reading.kind === 'value' && reading.value === other.reading.value;
    isDisputed ||= !same;
    const detail: Detail = {
      written: other.reading.written,
      otherWritten: reading.written,
      other: first.cell,
    };
    problems.push(
      problem(same ? 'warning' : 'error', 'duplicate', other.cell, { indicator, entry: plan.key, detail }),
    );
  }
  if (reading.kind !== 'value' || isDisputed) return { level: null, problems };
  const hidden = hiddenPart(plan, slot, whole);
  if (hidden) {
    const detail: Detail = { reason: hidden, written: reading.written };
    problems.push(problem('warning', 'hidden', first.cell, { indicator, entry: plan.key, detail }));
  }
  return { level: { slot, reading }, problems };
}

/** What is to be said about blanks once every place that belongs to the entry has been read. */
export function blankProblems(plan: SeriesPlan, blanks: Blanks): ReadProblem[] {
  if (plan.stage !== null && PARTIAL_STAGES.has(plan.stage)) return [];
  const total = plan.instrument.indicators.length;
  if (blanks.size > total * MOST_BLANKS) {
    const detail: Detail = { count: blanks.size, total };
    return [problem('warning', 'missing', plan.region.cell, { entry: plan.key, detail })];
  }
  return Array.from(blanks, ([indicator, blank]) =>
    problem('warning', 'missing', blank?.cell ?? null, {
      indicator,
      entry: plan.key,
      detail: { written: blank?.written ?? '', reason: blank ? 'blank' : 'no-row', place: plan.place },
    }),
  );
}

function printedIndex(plan: SeriesPlan): ReadEntry['printedIndex'] {
  if (!plan.printedIndex) return null;
  const { row, column } = plan.printedIndex;
  const cell = plan.sheet.cell(row, column);
  if (cell?.format !== undefined) return null;
  const number =
    cell?.value.kind === 'number' ? writtenOf(cell.value.number) : parseWritten(tidyText(cellText(cell)));
  const value = number && roundedHundredths(number);
  const isIndex = value !== null && value >= 0 && value <= plan.instrument.scale.max * 100;
  return isIndex ? { value, cell: plan.sheet.address(plan.printedIndex) } : null;
}

/** Compares at two decimals, half up, what is printed with what the levels give. */
export function totalProblems(
  plan: SeriesPlan,
  printed: ReadEntry['printedIndex'],
  values: ReadonlyMap<string, number>,
): ReadProblem[] {
  if (!printed) return [];
  const { index } = score(plan.instrument, values);
  if (!index || roundHalfUp(index) === printed.value) return [];
  const detail: Detail = {
    written: formatRounded(exact(printed.value, 100)).replace('.', ','),
    computed: formatRounded(index).replace('.', ','),
  };
  return [problem('warning', 'mismatch-total', printed.cell, { entry: plan.key, detail })];
}

const positions = new WeakMap<Instrument, ReadonlyMap<string, number>>();

function positionsIn(instrument: Instrument): ReadonlyMap<string, number> {
  const known = positions.get(instrument) ?? new Map(instrument.indicators.map(({ id }, at) => [id, at]));
  positions.set(instrument, known);
  return known;
}

interface SortedSlots {
  /** The first of each indicator, in the order of the instrument. */
  readonly first: readonly (Slot | undefined)[];
  /** Those of indicators that have several. */
  readonly several: ReadonlyMap<string, readonly Slot[]>;
}

function sortSlots(instrument: Instrument, slots: readonly Slot[], besides: ReadonlySet<Slot>): SortedSlots {
  const order = positionsIn(instrument);
  const first: (Slot | undefined)[] = [];
  const several = new Map<string, Slot[]>();
  for (const slot of slots) {
    const position = order.get(slot.indicator);
    if (position === undefined || besides.has(slot)) continue;
    const before = first[position];
    if (!before) first[position] = slot;
    else several.set(slot.indicator, [...(several.get(slot.indicator) ?? [before]), slot]);
  }
  return { first, several };
}

export function interpretLevels(plan: SeriesPlan): InterpretedLevels {
  const { sheet, instrument, slots } = plan;
  const merged = mergedSlots(plan, slots);
  const whole = hiddenAsWhole(plan, slots);
  const { first, several } = sortSlots(instrument, slots, merged.slots);
  const levels = createLevelPacker();
  const take = ({ slot, reading: { value, written } }: FoundLevel): void =>
    levels.add(slot.indicator, value, sheet.name, cellName(slot), written);
  const problems: ReadProblem[] = [...regionProblems(plan.region, plan.key), ...merged.problems];
  const blanks = new Map<string, BlankCell | null>();
  instrument.indicators.forEach(({ id }, position) => {
    const only = several.has(id) ? undefined : first[position];
    const isMerged = merged.indicators.has(id);
    const plain = only && !isMerged ? plainLevel(plan, only, whole) : null;
    if (plain) {
      take(plain);
      return;
    }
    const own = several.get(id) ?? (only ? [only] : []);
    const read = own.map((slot): ReadSlot => ({
      slot,
      cell: sheet.address(slot),
      reading: readSlot(plan, slot),
    }));
    const settled = settle(plan, read, whole);
    problems.push(...settled.problems);
    if (isMerged) return;
    if (settled.level) take(settled.level);
    else if (settled.problems.length === 0)
      blanks.set(id, read[0] ? { cell: read[0].cell, written: read[0].reading.written } : null);
  });
  const isAbsent = plan.notTakingPart !== null && levels.count === 0;
  if (levels.count > 0 && whole) {
    const detail: Detail = { reason: whole, sheet: sheet.name, place: plan.place };
    problems.push(problem('warning', 'hidden', null, { entry: plan.key, detail }));
  }
  return {
    entry: {
      key: plan.key,
      regionWritten: plan.region.written,
      regionCell: plan.region.cell,
      regionMatch: plan.region.match,
      instrument: instrument.id,
      year: plan.year,
      stage: plan.stage,
      levels: levels.pack(),
      texts: plan.texts ?? [],
      published:
        isAbsent && plan.notTakingPart
          ? {
              index: null,
              predikat: null,
              participation: 'tidak-mengikuti',
              domains: {},
              cell: sheet.address(plan.notTakingPart),
            }
          : null,
      printedIndex: printedIndex(plan),
      place: plan.place,
    },
    problems,
    blanks: isAbsent ? new Map() : blanks,
  };
}
