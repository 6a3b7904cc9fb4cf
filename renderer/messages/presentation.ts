/** Texts of the presentation of a ranking. */
import { formatCount, formatDecimal } from '../../shared/messages/format.ts';

export const presentationText = {
  title: 'Sajian peringkat',
  place: (current: number, count: number) => `${current} / ${count}`,
  next: 'berikutnya',
  nextSlide: 'Berikutnya',
  previous: 'Sebelumnya',
  close: 'Tutup sajian',
  overview: (year: number, province: string) => `Evaluasi SPBE ${year}, ${province}`,
  average: (count: number) => `rata-rata indeks ${formatCount(count)} kabupaten/kota`,
  reaching: (target: string) => `mencapai target ${target}`,
  coverage: 'kabupaten/kota tercatat dalam penilaian',
  basis: (regulation: string, stage: string | null) =>
    stage === null ? regulation : `${regulation}, tahap ${stage.toLowerCase()}`,
  top: 'Sepuluh peringkat teratas',
  topColumns: ['Daerah', 'Peringkat', 'Indeks'],
  topLine: (rank: number | null, name: string, index: string | null) =>
    `${rank ?? '–'}. ${name} ${formatDecimal(index ?? '–')}`,
  target: (value: string) => `target ${value}`,
  movers: (year: number) => `Perubahan peringkat terbesar sejak ${year}`,
  moversLabel: 'Perubahan peringkat terbesar',
  moverLine: (name: string, change: number) =>
    `${name} ${change > 0 ? 'naik' : 'turun'} ${formatCount(Math.abs(change))}`,
  moverColumns: ['Daerah', 'Peringkat', 'Indeks'],
  noMovers: (year: number) => `Tidak ada perubahan peringkat yang dapat dihitung terhadap ${year}.`,
  rankedThen: (year: number, then: number, year2: number, now: number) =>
    `Diperingkat: ${formatCount(then)} daerah pada ${year}, ${formatCount(now)} pada ${year2}.`,
  breakNote: (year: number) => `Tahun ${year} memakai instrumen lain: hanya peringkat yang dibandingkan.`,
  up: 'Naik',
  down: 'Turun',
  none: 'Tidak ada',
  map: 'Peta predikat',
} as const;
