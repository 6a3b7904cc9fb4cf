/** Writes rows and notes what it did, in order: the inside of a change set. */
import { packChanges, type ChangeRecord, type Row, type RowChange } from '../database/change-records.ts';
import type { Entity, EntityRows } from '../database/entities.ts';
import { packLevels, unpackLevels, type PackedSeries } from '../database/level-series.ts';
import type { RowStore } from '../database/row-store.ts';
import { asRow, sameRow } from './compare-rows.ts';

export interface ChangeWriter {
  insert<E extends Entity>(entity: E, row: EntityRows[E]): void;
  /** Inserts rows in their order, all at once. */
  insertAll<E extends Entity>(entity: E, rows: readonly EntityRows[E][]): void;
  /** Changes some fields of a row that exists. Fields that stay the same leave no trace. */
  update<E extends Entity>(entity: E, id: string, fields: Partial<EntityRows[E]>): void;
  remove(entity: Entity, id: string): void;
  /** Puts levels of one stage in the place of those of the same indicators, all at once. */
  setLevels(assessmentId: string, series: PackedSeries): void;
}

/** Single rows, and levels that were written as a whole. */
export type Written = RowChange | ChangeRecord;

function isRecord(written: Written): written is ChangeRecord {
  return 'scope' in written;
}

/** Rows that were changed one after the other become one record. */
export function recordsOf(written: readonly Written[]): ChangeRecord[] {
  const records: ChangeRecord[] = [];
  let run: RowChange[] = [];
  for (const each of written) {
    if (!isRecord(each)) {
      run.push(each);
      continue;
    }
    records.push(...packChanges(run), each);
    run = [];
  }
  return [...records, ...packChanges(run)];
}

function writeLevels(
  { levels }: RowStore,
  assessmentId: string,
  { stage, count, text: after }: PackedSeries,
): ChangeRecord {
  const record = { entity: 'level_value', scope: assessmentId, rows: count, after } as const;
  const before = levels.series(assessmentId, stage);
  if (before === null) {
    levels.writeSeries(assessmentId, stage, after);
    return { ...record, before };
  }
  const stored = unpackLevels(assessmentId, before);
  const rows = unpackLevels(assessmentId, after);
  const set = new Set(rows.map((row) => row.indicator_id));
  const replaced = stored.filter((row) => set.has(row.indicator_id));
  const others = stored.filter((row) => !set.has(row.indicator_id));
  levels.writeSeries(assessmentId, stage, packLevels(stage, [...others, ...rows]));
  return { ...record, before: packLevels(stage, replaced) };
}

/** @param written gets what is done, in order */
export function createChangeWriter(rows: RowStore, written: Written[]): ChangeWriter {
  const existing = (entity: Entity, id: string): Row => {
    const row = rows.read(entity, id);
    if (!row) throw new Error(`no row ${id} in ${entity}`);
    return row;
  };
  function insertAll<E extends Entity>(entity: E, list: readonly EntityRows[E][]): void {
    const after = list.map(asRow);
    rows.insertAll(entity, after);
    for (const [position, { id }] of list.entries()) {
      written.push({ entity, id, before: null, after: after[position] ?? null });
    }
  }
  return {
    insert(entity, row) {
      insertAll(entity, [row]);
    },
    insertAll,
    update(entity, id, fields) {
      const before = existing(entity, id);
      const after: Row = { ...before, ...(fields as Row) };
      if (sameRow(before, after)) return;
      rows.replace(entity, after);
      written.push({ entity, id, before, after });
    },
    remove(entity, id) {
      const before = existing(entity, id);
      rows.remove(entity, id);
      written.push({ entity, id, before, after: null });
    },
    setLevels(assessmentId, series) {
      if (series.count > 0) written.push(writeLevels(rows, assessmentId, series));
    },
  };
}
