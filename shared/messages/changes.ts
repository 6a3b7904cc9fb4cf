/** What a change set did, in one Indonesian line: for the undo button, the history and the command line. */
import type { ChangeSummary, EvidenceAction } from '../contract/history.ts';
import { formatCount, formatLevel } from './format.ts';
import { EVIDENCE_STATUS_NAMES, FOLLOW_UP_NAMES, STAGE_NAMES, TEXT_KIND_NAMES } from './terms.ts';

export const SETTING_NAMES: Readonly<Record<string, string>> = {
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

export const EVIDENCE_ACTION_NAMES: Readonly<Record<EvidenceAction, string>> = {
  added: 'ditambahkan',
  changed: 'diubah',
  removed: 'dihapus',
  'belum-diperiksa': EVIDENCE_STATUS_NAMES['belum-diperiksa'].toLowerCase(),
  diterima: EVIDENCE_STATUS_NAMES.diterima.toLowerCase(),
  revisi: EVIDENCE_STATUS_NAMES.revisi.toLowerCase(),
  ditolak: EVIDENCE_STATUS_NAMES.ditolak.toLowerCase(),
};

const COMMENT_DEEDS = {
  add: 'Komentar',
  edit: 'Perubahan komentar',
  remove: 'Penghapusan komentar',
} as const;

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
    case 'evidence': {
      const { region, year, indicator, action, name } = summary;
      const what = `Data dukung “${name}” ${EVIDENCE_ACTION_NAMES[action]}`;
      return `${what}, indikator ${indicator}, ${region.name} ${year}`;
    }
    case 'evidence-carried': {
      const { region, from, year, pieces } = summary;
      return `${formatCount(pieces)} bukti dibawa dari ${from}, ${region.name} ${year}`;
    }
    case 'ceiling-override': {
      const { region, year, stage, indicator, given } = summary;
      const what = given ? 'Alasan di atas plafon' : 'Alasan di atas plafon dihapus,';
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
    case 'forgotten':
      return summary.what === 'mapping'
        ? `Pemetaan kolom dari ${summary.name} dilupakan`
        : `Nama daerah “${summary.name}” dilupakan`;
    case 'sealed':
      return `Tahun ${summary.year} disegel dengan berita acara ${summary.number}`;
    case 'reopened':
      return `Segel tahun ${summary.year} dibuka: ${summary.reason}`;
    case 'comment': {
      const { region, year, indicator, action } = summary;
      return `${COMMENT_DEEDS[action]} indikator ${indicator}, ${region.name} ${year}`;
    }
    case 'recommendation': {
      const { region, year, indicator, status } = summary;
      const state = FOLLOW_UP_NAMES[status].toLowerCase();
      return `Tindak lanjut indikator ${indicator} (${state}), ${region.name} ${year}`;
    }
    case 'official-criteria': {
      const texts = `${formatCount(summary.texts)} teks kriteria resmi`;
      return summary.file === null ? `${texts} dihapus` : `${texts} dari ${summary.file}`;
    }
    case 'sample':
      return `Data contoh ${summary.year} dimuat`;
    case 'sample-removed':
      return `Data contoh ${summary.year} dihapus`;
    case 'published-distribution':
      return `Sebaran predikat ${summary.year} menurut keputusan`;
    case 'map':
      return summary.file === null ? 'Peta GeoJSON dihapus' : `Peta GeoJSON ${summary.file} dimuat`;
    case 'published-results':
      return summary.region
        ? `Hasil resmi ${summary.region.name} ${summary.year}`
        : `Hasil resmi ${summary.year}, ${formatCount(summary.regions)} daerah`;
    case 'settings':
      return `Pengaturan: ${summary.keys.map((key) => SETTING_NAMES[key] ?? key).join(', ')}`;
  }
}
