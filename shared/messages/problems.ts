/**
 * What is wrong in a workbook and what to do about it, in plain Indonesian. One sentence says what stands there,
 * the next what counts or what to do. The file itself is never changed by the application.
 */
import type { ProblemCode, Severity } from '../contract/import.ts';

export interface ProblemFacts {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** "Sheet!A1" or null. */
  readonly cell: string | null;
  readonly indicator?: string | undefined;
  readonly detail?: Readonly<Record<string, string | number>> | undefined;
}

type Wording = (facts: Facts) => string;

/** The facts of one problem, ready to be put into a sentence. */
interface Facts {
  readonly severity: Severity;
  readonly hasCell: boolean;
  /** "Indikator 23", or "Indeks" for a published index, or "Sel ini". */
  readonly subject: string;
  readonly indicator: string | undefined;
  readonly text: (key: string) => string;
  /** In quotation marks, shortened. */
  readonly quoted: (key: string) => string;
  /** A place for people: "sel C19", with its sheet when that is another one. */
  readonly place: (key: string) => string;
  readonly has: (key: string) => boolean;
  /** "1 sampai 5". */
  readonly scale: string;
}

const LONGEST_QUOTE = 60;

function quote(text: string): string {
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : text;
  return `“${shown}”`;
}

function sheetAndCell(address: string): { readonly sheet: string; readonly cell: string } {
  const mark = address.lastIndexOf('!');
  return { sheet: address.slice(0, Math.max(mark, 0)), cell: address.slice(mark + 1) };
}

function factsOf(problem: ProblemFacts): Facts {
  const detail = problem.detail ?? {};
  const text = (key: string): string => String(detail[key] ?? '');
  const has = (key: string): boolean => text(key) !== '';
  let subject = 'Sel ini';
  if (problem.indicator !== undefined) subject = `Indikator ${problem.indicator}`;
  else if (text('of') === 'index') subject = 'Indeks';
  return {
    severity: problem.severity,
    hasCell: problem.cell !== null,
    subject,
    indicator: problem.indicator,
    text,
    quoted: (key) => quote(text(key)),
    place: (key) => {
      const { sheet, cell } = sheetAndCell(text(key));
      const isSameSheet = sheet === sheetAndCell(problem.cell ?? '').sheet;
      return isSameSheet ? `sel ${cell}` : `sel ${cell} lembar ${quote(sheet)}`;
    },
    has,
    scale: has('low') && has('high') ? `${text('low')} sampai ${text('high')}` : 'yang ada pada skala',
  };
}

const legalLevels: Wording = ({ text, scale }) =>
  text('of') === 'index'
    ? `Indeks sah: ${scale}.`
    : `Level sah: ${scale}${text('decimals') === '2' ? ', paling banyak dua desimal' : ''}.`;

const unsupportedTexts: Readonly<Record<string, string>> = {
  empty: 'Berkas kosong. Periksa berkas asalnya, lalu tambahkan lagi.',
  text: 'Berkas ini teks biasa, bukan buku kerja Excel. Buka di Excel, simpan sebagai .xlsx, lalu tambahkan lagi.',
  'no-table':
    'Teks ini tidak berisi tabel dengan pemisah kolom yang sama di setiap baris. Buka di Excel, simpan sebagai .xlsx, lalu tambahkan lagi.',
  pdf: 'Berkas ini PDF. Minta buku kerja Excel (.xlsx) asalnya.',
  'old-excel':
    'Berkas Excel 97–2003 (.xls) belum dapat dibaca. Buka di Excel, simpan sebagai .xlsx, lalu tambahkan lagi.',
  'binary-excel':
    'Berkas Excel biner (.xlsb) belum dapat dibaca. Buka di Excel, simpan sebagai .xlsx, lalu tambahkan lagi.',
  'open-document':
    'Berkas OpenDocument ini tidak dapat dibaca. Bukan lembar sebar (.ods), atau isinya tidak lengkap. Buka di LibreOffice, simpan sebagai .ods atau .xlsx, lalu tambahkan lagi.',
  document:
    'Berkas ini dokumen Word, bukan buku kerja Excel. Pindahkan tabelnya ke .xlsx, lalu tambahkan lagi.',
  presentation:
    'Berkas ini presentasi, bukan buku kerja Excel. Pindahkan tabelnya ke .xlsx, lalu tambahkan lagi.',
  archive:
    'Berkas ini arsip zip, bukan buku kerja Excel. Ekstrak dahulu, lalu tambahkan berkas .xlsx di dalamnya.',
  truncated:
    'Berkas tidak utuh, mungkin unduhan atau pengirimannya terputus. Ambil salinan baru, lalu tambahkan lagi.',
};

