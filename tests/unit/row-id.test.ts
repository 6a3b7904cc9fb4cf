/** Ids of rows: unique, in the form of a UUID, and rising within a process. */
import { expect, it } from 'vitest';
import { newRowId } from '../../electron/database/row-id.ts';

it('ids are UUIDs of version 7, each one new and above the one before', () => {
  const ids = Array.from({ length: 20_000 }, newRowId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  const form = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(ids.filter((id) => !form.test(id))).toEqual([]);
  const made = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
  expect(Math.abs(Date.now() - made)).toBeLessThan(60_000);
});
