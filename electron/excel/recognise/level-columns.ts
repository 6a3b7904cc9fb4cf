/** Which columns of a table hold levels, and of what. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import type { RegionMatcher } from '../../../shared/regions/match.ts';
import type { FoundRegion, Slot } from './recogniser.ts';
import { headedRegion, headingsOf, regionInHeadings, type HeadingBlock } from './heading-block.ts';
import type { SheetView } from './sheet-view.ts';
import { headingRole, isSummaryLabel, plainWords, stagesInHeading, yearsInHeading } from './words.ts';

export interface LevelColumn {
  readonly column: number;
  readonly headings: readonly string[];
  readonly stage: Stage | null;
  readonly year: number | null;
  readonly region: FoundRegion | null;
  /** Slots with something in them. */
  readonly filled: number;
}

function only<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

export interface ColumnSearch {
  readonly sheet: SheetView;
  readonly block: HeadingBlock | null;
  readonly slots: readonly Slot[];
  /** Columns that name the indicators. */
  readonly taken: readonly number[];
  readonly lastColumn: number;
  readonly regions: RegionMatcher;
  /** The level of the indicator's scale that the cell holds, or null. */
  readonly levelAt: (slot: Slot) => Hundredths | null;
}

interface Candidate extends LevelColumn {
  readonly role: 'level' | 'unclear';
  readonly levels: number;
  /** Enough of what stands there are levels. */
  readonly isConvincing: boolean;
}

/** A mark or a word, where a sentence would be an explanation. */
const LONGEST_ENTRY = 20;

function candidateAt(search: ColumnSearch, column: number): Candidate | null {
  const { sheet, block, slots, taken, regions } = search;
  const headings = block ? headingsOf(sheet, block, column, Math.max(...taken)) : [];
  const region = block
    ? regionInHeadings(headings, regions, sheet.address({ row: block.bottom, column }))
    : null;
  const role = region ? 'level' : headingRole(headings);
  if (role === 'other') return null;
  const filledSlots = slots
    .map((slot) => ({ ...slot, column }))
    .filter((slot) => sheet.cell(slot.row, column) !== null);
  // A formula that was not calculated may be anything.
  const shown = filledSlots.filter(
    (slot) => sheet.cell(slot.row, column)?.value.kind !== 'formula-without-result',
  );
  const levels = shown.filter((slot) => search.levelAt(slot) !== null).length;
  const filled = filledSlots.length;
  const heading = headings.join(' ');
  const isConvincing =
    role === 'level' ? levels >= shown.length * 0.3 : levels >= filled * 0.9 && filled >= slots.length * 0.6;
  if (
    !isConvincing &&
    (role !== 'level' || shown.some((slot) => sheet.text(slot.row, column).length > LONGEST_ENTRY))
  )
    return null;
  return {
    column,
    headings,
    role,
    levels,
    isConvincing,
    filled,
    region,
    stage: only(stagesInHeading(heading)),
    year: only(yearsInHeading(heading)),
  };
}

/** Of columns that would mean the same, the one that is called final, then the one with most levels. */
function better(a: Candidate, b: Candidate): Candidate {
  const rank = (candidate: Candidate): number =>
    (isFinal(candidate) ? 1000 : 0) + candidate.levels * 2 - candidate.filled;
  return rank(b) > rank(a) ? b : a;
}

function isFinal({ headings }: Candidate): boolean {
  return /\b(akhir|final)\b/.test(plainWords(headings.join(' ')));
}

function meaningOf({ stage, year, region }: Candidate): string {
  return [stage, year, region?.written].join('|');
}

/** True when both give levels, and not the same ones. */
function contradict({ slots, levelAt }: ColumnSearch, one: Candidate, other: Candidate): boolean {
  return slots.some((slot) => {
    const [first, second] = [one, other].map(({ column }) => levelAt({ ...slot, column }));
    return first !== null && second !== null && first !== second;
  });
}

/**
 * Columns that would mean the same, none of which is called final, and that give different levels: which of them counts
 * is not known.
 */
function rivalsAmong(search: ColumnSearch, columns: readonly Candidate[]): number[] {
  for (const same of Map.groupBy(columns, meaningOf).values()) {
    const convincing = same.filter(({ isConvincing }) => isConvincing);
    const [first, ...others] = convincing;
    if (!first || convincing.some(isFinal)) continue;
    if (others.some((other) => contradict(search, first, other)))
      return convincing.map(({ column }) => column);
  }
  return [];
}

/** Two columns that are headed by a region show what the others beside them are. */
const TELLING_REGIONS = 2;

/** Among columns of regions a column of levels is one as well: which region its heading means may have to be asked. */
function withDoubtfulRegions(
  { sheet, block, regions }: ColumnSearch,
  columns: readonly Candidate[],
): readonly Candidate[] {
  const known = columns.filter(({ region, levels }) => region !== null && levels > 0);
  if (!block || known.length < TELLING_REGIONS) return columns;
  return columns.map((column) => {
    const { headings, role, isConvincing } = column;
    if (role !== 'unclear' || !isConvincing || isSummaryLabel(headings.at(-1) ?? '')) return column;
    const cell = sheet.address({ row: block.bottom, column: column.column });
    const region = headedRegion(headings, regions, cell);
    return region ? { ...column, role: 'level' as const, region } : column;
  });
}

/** Columns with levels from left to right; empty ones are read only when there is no other. */
export function levelColumns(search: ColumnSearch): {
  readonly levels: readonly LevelColumn[];
  readonly empty: readonly LevelColumn[];
  /** A person has to say which of these holds the levels; none where it is clear. */
  readonly rivals: readonly number[];
} {
  const found: Candidate[] = [];
  for (let column = 1; column <= search.lastColumn; column += 1) {
    const candidate = search.taken.includes(column) ? null : candidateAt(search, column);
    if (candidate) found.push(candidate);
  }
  const all = withDoubtfulRegions(search, found);
  const convincing = all.filter((candidate) => candidate.isConvincing);
  const named = convincing.filter((candidate) => candidate.role === 'level');
  // A column that is called a level and holds none is read for its faults, if there is no better one.
  const usable = [named, convincing, all].find((group) => group.length > 0) ?? [];
  const filled = usable.filter((candidate) => candidate.filled > 0);
  const chosen = new Map<string, Candidate>();
  for (const candidate of filled.length > 0 ? filled : usable.slice(0, 1)) {
    const meaning = meaningOf(candidate);
    const same = chosen.get(meaning);
    chosen.set(meaning, same ? better(same, candidate) : candidate);
  }
  const columns = [...chosen.values()];
  return {
    // "Level" beside "Penilaian Dokumen": the general column is no stage of its own.
    levels: columns.toSorted((a, b) => a.column - b.column),
    empty: usable.filter((candidate) => candidate.filled === 0 && !columns.includes(candidate)),
    rivals: rivalsAmong(search, filled),
  };
}
