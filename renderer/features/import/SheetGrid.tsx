/** The cells of a sheet as a table with letters and row numbers. One tab stop; arrows move from cell to cell. */
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useMediaQuery } from '../../app/use-media-query.ts';
import type { SheetMarks } from './cell-marks.ts';
import styles from './SheetGrid.module.css';
import {
  columnHeads,
  columnWidths,
  type Line,
  type RowRange,
  type SheetItem,
  type UsedParts,
} from './sheet-model.ts';
import { SheetHead } from './SheetHead.tsx';
import { FoldedRows, SheetRow } from './SheetRow.tsx';

/** Row 0 are the letters over the columns, column 0 the numbers of the rows. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** What a person points at in the sheet. */
export interface Pointing {
  /** What columns mean, by number. */
  readonly roles: ReadonlyMap<number, string>;
  readonly headerRow: number | null;
  /** Column whose meaning is being chosen. */
  readonly open: number | null;
  readonly onColumn: (column: number) => void;
  /** Makes a row the header; null while rows are not pointed at. */
  readonly onRow: ((row: number) => void) | null;
}

export interface SheetGridProps {
  readonly label: string;
  /** All rows read so far; the widths follow them. */
  readonly lines: readonly Line[];
  readonly items: readonly SheetItem[];
  readonly columns: number;
  readonly marks: SheetMarks;
  readonly used: UsedParts;
  readonly pointing: Pointing;
  readonly active: CellPosition | null;
  readonly onActive: (cell: CellPosition) => void;
  /** A cell to bring into view, once. */
  readonly wanted: CellPosition | null;
  readonly onShown: () => void;
  readonly onExpand: (range: RowRange) => void;
  readonly children?: ReactNode;
}

const ROW_HEAD_WIDTH = 46;
/** Widest column in ordinary and in large windows. */
const WIDEST = 190;
const WIDEST_LARGE = 360;
const PAGE = 10;

const HEAD_HEIGHT = 22;

/**
 * Brings a cell into view by scrolling the grid alone: where panes are stacked, the rest of the screen stays where it is.
 * @param centres puts the row in the middle where it was out of view
 */
function scrollInside(scroller: HTMLElement, cell: HTMLElement, centres: boolean): void {
  const outer = scroller.getBoundingClientRect();
  const inner = cell.getBoundingClientRect();
  const above = inner.top - outer.top - HEAD_HEIGHT;
  const below = inner.bottom - (outer.top + scroller.clientHeight);
  if (above < 0 || below > 0) {
    const middle = above - (scroller.clientHeight - HEAD_HEIGHT - inner.height) / 2;
    scroller.scrollTop += centres ? middle : above < 0 ? above : below;
  }
  const left = inner.left - outer.left - ROW_HEAD_WIDTH;
  const right = inner.right - (outer.left + scroller.clientWidth);
  if (left < 0) scroller.scrollLeft += left;
  else if (right > 0) scroller.scrollLeft += right;
}

/** First row of an item: what the focus remembers of it. */
function rowOf(item: SheetItem): number {
  return item.kind === 'line' ? item.line.row : item.from;
}

