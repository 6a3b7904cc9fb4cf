/** The active cell and the selected block of the grid, moved by keys and by the mouse; the focus follows. */
import { useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { cellAfter, selectOne, type CellPosition, type GridSize, type Selection } from './selection.ts';

function cellOf(target: EventTarget | null): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  if (!cell) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/** The head of a row or column that was pointed at stands for all of its cells. */
function lineOf(target: EventTarget | null, size: GridSize): Selection | null {
  const head =
    target instanceof Element ? target.closest<HTMLElement>('[data-row-head], [data-column-head]') : null;
  const { rowHead, columnHead } = head?.dataset ?? {};
  if (rowHead !== undefined) {
    const row = Number(rowHead);
    return { anchor: { row, column: size.columns - 1 }, active: { row, column: 0 } };
  }
  if (columnHead === undefined) return null;
  const column = Number(columnHead);
  return { anchor: { row: size.rows - 1, column }, active: { row: 0, column } };
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
  });

  const selectBlock = (next: Selection) => {
    const isSame = next.active.row === row && next.active.column === column;
    takesFocus.current = !isSame;
    onSelect(next);
    // Without a move there is no drawing that could take the focus.
    if (isSame) focusActive();
  };
  const moveTo = (cell: CellPosition, isExtending = false) => {
    selectBlock(isExtending ? { anchor: selection.anchor, active: cell } : selectOne(cell));
  };

  /** @returns whether the key was one of the selection's. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.metaKey) return false;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3);
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const last = { row: size.rows - 1, column: size.columns - 1 };
      selectBlock({ anchor: last, active: { row: 0, column: 0 } });
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
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    const line = lineOf(event.target, size);
    if (line) {
      event.preventDefault();
      selectBlock(line);
      return;
    }
    const cell = cellOf(event.target);
    if (!cell) return;
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
