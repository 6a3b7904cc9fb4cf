/** Where the time of reading goes, step by step, in this thread. */
import { guardWorkbook } from '../../electron/excel/guard.ts';
import { interpretSheets } from '../../electron/excel/interpret/workbook.ts';
import { levelsIn } from '../../electron/excel/packed-levels.ts';
import { readGrids } from '../../electron/excel/read-grid.ts';
import { prepareReader } from '../../electron/excel/read-workbook.ts';
import { recogniseSheets } from '../../electron/excel/recognise/recognise.ts';
import { viewSheet } from '../../electron/excel/recognise/sheet-view.ts';
import { resources } from './application.ts';
import { printFigure } from './measure.ts';
import type { BenchmarkFile } from './workbooks.ts';

const STEPS = ['guard', 'scan', 'recognise', 'interpret', 'transfer', 'unpack'] as const;
type Step = (typeof STEPS)[number];

/** Milliseconds of each step, over all files. */
async function timeSteps(
  files: readonly BenchmarkFile[],
  reader: ReturnType<typeof prepareReader>,
): Promise<Map<Step, number>> {
  const times = new Map<Step, number>();
  let since = 0;
  const lap = (step: Step): void => {
    const now = performance.now();
    times.set(step, (times.get(step) ?? 0) + now - since);
    since = now;
  };
  for (const { bytes, name } of files) {
    since = performance.now();
    const guarded = await guardWorkbook(bytes);
    lap('guard');
    const grids = await readGrids(guarded);
    lap('scan');
    const recognised = recogniseSheets(grids.map(viewSheet), name, reader, new Map());
    lap('recognise');
    const reading = { ...interpretSheets(recognised), sheets: [] };
    lap('interpret');
    const copy = structuredClone(reading);
    lap('transfer');
    for (const { levels } of copy.entries) levelsIn(levels);
    lap('unpack');
  }
  return times;
}

/** Prints the least of several rounds of each step. */
export async function printSteps(files: readonly BenchmarkFile[], rounds: number): Promise<void> {
  const { instruments, regions } = resources;
  const reader = prepareReader({ instruments, regions, aliases: [], homeProvince: '53', mappings: [] });
  const all: Map<Step, number>[] = [];
  for (let round = 0; round <= rounds; round += 1) all.push(await timeSteps(files, reader));
  for (const step of STEPS) {
    const least = Math.min(...all.map((times) => times.get(step) ?? 0));
    printFigure(`reading alone, least of ${rounds} rounds: ${step}`, `${least.toFixed(1)} ms`);
  }
}
