/** Several files as one .zip. */
import { zipSync, type Zippable } from 'fflate';
import type { FileOutput } from '../../shared/contract/terms.ts';

export const ZIP_MEDIA_TYPE = 'application/zip';

/** The files are stored as they are: .docx and .pdf are compressed already. Their names must differ. */
export function zipFiles(files: readonly FileOutput[], writtenAt: Date): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries(
    files.map(({ fileName, bytes }) => [fileName, [bytes, { level: 0, mtime: writtenAt }]] as const),
  );
  return new Uint8Array(zipSync(entries));
}
