/** What the window says when the application behind it does not answer. */
export const hostMessages = {
  unreachable: 'Aplikasi tidak menjawab.',
  unreachableNext: 'Yang sudah tersimpan tetap aman. Tampilan tersambung lagi begitu aplikasi berjalan.',
  nothingRead: 'Data belum dapat dibaca.',
  retry: 'Coba lagi',
} as const;
