/** Texts of the ranking screen. */
import { formatCount, formatDecimal, formatDelta } from '../../shared/messages/format.ts';
import { resultLabel } from '../../shared/messages/terms.ts';

function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1) ?? ''}`;
}

/** "2 Baik", "1 tidak mengikuti". */
function categoryCount(key: string, count: number): string {
  const label = resultLabel(key);
  return `${formatCount(count)} ${label === key ? label : label.toLowerCase()}`;
}

export const rankingText = {
  titles: {
    kabkota: 'Peringkat kabupaten/kota',
    provinsi: 'Indeks provinsi',
    all: 'Peringkat provinsi dan kabupaten/kota',
  },
  subtitle: (year: number, ranked: number, total: number) =>
    `Tahun ${year} · ${ranked} dari ${total} diperingkat`,
  provinceSubtitle: (year: number) => `Tahun ${year}`,
  basis: 'Dasar peringkat',
  basisKinds: { index: 'Indeks', domain: 'Domain', aspect: 'Aspek', indicator: 'Indikator' },
  rankedBy: 'Diperingkat menurut',
  indicatorShort: (id: string) => `Ind. ${id}`,
  indicatorFull: (id: string, name: string) => `${id}. ${name}`,
  partFull: (kind: string, name: string) => `${kind} ${name}`,
  valued: (count: number, total: number) =>
    `${formatCount(count)} dari ${formatCount(total)} daerah punya nilainya`,
  withoutPart: (index: string) => `tanpa nilai ini; indeks ${index}`,
  indexRank: (rank: number) => `#${rank}`,
  above: (higher: string, lower: string) => `${higher} di atas ${lower}`,
  scope: 'Cakupan tabel',
  scopes: { kabkota: 'Kabupaten/kota', provinsi: 'Provinsi', all: 'Semua' },
  table: 'Tabel peringkat',
  tableRegion: 'Peringkat',
  columns: {
    rank: '#',
    regency: 'Kabupaten/kota',
    region: 'Daerah',
    indexRank: 'peringkat',
    index: 'Indeks',
    predikat: 'Predikat',
    change: 'Perubahan',
    changeFrom: (year: number) => `dari ${year}`,
    changeName: (year: number, ranked: number) =>
      `Perubahan dari ${year}, ketika ${formatCount(ranked)} daerah diperingkat`,
    rankChange: 'Perubahan peringkat',
    indexChange: 'Perubahan indeks',
    source: 'Sumber',
  },
  sort: 'Urutkan',
  sortByName: 'Nama',
  filter: 'Saring',
  filterActive: 'Saring, sedang aktif',
  kind: 'Jenis daerah',
  kinds: { all: 'Semua', kabupaten: 'Kabupaten', kota: 'Kota' },
  island: 'Pulau',
  look: 'Tampilan dan pembanding',
  grouped: 'Kelompokkan per predikat',
  group: (label: string, count: number) => `${label} · ${formatCount(count)} daerah`,
  dense: 'Baris rapat',
  compareRegions: 'Bandingkan dua daerah',
  compareWith: (year: number) => `Banding dengan ${year}`,
  noData: 'belum ada nilai',
  otherInstrument: 'instrumen berbeda, selisih tidak dihitung',
  breakNote: (year: number, instrument: string) =>
    `Tahun ${year} memakai instrumen ${instrument}. Perubahan peringkat dapat dibaca, selisih nilai tidak.`,
  present: 'Sajikan',
  nothingMatches: 'Tidak ada daerah yang cocok.',
  tie: 'seri',
  up: 'naik',
  down: 'turun',
  steady: 'tetap',
  range: 'rentang',
  unranked: 'Tidak diperingkat',
  provinceBlock: 'Provinsi',
  outside: 'di luar rata-rata, tercatat dalam cakupan',
  incomplete: (filled: number, total: number) => `Belum lengkap · ${filled}/${total}`,
  predikatOnly: 'tanpa indeks',
  notReached: (last: string) => `Belum mencapai tahap ini, terakhir ${last}`,
  fromFile: 'Impor',
  fromWorksheet: (stage: string) => `Lembar evaluasi, tahap ${stage.toLowerCase()}`,
  empty: (year: number) => `Belum ada penilaian ${year}.`,
  emptyNext: 'Impor berkas atau isi lembar evaluasi.',
  openImport: 'Impor berkas',
  openWorksheet: 'Buka lembar',
  export: 'Ekspor',
  exportLabel: 'Ekspor peringkat ke Excel',
  exported: (file: string) => `Tersimpan ${file}`,
  sample: 'Contoh',
  sampleHint: 'Sebagian baris adalah data contoh dari laporan publik.',
  removeSample: 'Hapus data contoh',
  removeSampleShort: 'Hapus',
  sampleRemoved: 'Data contoh dihapus',
  sampleLoaded: 'Data contoh dimuat',
  undo: 'Urungkan',
  filteredBy: (what: string) => `Hanya ${what}`,
  filterKept: (shown: number, total: number) =>
    `${formatCount(shown)} dari ${formatCount(total)} daerah; peringkat tetap di antara semua daerah`,
  clearFilter: 'Hapus saringan',
  copied: (count: number) => (count === 1 ? 'Baris disalin' : `${formatCount(count)} baris disalin`),
  summary: 'Ringkasan provinsi',
  togglePanel: 'Panel kanan',
  closePanel: 'Tutup ringkasan',
  hints: {
    move: 'pindah',
    worksheet: 'lembar evaluasi',
    sort: 'urutkan',
    compare: 'bandingkan',
    present: 'sajikan',
    export: 'ekspor',
    copy: 'Salin baris',
    row: 'Pindah baris',
    open: 'Buka lembar evaluasi',
  },
} as const;

