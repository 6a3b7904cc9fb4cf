/**
 * A table as one tab stop: arrows, Home, End, PgUp and PgDn move the focus between rows, Enter opens.
 * Put `gridProps` on the table and `rowProps(index)` on every row of the body that can be reached.
 */
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';

const PAGE = 10;

export interface RovingGridOptions {
  readonly count: number;
  /** The row that holds the tab stop. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen?: (index: number) => void;
}

function nextIndex(key: string, active: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, last);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(active + PAGE, last);
    case 'PageUp':
      return Math.max(active - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

export function useRovingGrid({ count, active, onActive, onOpen }: RovingGridOptions) {
  const rows = useRef(new Map<number, HTMLElement>());
  /** Set by a key: the row that becomes active then takes the focus. */
  const takesFocus = useRef(false);

  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const row = rows.current.get(active);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  // What a screen opens with is in view, however far down it stands.
  const first = useRef(active);
  useEffect(() => {
    if (first.current > 0) rows.current.get(first.current)?.scrollIntoView({ block: 'nearest' });
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      // Keys inside a control of a row belong to that control.
      const target = event.target as HTMLElement;
      if (target.closest('input, select, textarea, [role=radiogroup]')) return;
      if (event.key === 'Enter' && target.matches('tr, [role=row]') && onOpen) {
        event.preventDefault();
        onOpen(active);
        return;
      }
      const next = nextIndex(event.key, active, count);
      if (next === null || count === 0) return;
      event.preventDefault();
      if (next === active) {
        rows.current.get(active)?.focus();
        return;
      }
      takesFocus.current = true;
      onActive(next);
    },
    [active, count, onActive, onOpen],
  );

  const rowProps = (index: number) => ({
    role: 'row' as const,
    tabIndex: index === active ? 0 : -1,
    ref: (element: HTMLTableRowElement | null) => {
      if (element) rows.current.set(index, element);
      else rows.current.delete(index);
    },
    onFocus: () => {
      if (index !== active) onActive(index);
    },
  });

  /** Moves the focus to a row from outside, such as after closing a dialog. */
  const focusRow = useCallback((index: number) => rows.current.get(index)?.focus(), []);
  /** Scrolls a row into view and leaves the focus where it is. */
  const revealRow = useCallback(
    (index: number) => rows.current.get(index)?.scrollIntoView({ block: 'nearest' }),
    [],
  );

  return { gridProps: { role: 'grid' as const, onKeyDown }, rowProps, focusRow, revealRow };
}

export type RovingGrid = ReturnType<typeof useRovingGrid>;
