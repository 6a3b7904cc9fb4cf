/** Turns a plan of slots into an entry: values, blanks, faults, doubles, hidden and merged cells, the printed index. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import { exact, formatRounded, roundHalfUp } from '../../../shared/scoring/exact.ts';
import { score } from '../../../shared/scoring/score.ts';
import type { ReadEntry, ReadProblem, ReadValue } from '../reading.ts';
import type { SeriesPlan, Slot } from '../recognise/recogniser.ts';
import { cellText, tidyText } from '../recognise/sheet-view.ts';
import { parseWritten, roundedHundredths, writtenOf } from './decimal-text.ts';
import { readLevel, readTick, type LevelReading } from './level-value.ts';
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

/** Slots that share one merged cell: whose level it is cannot be known. */
function sharedSlots(plan: SeriesPlan): ReadonlySet<Slot> {
  const byRange = new Map<string, Slot[]>();
  for (const slot of plan.slots) {
    const range = plan.sheet.mergeAt(slot.row, slot.column);
    if (!range) continue;
    const key = `${range.top}:${range.left}`;
    byRange.set(key, [...(byRange.get(key) ?? []), slot]);
  }
  return new Set(
    [...byRange.values()].filter((slots) => new Set(slots.map((slot) => slot.indicator)).size > 1).flat(),
  );
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

/** One row of a matrix, or one column of a list, is told as a whole where all of it is hidden. */
function hiddenAsWhole(plan: SeriesPlan): 'sheet' | 'row' | 'column' | null {
  if (plan.sheet.hidden) return 'sheet';
  if (plan.slots.every((slot) => plan.sheet.isHiddenRow(slot.row))) return 'row';
  return plan.slots.every((slot) => plan.sheet.isHiddenColumn(slot.column)) ? 'column' : null;
}

function hiddenPart(plan: SeriesPlan, slot: Slot): 'row' | 'column' | null {
  if (!plan.sheet.isHiddenRow(slot.row) && !plan.sheet.isHiddenColumn(slot.column)) return null;
  if (hiddenAsWhole(plan)) return null;
  if (plan.sheet.isHiddenRow(slot.row)) return 'row';
  return plan.sheet.isHiddenColumn(slot.column) ? 'column' : null;
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

interface Settled {
  readonly value: ReadValue | null;
  readonly problems: readonly ReadProblem[];
}

/** The usual case: one slot with a level that is in plain sight. */
function settledPlainly(plan: SeriesPlan, slots: readonly ReadSlot[]): Settled | null {
  const [only] = slots;
  if (slots.length !== 1 || only?.reading.kind !== 'value') return null;
  const { slot, cell, reading } = only;
  if (slot.nameSays !== undefined || hiddenPart(plan, slot)) return null;
  const { value, written } = reading;
  return { value: { indicator: slot.indicator, value, cell, written }, problems: [] };
}

/** The value of one indicator from all its slots, and what there is to say about them. */
function settle(plan: SeriesPlan, slots: readonly ReadSlot[]): Settled {
  const plain = settledPlainly(plan, slots);
  if (plain) return plain;
  const filled = slots.filter(({ reading }) => reading.kind !== 'missing');
  const isContradicted = ({ slot }: ReadSlot): boolean => slot.nameSays !== undefined;
  const written = filled.filter((slot) => !isContradicted(slot));
  const problems = [
    ...filled.filter(isContradicted).map((slot) => contradictionProblem(plan, slot)),
    ...written.flatMap((slot) => faultProblem(plan, slot)),
  ];
  const [first, ...others] = written;
  if (!first) return { value: null, problems };
  const { indicator } = first.slot;
  let isDisputed = false;
  for (const other of others) {
    const same =
      first.reading.kind === 'value' &&
      other.reading.kind === 'value' &&
      first.reading.value === other.reading.value;
    isDisputed ||= !same;
    const detail: Detail = {
      written: other.reading.written,
      otherWritten: first.reading.written,
      other: first.cell,
    };
    problems.push(
      problem(same ? 'warning' : 'error', 'duplicate', other.cell, { indicator, entry: plan.key, detail }),
    );
  }
  if (first.reading.kind !== 'value' || isDisputed) return { value: null, problems };
  const hidden = hiddenPart(plan, first.slot);
  if (hidden) {
    const detail: Detail = { reason: hidden, written: first.reading.written };
    problems.push(problem('warning', 'hidden', first.cell, { indicator, entry: plan.key, detail }));
  }
  return {
    value: { indicator, value: first.reading.value, cell: first.cell, written: first.reading.written },
    problems,
  };
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

export function interpretLevels(plan: SeriesPlan): InterpretedLevels {
  const shared = sharedSlots(plan);
  const bySlot = new Map<string, ReadSlot[]>();
  const values: ReadValue[] = [];
  const problems: ReadProblem[] = [...regionProblems(plan.region, plan.key)];
  const withoutValue = new Set<string>();
  for (const slot of plan.slots) {
    const cell = plan.sheet.address(slot);
    if (shared.has(slot)) {
      const range = plan.sheet.mergeAt(slot.row, slot.column);
      const written = plan.sheet.shownText(slot.row, slot.column);
      if (range && written !== '') {
        withoutValue.add(slot.indicator);
        const detail: Detail = {
          written,
          range: `${plan.sheet.address({ row: range.top, column: range.left }).split('!').at(-1) ?? ''}:${plan.sheet.address({ row: range.bottom, column: range.right }).split('!').at(-1) ?? ''}`,
        };
        problems.push(
          problem('error', 'merged', cell, { indicator: slot.indicator, entry: plan.key, detail }),
        );
        continue;
      }
    }
    const content = plan.sheet.cell(slot.row, slot.column);
    const reading =
      slot.ticksLevel === undefined
        ? readLevel(content, plan.instrument, slot.indicator)
        : readTick(content, slot.ticksLevel);
    const same = bySlot.get(slot.indicator);
    if (same) same.push({ slot, cell, reading });
    else bySlot.set(slot.indicator, [{ slot, cell, reading }]);
  }
  const blanks = new Map<string, BlankCell | null>();
  for (const { id } of plan.instrument.indicators) {
    const slots = bySlot.get(id) ?? [];
    const settled = settle(plan, slots);
    if (settled.problems.length > 0) problems.push(...settled.problems);
    if (withoutValue.has(id)) continue;
    if (settled.value) values.push(settled.value);
    else if (settled.problems.length === 0)
      blanks.set(id, slots[0] ? { cell: slots[0].cell, written: slots[0].reading.written } : null);
  }
  const isAbsent = plan.notTakingPart !== null && values.length === 0;
  const hidden = values.length > 0 ? hiddenAsWhole(plan) : null;
  if (hidden) {
    const detail: Detail = { reason: hidden, sheet: plan.sheet.name, place: plan.place };
    problems.push(problem('warning', 'hidden', null, { entry: plan.key, detail }));
  }
  return {
    entry: {
      key: plan.key,
      regionWritten: plan.region.written,
      regionCell: plan.region.cell,
      regionMatch: plan.region.match,
      instrument: plan.instrument.id,
      year: plan.year,
      stage: plan.stage,
      values,
      texts: plan.texts ?? [],
      published:
        isAbsent && plan.notTakingPart
          ? {
              index: null,
              predikat: null,
              participation: 'tidak-mengikuti',
              domains: {},
              cell: plan.sheet.address(plan.notTakingPart),
            }
          : null,
      printedIndex: printedIndex(plan),
      place: plan.place,
    },
    problems,
    blanks: isAbsent ? new Map() : blanks,
  };
}
