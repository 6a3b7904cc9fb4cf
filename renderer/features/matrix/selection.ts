/** The active cell of a grid and the block that is selected from it; positions count from 0. Pure. */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** Where the block began. */
  readonly anchor: CellPosition;
  /** Has the focus. */
  readonly active: CellPosition;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function selectOne(cell: CellPosition): Selection {
  return { anchor: cell, active: cell };
}

export function blockOf({ anchor, active }: Selection): Block {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function sizeOf(block: Block): GridSize {
  return { rows: block.bottom - block.top + 1, columns: block.right - block.left + 1 };
}

export function countOf(block: Block): number {
  const { rows, columns } = sizeOf(block);
  return rows * columns;
}

export function clampCell({ row, column }: CellPosition, size: GridSize): CellPosition {
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  };
}

export function clampSelection({ anchor, active }: Selection, size: GridSize): Selection {
  return { anchor: clampCell(anchor, size), active: clampCell(active, size) };
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a key leads from a cell, or null for keys that lead nowhere. @param page rows that fit on the screen. */
export function cellAfter(
  { key, ctrlKey }: Key,
  { row, column }: CellPosition,
  size: GridSize,
  page: number,
): CellPosition | null {
  const to = (next: CellPosition) => clampCell(next, size);
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowDown':
      return to({ row: ctrlKey ? last.row : row + 1, column });
    case 'ArrowUp':
      return to({ row: ctrlKey ? 0 : row - 1, column });
    case 'ArrowRight':
      return to({ row, column: ctrlKey ? last.column : column + 1 });
    case 'ArrowLeft':
      return to({ row, column: ctrlKey ? 0 : column - 1 });
    case 'Home':
      return to({ row: ctrlKey ? 0 : row, column: 0 });
    case 'End':
      return to({ row: ctrlKey ? last.row : row, column: last.column });
    case 'PageDown':
      return ctrlKey ? null : to({ row: row + page, column });
    case 'PageUp':
      return ctrlKey ? null : to({ row: row - page, column });
    default:
      return null;
  }
}
