/** Lampiran: the ranking as the annex of a decree of the office. */
import type { Ranking, RankingRow } from '../../shared/contract/ranking.ts';
import { formatDate } from '../../shared/messages/format.ts';
import { bareProvinceName, bandRuleNote, indexName, RESERVATION } from '../../shared/messages/papers.ts';
import { isAllFromDecree } from '../../shared/ranking/from-decree.ts';
import { safeFileName } from '../excel/export/safe-text.ts';
import { bold, cell, headerCell, paragraph, row, space, table } from './build.ts';
import { SMALL_SIZE, textWidth, type Block, type PaperDocument, type Row, type Table } from './model.ts';
import { signed } from './office.ts';
import { paperDocument, TO_FILL, type PaperInput } from './paper.ts';
import {
  partsOf,
  rankedRows,
  rankText,
  shownNumber,
  sourceWords,
  unrankedRows,
  unrankedWords,
} from './ranking-rows.ts';

export interface LampiranInput extends PaperInput {
  readonly ranking: Ranking;
  readonly provinceName: string;
}

function subject({ instrument, provinceName, year }: LampiranInput): string {
  const place = bareProvinceName(provinceName);
  return `Hasil evaluasi ${indexName(instrument.id)} kabupaten/kota Provinsi ${place} tahun ${year}`;
}

/** The block at the right above: to which decree the annex belongs. */
function annexBlock(input: LampiranInput): Table {
  const { office, number, date } = input;
  const line = (name: string, text: string) => row(cell(name), cell(':', { align: 'center' }), cell(text));
  const whole = (text: string) => row(cell([bold(text)], { span: 3 }));
  const position = office.signatoryPosition === '' ? TO_FILL : office.signatoryPosition.toUpperCase();
  return table(
    [2, 0.4, 7],
    [
      whole('LAMPIRAN'),
      whole(`KEPUTUSAN ${position}`),
      line('NOMOR', number === '' ? TO_FILL : number),
      line('TANGGAL', formatDate(date).toUpperCase()),
      line('TENTANG', subject(input).toUpperCase()),
    ],
    { border: 'none', width: 0.5, align: 'right', together: true },
  );
}

function rankedRow(input: LampiranInput, item: RankingRow): Row {
  const figure = (text: string) => cell(text, { align: 'right' });
  return row(
    cell(rankText(item), { align: 'center' }),
    cell(item.region.name),
    ...partsOf(input.instrument).map(({ id }) => figure(shownNumber(item.domains[id]))),
    figure(shownNumber(item.index)),
    cell(item.predikat ?? '–'),
  );
}

/** With more columns than these the names of the regions leave room to those of the parts. */
const FEW_PARTS = 4;

function rankingTable(input: LampiranInput): Table {
  const parts = partsOf(input.instrument);
  const headings = ['No', 'Kabupaten/Kota', ...parts.map(({ shortName }) => shortName), 'Indeks', 'Predikat'];
  return table(
    parts.length > FEW_PARTS
      ? [0.9, 4.3, ...parts.map(() => 2.3), 1.5, 2.2]
      : [0.9, 5, ...parts.map(() => 1.8), 1.5, 2.2],
    rankedRows(input.ranking).map((item) => rankedRow(input, item)),
    {
      header: [
        row(...headings.map((text) => headerCell(text))),
        row(...headings.map((_, position) => headerCell(String(position + 1), { size: SMALL_SIZE }))),
      ],
    },
  );
}

function unrankedBlock({ ranking }: LampiranInput): Block[] {
  const items = unrankedRows(ranking);
  if (items.length === 0) return [];
  const rows = items.map((item, position) =>
    row(cell(String(position + 1), { align: 'center' }), cell(item.region.name), cell(unrankedWords(item))),
  );
  return [
    paragraph([bold('Tidak diperingkat')], { before: 12, after: 4, keepNext: true }),
    table([0.9, 5, 9], rows, {
      header: [row(headerCell('No'), headerCell('Kabupaten/Kota'), headerCell('Keterangan'))],
    }),
  ];
}

export function buildLampiran(input: LampiranInput): PaperDocument {
  const official = isAllFromDecree(input.ranking);
  const said = [
    sourceWords(input.ranking),
    bandRuleNote(input.bandRule),
    official ? '' : `${RESERVATION}.`,
  ].filter((sentence) => sentence !== '');
  const ranked = rankedRows(input.ranking).length;
  return paperDocument(
    input,
    { title: lampiranTitle(input), orientation: 'landscape', official, draft: ranked === 0 },
    signed(
      [
        annexBlock(input),
        space(12),
        paragraph([bold(subject(input).toUpperCase())], { align: 'center', size: 12, after: 10 }),
        ...(ranked > 0 ? [rankingTable(input)] : [paragraph('Belum ada kabupaten/kota yang berindeks.')]),
        ...unrankedBlock(input),
        paragraph(said.join(' '), { size: SMALL_SIZE, before: 8, after: 0 }),
      ],
      input,
      textWidth({ paper: input.paper, orientation: 'landscape' }),
    ),
  );
}

function lampiranTitle({ instrument, provinceName, year }: LampiranInput): string {
  return `Lampiran ${indexName(instrument.id)} ${year} ${bareProvinceName(provinceName)}`;
}

/** "Lampiran SPBE 2024 Nusa Tenggara Timur.pdf", cleaned for Windows. */
export function lampiranFileName(input: LampiranInput, format: string): string {
  return safeFileName(lampiranTitle(input), format);
}
