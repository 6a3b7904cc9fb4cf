/** Texts of the settings of letterhead and signatory. */
export const officeText = {
  title: 'Kop dan penanda tangan',
  logo: 'Logo',
  logoAlt: 'Logo kop surat',
  noLogo: 'Tanpa logo',
  logoInput: 'Berkas logo',
  logoHint: 'PNG atau JPEG, paling besar 1 MB.',
  chooseLogo: 'Pilih logo',
  removeLogo: 'Hapus logo',
  fields: {
    letterhead: {
      label: 'Kop surat',
      hint: 'Baris pertama tercetak paling besar; baris berikutnya untuk dinas dan alamat.',
    },
    place: { label: 'Tempat', hint: 'Tercetak di depan tanggal, misalnya Kupang.' },
    numberPattern: { label: 'Pola nomor', hint: '{tahun} diganti tahun penilaian.' },
    signatoryPosition: {
      label: 'Jabatan penanda tangan',
      hint: 'Juga tercetak pada judul lampiran keputusan.',
    },
    signatoryName: { label: 'Nama penanda tangan', hint: 'Dengan gelar.' },
    signatoryRank: { label: 'Pangkat dan golongan', hint: 'Misalnya Pembina Utama Muda, IV/c.' },
    signatoryNip: { label: 'NIP', hint: 'Ditulis seperti yang akan tercetak.' },
    participants: {
      label: 'Peserta berita acara',
      hint: 'Satu orang satu baris: nama; jabatan.',
    },
  },
} as const;
