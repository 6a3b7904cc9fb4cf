/** The words by which worksheets name things: stages, years, headings of columns, rows that are no data. */
import { STAGES, type Stage } from '../../../shared/assessment/stages.ts';

const ASCII = /^[\s -~]*$/;
/** Headings and names come again on every row and in every file; long texts do not. */
const LONGEST_REMEMBERED = 250;
const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, string>();

/** Lower case, without diacritics and punctuation, words separated by one space. */
export function plainWords(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const words = ASCII.test(text)
    ? text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/\p{M}/gu, '')
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
  if (text.length > LONGEST_REMEMBERED) return words;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, words);
  return words;
}

/** No heading or label of a single thing is longer. */
const LONGEST_LABEL = 150;

/** A whole text as the name of one thing; "" for a text that is too long to be one. */
function labelWords(text: string): string {
  return text.length > LONGEST_LABEL ? '' : plainWords(text);
}

const STAGE_WORDS: Readonly<Record<Stage, RegExp>> = {
  mandiri: /\b(mandiri|self assess?ment|asesor internal|internal assessor)\b/,
  dokumen:
    /\b((penilaian|evaluasi|verifikasi|reviu|review|pemeriksaan|telaah|desk) (atas )?dokumen|desk evaluation|desk review|verifikasi|asesor eksternal)\b/,
  interviu: /\b(interviu|interview|interviuw|wawancara|klarifikasi)\b/,
  visitasi: /\b(visitasi|kunjungan lapangan|verifikasi lapangan)\b/,
  penetapan:
    /\b(penetapan|ditetapkan|pusat|final|(hasil|nilai|level|skor) akhir|kepmenpanrb|keputusan menteri|kemenpanrb|kemenpan rb)\b/,
};
/** In a heading one word is enough where a title needs more to go by. */
const STAGE_HEADINGS: Readonly<Partial<Record<Stage, RegExp>>> = { dokumen: /\bdokumen\b/ };
/** "Pusat" and the ministry's name stand in many titles without naming a stage. */
const NOT_IN_TITLES = /\b(instansi pusat|pusat data|pusat|kemenpanrb|kemenpan rb)\b/g;

/** Every stage that a heading of a column names. */
export function stagesInHeading(heading: string): Stage[] {
  const words = plainWords(heading).replaceAll(/\b(instansi pusat|pusat data)\b/g, ' ');
  const found = STAGES.filter((stage) => STAGE_WORDS[stage].test(words));
  return found.length > 0 ? found : STAGES.filter((stage) => STAGE_HEADINGS[stage]?.test(words) ?? false);
}

/** Every stage that a title, a sheet name or a file name speaks of. */
export function stagesInTitle(title: string): Stage[] {
  const words = plainWords(title).replaceAll(NOT_IN_TITLES, ' ');
  return STAGES.filter((stage) => STAGE_WORDS[stage].test(words));
}

/** The number and year of a regulation, and dates: years that say nothing about the year of evaluation. */
const FOREIGN_YEARS = [
  /\b(?:nomor|no\.?)\s*:?\s*\S+(?:\s+\S+)?\s+tahun\s+\d{4}/gi,
  /\b(?:permen\w*|kepmen\w*|perpres|peraturan|keputusan|se|surat edaran|perbup|perwali|perda)\b[^,;()]{0,60}?\b\d{1,4}\s*(?:\/|tahun)\s*\d{4}/gi,
  /\b\d{1,4}(?:\/[\p{L}\p{N}.-]+)*\/(?:19|20)\d{2}\b/gu,
  /\b\d{1,2}[\s.-]+\p{L}{3,9}[\s.-]+(?:19|20)\d{2}\b/gu,
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b/g,
  /\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g,
];
const YEAR = /(?<![\d.,/])20[12]\d(?![\d/]|[.,]\d)/g;

function distinct(years: Iterable<RegExpMatchArray>, group: number): number[] {
  return [...new Set(Array.from(years, (found) => Number(found[group])))];
}

/** Years of evaluation that a text names; those behind the word "tahun" before any other. */
export function yearsIn(text: string): number[] {
  const own = FOREIGN_YEARS.reduce((rest, pattern) => rest.replaceAll(pattern, ' '), text);
  const named = distinct(
    own.matchAll(/\b(?:tahun|ta|t\.a\.?|periode)(?:\s+\p{L}+)?\s*[:.]?\s*(20[12]\d)(?!\d)/giu),
    1,
  );
  return named.length > 0 ? named : distinct(own.matchAll(YEAR), 0);
}

