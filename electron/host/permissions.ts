/** What the window may do beyond its own page, and what is said where the browser refuses a folder. Pure. */

/**
 * Rows and charts can be copied, reports written into a folder that the person picked in the system's own dialog, and a
 * presentation may fill the screen. What others put on the clipboard is not read.
 */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fileSystem', 'fullscreen']);

/** @param isOwn whether the window's own page asks. */
export function isPermitted(permission: string, isOwn: boolean): boolean {
  return isOwn && ALLOWED.has(permission);
}

/** Chromium keeps programs out of the system's folders and of a home folder as a whole; without a word, nothing happened. */
export const REFUSED_FOLDER = {
  type: 'warning',
  title: 'Evaluasi SPBE',
  message: 'Folder ini dilindungi sistem dan tidak dapat ditulisi.',
  detail: 'Belum ada yang disimpan. Pilih folder lain, misalnya subfolder di Dokumen.',
  buttons: ['Pilih folder lain', 'Batalkan'],
  defaultId: 0,
  cancelId: 1,
} as const;

/** What Chromium does next, by the button that was chosen. */
export function afterRefusedFolder(button: number): 'tryAgain' | 'deny' {
  return button === 0 ? 'tryAgain' : 'deny';
}
