/** Texts about the official criteria that an office loads. */
import { formatCount } from '../../shared/messages/format.ts';

const list = (items: readonly string[], most: number) =>
  items.length > most
    ? `${items.slice(0, most).join(', ')} dan ${formatCount(items.length - most)} lainnya`
    : items.join(', ');

export const criteriaText = {
  official: (sources: readonly string[]) => `teks resmi, ${sources.join(', ')}`,
  heading: 'Teks kriteria resmi',
  none: 'Belum dimuat; yang tampil adalah ringkasan aplikasi.',
  loaded: (indicators: number, total: number) =>
    `${formatCount(indicators)} dari ${formatCount(total)} indikator`,
  load: 'Muat teks kriteria resmi…',
  fileInput: 'Berkas teks kriteria resmi',
  template: 'Simpan templat',
  saved: (file: string) => `Tersimpan ${file}`,
  remove: 'Hapus teks resmi',
  removed: 'Teks kriteria resmi dihapus',
  undo: 'Urungkan',
  reading: 'Membaca berkas',
  previewTitle: 'Muat teks kriteria resmi',
  nothing: 'Tidak ada teks kriteria yang dikenali.',
  nothingNext:
    'Berkas perlu kolom nomor indikator dan satu kolom untuk tiap level, atau kolom indikator, level, dan kriteria. Templat sudah tersusun demikian.',
  found: (indicators: number, total: number) =>
    `Teks untuk ${formatCount(indicators)} dari ${formatCount(total)} indikator.`,
  counts: (fresh: number, changed: number, same: number) =>
    `${[
      [fresh, 'teks baru'],
      [changed, 'teks berubah'],
      [same, 'teks sama'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${formatCount(Number(count))} ${String(what)}`)
      .join(', ')}.`,
  missing: (indicators: readonly string[]) => `Tanpa teks: indikator ${list(indicators, 12)}.`,
  partial: (indicators: readonly { readonly indicator: string; readonly levels: readonly number[] }[]) =>
    `Sebagian level kosong: ${list(
      indicators.map(({ indicator, levels }) => `indikator ${indicator} (level ${levels.join(', ')})`),
      6,
    )}.`,
  unclear: (cells: readonly string[]) =>
    `Dilewati karena dapat berarti dua hal: ${list(cells, 8)}. Periksa nomor indikator dan level di sel itu.`,
  keeps: 'Teks indikator dan level lain tetap. Level yang kosong memakai ringkasan aplikasi.',
  cancel: 'Batalkan',
  apply: (texts: number) => `Muat ${formatCount(texts)} teks`,
  same: 'Semua teks sudah sama dengan yang dimuat.',
} as const;
