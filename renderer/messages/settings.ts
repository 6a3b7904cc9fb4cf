/** Texts of the settings screen. */
import { formatCount } from '../../shared/messages/format.ts';

/** More columns than these are counted, not listed. */
const MOST_LETTERS = 8;

export const settingsText = {
  title: 'Pengaturan',
  subtitle: 'Tersimpan begitu diubah.',
  region: 'Wilayah dan asesor',
  province: 'Provinsi',
  provinceHint: 'Peringkat memuat kabupaten/kota provinsi ini.',
  evaluator: 'Nama asesor',
  evaluatorHint: 'Dicatat pada setiap perubahan.',
  device: 'Nama perangkat',
  deviceHint: 'Dicatat pada setiap perubahan, untuk membedakan laptop.',
  display: 'Tampilan',
  theme: 'Tema',
  themes: { sistem: 'Ikuti sistem', terang: 'Terang', gelap: 'Gelap' },
  scoring: 'Penilaian',
  bandRule: 'Predikat dibaca dari',
  bandRules: { exact: 'Indeks eksak', shown: 'Dua desimal' },
  bandRuleHints: {
    exact: 'Indeks 2,5985 tampil 2,60 dan berpredikat Cukup, karena belum mencapai 2,60.',
    shown: 'Indeks 2,5985 tampil 2,60 dan berpredikat Baik, sesuai angka yang tampil.',
  },
  remembered: 'Ingatan impor',
  remembersNothing:
    'Belum ada yang diingat. Pemetaan kolom dan jawaban tentang nama daerah diingat saat impor.',
  rememberedHint:
    'Yang dilupakan ditanyakan lagi pada impor berikutnya. Nilai yang sudah masuk tetap tersimpan.',
  rememberedMappings: 'Pemetaan kolom',
  rememberedAliases: 'Nama daerah',
  mappingLine: (file: string, columns: readonly string[]) =>
    columns.length > MOST_LETTERS
      ? `${file}, level di ${columns.length} kolom, ${columns[0] ?? ''} sampai ${columns.at(-1) ?? ''}`
      : `${file}, level di kolom ${columns.join(', ')}`,
  aliasLine: (written: string, region: string) => `“${written}” berarti ${region}`,
  forget: 'Lupakan',
  forgetNamed: (name: string) => `Lupakan ${name}`,
  data: 'Data',
  folder: 'Folder data',
  version: 'Versi aplikasi',
  verify: 'Periksa basis data',
  verifying: (done: number, total: number) =>
    total === 0 ? 'Memeriksa basis data' : `Memeriksa berkas ${formatCount(done)} dari ${formatCount(total)}`,
  cancel: 'Batalkan',
  verifyCancelled: 'Pemeriksaan dihentikan. Tidak ada yang berubah.',
  moreFiles: (count: number) => `dan ${formatCount(count)} berkas lain`,
} as const;
