/** The cells of a sheet as a table with letters and row numbers. One tab stop; arrows move from cell to cell. */
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useMediaQuery } from '../../app/use-media-query.ts';
import { classNames } from '../../components/class-names.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { importTexts } from '../../messages/import.ts';
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
import { FoldedRows, SheetRow } from './SheetRow.tsx';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface SheetGridProps {
  readonly label: string;
  /** All rows read so far; the widths follow them. */
  readonly lines: readonly Line[];
  readonly items: readonly SheetItem[];
  readonly columns: number;
  readonly marks: SheetMarks;
  readonly used: UsedParts;
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
    () => columnWidths(lines, columns, used.columns, isLarge ? WIDEST_LARGE : WIDEST),
    [lines, columns, used.columns, isLarge],
  );
  const width = widths.reduce((total, each) => total + each, ROW_HEAD_WIDTH);
  const takesFocus = useRef(false);

  const found = items.findIndex((item) => rowOf(item) === active?.row);
  const position = Math.max(0, found);
  const column = Math.min(active?.column ?? 1, columns);

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

  useEffect(() => {
    if (!wanted) return;
    const cell = cellAt(wanted.row, wanted.column);
    if (cell && scroller.current) scrollInside(scroller.current, cell, true);
    onShown();
  });

  const move = (event: KeyboardEvent, to: number, toColumn: number) => {
    event.preventDefault();
    const item = items[Math.min(items.length - 1, Math.max(0, to))];
    if (!item) return;
    takesFocus.current = true;
    onActive({ row: rowOf(item), column: Math.min(columns, Math.max(1, toColumn)) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    switch (event.key) {
      case 'ArrowDown':
        return move(event, position + 1, column);
      case 'ArrowUp':
        return move(event, position - 1, column);
      case 'ArrowRight':
        return move(event, position, column + 1);
      case 'ArrowLeft':
        return move(event, position, column - 1);
      case 'PageDown':
        return move(event, position + PAGE, column);
      case 'PageUp':
        return move(event, position - PAGE, column);
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
        <thead>
          <tr>
            <th className={styles['corner']}>
              <VisuallyHidden>{importTexts.rowHeader}</VisuallyHidden>
            </th>
            {columnHeads(columns).map((letters, index) => {
              const role = used.columns.get(index + 1);
              return (
                <th
                  key={letters}

                  scope="col"
                  className={classNames(styles['columnHead'], role !== undefined && styles['usedHead'])}
                  title={role}
                >
                  {letters} {role !== undefined && <span className={styles['role']}>{role}</span>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) =>
            item.kind === 'fold' ? (
              <FoldedRows
                key={`fold-${String(item.from)}`}
                from={item.from}
                to={item.to}
                columns={columns}
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
                onActive={onActive}
              />
            ),
          )}
        </tbody>
      </table>
      {children}
    </div>
  );
}
