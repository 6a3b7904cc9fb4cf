/** Texts of indices over the years. */
import { formatCount, formatDecimal, formatDelta, formatLevel } from '../../shared/messages/format.ts';

function list(years: readonly number[]): string {
  return years.join(' dan ');
}

export const trendText = {
  title: 'Perkembangan',
  subtitle: (from: number, to: number) => (from === to ? `Tahun ${from}` : `Tahun ${from}–${to}`),
  regionTitle: 'Tren indeks',
  card: 'Tren daerah',
  detail: 'Rincian daerah',
  picture: (region: string) => `Tren indeks ${region}`,
  average: 'Rata-rata kabupaten/kota',
  averageShort: 'rata-rata kab/kota',
  national: (group: string) =>
    group === 'Nasional'
      ? 'Rata-rata nasional, semua instansi'
      : `Rata-rata nasional, ${group.toLowerCase()}`,
  nationalShort: (group: string) => (group === 'Nasional' ? 'nasional' : `nasional, ${group.toLowerCase()}`),
  published: 'hasil resmi',
  officialMark: 'R hasil resmi',
  doubtful: 'meragukan',
  doubtfulNote: (group: string, year: number, note: string) => `${group} ${year} meragukan. ${note}`,
  nationalNote: (group: string, year: number, note: string) => `${group} ${year}. ${note}`,
  nationalSource: (source: string) => `Sumber rata-rata nasional: ${source}.`,
  break: (from: string, to: string) => `instrumen ${from} → ${to}`,
  notComparable: 'terputus saat instrumen berganti',
  skipped: 'Garis putus-putus melewati tahun tanpa nilai.',
  none: 'Belum ada indeks di tahun mana pun.',
  year: 'Tahun',
  instrument: 'Instrumen',
  describe: (year: number, index: string) => `${year}: ${formatDecimal(index)}`,
  table: 'Indeks tiap daerah per tahun',
  region: 'Daerah',
  averageOf: (count: number, total: number) => `${formatCount(count)} dari ${formatCount(total)} daerah`,
  absent: 'tidak mengikuti',
  reference: 'Garis pembanding',
  withoutReference: 'Tanpa pembanding nasional',
  empty: 'Belum ada penilaian.',
  emptyNext: 'Indeks tiap tahun muncul di sini setelah nilai diimpor, diisi, atau hasil resmi dimasukkan.',
  hints: { move: 'pindah', profile: 'profil', region: 'daerah lain' },
  openProfile: 'Buka profil',
} as const;

export const changeText = {
  title: 'Yang menggerakkan indeks',
  from: 'Dari tahun',
  to: 'Ke tahun',
  table: 'Sumbangan tiap indikator',
  indicator: 'Indikator',
  weight: 'Bobot',
  contribution: 'Sumbangan',
  aspect: 'Aspek',
  total: 'Jumlah = selisih indeks',
  sides: (from: string, to: string) => `${formatDecimal(from)} → ${formatDecimal(to)}`,
  summary: (up: number, down: number, same: number) =>
    `${formatCount(up)} indikator naik, ${formatCount(down)} turun, ${formatCount(same)} tetap.`,
  onlyChanged: 'Hanya yang berubah',
  nothingChanged: 'Tidak ada level yang berubah.',
  fromLevels: 'Dihitung dari level di lembar evaluasi.',
  published: (year: number, index: string) => `Hasil resmi ${year}: ${formatDecimal(index)}.`,
  fractions:
    'Sebagian bobot berupa pecahan: sumbangan ditampilkan empat desimal, jumlahnya dihitung dari pecahannya.',
  needsRegion: 'Pilih daerah di tabel untuk melihat indikator yang menggerakkan indeksnya.',
  needsTwo: 'Perlu nilai dari dua tahun untuk membandingkan.',
  level: (hundredths: number | null) => (hundredths === null ? '–' : formatLevel(hundredths)),
  delta: (exact: string) => formatDelta(exact),
  unknown: {
    absent: (years: readonly number[]) =>
      `Daerah ini tidak mengikuti pada ${list(years)}; tidak ada selisih yang dapat diurai.`,
    'no-levels': (years: readonly number[]) =>
      `Tidak ada level untuk ${list(years)}. Indeks resmi saja tidak dapat diurai per indikator.`,
    blanks: (years: readonly number[]) =>
      `Masih ada indikator kosong pada ${list(years)}. Selisih diurai setelah semua indikator bernilai.`,
    'no-crosswalk': (years: readonly number[]) =>
      `Instrumen ${list(years)} berbeda dan tidak ada tabel sambungan di antaranya; indeksnya tidak sebanding.`,
  },
} as const;

export const continuityText = {
  title: 'Kesinambungan indikator',
  intro: 'Instrumen kedua tahun berbeda, jadi selisih indeks tidak bermakna.',
  table: 'Indikator yang melanjutkan indikator sebelumnya',
  indicator: 'Indikator baru',
  level: 'Nilai',
  continues: 'Melanjutkan indikator',
  evidence: 'Bukti lama',
  reuse: { 'pakai-ulang': 'pakai ulang', perbarui: 'perbarui', baru: 'mulai baru' },
  nothing: '–',
  carry: (year: number) => `Bawa bukti dari ${year}`,
  carryNote: 'Disalin sebagai belum diperiksa dan tanpa level; berkasnya tetap satu.',
  carried: (count: number, year: number, skipped: number) => {
    if (skipped === 0) return `${formatCount(count)} bukti dibawa ke ${year}.`;
    return count === 0
      ? `Tidak ada bukti baru: ${formatCount(skipped)} sudah ada di ${year}.`
      : `${formatCount(count)} bukti dibawa ke ${year}; ${formatCount(skipped)} sudah ada.`;
  },
  nothingCarried: (year: number) => `Tidak ada bukti ${year} yang dapat dibawa.`,
  source: (id: string, level: string) => `${id} (${level})`,
} as const;
