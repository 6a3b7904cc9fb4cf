/** Berita acara: on which day who agreed on which results. */
import type { Ranking, RankingRow } from '../../shared/contract/ranking.ts';
import { bareProvinceName, indexName, instrumentLine, RESERVATION } from '../../shared/messages/papers.ts';
import { isAllFromDecree } from '../../shared/ranking/from-decree.ts';
import type { Participant } from '../../shared/sealing/participants.ts';
import { safeFileName } from '../excel/export/safe-text.ts';
import { bold, cell, headerCell, paragraph, row, table } from './build.ts';
import { dateInWords } from './date-words.ts';
import { SMALL_SIZE, textWidth, type Block, type PaperDocument, type Row, type Table } from './model.ts';
import { letterhead, numberLine, signed } from './office.ts';
import { paperDocument, TO_FILL, type PaperInput } from './paper.ts';
import { rankedRows, rankText, shownNumber, sourceWords, unrankedWords } from './ranking-rows.ts';

export interface BeritaAcaraInput extends PaperInput {
  /** With the rows that the paper is about: all regencies and cities, or one of them. */
  readonly ranking: Ranking;
  readonly provinceName: string;
  /** As the settings name them, or the record of a sealed year. */
  readonly participants: readonly Participant[];
  /** Set when the paper is about one region. */
  readonly region: { readonly name: string } | null;
}

function resultRow(item: RankingRow): Row {
  return row(
    cell(rankText(item), { align: 'center' }),
    cell(item.region.name),
    cell(shownNumber(item.index), { align: 'right' }),
    cell(item.predikat ?? '–'),
    cell(item.rank === null ? unrankedWords(item) : (item.note ?? '')),
  );
}

function resultTable({ rows }: Ranking): Table {
  return table([1.6, 4.4, 1.5, 2.1, 4.5], rows.map(resultRow), {
    header: [
      row(
        headerCell('Peringkat'),
        headerCell('Kabupaten/Kota'),
        headerCell('Indeks'),
        headerCell('Predikat'),
        headerCell('Keterangan'),
      ),
    ],
  });
}

/** From here on the list may go over several pages. */
const LONG_LIST = 12;

/** Lines without a name where the settings name nobody. */
const EMPTY_LINES = 4;

function participantTable({ participants: named, region }: BeritaAcaraInput): Table {
  const people: readonly Participant[] =
    named.length > 0 ? named : Array.from({ length: EMPTY_LINES }, () => ({ name: TO_FILL, role: '' }));
  const own = region ? [{ name: TO_FILL, role: `Wakil ${region.name}` }] : [];
  const rows = [...people, ...own].map(({ name, role }, place) =>
    row(
      cell(`${place + 1}.`, { align: 'center' }),
      cell(name),
      cell(role),
      // Room to sign in.
      cell(`${place + 1}. .....................\n`, { align: place % 2 === 0 ? 'left' : 'center' }),
    ),
  );
  return table([0.8, 4.4, 4.8, 4], rows, {
    header: [row(headerCell('No'), headerCell('Nama'), headerCell('Jabatan'), headerCell('Tanda tangan'))],
    together: people.length < LONG_LIST,
  });
}

function opening(input: BeritaAcaraInput): Block {
  const { office, date, instrument, year, region, provinceName, ranking } = input;
  const where = office.place === '' ? '' : `, bertempat di ${office.place}`;
  const whom = region
    ? region.name
    : `${ranking.rows.length} kabupaten/kota di Provinsi ${bareProvinceName(provinceName)}`;
  return paragraph(
    `Pada hari ini, ${dateInWords(date)}${where}, telah dilaksanakan rapat penetapan hasil evaluasi ` +
      `${indexName(instrument.id)} tahun ${year} terhadap ${whom} berdasarkan ${instrumentLine(instrument)}, ` +
      'dengan hasil sebagai berikut:',
    { after: 8 },
  );
}

function closing(input: BeritaAcaraInput): Block[] {
  const sentence =
    'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.';
  return [
    paragraph(sentence, { after: 8, keepNext: true }),
    paragraph([bold('Peserta')], { after: 4, keepNext: true }),
    participantTable(input),
  ];
}

export function buildBeritaAcara(input: BeritaAcaraInput): PaperDocument {
  const official = isAllFromDecree(input.ranking);
  const about = input.region
    ? input.region.name
    : `Kabupaten/Kota Provinsi ${bareProvinceName(input.provinceName)}`;
  const width = textWidth({ paper: input.paper, orientation: 'portrait' });
  const centred = (text: string, size: number, after: number) =>
    paragraph([bold(text)], { align: 'center', size, after });
  const hasResult = input.region !== null || rankedRows(input.ranking).length > 0;
  return paperDocument(input, { title: beritaAcaraTitle(input), official, draft: !hasResult }, [
    ...letterhead(input, width),
    centred('BERITA ACARA', 14, 2),
    centred(`HASIL EVALUASI ${indexName(input.instrument.id).toUpperCase()} TAHUN ${input.year}`, 11, 2),
    centred(about.toUpperCase(), 11, 4),
    paragraph(numberLine(input), { align: 'center', after: 14 }),
    opening(input),
    resultTable(input.ranking),
    paragraph(`${sourceWords(input.ranking)} ${official ? '' : `${RESERVATION}.`}`.trim(), {
      size: SMALL_SIZE,
      before: 4,
      after: 10,
    }),
    ...signed(closing(input), input, width),
  ]);
}

function beritaAcaraTitle({ instrument, year, region, provinceName }: BeritaAcaraInput): string {
  const about = region ? region.name : bareProvinceName(provinceName);
  return `Berita acara ${indexName(instrument.id)} ${year} ${about}`;
}

/** "Berita acara SPBE 2024 Nusa Tenggara Timur.pdf", cleaned for Windows. */
export function beritaAcaraFileName(input: BeritaAcaraInput, format: string): string {
  return safeFileName(beritaAcaraTitle(input), format);
}
