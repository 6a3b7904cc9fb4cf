/** What the action plan says in words. */
import {
  bandRuleNote,
  generatedLine,
  indexName,
  RESERVATION,
  ROUNDING_NOTE,
} from '../../../../shared/messages/papers.ts';
import { BLANK_NOTE } from '../report-wording.ts';
import type { ActionPlanInput } from './input.ts';

export function actionPlanTitle({ instrument, regionName, year }: ActionPlanInput): string {
  return `Rencana aksi ${indexName(instrument.id)} ${year} ${regionName}`;
}

export function actionPlanNotes(input: ActionPlanInput): string[] {
  const said = [
    'Level berikutnya adalah satu tingkat di atas level sekarang; kriterianya ringkas, dan semua kriteria level di bawahnya juga harus terpenuhi.',
    'Tambahan indeks adalah selisih level dikali bobot; jumlahnya adalah kenaikan indeks bila setiap indikator naik satu tingkat.',
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
