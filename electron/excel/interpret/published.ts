/** Turns a row of an index list into an entry: the index as printed, never computed. */
import type { ReadEntry, ReadProblem } from '../reading.ts';
import type { Position } from '../cell-address.ts';
import { NO_LEVELS } from '../packed-levels.ts';
import type { PublishedPlan } from '../recognise/recogniser.ts';
import { cellText, tidyText } from '../recognise/sheet-view.ts';
import { plainWords, saysNotTakingPart } from '../recognise/words.ts';
import { parseWritten, roundedHundredths, writtenOf } from './decimal-text.ts';
import type { InterpretedEntry } from './levels.ts';
import { problem, regionProblems } from './problems.ts';

/** Every instrument so far ends at 5. */
const HIGHEST_INDEX = 500;

type Printed =
  | { readonly kind: 'index'; readonly value: number }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'fault';
      readonly code: 'out-of-range' | 'not-a-level' | 'formula-error' | 'formula-not-calculated';
      readonly written: string;
    };

function readIndex(plan: PublishedPlan, position: Position): Printed {
  const cell = plan.sheet.cell(position.row, position.column);
  const written = tidyText(cellText(cell));
  if (cell?.value.kind === 'error') return { kind: 'fault', code: 'formula-error', written: cell.value.code };
  if (cell?.value.kind === 'formula-without-result') {
    return { kind: 'fault', code: 'formula-not-calculated', written: `=${cell.value.formula}` };
  }
  if (!cell || /^(|[-–—_.…]+|n\/?a|n\.a\.?|nihil|kosong)$/i.test(written) || saysNotTakingPart(written))
    return { kind: 'blank' };
  if (cell.format !== undefined || cell.value.kind === 'date' || cell.value.kind === 'boolean') {
    return { kind: 'fault', code: 'not-a-level', written };
  }
  const number = cell.value.kind === 'number' ? writtenOf(cell.value.number) : parseWritten(written);
  if (!number) return { kind: 'fault', code: 'not-a-level', written };
  const value = roundedHundredths(number);
  if (value === null || value < 0 || value > HIGHEST_INDEX)
    return { kind: 'fault', code: 'out-of-range', written };
  return { kind: 'index', value };
}

/** Only a predikat that the instrument has; "Belum ada data" in its column is none. */
function readPredikat(plan: PublishedPlan): string | null {
  if (!plan.predikat) return null;
  const written = plainWords(plan.sheet.text(plan.predikat.row, plan.predikat.column));
  return plan.instrument?.bands.find((band) => plainWords(band.predikat) === written)?.predikat ?? null;
}

export function interpretPublished(plan: PublishedPlan): InterpretedEntry {
  const problems: ReadProblem[] = [...regionProblems(plan.region, plan.key)];
  const printed = readIndex(plan, plan.index);
  const cell = plan.sheet.address(plan.index);
  const isAbsent = plan.notTakingPart !== null && printed.kind !== 'index';
  const predikat = isAbsent ? null : readPredikat(plan);
  if (printed.kind === 'fault') {
    problems.push(
      problem('error', printed.code, cell, {
        entry: plan.key,
        detail: { written: printed.written, low: 0, high: 5, of: 'index' },
      }),
    );
  } else if (printed.kind === 'blank' && !isAbsent) {
    problems.push(problem('warning', 'missing', cell, { entry: plan.key, detail: { of: 'index' } }));
  }
  if (plan.sheet.hidden || plan.sheet.isHiddenRow(plan.index.row)) {
    const reason = plan.sheet.hidden ? 'sheet' : 'row';
    problems.push(
      problem('warning', 'hidden', cell, { entry: plan.key, detail: { reason, sheet: plan.sheet.name } }),
    );
  }
  const domains: Record<string, number> = {};
  for (const [domain, position] of plan.domains) {
    const value = readIndex(plan, position);
    if (value.kind === 'index') domains[domain] = value.value;
  }
  const entry: ReadEntry = {
    key: plan.key,
    regionWritten: plan.region.written,
    regionCell: plan.region.cell,
    regionMatch: plan.region.match,
    instrument: plan.instrument?.id ?? null,
    year: plan.year,
    stage: plan.stage,
    levels: NO_LEVELS,
    texts: [],
    published: {
      index: printed.kind === 'index' ? printed.value : null,
      predikat,
      participation: isAbsent ? 'tidak-mengikuti' : 'ikut',
      domains,
      cell: isAbsent && plan.notTakingPart ? plan.sheet.address(plan.notTakingPart) : cell,
    },
    printedIndex: null,
    place: plan.place,
  };
  return { entry, problems };
}
