/** Data folders to look at, filled through the application as people fill them. */
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import { fixture } from '../support/fixtures.ts';
import { pngLogo } from '../support/logos.ts';

export type Call = <N extends OperationName>(
  name: N,
  input: OperationInput<N>,
) => Promise<OperationOutput<N>>;

export const SCENE_NAMES = ['kosong', 'contoh', 'lengkap', 'impor'] as const;
export type SceneName = (typeof SCENE_NAMES)[number];

const SUMBA_TIMUR = '53.11';
const NAGEKEO = '53.16';

/** Imports a workbook; the one ambiguous name in the fixtures is Sumba Timur's, as the press reports it. */
async function importFile(call: Call, name: string): Promise<void> {
  const { session, files } = await call('import.preview', { files: [fixture(name)] });
  const answers = files.flatMap((file) =>
    file.entries
      .filter((entry) => entry.region === null && entry.regionCandidates.length > 0)
      .map((entry) => ({
        kind: 'region' as const,
        file: file.id,
        entry: entry.key,
        region: SUMBA_TIMUR,
        remember: false,
      })),
  );
  if (answers.length > 0) await call('import.answer', { session, answers });
  await call('import.apply', { session, onConflict: 'update' });
}

async function setOffice(call: Call): Promise<void> {
  await call('settings.update', {
    letterhead: 'PEMERINTAH PROVINSI CONTOH\nDINAS KOMUNIKASI DAN INFORMATIKA',
    place: 'Kupang',
    numberPattern: '000.7/{tahun}/KOMINFO',
    signatoryPosition: 'Kepala Dinas Komunikasi dan Informatika',
    signatoryName: 'Maria Contoh, M.T.',
  });
  await call('settings.setLogo', { bytes: pngLogo() });
}

async function fillEverything(call: Call): Promise<void> {
  await setOffice(call);
  await call('sample.load', {});
  for (const name of [
    '14-indeks-tercetak-keliru-sikka-2022.xlsx',
    '06-daftar-indeks-ntt-2022.xlsx',
    '04-matriks-22-kabkota-2023.xlsx',
    '01-kuesioner-sumba-timur-2023.xlsx',
    '08-data-bermasalah-lembata-2023.xlsx',
    '05-satu-lembar-per-kabupaten-2024.xlsx',
    '03-tiga-tahap-manggarai-barat-2024.xlsx',
    '12-tanpa-nomor-nagekeo-2024.xlsx',
    '10-spbe-2018-flores-timur-2019.xlsx',
    '09-pemdi-2026-kota-kupang.xlsx',
  ]) {
    await importFile(call, name);
  }
  const worksheet = { region: NAGEKEO, year: 2025, stage: 'mandiri' } as const;
  for (let number = 1; number <= 23; number += 1) {
    const value = 100 * (1 + ((number * 7) % 4));
    await call('worksheet.setValue', { ...worksheet, indicator: String(number), value });
  }
  await call('worksheet.setText', {
    ...worksheet,
    indicator: '21',
    kind: 'penjelasan',
    text: 'Pedoman manajemen risiko ditetapkan dan diterapkan pada 18 dari 31 perangkat daerah.',
  });
}

async function loadSample(call: Call): Promise<void> {
  await call('sample.load', {});
}

const DATA: Readonly<Record<SceneName, (call: Call) => Promise<void>>> = {
  kosong: async () => undefined,
  contoh: loadSample,
  lengkap: fillEverything,
  /** Something to compare imports with; states apply imports here. */
  impor: loadSample,
};

export async function fillScene(name: SceneName, call: Call): Promise<void> {
  // Otherwise the name of the machine would be seen.
  await call('settings.update', { evaluator: 'Asesor 3', device: 'Kominfo NTT · L-03' });
  await DATA[name](call);
}
