/** Which rows of a long table are on screen, so that only these are drawn. All rows have one height. */
import { useEffect, useState, type RefObject } from 'react';

interface Range {
  readonly start: number;
  /** Behind the last one. */
  readonly end: number;
}

/** Drawn beyond the edges, so that a small movement needs no drawing. */
const SPARE = 10;
/** The range moves in steps, not with every row. */
const STEP = 5;
/** Tables up to this size are drawn whole. */
const WHOLE = 60;

export interface Segment {
  readonly kind: 'rows' | 'gap';
  readonly start: number;
  readonly end: number;
}

/** Rows to draw and gaps between them; the active row is always drawn, since it may hold the focus. */
export function segmentsOf(count: number, visible: Range, active: number): Segment[] {
  const start = Math.max(0, Math.min(visible.start, count));
  const end = Math.max(start, Math.min(visible.end, count));
  const drawn: Range[] = [{ start, end }];
  if (active >= 0 && active < count && (active < start || active >= end)) {
    const alone = { start: active, end: active + 1 };
    if (active < start) drawn.unshift(alone);
    else drawn.push(alone);
  }
  const segments: Segment[] = [];
  let at = 0;
  for (const range of drawn) {
    if (range.start > at) segments.push({ kind: 'gap', start: at, end: range.start });
    segments.push({ kind: 'rows', ...range });
    at = range.end;
  }
  if (at < count) segments.push({ kind: 'gap', start: at, end: count });
  return segments;
}

export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): Range {
  const [range, setRange] = useState<Range>({ start: 0, end: WHOLE });
  const isWhole = count <= WHOLE;
  useEffect(() => {
    const element = scroller.current;
    if (!element || isWhole) return;
    const update = () => {
      const first = Math.floor(element.scrollTop / rowHeight) - SPARE;
      const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + SPARE;
      const start = Math.max(0, Math.floor(first / STEP) * STEP);
      const end = Math.ceil(last / STEP) * STEP;
      setRange((before) => (before.start === start && before.end === end ? before : { start, end }));
    };
    update();
    element.addEventListener('scroll', update, { passive: true });
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', update);
      observer.disconnect();
    };
  }, [scroller, rowHeight, isWhole]);
  return isWhole ? { start: 0, end: count } : range;
}
