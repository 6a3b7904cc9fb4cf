/** What workbooks and documents say alike, in the language of official papers. */
import type { Stage } from '../assessment/stages.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { BandRule } from '../scoring/predikat.ts';
import { parseCell } from '../sheet/cell-address.ts';
import { formatDate, formatTime } from './format.ts';

export const RESERVATION = 'Bukan hasil resmi KemenPANRB';

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  mandiri: 'penilaian mandiri',
  dokumen: 'penilaian dokumen',
  interviu: 'penilaian interviu',
  visitasi: 'visitasi',
  penetapan: 'penetapan',
};

export const ROUNDING_NOTE =
  'Semua langkah dihitung tanpa pembulatan; yang ditampilkan dengan dua desimal dibulatkan setengah ke atas.';

export function bandRuleNote(rule: BandRule): string {
  return rule === 'exact'
    ? 'Predikat dibaca dari indeks tanpa pembulatan.'
    : 'Predikat dibaca dari indeks yang sudah dibulatkan ke dua desimal.';
}

/** What outputs of a closed year carry, as the page that verifies them looks for it. @param code of its seal */
export function sealWords(code: string): string {
  return `Segel ${code}`;
}

/** "SPBE", or "Pemdi" for the instruments of 2026 and later. */
export function indexName(instrumentId: string): 'SPBE' | 'Pemdi' {
  return instrumentId.startsWith('pemdi') ? 'Pemdi' : 'SPBE';
}

/** Where something is said, without the cell of a workbook: that is of no use on paper. */
export function withoutCell(source: string): string {
  const end = source.lastIndexOf(', ');
  return end > 0 && parseCell(source.slice(end + 2)) ? source.slice(0, end) : source;
}

export function bareProvinceName(name: string): string {
  return name.replace(/^\s*provinsi\s+/i, '').trim();
}

export function instrumentLine({ regulation, name, version }: Instrument): string {
  return `${regulation} – ${name} (versi ${version})`;
}

export function generatedLine({
  generatedAt,
  appVersion,
}: {
  readonly generatedAt: Date;
  readonly appVersion: string;
}): string {
  const time = `${formatTime(generatedAt)} ${timeZoneName(generatedAt)}`;
  return `Dibuat ${formatDate(generatedAt)} pukul ${time} dengan aplikasi Evaluasi SPBE ${appVersion}.`;
}

const INDONESIAN_ZONES: ReadonlyMap<number, string> = new Map([
  [-420, 'WIB'],
  [-480, 'WITA'],
  [-540, 'WIT'],
]);

function timeZoneName(date: Date): string {
  const offset = date.getTimezoneOffset();
  const known = INDONESIAN_ZONES.get(offset);
  if (known) return known;
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return offset === 0 ? 'UTC' : `UTC${offset > 0 ? '−' : '+'}${hours}.${minutes}`;
}
