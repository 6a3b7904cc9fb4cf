/** Data folders to look at, filled through the application as people fill them. */
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import { smallPdf, smallPng } from '../support/evidence-files.ts';
import { fixture } from '../support/fixtures.ts';
import { pngLogo } from '../support/logos.ts';

export type Call = <N extends OperationName>(
  name: N,
  input: OperationInput<N>,
) => Promise<OperationOutput<N>>;

export const SCENE_NAMES = ['kosong', 'contoh', 'lengkap', 'impor', 'bukti', 'tersegel'] as const;
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

const FOLLOW_UPS = [
  [2024, '5', { priority: 'tinggi', unit: 'Bagian Hukum', due: '2020-03-31', status: 'berjalan' }],
  [2023, '33', { priority: null, unit: 'Bappeda', due: '2024-12-12', status: 'selesai' }],
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
        remember: true,
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
  await call('published.set', {
    year: 2022,
    results: [
      {
        region: SIKKA,
        result: {
          index: 231,
          domains: { '1': 180, '2': 220, '3': 136, '4': 286 },
          source: 'Keputusan contoh 1/2023',
          sourceKind: 'keputusan',
        },
      },
    ],
  });
  const advice = { region: MANGGARAI_BARAT, kind: 'rekomendasi' } as const;
  for (const [year, stage, indicator, text] of RECOMMENDATIONS) {
    await call('worksheet.setText', { ...advice, year, stage, indicator, text });
  }
  for (const [year, indicator, followUp] of FOLLOW_UPS) {
    await call('recommendation.set', { region: MANGGARAI_BARAT, year, indicator, ...followUp });
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
  await call('worksheet.setText', {
    ...worksheet,
    indicator: '21',
    kind: 'rekomendasi',
    text: 'Terapkan pedoman pada seluruh perangkat daerah dan tinjau setiap tahun.',
  });
  const place = { region: NAGEKEO, year: 2025, indicator: '21' } as const;
  await call('recommendation.set', {
    ...place,
    priority: 'tinggi',
    unit: 'Dinas Kominfo dan Inspektorat',
    due: '2020-06-30',
    status: 'berjalan',
  });
  await call('comment.add', {
    ...place,
    text: 'Daftar 18 perangkat daerah belum dilampirkan. Minta sebelum interviu.',
  });
  await call('settings.update', { evaluator: 'Asesor 1' });
  await call('comment.add', { ...place, text: 'Sudah diminta lewat surat; dijanjikan pekan depan.' });
  await call('settings.update', { evaluator: 'Asesor 3' });
}

/** One indicator with evidence of every kind and judgement, and others with some. */
async function fillEvidence(call: Call): Promise<void> {
  await importFile(call, '03-tiga-tahap-manggarai-barat-2024.xlsx');
  const sheet = { region: MANGGARAI_BARAT, year: 2024 };
  const policy = smallPdf('Peraturan Bupati Nomor 41 Tahun 2023', 'Pasal 1', 'Pasal 2');
  const add = async (
    indicator: string,
    input: Pick<OperationInput<'evidence.add'>, 'source' | 'title' | 'documentYear' | 'issuer' | 'levels'>,
    judgement: OperationInput<'evidence.update'>['fields'] | null,
  ) => {
    const { id } = await call('evidence.add', { ...sheet, indicator, ...input });
    if (judgement) await call('evidence.update', { id, fields: judgement });
  };
  const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({ kind: 'berkas', name, bytes }) as const;
  await add(
    '23',
    {
      source: file('Perbup 41-2023 Satu Data.pdf', policy),
      title: 'Perbup 41/2023 Satu Data Daerah',
      documentYear: 2023,
      issuer: 'Bagian Hukum',
      levels: [2, 3],
    },
    { status: 'diterima' },
  );
  await add(
    '23',
    {
      source: { kind: 'surat', number: '555/112/Kominfo/2024' },
      title: 'SOP interoperabilitas data',
      documentYear: 2024,
      issuer: 'Dinas Kominfo',
      levels: [3],
    },
    { status: 'diterima' },
  );
  await add(
    '23',
    { source: file('Notula Forum Satu Data 2021.png', smallPng(420, 300)), documentYear: 2021, levels: [4] },
    { status: 'revisi', reason: 'kedaluwarsa', note: 'Reviu tahun 2021, minta notula terbaru.' },
  );
  await add(
    '23',
    {
      source: { kind: 'tautan', link: 'https://jdih.contoh.go.id/rka-2024' },
      title: 'RKA Diskominfo 2024',
      levels: [4],
    },
    { status: 'ditolak', reason: 'tidak-sesuai-penjelasan' },
  );
  await add('24', { source: file('Perbup 41-2023.pdf', policy), levels: [2] }, { status: 'diterima' });
  await add('25', { source: { kind: 'surat', number: '800/7/BKPSDM/2024' }, levels: [2, 3] }, null);
  const level = { ...sheet, stage: 'interviu', indicator: '23', value: 400 } as const;
  await call('worksheet.setValue', {
    ...level,
    overrideReason: 'Reviu 2024 diperlihatkan saat interviu, notula menyusul 25 Oktober.',
  });
  // A later year on the next instrument, to which evidence can be carried.
  await call('worksheet.setValue', {
    region: MANGGARAI_BARAT,
    year: 2026,
    stage: 'mandiri',
    indicator: '1',
    value: 200,
  });
}

async function loadSample(call: Call): Promise<void> {
  await call('sample.load', {});
}

async function sealYear(call: Call): Promise<void> {
  await importFile(call, '01-kuesioner-sumba-timur-2023.xlsx');
  const record = {
    number: '500.12/17/BA/2023',
    date: '2023-12-12',
    place: 'Kupang',
    participants: [{ name: 'Maria Tey Seran', role: 'Ketua tim' }],
  };
  await call('seal.set', { year: 2023, record });
}

const DATA: Readonly<Record<SceneName, (call: Call) => Promise<void>>> = {
  kosong: async () => undefined,
  contoh: loadSample,
  lengkap: fillEverything,
  /** Something to compare imports with; states apply imports here. */
  impor: loadSample,
  tersegel: sealYear,
  bukti: fillEvidence,
};

export async function fillScene(name: SceneName, call: Call): Promise<void> {
  // Otherwise the name of the machine would be seen.
  await call('settings.update', { evaluator: 'Asesor 3', device: 'Kominfo NTT · L-03' });
  await DATA[name](call);
}
