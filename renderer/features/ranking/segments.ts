/** Widths of the segments of a distribution. Pure. */

export interface Segment {
  readonly key: string;
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

/**
 * Segments side by side, as wide as their counts, none narrower than `least` (a single region must stay visible and
 * can be pointed at). They fill the width exactly.
 */
export function segmentsOf(
  parts: readonly (readonly [string, number])[],
  width: number,
  gap: number,
  least: number,
): Segment[] {
  const room = Math.max(0, width - gap * (parts.length - 1));
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  const isNarrow = (count: number, space: number, of: number) => (space * count) / of < least;
  // Whoever gets the least width leaves less for the others, which may then fall below it as well.
  let narrow = new Set<string>();
  let space = room;
  let of = total;
  for (;;) {
    const found = new Set(
      parts.filter(([key, count]) => narrow.has(key) || isNarrow(count, space, of)).map(([key]) => key),
    );
    if (found.size === narrow.size) break;
    narrow = found;
    space = room - least * narrow.size;
    of = parts.reduce((sum, [key, count]) => (narrow.has(key) ? sum : sum + count), 0);
  }
  let x = 0;
  return parts.map(([key, count]) => {
    const own = narrow.has(key) ? least : (space * count) / of;
    const segment = { key, count, x, width: own };
    x += own + gap;
    return segment;
  });
}
