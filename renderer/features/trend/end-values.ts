/** Where the last values of lines are written when several end close to one another. Pure. */

export interface LineEnd {
  readonly x: number;
  /** Of the point. */
  readonly y: number;
}

/** What a written value takes. */
const LINE_HEIGHT = 12;

/**
 * The height of each value: that of its point, or moved apart by as little as keeps values of one column from covering
 * each other. Their order stays.
 * @returns in the order of `ends`.
 */
export function spreadEnds(ends: readonly LineEnd[]): number[] {
  const heights = ends.map(({ y }) => y);
  for (const x of new Set(ends.map((end) => end.x))) {
    const column = ends
      .map((end, index) => ({ ...end, index }))
      .filter((end) => end.x === x)
      .toSorted((a, b) => a.y - b.y);
    let last = -Infinity;
    const pushed = column.map(({ y }) => (last = Math.max(y, last + LINE_HEIGHT)));
    // What was pushed down is taken back by half: the group stays around its points.
    const shift = Math.max(0, ...column.map(({ y }, place) => (pushed[place] ?? y) - y)) / 2;
    for (const [place, { index }] of column.entries()) heights[index] = (pushed[place] ?? 0) - shift;
  }
  return heights;
}