export function SheetGrid({
  label,
  lines,
  items,
  columns,
  marks,
  used,
  pointing,
  active,
  onActive,
  wanted,
  onShown,
  onExpand,
  children,
}: SheetGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isLarge = useMediaQuery('(min-width: 1600px)');
  const widths = useMemo(
    () => columnWidths(lines, columns, pointing.roles, isLarge ? WIDEST_LARGE : WIDEST),
    [lines, columns, pointing.roles, isLarge],
  );
  const width = widths.reduce((total, each) => total + each, ROW_HEAD_WIDTH);
  const takesFocus = useRef(false);

  const found = items.findIndex((item) => rowOf(item) === active?.row);
  /** The letters stand before the first row. */
  const position = active?.row === 0 ? -1 : Math.max(0, found);
  const firstColumn = pointing.onRow === null ? 1 : 0;
  const column = Math.max(firstColumn, Math.min(active?.column ?? 1, columns));

  const cellAt = (row: number, of: number) =>
    table.current?.querySelector<HTMLElement>(`[data-row="${String(row)}"] [data-column="${String(of)}"]`) ??
    table.current?.querySelector<HTMLElement>(`[data-row="${String(row)}"] [data-column]`);

  useEffect(() => {
    if (!takesFocus.current || !active) return;
    takesFocus.current = false;
    const cell = cellAt(active.row, active.column);
    cell?.focus({ preventScroll: true });
    if (cell && scroller.current) scrollInside(scroller.current, cell, false);
  });

  const shownOpen = useRef<number | null>(null);
  useEffect(() => {
    if (shownOpen.current === pointing.open) return;
    shownOpen.current = pointing.open;
    const head = pointing.open === null ? null : cellAt(0, pointing.open);
    if (head && scroller.current) scrollInside(scroller.current, head, false);
  });

  useEffect(() => {
    if (!wanted) return;
    const cell = cellAt(wanted.row, wanted.column);
    if (cell && scroller.current) scrollInside(scroller.current, cell, true);
    onShown();
  });

  const move = (event: KeyboardEvent, to: number, toColumn: number) => {
    event.preventDefault();
    const item = items[Math.min(items.length - 1, Math.max(0, to))];
    const row = to < 0 ? 0 : item && rowOf(item);
    if (row === undefined) return;
    takesFocus.current = true;
    const leftmost = row === 0 ? 1 : firstColumn;
    onActive({ row, column: Math.min(columns, Math.max(leftmost, toColumn)) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    switch (event.key) {
      case 'ArrowDown':
        return move(event, position + 1, column);
      case 'ArrowUp':
        return move(event, Math.max(-1, position - 1), column);
      case 'ArrowRight':
        return move(event, position, column + 1);
      case 'ArrowLeft':
        return move(event, position, column - 1);
      case 'PageDown':
        return move(event, position + PAGE, column);
      case 'PageUp':
        return move(event, Math.max(0, position - PAGE), column);
      case 'Home':
        return move(event, event.ctrlKey ? 0 : position, 1);
      case 'End':
        return move(event, event.ctrlKey ? items.length - 1 : position, columns);
      default:
    }
  };

  const gridProps = { role: 'grid', onKeyDown } as const;

  return (
    <div ref={scroller} className={styles['scroll']}>
      <table ref={table} className={styles['table']} style={{ width }} aria-label={label} {...gridProps}>
        <colgroup>
          <col style={{ width: ROW_HEAD_WIDTH }} />
          {widths.map((each, index) => (
            // Columns have no other identity than their place.
            <col key={columnHeads(index + 1).at(-1)} style={{ width: each }} />
          ))}
        </colgroup>
        <SheetHead
          columns={columns}
          roles={pointing.roles}
          stop={position === -1 ? column : null}
          open={pointing.open}
          onActive={onActive}
          onOpen={pointing.onColumn}
        />
        <tbody>
          {items.map((item, index) =>
            item.kind === 'fold' ? (
              <FoldedRows
                key={`fold-${String(item.from)}`}
                from={item.from}
                to={item.to}
                columns={columns}
                isLetterhead={pointing.headerRow !== null && item.to < pointing.headerRow}
                isStop={index === position}
                onExpand={onExpand}
                onActive={onActive}
              />
            ) : (
              <SheetRow
                key={item.line.row}
                line={item.line}
                widths={widths}
                marks={marks.get(item.line.row)}
                usedColumns={used.columns}
                usedRow={used.rows.get(item.line.row)}
                stop={index === position ? column : null}
                selected={index === found ? column : null}
                isHeader={item.line.row === pointing.headerRow}
                onActive={onActive}
                onPoint={pointing.onRow}
              />
            ),
          )}
        </tbody>
      </table>
      {children}
    </div>
  );
}