export const panelText = {
  average: 'rata-rata',
  averagePart: (part: string) => `rata-rata ${part}`,
  averageOf: (count: number) => `${count} daerah`,
  averageChange: (change: string, year: number) => `${formatDelta(change)} dari ${year}`,
  reaching: 'mencapai',
  target: (value: string) => `target ${formatDecimal(value)}`,
  coverage: 'cakupan',
  coverageOf: 'penilaian',
  of: (total: number) => ` / ${total}`,
  provinceIndex: 'indeks provinsi',
  noPredikat: 'belum ada nilai',
  fromTarget: 'terhadap target',
  distribution: 'Sebaran predikat',
  distributionColumns: ['Predikat', 'Daerah'],
  /** "Sebaran predikat 2022, Nusa Tenggara Timur". */
  pictureOf: (chart: string, name: string) => `${chart} ${name}`,
  rankingName: (year: number, stage: string | null, province: string) =>
    [String(year), ...(stage === null ? [] : [`tahap ${stage.toLowerCase()}`]), province].join(', '),
  atLeast: (value: string) => `≥ ${formatDecimal(value)}`,
  below: (value: string) => `< ${formatDecimal(value)}`,
  published: 'Sebaran menurut keputusan',
  enterPublished: 'Isi…',
  changePublished: 'Ubah…',
  publishedLine: (parts: readonly [string, number][]) =>
    parts.map(([key, count]) => categoryCount(key, count)).join(' · '),
  publishedSource: (source: string) => `Sumber: ${source}`,
  /** The regions without a value here, by what the decree says of them. */
  explained: (count: number, parts: readonly [string, number][]) =>
    `${formatCount(count)} daerah belum punya nilai di tabel ini; menurut keputusan ${list(
      parts.map(([key, value]) => categoryCount(key, value)),
    )}.`,
  different: (key: string, here: number, there: number) =>
    `${resultLabel(key)}: ${here} di tabel ini, ${there} menurut keputusan.`,
  same: 'Sama dengan tabel ini.',
  mapTitle: 'Peta petak',
  regionList: 'Daerah',
  ownMapTitle: 'Peta',
  loadMap: 'Muat peta GeoJSON…',
  removeMap: 'Hapus peta GeoJSON',
  mapLost: (file: string) => `Berkas peta ${file} tidak ada lagi. Muat ulang untuk menampilkannya.`,
  mapLoaded: 'Peta dimuat',
  mapRemoved: 'Peta dihapus',
  mapColumns: ['Daerah', 'Indeks', 'Predikat'],
  profile: 'Rata-rata domain',
  profileAspects: 'Rata-rata aspek',
  profileColumns: ['Bagian', 'Rata-rata', 'Daerah'],
  profileNote: (count: number) => `${formatCount(count)} daerah`,
  mapNote: 'posisi perkiraan',
  tile: (name: string, value: string, label: string) => `${name}, ${value} ${label}`,
  filledShare: (filled: number, total: number) => `${Math.floor((100 * filled) / total)}\u202f%`,
  attention: 'Perlu perhatian',
  nothing: 'Tidak ada yang perlu diperhatikan.',
} as const;

export const mapText = {
  title: (file: string) => `Muat peta ${file}`,
  matched: (count: number, total: number) =>
    `${formatCount(count)} dari ${formatCount(total)} daerah ada di peta.`,
  missing: (names: readonly string[]) => `Belum ada di peta: ${list(names)}.`,
  ask: 'Fitur berikut tidak dikenali. Pilih daerahnya; yang tidak dipilih tidak digambar.',
  feature: (index: number, written: string) => (written === '' ? `Fitur ${index + 1}` : written),
  unused: 'Tidak dipakai',
  cancel: 'Batalkan',
  use: 'Pakai peta',
} as const;

