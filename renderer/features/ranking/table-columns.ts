/** Which columns the table has room for. Rank, name, index and predikat never go. */

export interface TableColumns {
  readonly source: boolean;
  readonly parts: boolean;
  readonly change: boolean;
}

const FIXED = 24 + 38 + 62 + 114;
const NAME = 150;
const PART = 72;
const CHANGE = 92;
const SOURCE = 60;

/** The source goes first, then the parts, then the change. */
export function columnsFor(width: number, partCount: number, hasChange: boolean): TableColumns {
  const parts = partCount * PART;
  const change = hasChange ? CHANGE : 0;
  if (width === 0 || width >= FIXED + NAME + parts + change + SOURCE) {
    return { source: true, parts: true, change: hasChange };
  }
  if (width >= FIXED + NAME + parts + change) return { source: false, parts: true, change: hasChange };
  return { source: false, parts: false, change: hasChange && width >= FIXED + NAME + change };
}
