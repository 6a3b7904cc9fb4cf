/**
 * Draws pages of a PDF onto a canvas. Loaded only when a PDF is looked at. Everything it needs lies beside the
 * window: nothing is fetched from elsewhere, scripts in the file are never run, and pictures in scans are decoded
 * without WebAssembly, which the window's policy does not allow.
 */
import { AnnotationMode, getDocument, PDFWorker, RenderingCancelledException } from 'pdfjs-dist';

/** Where the build puts what the library loads by name: its worker and the decoders of scans. */
const PARTS = new URL('pdf/', document.baseURI).href;
/** Larger pages are drawn coarser: a poster must not take all memory. */
const MOST_PIXELS = 16_000_000;

export interface PdfPage {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What the page says, for those who do not see it; "" for a scan. */
  readonly text: string;
}

export interface PdfDocument {
  readonly pages: number;
  /**
   * @param page from 1.
   * @param width CSS pixels that the page takes at zoom 1.
   * @returns null when the signal ended it.
   */
  draw(
    page: number,
    width: number,
    zoom: number,
    canvas: HTMLCanvasElement,
    signal: AbortSignal,
  ): Promise<PdfPage | null>;
  close(): void;
}

interface TextPart {
  readonly str: string;
  readonly hasEOL: boolean;
}

/** @throws an error named PasswordException for a locked file, another one for a damaged file. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfDocument> {
  const port = new Worker(`${PARTS}pdf.worker.min.mjs`, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    // The document takes its bytes away.
    data: bytes.slice(),
    worker,
    wasmUrl: PARTS,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    enableXfa: false,
    verbosity: 0,
  });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    const pdf = await task.promise;
    return {
      pages: pdf.numPages,
      async draw(number, width, zoom, canvas, signal) {
        const page = await pdf.getPage(number);
        const natural = page.getViewport({ scale: 1 });
        const shown = page.getViewport({ scale: (width / natural.width) * zoom });
        const most = Math.sqrt(MOST_PIXELS / (shown.width * shown.height));
        const density = Math.min(window.devicePixelRatio, most);
        const viewport = page.getViewport({ scale: shown.scale * density });
        if (signal.aborted) return null;
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        const drawing = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
        const stop = () => drawing.cancel();
        signal.addEventListener('abort', stop);
        try {
          await drawing.promise;
        } catch (error) {
          if (error instanceof RenderingCancelledException) return null;
          throw error;
        } finally {
          signal.removeEventListener('abort', stop);
        }
        const { items } = await page.getTextContent();
        const parts = items.filter((item): item is typeof item & TextPart => 'str' in item);
        const text = parts.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
        return { width: shown.width, height: shown.height, text: text.trim() };
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
