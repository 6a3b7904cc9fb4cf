/** The active cell and the selected block of the grid, moved by keys and by the mouse; the focus follows. */
import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { cellAfter, selectOne, type CellPosition, type GridSize, type Selection } from './selection.ts';

function cellOf(target: EventTarget | null): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  if (!cell) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

export interface GridSelectionOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly size: GridSize;
  readonly rowHeight: number;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

export function useGridSelection({ scroller, size, rowHeight, selection, onSelect }: GridSelectionOptions) {
  /** Set when the next drawing has to take the focus along. */
  const takesFocus = useRef(false);

  const { row, column } = selection.active;
  const focusActive = useCallback(() => {
    const cell = scroller.current?.querySelector<HTMLElement>('td[data-active]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [scroller]);
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    focusActive();
  }, [row, column, focusActive]);

  const moveTo = (cell: CellPosition, isExtending = false) => {
    const isSame = cell.row === row && cell.column === column;
    takesFocus.current = !isSame;
    onSelect(isExtending ? { anchor: selection.anchor, active: cell } : selectOne(cell));
    // Without a move there is no drawing that could take the focus.
    if (isSame) focusActive();
  };

  /** @returns whether the key was one of the selection's. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.metaKey) return false;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3);
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onSelect({ anchor: { row: size.rows - 1, column: size.columns - 1 }, active: { row: 0, column: 0 } });
      takesFocus.current = row > 0 || column > 0;
      return true;
    }
    const next = cellAfter(event, selection.active, size, page);
    if (!next) return false;
    event.preventDefault();
    moveTo(next, event.shiftKey);
    return true;
  };

  const isDragging = useRef(false);
  const onMouseDown = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.button !== 0 || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    isDragging.current = true;
    window.addEventListener('mouseup', () => (isDragging.current = false), { once: true });
    moveTo(cell, event.shiftKey);
  };
  const onMouseOver = (event: MouseEvent) => {
    const cell = isDragging.current ? cellOf(event.target) : null;
    if (!cell || (cell.row === row && cell.column === column)) return;
    moveTo(cell, true);
  };

  return { moveTo, focusActive, onKeyDown, mouse: { onMouseDown, onMouseOver } } as const;
}
