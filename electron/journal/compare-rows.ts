import type { Row } from '../database/change-records.ts';
import type { EntityRows, Entity } from '../database/entities.ts';

/** Rows are flat objects of texts, numbers and nulls; the entity types say so column by column. */
export function asRow(row: EntityRows[Entity]): Row {
  return { ...row };
}

export function sameRow(left: Row | null, right: Row | null): boolean {
  if (left === null || right === null) return left === right;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => left[name] === right[name]);
}
