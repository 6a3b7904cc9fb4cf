/** Texts of the instruments screen. */
import type { EvidenceRule, Instrument, Rule } from '../../shared/instrument/instrument.ts';
import { indicatorRanges } from '../../shared/messages/findings.ts';
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
  rules: (count: number) =>
    count === 0 ? 'Tanpa aturan antarindikator' : `Aturan antarindikator (${count})`,
  rulesNote: 'Cek mutu menunjuk level yang tidak memenuhinya. Level tetap dapat ditetapkan.',
  rulesHere: 'Aturan antarindikator',
  rule: (rule: Rule, instrument: Instrument) => {
    const ids = indicatorRanges(rule.indicators, instrument);
    if (rule.kind === 'requires') {
      return `Indikator ${ids} level ${rule.level} ke atas: indikator ${rule.other} paling rendah level ${rule.otherLevel}.`;
    }
    return rule.margin === 0
      ? `Indikator ${ids}: tidak di atas indikator ${rule.other}.`
      : `Indikator ${ids}: paling banyak ${rule.margin} level di atas indikator ${rule.other}.`;
  },
  ruleMessage: (message: string) => `Bila tidak terpenuhi: ${message}`,
  evidenceRules: (count: number) => `Umur data dukung (${count})`,
  evidenceRule: ({ aspects, level, years, afterLevel }: EvidenceRule) => {
    const what = `Data dukung level ${level}, aspek ${aspects.join(', ')}`;
    return afterLevel === null
      ? `${what}: paling lama ${years} tahun sebelum tahun penilaian.`
      : `${what}: paling lama ${years} tahun sesudah data dukung level ${afterLevel}.`;
  },
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
