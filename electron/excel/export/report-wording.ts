/** What the workbooks beside the ranking say in words, as far as several of them say it. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { indexName, instrumentLine, STAGE_LABELS } from '../../../shared/messages/papers.ts';

export function instrumentWords(instrument: Instrument): string {
  return `Instrumen: ${instrumentLine(instrument)}`;
}

/** For the worksheet of one region: whose values count. */
export function countedStageWords(stage: Stage | null): string {
  return stage ? `Tahap: ${STAGE_LABELS[stage]}` : 'Tahap: belum ada nilai pada tahap mana pun';
}

export const BLANK_NOTE =
  'Sel kosong berarti belum diisi: tidak dihitung sebagai level terendah maupun nol, dan indeks baru muncul setelah semua terisi.';

/** "PERHITUNGAN INDEKS SPBE", and below it "KABUPATEN ALOR TAHUN 2024". */
export function regionTitle(
  what: string,
  instrument: Instrument,
  regionName: string,
  year: number,
): { readonly title: string; readonly subtitle: string } {
  return {
    title: `${what.toUpperCase()} ${indexName(instrument.id).toUpperCase()}`,
    subtitle: `${regionName.toUpperCase()} TAHUN ${year}`,
  };
}
