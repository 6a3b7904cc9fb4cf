/** Texts of the instruments screen. */
import { formatDecimal, formatPercent } from '../../shared/messages/format.ts';

export const instrumentsText = {
  title: 'Instrumen',
  list: 'Daftar instrumen',
  detail: 'Isi instrumen',
  years: (from: number, to: number | null) => (to === null ? `sejak ${from}` : `${from}–${to}`),
  draft: 'kriteria dari rancangan',
  bands: 'Predikat',
  target: (value: string) => `Target nasional ${formatDecimal(value)}`,
  weights: 'Bobot dan indikator',
  weight: (text: string) => (text.includes('/') ? `${text}\u00a0%` : formatPercent(text)),
  columns: { number: 'No', name: 'Indikator', weight: 'Bobot' },
  criteria: 'Kriteria level',
  question: 'Pertanyaan',
  source: (text: string) => `Sumber: ${text}`,
  scale: (min: number, max: number, decimals: number) =>
    decimals === 0 ? `Skala level ${min}–${max}` : `Skala ${min}–${max}, dua desimal`,
  counts: (domains: number, aspects: number, indicators: number) =>
    domains > 0
      ? `${domains} domain · ${aspects} aspek · ${indicators} indikator`
      : `${aspects} aspek · ${indicators} indikator`,
  comparable: 'Indeks dari instrumen yang berbeda tidak dibandingkan antartahun.',
  move: 'pindah indikator',
  aspectHeading: (id: string, name: string) => `${id} · ${name}`,
} as const;
