/** Texts of the profile of a region. */
import type { FollowUpState } from '../../shared/assessment/recommendations.ts';
import type { Stage } from '../../shared/assessment/stages.ts';
import type { Severity } from '../../shared/contract/import.ts';
import { formatCount, formatDecimal, formatDelta, formatLevel } from '../../shared/messages/format.ts';
import { FOLLOW_UP_NAMES, SEVERITY_NAMES, STAGE_NAMES } from '../../shared/messages/terms.ts';

export const profileText = {
  title: 'Profil daerah',
  figures: 'Angka utama',
  reading: 'Menyiapkan profil',
  stage: (stage: Stage) => `tahap ${STAGE_NAMES[stage]}`,
  official: 'hasil resmi',
  source: (source: string) => `Sumber: ${source}`,
  fromYear: (delta: string, year: number) => `${formatDelta(delta)} dari ${year}`,
  rank: 'Peringkat',
  rankOf: (count: number) => `dari ${formatCount(count)}`,
  tie: 'seri',
  notRanked: 'tidak diperingkat',
  apart: 'di luar peringkat',
  average: 'Rata-rata kabupaten/kota',
  towards: (predikat: string, bound: string) => `Menuju ${predikat} (${formatDecimal(bound)})`,
  highest: 'Predikat tertinggi',
  range: (low: string, high: string) => `${formatDecimal(low)}–${formatDecimal(high)}`,
  incomplete: (filled: number, total: number) => `Belum lengkap · ${filled}/${total}`,
  openWorksheet: 'Buka lembar',
  openTrend: 'Perkembangan',
  openIndicator: (id: string, name: string) => `Buka lembar di indikator ${id} ${name}`,
  hints: { region: 'daerah lain', worksheet: 'lembar evaluasi', trend: 'perkembangan' },
  showAll: (count: number) => `Tampilkan semua (${formatCount(count)})`,
  showFewer: 'Tampilkan sebagian',
} as const;

export const aspectChartText = {
  title: 'Aspek terhadap kabupaten/kota',
  card: 'Aspek daerah',
  aside: 'urut selisih dari rata-rata',
  picture: (region: string, year: number) => `Aspek ${region} terhadap kabupaten/kota ${year}`,
  self: 'Mandiri',
  previous: (year: number) => `Tahun ${year}`,
  average: 'Rata-rata',
  spread: (count: number) => `Sebaran ${formatCount(count)} daerah, separuh tengah lebih gelap`,
  above: 'menonjol',
  below: 'tertinggal',
  target: (value: string) => formatDecimal(value.replace(/(\.\d)0$/, '$1')),
  describe: (name: string, value: string, gap: string | null) =>
    gap === null
      ? `${name} ${formatDecimal(value)}`
      : `${name} ${formatDecimal(value)} (${formatDelta(gap)})`,
  columns: {
    aspect: 'Aspek',
    weight: 'Bobot',
    value: 'Indeks',
    gap: 'Selisih',
    low: 'Terendah',
    high: 'Tertinggi',
    count: 'Daerah',
  },
  noLevels: 'Belum ada level pada tahun dan tahap ini.',
  noLevelsOfficial: 'Hanya hasil resmi yang tersimpan; aspek dihitung dari level di lembar evaluasi.',
  absent: 'Daerah ini tidak mengikuti, jadi tidak ada aspek yang dibandingkan.',
  partial: (count: number) =>
    `${formatCount(count)} aspek belum lengkap dan tidak dibandingkan sampai semua indikatornya bernilai.`,
} as const;

export const findingsText = {
  title: 'Kekuatan dan kelemahan',
  aside: 'per aspek, seperti di laporan hasil evaluasi',
  strengths: (decimals: number) => (decimals > 0 ? 'Kekuatan, nilai mulai 4' : 'Kekuatan, level 4–5'),
  weaknesses: (lowest: number, decimals: number) =>
    decimals > 0 ? 'Kelemahan, nilai di bawah 3' : `Kelemahan, level ${lowest}–2`,
  count: (count: number) => `${formatCount(count)} indikator`,
  none: 'Tidak ada.',
  noLevels: 'Belum ada level yang dapat dikelompokkan.',
  partial: (filled: number, total: number) =>
    `Dari ${formatCount(filled)} indikator yang bernilai; ${formatCount(total - filled)} belum diisi.`,
  level: (value: number) => `level ${formatLevel(value)}`,
} as const;

export const claimsText = {
  title: 'Klaim mandiri',
  aside: (stage: Stage) => `mandiri dikurangi ${STAGE_NAMES[stage].toLowerCase()}`,
  mean: 'level rata-rata',
  higher: 'lebih tinggi',
  of: (count: number) => ` / ${formatCount(count)}`,
  selfIndex: 'indeks mandiri',
  lower: (count: number) => `${formatCount(count)} indikator dinilai lebih tinggi daripada klaimnya.`,
  none: 'Tidak ada klaim di atas penilaian.',
  levels: (self: number, judged: number, stage: Stage) =>
    `mandiri ${formatLevel(self)}, ${STAGE_NAMES[stage].toLowerCase()} ${formatLevel(judged)}`,
  difference: (hundredths: number) =>
    hundredths > 0 ? `+${formatLevel(hundredths)}` : `−${formatLevel(-hundredths)}`,
  notJudged: 'Belum ada penilaian setelah tahap mandiri.',
} as const;

export const recommendationsText = {
  title: 'Rekomendasi',
  counts: (count: number, states: readonly string[]) => `${formatCount(count)}: ${states.join(', ')}`,
  state: (state: FollowUpState, count: number) =>
    `${formatCount(count)} ${FOLLOW_UP_NAMES[state].toLowerCase()}`,
  none: 'Belum ada rekomendasi.',
  where: 'Rekomendasi ditulis di lembar evaluasi.',
  noText: 'Teks rekomendasi belum ditulis.',
  due: (date: string) => `Tenggat ${date}`,
  change: (from: number, to: number) =>
    to === from ? `level tetap ${formatLevel(to)}` : `level ${formatLevel(from)} → ${formatLevel(to)}`,
  levelNow: (value: number) => `level ${formatLevel(value)}`,
} as const;

export const evidenceCardText = {
  title: 'Bukti',
  aside: (pieces: number, covered: number, total: number) =>
    `${formatCount(pieces)} bukti di ${formatCount(covered)} dari ${formatCount(total)} indikator`,
  none: 'Belum ada bukti yang dicatat. Bukti dilampirkan di lembar evaluasi.',
  stale: 'Terlalu lama',
  double: 'Berkas ganda',
  without: 'Tanpa bukti',
  indicators: (ranges: string) => `indikator ${ranges}`,
  open: 'Buka',
  openAt: (what: string, indicator: string) => `${what}: buka indikator ${indicator}`,
} as const;

export const qualityCardText = {
  title: 'Temuan cek mutu',
  count: (severity: Severity, count: number) => `${formatCount(count)} ${SEVERITY_NAMES[severity]}`,
  none: 'Tidak ada yang perlu diperbaiki.',
  notChecked: 'Belum ada level yang dapat diperiksa.',
  openAll: 'Buka Cek mutu',
} as const;
