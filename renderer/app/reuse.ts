/** What was read again, with the parts of before wherever they say the same: what did not change is not drawn again. */

type Fields = Readonly<Record<string, unknown>>;

function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(before: unknown, next: unknown): boolean {
  return before === next || JSON.stringify(before) === JSON.stringify(next);
}

/** Values are plain JSON. Fields of the outermost object are compared one by one. */
export function reuse(before: unknown, next: unknown): unknown {
  if (!hasFields(before) || !hasFields(next)) return isSame(before, next) ? before : next;
  const merged = Object.fromEntries(
    Object.entries(next).map(([name, value]) => {
      const isKept = Object.hasOwn(before, name) && isSame(before[name], value);
      return [name, isKept ? before[name] : value];
    }),
  );
  const names = Object.keys(merged);
  const isWhole = names.length === Object.keys(before).length;
  return isWhole && names.every((name) => merged[name] === before[name]) ? before : merged;
}