const tooLargeTexts: Readonly<Record<string, string>> = {
  file: 'Berkas lebih besar dari 50 MB. Hapus gambar dan lampiran di dalamnya, lalu tambahkan lagi.',
  content:
    'Isi berkas jauh lebih besar dari sebuah lembar penilaian. Salin tabelnya ke buku kerja baru, lalu tambahkan lagi.',
  merged:
    'Hampir seluruh lembar digabung menjadi satu sel. Salin tabelnya ke buku kerja baru tanpa penggabungan, lalu tambahkan lagi.',
  cells:
    'Berkas berisi lebih dari 250.000 sel. Salin tabel penilaiannya saja ke buku kerja baru, lalu tambahkan lagi.',
  memory: 'Berkas memerlukan terlalu banyak memori. Salin tabelnya ke buku kerja baru, lalu tambahkan lagi.',
  time: 'Berkas terlalu lama dibaca dan dihentikan. Salin tabelnya ke buku kerja baru, lalu tambahkan lagi.',
};

const hiddenTexts: Readonly<Record<string, string>> = {
  row: 'berada di baris tersembunyi',
  column: 'berada di kolom tersembunyi',
};

const wordings: Readonly<Record<ProblemCode, Wording>> = {
  'out-of-range': (facts) => `${facts.subject} berisi ${facts.quoted('written')}. ${legalLevels(facts)}`,
  'non-integer': (facts) =>
    `${facts.subject} berisi ${facts.quoted('written')}. Level harus bilangan bulat ${facts.scale}.`,
  'not-a-level': (facts) =>
    `${facts.subject} berisi ${facts.quoted('written')}, bukan level. ${legalLevels(facts)}`,
  'ambiguous-number': (facts) =>
    facts.text('reason') === 'number-and-name'
      ? `Nomor ${facts.text('number')} tidak cocok dengan nama indikator ${facts.text('name')}. Pastikan indikatornya, lalu isi levelnya.`
      : `${facts.subject} berisi ${facts.quoted('written')}, yang dapat dibaca dengan dua cara. Tulis dengan paling banyak dua desimal.`,
  duplicate: (facts) =>
    facts.severity === 'error'
      ? `${facts.subject} tertulis dua kali dengan isi berbeda: ${facts.quoted('otherWritten')} di ${facts.place('other')} dan ${facts.quoted('written')} di sini. Pilih salah satu.`
      : `${facts.subject} tertulis dua kali dengan level yang sama (pertama di ${facts.place('other')}). Level dipakai sekali.`,
  missing: (facts) => {
    if (facts.text('of') === 'index')
      return 'Indeks belum diisi. Daerah ini tidak mendapat peringkat sampai indeksnya ada.';
    if (facts.has('count')) {
      return `${facts.text('count')} dari ${facts.text('total')} indikator belum diisi. Indeks belum dapat dihitung.`;
    }
    if (!facts.hasCell) return `${facts.subject} tidak ada pada lembar ini. Indeks menunggu levelnya.`;
    return facts.has('written')
      ? `${facts.subject} berisi ${facts.quoted('written')}, dibaca sebagai belum diisi. Indeks menunggu levelnya.`
      : `${facts.subject} belum diisi. Indeks menunggu levelnya.`;
  },
  'formula-not-calculated': (facts) =>
    `${facts.subject} berisi rumus yang belum dihitung: ${facts.quoted('written')}. Buka di Excel, simpan, lalu tambahkan lagi.`,
  'formula-error': (facts) =>
    `${facts.subject} berisi galat rumus ${facts.quoted('written')}. Perbaiki rumusnya atau isi levelnya.`,
  'ambiguous-region': (facts) =>
    `${facts.quoted('written')} dapat berarti beberapa daerah. Pilih daerah yang dimaksud.`,
  'unknown-region': (facts) =>
    facts.has('written')
      ? `${facts.quoted('written')} tidak dikenal sebagai daerah. Pilih daerahnya.`
      : 'Berkas tidak menyebut daerah. Pilih daerahnya.',
  hidden: (facts) => {
    if (facts.text('reason') === 'sheet') {
      return `Lembar ${facts.quoted('sheet')} tersembunyi. Isinya tetap dibaca; pastikan memang dimaksudkan.`;
    }
    if (!facts.hasCell) {
      const line = facts.text('reason') === 'row' ? 'Baris' : 'Kolom';
      const { cell } = sheetAndCell(facts.text('place'));
      return `${line} ${cell} tersembunyi. Isinya tetap dibaca; pastikan memang dimaksudkan.`;
    }
    const place = hiddenTexts[facts.text('reason')] ?? 'tersembunyi';
    return `${facts.subject} ${place}. Isinya tetap dipakai; pastikan memang dimaksudkan.`;
  },
  merged: (facts) =>
    `${facts.subject} berbagi satu sel gabungan${facts.has('range') ? ` (${facts.text('range')})` : ''} dengan indikator lain. Pisahkan selnya dan isi level masing-masing.`,
  'mismatch-total': (facts) =>
    `Indeks tertulis ${facts.text('written')}, sedangkan level memberi ${facts.text('computed')}. Yang dipakai hasil hitungan dari level.`,
  'repeated-entry': (facts) =>
    `${facts.text('region')} juga ada di ${facts.text('file')} dengan nilai lain. Yang diterapkan terakhir berlaku; keluarkan salah satunya.`,
  conflict: (facts) =>
    facts.has('old') && facts.has('new')
      ? `${facts.subject} tersimpan ${facts.text('old')}, berkas memberi ${facts.text('new')}. Putuskan mana yang dipakai.`
      : `${facts.subject} sudah tersimpan dengan isi lain. Putuskan mana yang dipakai.`,
  'unknown-layout': (facts) => {
    if (facts.has('columns'))
      return `Lembar ${facts.quoted('sheet')} memuat lebih dari satu kolom level yang berarti sama (${facts.text('columns')}). Tunjuk kolom yang berlaku, atau beri tahap atau tahun yang berbeda.`;
    return facts.has('sheet')
      ? `Kolom yang ditunjuk pada lembar ${facts.quoted('sheet')} tidak berisi level indikator. Periksa kolom dan baris kepalanya.`
      : 'Tidak ada tabel indikator, matriks daerah, atau daftar indeks yang dikenali. Tunjuk kolomnya, atau salin isinya ke templat lalu tambahkan lagi.';
  },
  'unknown-year': () => 'Tahun evaluasi tidak tertulis. Pilih tahunnya.',
  'unknown-stage': () => 'Tahap penilaian tidak tertulis. Pilih tahapnya.',
  'unknown-instrument': () => 'Instrumen tidak dapat dikenali dari isinya. Pilih instrumennya.',
  'unsupported-file': (facts) =>
    unsupportedTexts[facts.text('reason')] ??
    'Berkas ini bukan buku kerja Excel. Simpan sebagai .xlsx, lalu tambahkan lagi.',
  'damaged-file': () =>
    'Isi berkas rusak. Buka dan simpan ulang di Excel, atau ambil salinan baru, lalu tambahkan lagi.',
  'too-large': (facts) =>
    tooLargeTexts[facts.text('reason')] ??
    'Berkas terlalu besar. Salin tabelnya ke buku kerja baru, lalu tambahkan lagi.',
  'protected-file': () =>
    'Berkas terkunci kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu tambahkan lagi.',
};

/** The sentence that people see for one problem. */
export function problemMessage(problem: ProblemFacts): string {
  return wordings[problem.code](factsOf(problem));
}