export const comparisonText = {
  title: (year: number) => `Bandingkan dua daerah, ${year}`,
  what: 'Unsur',
  first: 'Daerah pertama',
  second: 'Daerah kedua',
  difference: 'Selisih',
  rank: 'Peringkat',
  index: 'Indeks',
  predikat: 'Predikat',
} as const;

export const distributionText = {
  title: (year: number) => `Sebaran menurut keputusan ${year}`,
  intro: 'Jumlah kabupaten/kota per predikat seperti tertulis di keputusan, tanpa menyebut daerahnya.',
  counts: 'Jumlah daerah',
  total: (sum: number, regions: number) => `Jumlah ${formatCount(sum)} dari ${formatCount(regions)} daerah`,
  tooMany: (sum: number, regions: number) =>
    `Jumlah ${formatCount(sum)} melebihi ${formatCount(regions)} daerah. Kurangi salah satunya.`,
  nothing: 'Isi paling sedikit satu jumlah.',
  notACount: (typed: string) => `“${typed}” bukan bilangan bulat.`,
  source: 'Sumber',
  sourceHint: 'Misalnya KepmenPANRB 108/2023',
  sourceMissing: 'Tulis sumbernya.',
  remove: 'Hapus sebaran',
  cancel: 'Batalkan',
  save: 'Simpan sebaran',
} as const;

export const attentionText = {
  above: (name: string, gap: string, predikat: string) =>
    `${name} ${formatDecimal(gap)} di atas ambang ${predikat}`,
  below: (name: string, gap: string, predikat: string) =>
    `${name} ${formatDecimal(gap)} di bawah ambang ${predikat}`,
  exactly: (name: string, predikat: string) => `${name} tepat di ambang ${predikat}`,
  aboveNext: 'satu indikator turun 1 level dapat mengubahnya',
  belowNext: 'satu indikator naik 1 level dapat mengubahnya',
  rounding: (name: string, shown: string) =>
    `${name}: predikat bergantung pada pembulatan ${formatDecimal(shown)}`,
  roundingNext: (exact: string) => `indeks eksak ${formatDecimal(exact)}; aturannya ada di Pengaturan`,
  sameShown: (higher: string, lower: string, value: string) =>
    `${higher} dan ${lower} sama-sama tampil ${formatDecimal(value)}`,
  tie: (names: readonly string[], rank: number) => `${list(names)} seri di peringkat ${rank}`,
  tieNext: (next: number) => `indeks sama persis; peringkat berikutnya ${next}`,
  incomplete: (name: string, missing: number) => `${name}: ${formatCount(missing)} indikator belum bernilai`,
  incompleteNext: (low: string, high: string) =>
    `indeks dapat berakhir di ${formatDecimal(low)}–${formatDecimal(high)}`,
  noted: (name: string) => `${name}: ada catatan`,
  noData: (count: number) => `${formatCount(count)} daerah belum ada nilai`,
  noDataNext: 'impor berkas atau isi lembar evaluasinya',
  notReached: (count: number) => `${formatCount(count)} daerah belum mencapai tahap ini`,
  notReachedNext: 'nilainya ada pada tahap sebelumnya',
  predikatOnly: (count: number) => `${formatCount(count)} daerah hanya berpredikat, tanpa indeks`,
  predikatOnlyNext: 'tidak dapat diperingkat di antara yang berindeks',
} as const;

export const firstScreenText = {
  title: 'Mulai menilai',
  subtitle: 'Belum ada data. Semua tersimpan di perangkat ini, tanpa jaringan.',
  province: 'Provinsi',
  provinceNote: (count: number) => `${count} kabupaten/kota`,
  instrument: 'Instrumen',
  years: (from: number, to: number | null) => (to === null ? `sejak ${from}` : `${from}–${to}`),
  instrumentNote:
    'Mengikuti tahun di bilah atas. Indeks dari instrumen yang berbeda tidak dibandingkan antartahun.',
  start: 'Mulai dengan',
  importTitle: 'Impor berkas Excel',
  importText:
    'Lembar kerja evaluasi atau tabel keputusan (.xlsx, .ods, .csv). Diperiksa dahulu; tidak ada yang ditulis sebelum diterapkan.',
  drop: 'Pilih, atau seret berkas ke sini',
  dropNow: 'Lepaskan untuk memeriksa berkas',
  sampleTitle: 'Muat data contoh',
  sampleText: 'Indeks SPBE 2022 Nusa Tenggara Timur dari laporan publik, selalu bertanda Contoh.',
  sampleFoot: 'Dapat dihapus dalam satu langkah',
  sheetTitle: 'Lembar kosong',
  sheetText: 'Isi level tiap indikator langsung, kabupaten/kota satu per satu. Setiap perubahan tersimpan.',
  sheetFoot: (year: number, instrument: string, count: number) =>
    `Tahun ${year} · ${instrument} · ${count} indikator`,
} as const;
