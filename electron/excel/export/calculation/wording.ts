/** What a calculation says in words. */
import {
  bandRuleNote,
  generatedLine,
  indexName,
  RESERVATION,
  ROUNDING_NOTE,
} from '../../../../shared/messages/papers.ts';
import { BLANK_NOTE } from '../report-wording.ts';
import type { CalculationInput } from './input.ts';

export function calculationTitle({ instrument, year, regionName }: CalculationInput): string {
  return `Perhitungan ${indexName(instrument.id)} ${year} ${regionName}`;
}

export function calculationNotes(input: CalculationInput): string[] {
  const said = [
    'Kolom Nilai × bobot dan Hasil adalah rumus; kolom Angka aplikasi memuat nilai eksak yang dihitung aplikasi dengan cara lain. Sel menyimpan semua digit, yang tampil empat desimal.',
    ROUNDING_NOTE,
    bandRuleNote(input.bandRule),
    BLANK_NOTE,
  ];
  if (input.instrument.criteriaAreDraft) {
    said.push('Kriteria level instrumen ini baru diketahui dari rancangan.');
  }
  said.push(`${RESERVATION}.`, generatedLine(input));
  return said;
}
