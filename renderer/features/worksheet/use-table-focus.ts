/**
 * The table of indicators as one tab stop. The control of the active row (`data-stop`) holds it; moving between
 * rows moves the focus to the control of the next row, so that a screen reader says its name and level at once.
 */
import { useCallback, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { WorksheetRow } from './worksheet-model.ts';

const PAGE = 10;

export interface TableFocus {
  /** For the table. */
  readonly gridProps: {
    readonly ref: RefObject<HTMLTableElement | null>;
    readonly role: 'grid';
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
  readonly focusRow: (id: string | undefined) => void;
  /** Scrolls to a row; the focus goes along only when it is in the table already. */
  readonly revealRow: (id: string) => void;
  /** From the active row; stays inside the table. */
  readonly moveFocus: (step: number) => void;
}

export function useTableFocus(rows: readonly WorksheetRow[], activeId: string | undefined): TableFocus {
  const tableRef = useRef<HTMLTableElement>(null);

  const focusRow = useCallback((id: string | undefined) => {
    if (id === undefined) return;
    const row = tableRef.current?.querySelector<HTMLElement>(`[data-indicator="${CSS.escape(id)}"]`);
    row?.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, []);

  const revealRow = useCallback(
    (id: string) => {
      const table = tableRef.current;
      if (table?.contains(document.activeElement)) focusRow(id);
      else {
        const row = table?.querySelector(`[data-indicator="${CSS.escape(id)}"]`);
        row?.scrollIntoView({ block: 'nearest' });
      }
    },
    [focusRow],
  );

  const active = rows.findIndex((row) => row.indicator.id === activeId);
  const moveTo = (index: number) => {
    const bounded = Math.min(Math.max(index, 0), rows.length - 1);
    focusRow(rows[bounded]?.indicator.id);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const target = rowAfter(event.key, active, rows.length - 1);
    if (target === null) return;
    event.preventDefault();
    moveTo(target);
  };

  return {
    gridProps: { ref: tableRef, role: 'grid', onKeyDown },
    focusRow,
    revealRow,
    moveFocus: (step) => moveTo(active + step),
  };
}

function rowAfter(key: string, active: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + PAGE;
    case 'PageUp':
      return active - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
