/** What became of the recommendations of earlier years. */
import { formatLevel } from '../../../shared/messages/format.ts';
import { FOLLOW_UP_NAMES } from '../../../shared/messages/terms.ts';
import { bold, cell, headerCell, paragraph, row, table } from '../build.ts';
import type { Block, Row } from '../model.ts';
import { MISSING } from './figures-in-words.ts';
import type { EarlierRecommendation, LheInput } from './input.ts';

const centred = (text: string) => cell(text, { align: 'center' });

function itemRow({ instrument }: LheInput, item: EarlierRecommendation): Row {
  const name = instrument.indicators.find(({ id }) => id === item.indicator)?.shortName ?? '';
  const level = (value: number | null) => centred(value === null ? MISSING : formatLevel(value));
  return row(
    centred(String(item.year)),
    cell(`${item.indicator}. ${name}`),
    cell(item.text),
    level(item.levelThen),
    level(item.levelNow),
    cell(item.state === null ? 'Belum direncanakan' : FOLLOW_UP_NAMES[item.state]),
  );
}

/** Nothing where earlier years recommended nothing. */
export function followUp(input: LheInput): Block[] {
  if (input.earlier.length === 0) return [];
  return [
    paragraph([bold('Tindak lanjut rekomendasi tahun sebelumnya')], { before: 6, after: 3, keepNext: true }),
    table(
      [1, 2.8, 4.4, 1, 1, 1.9],
      input.earlier.map((item) => itemRow(input, item)),
      {
        header: [
          row(
            ...['Tahun', 'Indikator', 'Rekomendasi', 'Level saat itu', `Level ${input.year}`, 'Status'].map(
              (text) => headerCell(text),
            ),
          ),
        ],
      },
    ),
  ];
}
