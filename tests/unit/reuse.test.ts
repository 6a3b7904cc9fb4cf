/** What is read again keeps the parts that say the same, and never says anything else than what was read. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reuse } from '../../renderer/app/reuse.ts';

/** As an answer of the application carries it. */
const json = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

it('says what was read, whatever was there before', () => {
  fc.assert(
    fc.property(json, json, (before, next) => {
      expect(reuse(before, next)).toEqual(next);
    }),
  );
});

it('is the object of before when everything says the same', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(reuse(value, structuredClone(value))).toBe(value);
    }),
  );
});

it('keeps the fields that say the same when another changes, comes or goes', () => {
  const before = { settings: { theme: 'gelap' }, years: [2022], undo: null };
  const next = { settings: { theme: 'gelap' }, years: [2022, 2023], redo: null };
  const reused = reuse(before, next) as typeof next;
  expect(reused).toEqual(next);
  expect(reused.settings).toBe(before.settings);
  expect(reused.years).not.toBe(before.years);
  expect(reuse(undefined, next)).toBe(next);
});
