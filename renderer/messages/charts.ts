/** Texts of the frame around every chart. */
export const chartText = {
  menu: (title: string) => `Gambar dan tabel: ${title}`,
  copy: 'Salin gambar',
  savePng: 'Simpan PNG',
  saveSvg: 'Simpan SVG',
  whiteBackground: 'Latar putih',
  asTable: 'Tampilkan sebagai tabel',
  copied: 'Gambar disalin.',
  saved: (file: string) => `Tersimpan ${file}`,
  copyFailed: 'Gambar tidak dapat disalin. Simpan sebagai PNG.',
  pictureFailed: 'Gambar tidak dapat dibuat. Simpan sebagai SVG.',
  unofficial: 'Bukan hasil resmi KemenPANRB',
} as const;
