/** What a change set did, in one Indonesian line: for the undo button, the history and the command line. */
import type { ChangeSummary } from '../contract/history.ts';
import { formatCount, formatLevel } from './format.ts';
import { STAGE_NAMES, TEXT_KIND_NAMES } from './terms.ts';

const SETTING_NAMES: Readonly<Record<string, string>> = {
  province: 'provinsi',
  evaluator: 'nama asesor',
  device: 'nama perangkat',
  theme: 'tema',
  bandRule: 'aturan predikat',
  letterhead: 'kop surat',
  logo: 'logo',
  place: 'tempat',
  numberPattern: 'pola nomor',
  signatoryPosition: 'jabatan penanda tangan',
  signatoryName: 'nama penanda tangan',
  signatoryRank: 'pangkat penanda tangan',
  signatoryNip: 'NIP penanda tangan',
  participants: 'peserta berita acara',
};

function level(value: number | null): string {
  return value === null ? 'kosong' : formatLevel(value);
}

function fileList(files: readonly string[]): string {
  const [first = '', ...others] = files;
  return others.length === 0 ? first : `${first} dan ${others.length} berkas lain`;
}

export function describeChange(summary: ChangeSummary): string {
  switch (summary.kind) {
    case 'edit-value': {
      const { region, year, stage, indicator } = summary;
      const change = `${level(summary.from)} → ${level(summary.to)}`;
      return `Indikator ${indicator} ${change}, ${region.name} ${year} (${STAGE_NAMES[stage]})`;
    }
    case 'edit-text': {
      const { region, year, stage, indicator } = summary;
      const what = TEXT_KIND_NAMES[summary.text];
      return `${what} indikator ${indicator}, ${region.name} ${year} (${STAGE_NAMES[stage]})`;
    }
    case 'edit-block':
      return `${formatCount(summary.cells)} nilai di matriks ${summary.year} (${STAGE_NAMES[summary.stage]})`;
    case 'participation': {
      const status = summary.participation === 'ikut' ? 'mengikuti' : 'tidak mengikuti';
      return `${summary.region.name} ${summary.year}: ${status}`;
    }
    case 'import':
      return [
        `Impor ${fileList(summary.files)}`,
        `${formatCount(summary.values)} nilai`,
        ...(summary.texts > 0 ? [`${formatCount(summary.texts)} teks`] : []),
      ].join(', ');
    case 'sample':
      return `Data contoh ${summary.year} dimuat`;
    case 'sample-removed':
      return `Data contoh ${summary.year} dihapus`;
    case 'published-distribution':
      return `Sebaran predikat ${summary.year} menurut keputusan`;
    case 'settings':
      return `Pengaturan: ${summary.keys.map((key) => SETTING_NAMES[key] ?? key).join(', ')}`;
  }
}
