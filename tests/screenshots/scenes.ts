/** Data folders to look at, filled through the application as people fill them. */
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import { fixture } from '../support/fixtures.ts';

export type Call = <N extends OperationName>(
  name: N,
  input: OperationInput<N>,
) => Promise<OperationOutput<N>>;

export const SCENE_NAMES = ['kosong', 'contoh', 'lengkap', 'impor'] as const;
export type SceneName = (typeof SCENE_NAMES)[number];

const SUMBA_TIMUR = '53.11';
const SIKKA = '53.07';
const NAGEKEO = '53.16';
const MANGGARAI_BARAT = '53.15';

const RECOMMENDATIONS = [
  [
    2024,
    'interviu',
    '5',
    'Tetapkan kebijakan layanan pusat data dalam Peraturan Bupati, dengan pembagian tugas dan tenggat.',
  ],
  [
    2024,
    'interviu',
    '31',
    'Jadwalkan audit keamanan aplikasi umum bersama Inspektorat paling lambat triwulan kedua.',
  ],
  [
    2023,
    'dokumen',
    '33',
    'Hubungkan layanan penganggaran dengan perencanaan, lalu tinjau manfaatnya setiap tahun.',
  ],
] as const;

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

async function fillEverything(call: Call): Promise<void> {
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
  await call('published.set', {
    year: 2022,
    results: [
      {
        region: SIKKA,
        result: {
          index: 231,
          domains: { '1': 180, '2': 220, '3': 136, '4': 286 },
          source: 'Keputusan contoh 1/2023',
        },
      },
    ],
  });
  const advice = { region: MANGGARAI_BARAT, kind: 'rekomendasi' } as const;
  for (const [year, stage, indicator, text] of RECOMMENDATIONS) {
    await call('worksheet.setText', { ...advice, year, stage, indicator, text });
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
