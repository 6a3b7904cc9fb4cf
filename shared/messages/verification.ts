/** What a check of the database found, in plain Indonesian. */
import type { Check, FileFault, Verification } from '../contract/verify.ts';
import type { ErrorText } from './errors.ts';
import { formatCount } from './format.ts';

export const CHECK_TITLES: Readonly<Record<Check['name'], string>> = {
  integrity: 'Keutuhan berkas basis data',
  'foreign-keys': 'Rujukan antarbaris',
  'recomputed-indices': 'Hitung ulang indeks',
  seals: 'Segel tahun',
  files: 'Berkas bukti dan berkas asli impor',
};

const USES: Readonly<Record<Exclude<FileFault['use'], 'evidence'>, string>> = {
  original: 'berkas asli impor',
  removed: 'sudah dihapus, masih dapat diurungkan',
  logo: 'logo kantor',
  map: 'peta kantor',
};

function placeText({ use, place }: FileFault): string {
  if (use !== 'evidence') return USES[use];
  return place ? `bukti ${place.region.name} ${place.year}, indikator ${place.indicator}` : 'bukti';
}

/** "SK.pdf hilang (bukti Kabupaten Alor 2024, indikator 3)". */
export function fileFaultText(fault: FileFault): string {
  const what = fault.problem === 'missing' ? 'hilang' : 'isinya berubah';
  const name = fault.name === '' ? `${fault.sha256.slice(0, 12)}…` : fault.name;
  return `${name} ${what} (${placeText(fault)})`;
}

/** What was found, and what to do: a lost file is no reason to stop judging, a damaged database is. */
export function verificationText({ ok, checks, files }: Verification): ErrorText {
  if (ok) return { title: 'Basis data utuh.', next: '' };
  if (checks.some((check) => !check.ok && check.name !== 'files')) {
    return {
      title: 'Basis data bermasalah.',
      next: 'Jangan lanjutkan menilai sebelum cadangan terakhir dipulihkan.',
    };
  }
  const lost = new Set(files.map(({ sha256 }) => sha256)).size;
  return {
    title: `Basis data utuh, ${formatCount(lost)} berkas hilang atau berubah.`,
    next: 'Level dan teks tidak terpengaruh. Salin subfolder “bukti” dari cadangan, atau lampirkan lagi berkasnya.',
  };
}