/** Years that a heading of a column names. */
export function yearsInHeading(heading: string): number[] {
  return distinct(heading.matchAll(YEAR), 0);
}

/** Headings of columns that hold no level, even where they hold numbers. */
const NO_LEVEL =
  /\b(bobot|tertimbang|persen|persentase|jumlah|penjelasan|justifikasi|catatan|keterangan|ket|data dukung|bukti|pendukung|tautan|link|url|uraian|definisi|pertanyaan|kriteria|target|gap|selisih|rekomendasi|tindak lanjut|saran|aspek|domain|nomor|no|pic|penanggung jawab|opd|tanggal|berkas|file|nama|indikator|perubahan|kenaikan|maksimal|maksimum|minimal|deskripsi|analisis|fakta|alasan|komentar|kontribusi|urutan|peringkat|rata rata|kode|predikat|prioritas|status|kesenjangan|lalu|sebelumnya)\b/;
const LEVEL =
  /\b(capaian|nilai|level|lvl|tingkat kematangan|kematangan|tingkat|skor|score|jawaban|hasil|penilaian|isian|evaluasi|verifikasi|self assess?ment|pilihan)\b/;

export type HeadingRole = 'level' | 'other' | 'unclear';

/** What a column's headings say about its content, the lowest heading first. */
export function headingRole(headings: readonly string[]): HeadingRole {
  for (const heading of headings.toReversed()) {
    // "Nilai Tingkat Kematangan Indikator" is a level, whatever else the words could be.
    const words = plainWords(heading).replaceAll(
      /\b(tingkat kematangan|nilai|level|capaian|skor|hasil|penilaian) indikator\b/g,
      '$1',
    );
    if (NO_LEVEL.test(words)) return 'other';
    if (LEVEL.test(words) || stagesInHeading(heading).length > 0) return 'level';
  }
  return 'unclear';
}

export function isNumberHeading(text: string): boolean {
  return /^(no|nomor|no urut|nomor urut|nomor indikator|no indikator|kode|kode indikator|id)$/.test(
    labelWords(text),
  );
}

export function isNameHeading(text: string): boolean {
  return /^(nama |uraian |daftar |pernyataan |pertanyaan )?(indikator)( penilaian| spbe| pemdi| evaluasi| kinerja)*$|^(uraian|pertanyaan|pernyataan)$/.test(
    labelWords(text),
  );
}

export function isRegionHeading(text: string): boolean {
  return /^(nama )?(instansi|instansi pemerintah|instansi daerah|kabupaten|kota|kabupaten kota|kabupaten dan kota|kab kota|kab|pemerintah daerah|pemda|daerah|wilayah|pemerintah kabupaten|pemerintah kabupaten kota|provinsi kabupaten kota|provinsi kab kota|instansi pemerintah daerah|k l d|entitas)$/.test(
    labelWords(text),
  );
}

/** "Indeks SPBE", "Nilai Indeks", "INDEKS PEMDI 2026"; not "Nilai Indeks Aspek 1". */
export function isIndexLabel(text: string): boolean {
  return /^(nilai |total |jumlah |skor |hasil )*(indeks|index)( total| akhir| keseluruhan| hasil| nilai| spbe| pemdi| pemerintah digital| instansi| daerah| tahun| 20\d\d)*$/.test(
    labelWords(text),
  );
}

/** "Nilai", "Skor SPBE": an index where a predikat stands beside it, a level elsewhere. */
export function isValueLabel(text: string): boolean {
  return /^(nilai|skor|hasil|capaian)( spbe| pemdi| akhir| evaluasi| total| tahun| 20\d\d)*$/.test(
    labelWords(text),
  );
}

/** Rows below a table of regions that are no region. */
export function isSummaryLabel(text: string): boolean {
  return /^(rata rata|rerata|rataan|mean|jumlah|total|median|maksimum|minimum|maks|min|tertinggi|terendah|nilai tertinggi|nilai terendah|standar deviasi|modus|bobot|target|catatan|keterangan|sumber|skala)\b/.test(
    plainWords(text.slice(0, LONGEST_LABEL)),
  );
}

/** A remark in a cell; a sentence beneath a table speaks of others. */
const LONGEST_REMARK = 80;

export function saysNotTakingPart(text: string): boolean {
  if (text.length > LONGEST_REMARK) return false;
  return /\b(tidak|tdk|tak) (meng)?ikut(i|serta)?\b|\btidak (berpartisipasi|mengisi|mengirim)\b/.test(
    plainWords(text),
  );
}
