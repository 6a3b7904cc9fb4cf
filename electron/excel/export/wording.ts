/** What a ranking workbook says in words: titles, remarks and notes, in the language of official papers. */
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { partsOfKind, type Basis } from '../../../shared/ranking/basis.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import {
  bareProvinceName,
  generatedLine,
  indexName,
  RESERVATION,
  STAGE_LABELS,
  withoutCell,
} from '../../../shared/messages/papers.ts';
import type { RankingWorkbookInput } from './input.ts';
import type { RankingTable, TableLine } from './ranking-table.ts';

/** What the rows of the ranking are. */
export function regionWord({ scope }: Ranking): string {
  if (scope === 'kabkota') return 'Kabupaten/Kota';
  return scope === 'provinsi' ? 'Provinsi' : 'Pemerintah daerah';
}

export function titleLines({ ranking, provinceName }: RankingWorkbookInput): [string, string] {
  const subject = `PERINGKAT INDEKS ${indexName(ranking.instrument).toUpperCase()}`;
  const province = bareProvinceName(provinceName).toUpperCase();
  const whose = {
    kabkota: 'KABUPATEN/KOTA',
    provinsi: 'PEMERINTAH PROVINSI',
    all: 'PEMERINTAH DAERAH',
  }[ranking.scope];
  const place = ranking.scope === 'provinsi' ? province : `PROVINSI ${province}`;
  return [`${subject} ${whose}`, `${place} TAHUN ${ranking.year}`];
}

export function stageLine({ ranking }: RankingWorkbookInput): string {
  if (ranking.stage) return `Tahap: ${STAGE_LABELS[ranking.stage]}`;
  return 'Tahap: terjauh yang dicapai tiap pemerintah daerah; hasil terpublikasi didahulukan';
}

/** Where the figures of a row come from; "" where nobody says. */
function shownSource({ source }: RankingRow): string {
  return source === null ? '' : withoutCell(source);
}

/** "indeks", or "aspek 3. Teknologi Informasi dan Komunikasi". */
export function basisWords(instrument: Instrument, { kind, id }: Basis): string {
  if (kind === 'index') return `indeks ${indexName(instrument.id)}`;
  const part = partsOfKind(instrument, kind).find((candidate) => candidate.id === id);
  return `${{ domain: 'domain', aspect: 'aspek', indicator: 'indikator' }[kind]} ${id}. ${part?.name ?? ''}`;
}

/** The source that all published rows share; null when there is none or several. */
export function commonSource({ rows }: Ranking): string | null {
  const sources = new Set(rows.filter((row) => row.basis === 'published').map(shownSource));
  const [only] = sources;
  return sources.size === 1 && only ? only : null;
}

/** True where every result is a sample: then it is said once for all, and not in every row. */
function onlySamples({ rows }: Ranking): boolean {
  const withResult = rows.filter((row) => row.predikat !== null);
  return withResult.length > 0 && withResult.every((row) => row.sample);
}

export function basisLine(input: RankingWorkbookInput, table: RankingTable): string {
  const fromLevels = table.ranked.filter((line) => line.levels).length;
  const published = table.ranked.length - fromLevels;
  const source = commonSource(input.ranking);
  const from = (source ? `, sumber: ${source}` : '') + (onlySamples(input.ranking) ? '; data contoh' : '');
  if (table.ranked.length === 0) return 'Dasar: belum ada indeks';
  if (published === 0) return 'Dasar: indeks dihitung dari level indikator pada lembar Level';
  if (fromLevels === 0) return `Dasar: indeks terpublikasi${from}`;
  return `Dasar: ${fromLevels} indeks dihitung dari level indikator, ${published} indeks terpublikasi${from}`;
}

/** Everything that must be read with one row. */
export function remark(input: RankingWorkbookInput, table: RankingTable, line: TableLine): string {
  const { row } = line;
  const said: string[] = [];
  if (row.status === 'incomplete') {
    said.push(`terisi ${row.filled} dari ${row.total} indikator`);
    if (row.range) {
      said.push(
        `indeks akhir ${formatDecimal(row.range.low)}–${formatDecimal(row.range.high)}, bergantung pada yang belum terisi`,
      );
    }
  }
  if (row.status === 'predikat-only') said.push('indeks tidak dipublikasikan');
  if (input.ranking.stage === null && row.stage && mixedStages(input.ranking)) {
    said.push(`tahap ${STAGE_LABELS[row.stage]}`);
  }
  const source = shownSource(row);
  if (source !== '' && source !== commonSource(input.ranking)) said.push(source);
  if (row.note) said.push(row.note);
  if (!line.predikatFollowsIndex && row.index !== null) {
    said.push('predikat seperti dipublikasikan, berbeda dari batas instrumen');
  }
  if (row.bandDependsOnRounding) {
    const other = table.bandRule === 'exact' ? 'dua desimal' : 'indeks tanpa pembulatan';
    said.push(`predikat berbeda bila dibaca dari ${other}`);
  }
  if (row.sample && !onlySamples(input.ranking)) said.push('data contoh');
  const text = said.map((piece) => piece.replaceAll(/\s+/g, ' ').trim()).join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function mixedStages({ rows }: Ranking): boolean {
  return new Set(rows.flatMap((row) => row.stage ?? [])).size > 1;
}

/** Notes under the ranking; each is one sentence or two. */
export function notes(input: RankingWorkbookInput, table: RankingTable): string[] {
  const { ranking, instrument } = input;
  const who = ranking.scope === 'kabkota' ? 'Kabupaten/kota' : 'Pemerintah daerah';
  const said = [
    'Peringkat disusun dari indeks tanpa pembulatan; yang ditampilkan dibulatkan ke dua desimal (setengah ke atas).',
    'Indeks yang sama persis berbagi peringkat, ditandai “=”, dan nomor berikutnya dilewati.',
    table.bandRule === 'exact'
      ? 'Predikat dibaca dari indeks tanpa pembulatan.'
      : 'Predikat dibaca dari indeks yang sudah dibulatkan ke dua desimal.',
  ];
  if (table.unranked.length > 0) {
    said.push(
      `${who} yang tidak mengikuti evaluasi atau belum memiliki indeks tidak diperingkat dan tidak masuk rata-rata.`,
    );
  }
  if (table.ranked.some((line) => line.levels)) {
    said.push(
      'Indeks, peringkat, dan predikat adalah rumus atas lembar Level dan Instrumen; urutan baris tidak berubah sendiri.',
    );
  }
  if (instrument.criteriaAreDraft) {
    said.push('Kriteria level instrumen ini baru diketahui dari rancangan.');
  }
  if (ranking.rows.some((row) => row.sample) || ranking.province?.sample === true) {
    said.push('Memuat data contoh bawaan aplikasi.');
  }
  if (!input.official) said.push(`${RESERVATION}.`);
  said.push(generatedLine(input));
  return said;
}

/** "Peringkat SPBE 2022 Nusa Tenggara Timur", with the stage and scope where they are not the usual ones. */
export function workbookTitle(ranking: Ranking, provinceName: string): string {
  const scope = { kabkota: '', provinsi: ' provinsi', all: ' provinsi dan kabupaten-kota' };
  const stage = ranking.stage ? ` ${ranking.stage}` : '';
  const subject = `Peringkat ${indexName(ranking.instrument)} ${ranking.year}`;
  return `${subject}${scope[ranking.scope]} ${bareProvinceName(provinceName)}${stage}`;
}
