/**
 * `npm run bench`: how long an import takes, as ratios against named peers in the same run. No figure is a test;
 * two cores and a noisy neighbour make any single one a matter of luck.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { createApplication, type Application } from '../../electron/application/application.ts';
import { projectFolder } from '../../electron/host/paths.ts';
import { loadResources } from '../../electron/resources.ts';
import { compareInTurn, printTable, type Candidate } from './measure.ts';
import { questionnaires, type BenchmarkFile } from './workbooks.ts';

const resources = loadResources(join(projectFolder(), 'resources'));

function open(folder: string): Application {
  return createApplication({
    dataFolder: folder,
    resources,
    version: 'bench',
    reportBug: (code, error) => console.error(code, error),
  });
}

async function importAll(application: Application, files: readonly BenchmarkFile[]): Promise<void> {
  const preview = await application.call('import.preview', { files: [...files] });
  if (!preview.ok) throw new Error(preview.error.message);
  const applied = await application.call('import.apply', { session: preview.value.session });
  if (!applied.ok) throw new Error(applied.error.message);
  const done = applied.value.files.filter(({ status }) => status === 'applied').length;
  if (done !== files.length) throw new Error(`${done} of ${files.length} files were applied`);
}

function peers(files: readonly BenchmarkFile[]): Candidate[] {
  return [
    {
      name: 'exceljs, bare load',
      async run() {
        for (const { bytes } of files) await new exceljs.Workbook().xlsx.load(bytes.buffer);
      },
    },
    {
      name: 'hucre, bare read',
      async run() {
        for (const { bytes } of files) await readXlsx(bytes);
      },
    },
  ];
}

async function benchmarkQuestionnaires(folder: string): Promise<void> {
  const instrument = resources.instruments.find(
    ({ years }) => years.from <= 2024 && (years.to ?? 9999) >= 2024,
  );
  const regions = resources.regions.filter(({ province, kind }) => province === '53' && kind !== 'provinsi');
  if (!instrument) throw new Error('no instrument for 2024');
  const files = await questionnaires(regions, instrument, 2024);
  const application = open(join(folder, 'questionnaires'));
  const ours: Candidate = {
    name: 'whole import, bytes to applied (warm)',
    async run() {
      await importAll(application, files);
      await application.call('history.undo', {});
    },
  };
  const timings = await compareInTurn([...peers(files), ours], 'exceljs, bare load', 7);
  printTable(`${files.length} worksheets of ${instrument.indicators.length} indicators`, timings);
  await application.close();
}

const folder = mkdtempSync(join(tmpdir(), 'evaluasi-bench-'));
try {
  await benchmarkQuestionnaires(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
