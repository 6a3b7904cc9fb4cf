/** Hands a file made by the application to the person. */
import type { FileOutput } from '../../shared/contract/terms.ts';
import { saveBlob } from '../components/save-blob.ts';

export function saveFile(file: FileOutput): void {
  saveBlob(new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }), file.fileName);
}
