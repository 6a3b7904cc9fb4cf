/**
 * The journal keeps rows packed. Whatever is written, undone, redone and taken back, it says and does what a naive
 * journal would that keeps every row by itself.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packChanges, unpackChanges, type RowChange } from '../../electron/database/change-records.ts';
import type { LevelValueRow } from '../../electron/database/entities.ts';
import {
  levelRows,
  levelSeries,
  levelValueId,
  packLevels,
  unpackLevels,
} from '../../electron/database/level-series.ts';
import { joinedSeries } from '../support/joined-series.ts';
import { JournalRun, type Step } from '../support/journal-run.ts';

const cell = fc.record({
  assessment: fc.integer({ min: 0, max: 1 }),
  stage: fc.integer({ min: 0, max: 1 }),
  indicator: fc.integer({ min: 1, max: 3 }),
  value: fc.option(fc.integer({ min: 1, max: 5 }).map((level) => level * 100)),
});
const cells = fc.array(cell, { minLength: 1, maxLength: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('edit' as const, 'import' as const, 'text' as const), cells }),
  fc.constantFrom<Step>({ kind: 'undo' }, { kind: 'redo' }),
  fc.record({ kind: fc.constant('revert' as const), of: fc.nat(20) }),
);

describe('the packed journal', () => {
  it('writes, undoes, redoes and takes back like one that keeps every row by itself', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const journalRun = new JournalRun();
        try {
          for (const each of steps) journalRun.run(each);
        } finally {
          journalRun.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});

const level = (assessment: string) =>
  fc
    .record({
      indicator_id: fc.integer({ min: 1, max: 60 }).map(String),
      value: fc.integer({ min: 0, max: 10_000 }),
      import_file_id: fc.option(fc.constantFrom('a', 'b')),
      sheet: fc.option(fc.string()),
      cell: fc.option(fc.constantFrom('E17', 'AV4')),
      changed_at: fc.constantFrom('2024', '2025'),
      changed_by: fc.string(),
    })
    .map((fields): LevelValueRow => ({
      ...fields,
      id: levelValueId(assessment, 'interviu', fields.indicator_id),
      assessment_id: assessment,
      stage: 'interviu',
    }));
const levels = fc.uniqueArray(level('one'), { selector: (row) => row.indicator_id });

const scalar = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
const change: fc.Arbitrary<RowChange> = fc
  .record({
    id: fc.constantFrom('x', 'y'),
    rows: fc.constantFrom('both', 'before', 'after'),
    fields: fc.tuple(scalar, scalar),
  })
  .map(({ id, rows, fields: [old, now] }) => ({
    entity: 'indicator_text',
    id,
    before: rows === 'after' ? null : { id, assessment_id: 'one', text: old },
    after: rows === 'before' ? null : { id, assessment_id: 'one', text: now },
  }));

describe('packing', () => {
  it('gives back every level of a series with all that is known of it', () => {
    fc.assert(
      fc.property(levels, (rows) => {
        expect(unpackLevels('one', packLevels('interviu', rows))).toEqual(rows);
        expect(levelRows('one', levelSeries('interviu', rows))).toEqual(rows);
      }),
    );
  });

  it('makes the same series of lists that are packed already', () => {
    fc.assert(
      fc.property(levels, (rows) => {
        const { count, text } = joinedSeries('interviu', rows);
        expect(count).toBe(rows.length);
        // A series of no levels is never stored.
        if (count > 0) expect(text).toBe(packLevels('interviu', rows));
      }),
    );
  });

  it('gives back every change of a row in its order', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        expect(packChanges(changes).flatMap(unpackChanges)).toEqual(changes);
      }),
    );
  });

  it('gives back changes of levels, those of one level as one', () => {
    fc.assert(
      fc.property(levels, levels, (before, after) => {
        const old = new Map(before.map((row) => [row.id, { ...row }]));
        const now = new Map(after.map((row) => [row.id, { ...row }]));
        const changes = [...new Set([...old.keys(), ...now.keys()])].map((id): RowChange => ({
          entity: 'level_value',
          id,
          before: old.get(id) ?? null,
          after: now.get(id) ?? null,
        }));
        const records = packChanges(changes);
        expect(records.length).toBe(changes.length > 0 ? 1 : 0);
        expect(records.flatMap(unpackChanges)).toEqual(changes);
      }),
    );
  });
});
