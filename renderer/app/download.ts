/** Hands a file made by the application to the person. */
import type { FileOutput } from '../../shared/contract/terms.ts';

export function saveFile(file: FileOutput): void {
  const blob = new Blob([new Uint8Array(file.bytes)], { type: file.mediaType });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has started by then; the blob can go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
