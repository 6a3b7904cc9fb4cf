/** What the window says when the application behind it does not answer. */
export const hostMessages = {
  unreachable: 'Aplikasi tidak menjawab.',
  unreachableNext:
    'Yang sudah tersimpan tetap aman. Bila aplikasi tertutup, jalankan lagi dan tutup jendela ini; teks yang belum tersimpan dipulihkan di jendela baru.',
  nothingRead: 'Data belum dapat dibaca.',
  retry: 'Coba lagi',
} as const;
