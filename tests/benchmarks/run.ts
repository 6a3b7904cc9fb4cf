/**
 * `npm run bench`: how long an import takes, as ratios against named peers in the same run, and how soon an edit is
 * painted. No figure is a test; two cores and a noisy neighbour make any single one a matter of luck.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Application } from '../../electron/application/application.ts';
import { applyAll, openApplication, previewAll, resources } from './application.ts';
import { printEditToPaint } from './edit-to-paint.ts';
import { sqliteFloor } from './floor.ts';
import { compareInTurn, printFigure, printTable, type Candidate } from './measure.ts';
import { EXCELJS, peers } from './peers.ts';
import { printSteps } from './steps.ts';
import { nationalMatrix, questionnaires, type BenchmarkFile } from './workbooks.ts';

const MEGABYTE = 1024 * 1024;
const YEARS = 8;

function candidates(application: Application, files: readonly BenchmarkFile[]): Candidate[] {
  return [
    {
      name: 'preview: read, recognised, compared',
      run: () => previewAll(application, files),
    },
    {
      name: 'whole import, bytes to applied',
      async run() {
        await applyAll(application, await previewAll(application, files), files.length);
      },
      after: () => application.call('history.undo', {}),
    },
  ];
}

/** How long anything else has to wait for the main thread while the files are read, at worst. */
async function printResponsiveness(application: Application, files: readonly BenchmarkFile[]): Promise<void> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const start = performance.now();
  delays.enable();
  await previewAll(application, files);
  delays.disable();
  printFigure('a preview alone', `${(performance.now() - start).toFixed(0)} ms`);
  printFigure('largest delay of the event loop during it', `${(delays.max / 1e6).toFixed(0)} ms`);
}

/**
 * @param series how many regions, years and stages the files hold
 * @param rounds as many as a coffee allows
 */
async function benchmark(
  title: string,
  folder: string,
  files: readonly BenchmarkFile[],
  series: number,
  indicators: readonly string[],
  rounds: number,
): Promise<void> {
  const application = openApplication(folder);
  const all = [...peers(files), ...candidates(application, files), sqliteFloor(folder, series, indicators)];
  printTable(title, await compareInTurn(all, EXCELJS, rounds));
  await printResponsiveness(application, files);
  await printSteps(files, rounds);
  await application.close();
}

/** Largest resident size of a fresh process that imports the file. */
async function printPeakMemory(folder: string, file: BenchmarkFile): Promise<void> {
  const path = join(folder, file.name);
  writeFileSync(path, file.bytes);
  const script = fileURLToPath(new URL('./peak-memory.ts', import.meta.url));
  for (const part of ['nothing', 'preview', 'import']) {
    const { stdout } = await promisify(execFile)(process.execPath, [script, path, part]);
    printFigure(
      `peak memory of a process of its own: ${part}`,
      `${(Number(stdout.trim()) / MEGABYTE).toFixed(0)} MB`,
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), 'evaluasi-bench-'));
const instrument = resources.instruments.find(
  ({ years }) => years.from <= 2024 && (years.to ?? 9999) >= 2024,
);
if (!instrument) throw new Error('no instrument for 2024');
const indicators = instrument.indicators.map(({ id }) => id);
try {
  const regencies = resources.regions.filter(
    ({ province, kind }) => province === '53' && kind !== 'provinsi',
  );
  const worksheets = await questionnaires(regencies, instrument, 2024);
  await benchmark(
    `${worksheets.length} worksheets of ${instrument.indicators.length} indicators`,
    join(folder, 'worksheets'),
    worksheets,
    worksheets.length,
    indicators,
    15,
  );
  const matrix = await nationalMatrix(resources.regions, instrument, [2025 - YEARS + 1, 2025]);
  await benchmark(
    `one workbook of ${resources.regions.length} institutions, ${YEARS} years`,
    join(folder, 'matrix'),
    [matrix],
    resources.regions.length * YEARS,
    indicators,
    7,
  );
  await printPeakMemory(folder, matrix);
  await printEditToPaint(join(folder, 'window'), instrument);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
