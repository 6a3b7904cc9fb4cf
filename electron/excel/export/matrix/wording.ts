/** What a matrix says in words. */
import type { RegionAssessment } from '../../../../shared/ranking/region-result.ts';
import { exact, formatRounded } from '../../../../shared/scoring/exact.ts';
import { formatDecimal } from '../../../../shared/messages/format.ts';
import {
  bandRuleNote,
  bareProvinceName,
  generatedLine,
  indexName,
  RESERVATION,
  ROUNDING_NOTE,
  STAGE_LABELS,
} from '../../../../shared/messages/papers.ts';
import { BLANK_NOTE } from '../report-wording.ts';
import type { Steps } from '../steps.ts';
import type { MatrixInput } from './input.ts';
import type { Block } from './table.ts';

export const BLOCK_HEADINGS: Readonly<Record<Exclude<Block, 'complete'>, string>> = {
  incomplete: 'Belum lengkap',
  'without-levels': 'Belum ada level indikator',
  absent: 'Tidak mengikuti evaluasi',
  province: 'Pemerintah provinsi',
};

export function matrixStageWords({ stage }: MatrixInput): string {
  return stage
    ? `Tahap: ${STAGE_LABELS[stage]}, dengan level yang diwarisi dari tahap sebelumnya`
    : 'Tahap: terjauh yang dicapai tiap pemerintah daerah';
}

export function matrixTitle({ instrument, provinceName, year, stage }: MatrixInput): string {
  const ending = stage ? ` ${stage}` : '';
  return `Matriks level ${indexName(instrument.id)} ${year} ${bareProvinceName(provinceName)}${ending}`;
}

export function matrixWords(input: MatrixInput, what: string): { title: string; subtitle: string } {
  const { instrument, provinceName, year } = input;
  return {
    title: `${what.toUpperCase()} ${indexName(instrument.id).toUpperCase()}`,
    subtitle: `PROVINSI ${bareProvinceName(provinceName).toUpperCase()} TAHUN ${year}`,
  };
}

/** Everything that must be read with one row. */
export function remarkOf({ stage }: MatrixInput, assessment: RegionAssessment, steps: Steps | null): string {
  const { participation, participationReason, published } = assessment;
  if (participation === 'tidak-mengikuti') return oneLine(participationReason);
  const said: string[] = [];
  if (steps && !steps.index) {
    const { filled, total, range } = steps.application;
    const reach = [range.low, range.high].map((value) => formatDecimal(formatRounded(value)));
    said.push(`terisi ${filled} dari ${total} indikator`, `indeks akhir ${reach.join('–')}`);
  }
  if (!steps && stage && Object.keys(assessment.stages).length > 0) {
    said.push(`belum mencapai tahap ${STAGE_LABELS[stage]}`);
  }
  if (published && published.index !== null) {
    const index = formatDecimal(formatRounded(exact(published.index, 100)));
    said.push(`indeks terpublikasi ${index} (${oneLine(published.source)})`);
  } else if (published?.predikat) said.push(`predikat terpublikasi ${published.predikat}`);
  if (published?.note) said.push(oneLine(published.note));
  const text = said.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

export function matrixNotes(input: MatrixInput): string[] {
  const said = [
    'Pada lembar Matriks, level tegak ditetapkan pada tahap yang disebut; level miring abu-abu diwarisi dari tahap sebelumnya.',
    'Level yang diubah pada lembar Matriks mengubah aspek, domain, indeks, dan predikat pada lembar Hasil.',
    ROUNDING_NOTE,
    bandRuleNote(input.bandRule),
    BLANK_NOTE,
    'Rata-rata hanya memuat kabupaten/kota yang semua indikatornya terisi.',
  ];
  if (input.instrument.criteriaAreDraft) {
    said.push('Kriteria level instrumen ini baru diketahui dari rancangan.');
  }
  if (input.regions.some(({ published }) => published?.sample)) {
    said.push('Indeks terpublikasi memuat data contoh bawaan aplikasi.');
  }
  said.push(`${RESERVATION}.`, generatedLine(input));
  return said;
}
