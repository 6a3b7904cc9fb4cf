/** A PDF page by page, with zoom and the text of the page. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { useElementWidth } from '../../components/use-element-width.ts';
import { evidenceText } from '../../messages/evidence.ts';
import type { PdfDocument, PdfPage } from './pdf-document.ts';
import styles from './Preview.module.css';
import { PreviewFrame } from './PreviewFrame.tsx';
import { PreviewNotice } from './PreviewNotice.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

interface PdfPreviewProps {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly pdf: PdfDocument }
  | { readonly state: 'failed'; readonly isLocked: boolean };

/** The library arrives with the first PDF. */
async function open(bytes: Uint8Array<ArrayBuffer>): Promise<PdfDocument> {
  const { openPdf } = await import('./pdf-document.ts');
  return openPdf(bytes);
}

function usePdf(bytes: Uint8Array<ArrayBuffer>): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  useEffect(() => {
    let isGone = false;
    let pdf: PdfDocument | null = null;
    open(bytes).then(
      (document) => {
        pdf = document;
        if (isGone) document.close();
        else setOpened({ state: 'open', pdf: document });
      },
      (error: unknown) => {
        const isLocked = error instanceof Error && error.name === 'PasswordException';
        if (!isGone) setOpened({ state: 'failed', isLocked });
      },
    );
    return () => {
      isGone = true;
      pdf?.close();
      setOpened({ state: 'opening' });
    };
  }, [bytes]);
  return opened;
}

export function PdfPreview({ name, bytes }: PdfPreviewProps) {
  const opened = usePdf(bytes);
  if (opened.state === 'opening') return <PreviewNotice>{evidenceText.reading}</PreviewNotice>;
  if (opened.state === 'failed') {
    return <PreviewNotice>{opened.isLocked ? evidenceText.locked : evidenceText.damaged}</PreviewNotice>;
  }
  return <PdfPages name={name} pdf={opened.pdf} />;
}

/** To assistive technology a drawn page is a picture whose name is its text. */
const asPicture = { role: 'img' };

function PdfPages({ name, pdf }: { readonly name: string; readonly pdf: PdfDocument }) {
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [showsText, setShowsText] = useState(false);
  const [drawn, setDrawn] = useState<PdfPage | 'failed' | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [frame, width] = useElementWidth();

  useEffect(() => {
    const element = canvas.current;
    if (!element || width === 0) return undefined;
    const ending = new AbortController();
    pdf.draw(number, width, zoom, element, ending.signal).then(
      (page) => {
        if (page && !ending.signal.aborted) setDrawn(page);
      },
      () => {
        if (!ending.signal.aborted) setDrawn('failed');
      },
    );
    return () => ending.abort();
  }, [pdf, number, zoom, width]);

  const page = drawn === 'failed' ? null : drawn;
  const label = evidenceText.pageName(number, pdf.pages, name);
  const turn = (step: number) => setNumber(Math.min(Math.max(number + step, 1), pdf.pages));
  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      turn(step);
    },
  };
  return (
    <div className={styles['preview']} {...keys}>
      <div className={styles['tools']}>
        <Button
          variant="quiet"
          icon="chevron-left"
          aria-label={evidenceText.previousPage}
          aria-disabled={number === 1}
          onClick={() => turn(-1)}
        />
        <output>{evidenceText.page(number, pdf.pages)}</output>
        <Button
          variant="quiet"
          icon="chevron-right"
          aria-label={evidenceText.nextPage}
          aria-disabled={number === pdf.pages}
          onClick={() => turn(1)}
        />
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
        <Button variant="quiet" aria-pressed={showsText} onClick={() => setShowsText(!showsText)}>
          {evidenceText.showText}
        </Button>
      </div>
      {drawn === 'failed' && <PreviewNotice>{evidenceText.damaged}</PreviewNotice>}
      {showsText && page && (
        <section className={styles['text']} aria-label={evidenceText.pageText}>
          {page.text === '' ? evidenceText.noPageText : page.text}
        </section>
      )}
      <PreviewFrame ref={frame}>
        <canvas
          ref={canvas}
          {...asPicture}
          aria-label={page?.text ? `${label}: ${page.text}` : label}
          className={styles['page']}
          style={page ? { width: page.width, height: page.height } : undefined}
        />
      </PreviewFrame>
    </div>
  );
}
