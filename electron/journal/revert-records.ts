/** Turns rows back to what they were before a change set, and refuses when something newer stands in the way. */
import type { Stage } from '../../shared/assessment/stages.ts';
import { Refusal } from '../../shared/contract/result.ts';
import {
  isEntity,
  packChanges,
  reversed,
  unpackChanges,
  type ChangeRecord,
  type Row,
  type RowChange,
} from '../database/change-records.ts';
import type { Entity } from '../database/entities.ts';
import { packLevels, parseSeries, unpackLevels } from '../database/level-series.ts';
import type { RowStore } from '../database/row-store.ts';
import { asRow, sameRow } from './compare-rows.ts';

function changedSince(entity: Entity, id: string): Refusal {
  return new Refusal('changed-since', `${entity} ${id} was changed since`, { entity });
}

/** Levels of one record belong to one stage. */
function stageOf({ before, after }: ChangeRecord): Stage {
  const packed = after ?? before;
  if (packed === null) throw new Error('a record without levels');
  return parseSeries(packed).stage;
}

/** What stands in the place of a record's rows now, by id. */
function currentRows(rows: RowStore, record: ChangeRecord): (id: string) => Row | null {
  if (record.entity !== 'level_value') return (id) => rows.read(record.entity, id);
  const series = rows.levels.series(record.scope, stageOf(record));
  const levels = new Map(unpackLevels(record.scope, series).map((level) => [level.id, asRow(level)]));
  return (id) => levels.get(id) ?? null;
}

function revertRow(rows: RowStore, { entity, id, before, after }: RowChange): RowChange[] {
  if (!sameRow(rows.read(entity, id), after)) throw changedSince(entity, id);
  if (before === null) {
    // A row that newer ones hang on stays: an assessment that has got other values since.
    if (!rows.removeUnlessNeeded(entity, id)) return [];
  } else if (after === null) {
    // Its place is taken when the same region, year or cell was entered anew.
    if (!rows.insertUnlessTaken(entity, before)) throw changedSince(entity, id);
  } else rows.replace(entity, before);
  return [{ entity, id, before: after, after: before }];
}

/** A series as it is once some of its levels are what they were. @throws {Refusal} changed-since */
function seriesBefore(record: ChangeRecord, stage: Stage, current: string | null): string | null {
  // Nothing else stands beside them.
  if (current === record.after) return record.before;
  const levels = new Map(unpackLevels(record.scope, current).map((level) => [level.id, level]));
  const old = new Map(unpackLevels(record.scope, record.before).map((level) => [level.id, level]));
  for (const { id, after } of unpackChanges(record)) {
    const level = levels.get(id);
    if (!sameRow(level ? asRow(level) : null, after)) throw changedSince('level_value', id);
    const before = old.get(id);
    if (before) levels.set(id, before);
    else levels.delete(id);
  }
  return packLevels(stage, [...levels.values()]);
}

function revertLevels({ levels }: RowStore, record: ChangeRecord): ChangeRecord {
  const { scope } = record;
  const stage = stageOf(record);
  const whole = seriesBefore(record, stage, levels.series(scope, stage));
  if (!levels.writeSeriesUnlessOrphaned(scope, stage, whole)) throw changedSince('level_value', scope);
  return reversed(record);
}

/**
 * @param record of a change set; those of one change set are reverted from the last to the first
 * @returns what was done, in order
 * @throws {Refusal} changed-since
 */
export function revertRecord(rows: RowStore, record: ChangeRecord): ChangeRecord[] {
  if (!isEntity(record.entity)) throw new Error(`unknown entity in the journal: ${String(record.entity)}`);
  if (record.entity === 'level_value') return [revertLevels(rows, record)];
  const changes = unpackChanges(record).toReversed();
  return packChanges(changes.flatMap((change) => revertRow(rows, change)));
}

/** Ids of a record's rows that are no longer what it made of them. */
export function rowsChangedSince(rows: RowStore, record: ChangeRecord): ReadonlySet<string> {
  const current = currentRows(rows, record);
  const changed = unpackChanges(record).filter(({ id, after }) => !sameRow(current(id), after));
  return new Set(changed.map(({ id }) => id));
}
