/** Texts of "Cek mutu"; what a finding says is in shared/messages/findings.ts. */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { Severity } from '../../shared/contract/import.ts';
import { formatCount } from '../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../shared/messages/terms.ts';
import { stageName } from './terms.ts';

export const qualityText = {
  title: 'Cek mutu',
  subtitle: (year: number, stage: Stage | null, regions: number) =>
    `${year} · tahap ${stageName(stage).toLowerCase()} · ${regions} daerah diperiksa`,
  table: 'Yang belum sesuai',
  reading: 'Memeriksa penilaian',
  filters: 'Saringan',
  region: 'Daerah',
  allRegions: 'Semua daerah',
  kind: 'Jenis',
  allKinds: 'Semua jenis',
  stage: 'Tahap',
  allStages: 'Semua tahap',
  part: 'Domain atau aspek',
  allParts: 'Semua aspek',
  domain: (name: string) => `Domain ${name}`,
  aspect: (id: string, name: string) => `${id} ${name}`,
  clearFilter: 'Hapus saringan',
  shownOf: (shown: number, total: number) => `${formatCount(shown)} dari ${formatCount(total)} baris`,
  groups: {
    error: 'Penghambat',
    warning: 'Peringatan',
    info: 'Informasi',
  } satisfies Readonly<Record<Severity, string>>,
  groupNotes: {
    error: 'indeks belum dapat ditetapkan',
    warning: 'perlu diperiksa sebelum ditetapkan',
    info: 'untuk diketahui',
  } satisfies Readonly<Record<Severity, string>>,
  columns: {
    severity: 'Tingkat',
    region: 'Daerah',
    indicator: 'Indikator',
    stage: 'Tahap',
    what: 'Keterangan',
    action: 'Tindakan',
  },
  indicators: (count: number) => `${count} indikator`,
  wholeRegion: 'Seluruh lembar',
  open: 'Buka',
  openAt: (region: string, indicator: string | null) =>
    indicator === null ? `Buka lembar ${region}` : `Buka ${region}, indikator ${indicator}`,
  more: (count: number) => `Tampilkan ${formatCount(count)} baris lagi`,
  save: 'Simpan daftar',
  saved: (fileName: string) => `Tersimpan ${fileName}`,
  fine: 'Tidak ada yang perlu diperbaiki.',
  fineNext: (regions: number) => `${regions} daerah diperiksa, semuanya sesuai.`,
  nothingChecked: (year: number) => `Belum ada level ${year} yang dapat diperiksa.`,
  nothingCheckedNext: 'Hasil terpublikasi tidak diperiksa; yang diperiksa adalah isi lembar evaluasi.',
  notReachedAll: (stage: Stage) => `Belum ada daerah yang mencapai tahap ${STAGE_NAMES[stage]}.`,
  notReachedAllNext: 'Pilih tahap lain, atau Terjauh untuk memeriksa semua daerah.',
  openWorksheet: 'Buka lembar evaluasi',
  noMatch: 'Tidak ada baris yang cocok.',
  notReached: (count: number, stage: Stage) =>
    `${count} daerah belum mencapai tahap ${STAGE_NAMES[stage]} dan tidak diperiksa`,
  move: 'pindah baris',
  ends: 'baris pertama dan terakhir',
  openGroup: 'buka atau tutup kelompok',
  keyOpenGroup: 'Tampilkan isi kelompok',
  keyCloseGroup: 'Tutup kelompok',
  openHint: 'buka di lembar',
  badge: (count: number) => `${count} penghambat`,

  inWorksheet: 'Cek mutu',
  source: (text: string) => `Dasar: ${text}`,
  mark: (count: number) => `${count} temuan cek mutu`,
} as const;
