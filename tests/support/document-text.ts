/** What a .docx or .pdf says, as other programs read it. */
import { unzipSync, strFromU8 } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const tidy = (text: string) => text.replaceAll(/[\s\u00A0]+/g, ' ').trim();

/** A part of the package, as XML. */
export function docxPart(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

function textOf(xml: string): string {
  const marked = xml.replaceAll(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ').replaceAll(/<[^>]*>/g, '');
  return tidy(
    marked
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

/** Body and footers. */
export function docxText(bytes: Uint8Array): string {
  const names = Object.keys(unzipSync(bytes)).filter((name) =>
    /^word\/(document|footer\d+|header\d+)\.xml$/.test(name),
  );
  return names.map((name) => textOf(docxPart(bytes, name))).join(' ');
}

export interface PdfPage {
  readonly text: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [, , width = 0, height = 0] = page.view;
    const millimetres = (points: number) => Math.round((points * 25.4) / 72);
    pages.push({
      text: tidy(items.map((item) => ('str' in item ? item.str : '')).join(' ')),
      width: millimetres(width),
      height: millimetres(height),
    });
  }
  await loading.destroy();
  return pages;
}

export async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await pdfPages(bytes)).map(({ text }) => text).join(' ');
}

/** Title, keywords, language and what else the file says of itself. */
export async function pdfProperties(bytes: Uint8Array): Promise<object> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const { info } = await (await loading.promise).getMetadata();
  await loading.destroy();
  return info;
}
