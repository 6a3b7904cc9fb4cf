/** Texts of the overview of participation. */
import type { ParticipationStatus } from '../../shared/assessment/participation.ts';
import { formatCount } from '../../shared/messages/format.ts';
import { PARTICIPATION_NAMES } from '../../shared/messages/terms.ts';

export const participationText = {
  title: (year: number) => `Keikutsertaan ${year}`,
  open: 'Semua daerah',
  reading: 'Membaca keikutsertaan',
  table: 'Keikutsertaan kabupaten/kota',
  region: 'Kabupaten/kota',
  takesPart: 'Keikutsertaan',
  takesPartOf: (name: string) => `Keikutsertaan ${name}`,
  status: 'Status pengisian',
  reason: 'Alasan',
  reasonOf: (name: string) => `Alasan ${name}`,
  filled: (filled: number, total: number) => `${filled}/${total}`,
  published: 'hasil menurut keputusan',
  openSheet: (name: string) => `Buka lembar ${name}`,
  summary: (counts: readonly (readonly [ParticipationStatus, number])[]) =>
    counts
      .filter(([, count]) => count > 0)
      .map(([status, count]) => `${formatCount(count)} ${PARTICIPATION_NAMES[status].toLowerCase()}`)
      .join(' · '),
  close: 'Tutup',
} as const;
