/**
 * Stores and finds change sets. Appended to, never rewritten; only the mark `reverted_by` is set once, and the newest
 * change set grows while typing goes on in it.
 */
import { changeSummarySchema, type ChangeSet } from '../../shared/contract/history.ts';
import { unpackChanges, type ChangeRecord, type Row } from './change-records.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database } from './connection.ts';

/** What a change set did to one row. */
export interface StoredChange {
  readonly entity: string;
  readonly row_id: string;
  /** JSON of the row. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface NewChangeSet {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly device: string;
  readonly kind: ChangeSet['kind'];
  readonly summary: ChangeSet['summary'];
  readonly undoable: boolean;
  readonly reverts: string | null;
}

/** What a standing change set did to one row of an assessment. */
export interface AssessmentChange {
  readonly before: string | null;
  readonly after: string | null;
  /** The file that the value before was imported from. */
  readonly before_file: string | null;
  readonly at: string;
  readonly actor: string;
}

/** Which change sets are asked for; null lets all through. */
export interface ChangeSetFilter {
  readonly id: string | null;
  readonly actor: string | null;
  readonly kind: ChangeSet['kind'] | null;
  /** From this moment on, and before this moment. ISO 8601, UTC. */
  readonly from: string | null;
  readonly to: string | null;
  /** Up to this sequence. */
  readonly upTo: number | null;
  /** Only those that touched a row of one of these assessments. */
  readonly assessments: readonly string[] | null;
  readonly limit: number;
}

interface ChangeSetRow {
  readonly id: string;
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly device: string;
  readonly kind: ChangeSet['kind'];
  readonly summary: string;
  readonly reverted_by: string | null;
  readonly changes: number;
}

export interface ChangeStore {
  /** @returns it as it stands then */
  append(changeSet: NewChangeSet, records: readonly ChangeRecord[]): ChangeSet;
  /** Puts other records, and when and what they are, in the place of those of the newest change set. */
  extend(id: string, fields: Pick<NewChangeSet, 'at' | 'summary'>, records: readonly ChangeRecord[]): void;
  get(id: string): ChangeSet | null;
  /** Newest first. */
  list(limit: number): ChangeSet[];
  /** Newest first. */
  changeSets(filter: ChangeSetFilter): ChangeSet[];
  /** Who has changed anything, by name. */
  actors(): string[];
  /** Row by row, in the order in which they were changed. */
  changesOf(id: string): StoredChange[];
  /** The same, packed as it is stored. */
  recordsOf(id: string): ChangeRecord[];
  /** Rows of one kind as the journal has seen them, by id: also those that are gone, as they were last. */
  rowsEverSeen(entity: string): Map<string, string>;
  /** The newest change set that an undo would take back. */
  nextUndo(): ChangeSet | null;
  /** The undo that a redo would take back: none once something new was done. */
  nextRedo(): ChangeSet | null;
  /** Standing change sets after a sequence that touched one of these rows of a scope. */
  newerChangesOf(entity: string, scope: string, rows: ReadonlySet<string>, sequence: number): ChangeSet[];
  /** Standing changes of an assessment's rows of one kind, oldest first, also of rows that are gone. */
  changesOfAssessment(entity: string, assessment: string): AssessmentChange[];
}

const SELECT = `
SELECT s.id, s.sequence, s.at, s.actor, s.device, s.kind, s.summary, s.reverted_by,
       (SELECT coalesce(sum(c.rows), 0) FROM change c WHERE c.change_set_id = s.id) AS changes
FROM change_set s`;

function toChangeSet(row: ChangeSetRow): ChangeSet {
  return {
    id: row.id,
    sequence: row.sequence,
    at: row.at,
    actor: row.actor,
    device: row.device,
    kind: row.kind,
    summary: changeSummarySchema.parse(JSON.parse(row.summary)),
    changes: row.changes,
    reverted: row.reverted_by !== null,
  };
}

export function createChangeStore(database: Database): ChangeStore {
  const insertSet = database.prepare<[object], Pick<ChangeSetRow, 'sequence'>>(`
    INSERT INTO change_set (id, sequence, at, actor, device, kind, summary, undoable, reverts, reverted_by)
    VALUES (@id, (SELECT coalesce(max(sequence), 0) + 1 FROM change_set), @at, @actor, @device, @kind,
             @summary, @undoable, @reverts, NULL)
     RETURNING sequence`);
  const insertRows = bulkInsert(database, 'change', [
    'change_set_id',
    'ordinal',
    'entity',
    'scope',
    'rows',
    'before',
    'after',
  ]);
  const updateSet = database.prepare('UPDATE change_set SET at = ?, summary = ? WHERE id = ?');
  const removeChanges = database.prepare('DELETE FROM change WHERE change_set_id = ?');
  const markReverted = database.prepare('UPDATE change_set SET reverted_by = ? WHERE id = ?');
  const byId = database.prepare<[string], ChangeSetRow>(`${SELECT} WHERE s.id = ?`);
  const newest = database.prepare<[number], ChangeSetRow>(`${SELECT} ORDER BY s.sequence DESC LIMIT ?`);
  const filtered = database.prepare<[object], ChangeSetRow>(
    `${SELECT}
     WHERE (@id IS NULL OR s.id = @id) AND (@actor IS NULL OR s.actor = @actor)
       AND (@kind IS NULL OR s.kind = @kind) AND (@from IS NULL OR s.at >= @from)
       AND (@to IS NULL OR s.at < @to) AND (@upTo IS NULL OR s.sequence <= @upTo)
       AND (@assessments IS NULL OR s.id IN (
         SELECT c.change_set_id FROM change c WHERE c.scope IN (SELECT value FROM json_each(@assessments))))
     ORDER BY s.sequence DESC LIMIT @limit`,
  );
  const actors = database
    .prepare<[], string>('SELECT DISTINCT actor FROM change_set ORDER BY actor COLLATE NOCASE')
    .pluck();
  const everSeen = database.prepare<[string], ChangeRecord>(
    `SELECT c.entity, c.scope, c.rows, c.before, c.after FROM change c
     JOIN change_set s ON s.id = c.change_set_id WHERE c.entity = ? ORDER BY s.sequence, c.ordinal`,
  );
  const records = database.prepare<[string], ChangeRecord>(
    'SELECT entity, scope, rows, before, after FROM change WHERE change_set_id = ? ORDER BY ordinal',
  );
  const undo = database.prepare<[], ChangeSetRow>(
    `${SELECT} WHERE s.undoable = 1 AND s.kind IN ('do', 'redo') AND s.reverted_by IS NULL
     ORDER BY s.sequence DESC LIMIT 1`,
  );
  const redo = database.prepare<[], ChangeSetRow>(
    `${SELECT} WHERE s.kind = 'undo' AND s.reverted_by IS NULL AND s.sequence >
       (SELECT coalesce(max(sequence), 0) FROM change_set WHERE kind = 'do' AND undoable = 1)
     ORDER BY s.sequence DESC LIMIT 1`,
  );
  const newer = database.prepare<[string, string, number], ChangeRecord & { readonly change_set_id: string }>(
    `SELECT c.* FROM change c JOIN change_set s ON s.id = c.change_set_id
     WHERE c.scope = ? AND c.entity = ? AND s.sequence > ? AND s.reverted_by IS NULL
     ORDER BY s.sequence, c.ordinal`,
  );
  const ofAssessment = database.prepare<[string, string], ChangeRecord & Pick<ChangeSetRow, 'at' | 'actor'>>(
    `SELECT c.entity, c.scope, c.rows, c.before, c.after, s.at, s.actor
     FROM change c JOIN change_set s ON s.id = c.change_set_id
     WHERE c.scope = ? AND c.entity = ? AND s.kind IN ('do', 'redo') AND s.reverted_by IS NULL
     ORDER BY s.sequence, c.ordinal`,
  );
  const fileName = database.prepare<[string], string>('SELECT name FROM import_file WHERE id = ?').pluck();
  const optional = (row: ChangeSetRow | undefined) => (row ? toChangeSet(row) : null);
  const stored = (row: Row | null) => row && JSON.stringify(row);
  const fileOf = (row: Row | null) => {
    const id = row?.['import_file_id'];
    return typeof id === 'string' ? (fileName.get(id) ?? null) : null;
  };
  const insertChanges = (id: string, list: readonly ChangeRecord[]) => {
    insertRows(
      list.map(({ entity, scope, rows, before, after }, ordinal) => [
        id,
        ordinal,
        entity,
        scope,
        rows,
        before,
        after,
      ]),
    );
  };
  return {
    append(changeSet, list) {
      const { id, at, actor, device, kind, summary, undoable, reverts } = changeSet;
      const inserted = insertSet.get({
        ...changeSet,
        summary: JSON.stringify(summary),
        undoable: undoable ? 1 : 0,
      });
      if (!inserted) throw new Error('a change set was not stored');
      insertChanges(id, list);
      if (reverts) markReverted.run(id, reverts);
      const changes = list.reduce((sum, { rows }) => sum + rows, 0);
      return { id, sequence: inserted.sequence, at, actor, device, kind, summary, changes, reverted: false };
    },
    extend(id, { at, summary }, list) {
      updateSet.run(at, JSON.stringify(summary), id);
      removeChanges.run(id);
      insertChanges(id, list);
    },
    get: (id) => optional(byId.get(id)),
    list: (limit) => newest.all(limit).map(toChangeSet),
    changeSets: ({ assessments, ...filter }) =>
      filtered.all({ ...filter, assessments: assessments && JSON.stringify(assessments) }).map(toChangeSet),
    actors: () => actors.all(),
    changesOf: (id) =>
      records
        .all(id)
        .flatMap(unpackChanges)
        .map(({ entity, id: row, before, after }) => ({
          entity,
          row_id: row,
          before: stored(before),
          after: stored(after),
        })),
    recordsOf: (id) => records.all(id),
    rowsEverSeen: (entity) =>
      new Map(
        everSeen
          .all(entity)
          .flatMap(unpackChanges)
          .map(({ id, before, after }) => [id, JSON.stringify(after ?? before)]),
      ),
    nextUndo: () => optional(undo.get()),
    nextRedo: () => optional(redo.get()),
    newerChangesOf(entity, scope, rows, sequence) {
      const touching = newer
        .all(scope, entity, sequence)
        .filter((record) => unpackChanges(record).some(({ id }) => rows.has(id)))
        .map((record) => record.change_set_id);
      return [...new Set(touching)].flatMap((id) => optional(byId.get(id)) ?? []);
    },
    changesOfAssessment: (entity, assessment) =>
      ofAssessment.all(assessment, entity).flatMap((record) =>
        unpackChanges(record).map(({ before, after }) => ({
          before: stored(before),
          after: stored(after),
          before_file: fileOf(before),
          at: record.at,
          actor: record.actor,
        })),
      ),
  };
}
