/** The first page: what the report is about, and what it is not. */
import { formatDate } from '../../../shared/messages/format.ts';
import { indexName, instrumentLine, RESERVATION, withoutCell } from '../../../shared/messages/papers.ts';
import { isFromDecree } from '../../../shared/ranking/from-decree.ts';
import { bold, paragraph, space } from '../build.ts';
import type { Block, Paragraph } from '../model.ts';
import { numberLine, letterhead } from '../office.ts';
import type { LheInput } from './input.ts';

const FULL_NAMES = {
  SPBE: 'SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK (SPBE)',
  Pemdi: 'PEMERINTAH DIGITAL (PEMDI)',
} as const;

const line = (text: Parameters<typeof paragraph>[0], size: number, after: number): Paragraph =>
  paragraph(text, { align: 'center', size, after });

export function cover(input: LheInput, width: number): Block[] {
  const { instrument, result, year, date } = input;
  const { name } = result.assessment.region;
  const { published } = result.assessment;
  const fromDecree = result.basis === 'published' && isFromDecree(published);
  return [
    ...letterhead(input, width),
    space(120),
    line([bold('LAPORAN HASIL EVALUASI')], 20, 8),
    line([bold(FULL_NAMES[indexName(instrument.id)])], 14, 40),
    line([bold(name.toUpperCase())], 18, 8),
    line([bold(`TAHUN ${year}`)], 14, 60),
    line(instrumentLine(instrument), 10, 4),
    line(numberLine(input), 10, 4),
    line(`Tanggal: ${formatDate(date)}`, 10, 40),
    line(
      fromDecree
        ? `Indeks dan predikat menurut ${withoutCell(published?.source ?? '')}. Bagian lain: ${RESERVATION.toLowerCase().replace('kemenpanrb', 'KemenPANRB')}.`
        : [bold(`${RESERVATION}.`)],
      10,
      0,
    ),
  ];
}
