/** Texts of the presentation of a ranking. */
import { formatCount, formatDecimal } from '../../shared/messages/format.ts';

/** What titles of slides name. */
interface SlideFacts {
  /** "SPBE" or "Pemdi". */
  readonly index: string;
  readonly year: number;
  /** The year that is compared with. */
  readonly before: number;
  readonly province: string;
  /** False where a list stands in for the map. */
  readonly hasMap: boolean;
}

export const presentationText = {
  title: 'Sajian peringkat',
  place: (current: number, count: number) => `${current} / ${count}`,
  spoken: (current: number, count: number, title: string) => `Sajian ${current} dari ${count}: ${title}`,
  next: 'berikutnya',
  leave: 'tutup',
  nextSlide: 'Berikutnya',
  previous: 'Sebelumnya',
  close: 'Tutup sajian',
  fullScreen: 'Layar penuh',
  leaveFullScreen: 'Keluar dari layar penuh',
  slides: {
    ringkasan: ({ index, year, province }) => `Evaluasi ${index} ${year}, ${province}`,
    sebaran: () => 'Sebaran predikat',
    teratas: () => 'Sepuluh peringkat teratas',
    perubahan: ({ before }) => `Perubahan peringkat terbesar sejak ${before}`,
    peta: ({ hasMap }) => (hasMap ? 'Peta predikat' : 'Predikat tiap daerah'),
  } satisfies Record<string, (facts: SlideFacts) => string>,
  average: (count: number) => `rata-rata indeks ${formatCount(count)} kabupaten/kota`,
  reaching: (target: string) => `mencapai target ${target}`,
  coverage: 'kabupaten/kota tercatat dalam penilaian',
  basis: (regulation: string, stage: string | null) =>
    stage === null ? regulation : `${regulation}, tahap ${stage.toLowerCase()}`,
  topColumns: ['Daerah', 'Peringkat', 'Indeks'],
  topLine: (rank: number | null, name: string, index: string | null) =>
    `${rank ?? '–'}. ${name} ${formatDecimal(index ?? '–')}`,
  target: (value: string) => `target ${value}`,
  /** The year that it leads to follows. */
  moversPicture: (before: number) => `Perubahan peringkat terbesar dari ${before} ke`,
  moverLine: (name: string, change: number) =>
    `${name} ${change > 0 ? 'naik' : 'turun'} ${formatCount(Math.abs(change))}`,
  moverColumns: ['Daerah', 'Peringkat', 'Indeks'],
  noMovers: (year: number) => `Tidak ada perubahan peringkat yang dapat dihitung terhadap ${year}.`,
  noMoversNext: 'Tahun pembanding dapat dipilih di layar Peringkat, lewat Tampilan dan pembanding.',
  rankedThen: (year: number, then: number, year2: number, now: number) =>
    `Diperingkat: ${formatCount(then)} daerah pada ${year}, ${formatCount(now)} pada ${year2}.`,
  breakNote: (year: number) => `Tahun ${year} memakai instrumen lain: hanya peringkat yang dibandingkan.`,
  up: 'Naik',
  down: 'Turun',
  none: 'Tidak ada',
} as const;
