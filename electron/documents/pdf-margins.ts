/** What stands above and below every page of a PDF. */
import { LINE, MARGINS, pageSize, SMALL_SIZE, type PaperDocument } from './model.ts';
import { drawText } from './pdf-drawing.ts';
import { measureWith } from './pdf-layout.ts';
import { breakLines } from './pdf-text.ts';

/** Header and footer, once the number of pages is known. */
export function writeMargins(pdf: PDFKit.PDFDocument, document: PaperDocument): void {
  const { width, height } = pageSize(document);
  const right = width - MARGINS.right;
  const measure = measureWith(pdf, SMALL_SIZE);
  const lineHeight = SMALL_SIZE * LINE;
  const at = (text: string, x: number, y: number, bold = false) => {
    const [line] = breakLines([{ text, bold }], Number.POSITIVE_INFINITY, measure);
    if (line) drawText(pdf, { lines: [line], lineHeight, size: SMALL_SIZE, indent: 0, mark: '' }, x, y);
    return line?.width ?? 0;
  };
  const toRight = (text: string, y: number, bold = false) =>
    at(text, right - measure(text, { bold, italic: false }), y, bold);
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const top = height - MARGINS.footer - document.footer.length * lineHeight;
    for (const [position, line] of document.footer.entries()) {
      at(line, MARGINS.left, top + position * lineHeight);
    }
    toRight(`Halaman ${page + 1} dari ${count}`, top);
    if (document.header !== '') toRight(document.header, MARGINS.header, true);
  }
}
