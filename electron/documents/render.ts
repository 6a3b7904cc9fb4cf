/** A document in the format that is asked for. The libraries are large and are loaded when the first one is made. */
import type { DocumentFormat } from '../../shared/contract/document.ts';
import type { PaperDocument } from './model.ts';

export const DOCUMENT_MEDIA_TYPES: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

export async function renderDocument(
  document: PaperDocument,
  format: DocumentFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'pdf') {
    const { renderPdf } = await import('./pdf-renderer.ts');
    return renderPdf(document);
  }
  const { renderDocx } = await import('./docx-renderer.ts');
  return renderDocx(document);
}
