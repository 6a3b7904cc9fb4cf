/** Lists of indicators that stand beside each other on one sheet: 1 to 24 on the left, 25 to 47 on the right. */
import { indicatorList } from './indicator-list.ts';
import type {
  KnownInstrument,
  Plan,
  RecogniseContext,
  Recogniser,
  SeriesPlan,
  SheetRecognition,
} from './recogniser.ts';
import type { SheetView } from './sheet-view.ts';
import { isNameHeading, isNumberHeading } from './words.ts';

interface Panel {
  readonly first: number;
  readonly last: number;
}

/** Where the same heading, "No" or "Indikator", stands more than once in a row. */
function panelsOf(sheet: SheetView): Panel[] {
  for (const { row, cells } of sheet.rows.slice(0, 60)) {
    const texts = cells.filter((cell) => cell.value.kind === 'text');
    for (const matches of [isNumberHeading, isNameHeading]) {
      const starts = texts.filter((cell) => matches(sheet.text(row, cell.column))).map((cell) => cell.column);
      if (starts.length < 2 || starts.length > 6) continue;
      return starts.map((start, index) => ({
        first: index === 0 ? 1 : start,
        last: (starts[index + 1] ?? sheet.columnCount + 1) - 1,
      }));
    }
  }
  return [];
}

function onlyColumns(sheet: SheetView, panel: Panel): SheetView {
  const isInside = (column: number): boolean => column >= panel.first && column <= panel.last;
  const rows = sheet.rows
    .map((row) => ({ ...row, cells: row.cells.filter((cell) => isInside(cell.column)) }))
    .filter((row) => row.cells.length > 0);
  return {
    ...sheet,
    rows,
    columnCount: Math.min(sheet.columnCount, panel.last),
    cell: (row, column) => (isInside(column) ? sheet.cell(row, column) : null),
    text: (row, column) => (isInside(column) ? sheet.text(row, column) : ''),
    shownText: (row, column) => (isInside(column) ? sheet.shownText(row, column) : ''),
  };
}

/** Series with levels; what only holds texts has no part to go on with. */
function isLevels(plan: Plan): plan is SeriesPlan {
  return plan.kind === 'levels' && (plan.slots.length > 0 || plan.notTakingPart !== null);
}

function isTexts(plan: Plan): plan is SeriesPlan {
  return plan.kind === 'levels' && !isLevels(plan);
}

/** Goes on where the other stopped: no indicator stands in both. */
function continues(first: SeriesPlan, next: SeriesPlan): boolean {
  const seen = new Set(first.slots.map((slot) => slot.indicator));
  return next.slots.every((slot) => !seen.has(slot.indicator));
}

function recognise(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
): SheetRecognition | null {
  const panels = panelsOf(sheet);
  if (panels.length < 2) return null;
  const found = panels.map((panel) => indicatorList.recognise(onlyColumns(sheet, panel), known, context));
  const [first, ...others] = found;
  if (!first) return null;
  let plans: SeriesPlan[] = first.plans.filter(isLevels).map((plan) => ({ ...plan, sheet }));
  const texts = found.flatMap(
    (panel) => panel?.plans.filter(isTexts).map((plan) => ({ ...plan, sheet })) ?? [],
  );
  let { score } = first;
  let isContinued = false;
  for (const other of others) {
    if (!other) continue;
    const next = other.plans.filter(isLevels).map((plan) => ({ ...plan, sheet }));
    score += Math.max(0, other.score - 25);
    const base = plans;
    const goesOn =
      next.length === base.length &&
      next.every((plan, index) => base[index] !== undefined && continues(base[index], plan));
    if (goesOn) {
      isContinued = true;
      plans = base.map((plan, index) => ({
        ...plan,
        slots: [...plan.slots, ...(next[index]?.slots ?? [])],
        texts: [...(plan.texts ?? []), ...(next[index]?.texts ?? [])],
        printedIndex: plan.printedIndex ?? next[index]?.printedIndex ?? null,
      }));
    } else {
      // A title above the first list speaks for all of them.
      const [model] = base;
      plans = [
        ...base,
        ...next.map((plan) => ({
          ...plan,
          year: plan.year ?? model?.year ?? null,
          stage: plan.stage ?? model?.stage ?? null,
        })),
      ];
    }
  }
  return {
    layout: isContinued ? 'Daftar indikator bersambung ke samping' : 'Beberapa daftar indikator berdampingan',
    score,
    evidence: [...first.evidence, `${panels.length} daftar berdampingan`],
    plans: [...plans, ...texts],
    rivals: found.flatMap((panel) => panel?.rivals ?? []),
  };
}

export const sideBySide: Recogniser = { id: 'side-by-side', recognise };
