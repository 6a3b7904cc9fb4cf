/** Stores and finds change sets. Appended to, never rewritten; only the mark `reverted_by` is set once. */
import { changeSummarySchema, type ChangeSet } from '../../shared/contract/history.ts';
import type { Database } from './connection.ts';

export interface StoredChange {
  readonly entity: string;
  readonly row_id: string;
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
  append(changeSet: NewChangeSet, changes: Iterable<StoredChange>): void;
  get(id: string): ChangeSet | null;
  /** Newest first. */
  list(limit: number): ChangeSet[];
  /** Newest first. */
  changeSets(filter: ChangeSetFilter): ChangeSet[];
  /** Who has changed anything, by name. */
  actors(): string[];
  changesOf(id: string): StoredChange[];
  /** Rows of one kind as the journal has seen them, by id: also those that are gone, as they were last. */
  rowsEverSeen(entity: string): Map<string, string>;
  /** The newest change set that an undo would take back. */
  nextUndo(): ChangeSet | null;
  /** The undo that a redo would take back: none once something new was done. */
  nextRedo(): ChangeSet | null;
  /** Standing change sets after a sequence that touched a row. */
  newerChangesOf(entity: string, row: string, sequence: number): ChangeSet[];
  /** Standing changes of an assessment's rows of one kind, oldest first, also of rows that are gone. */
  changesOfAssessment(entity: string, assessment: string): AssessmentChange[];
}

const SELECT = `
SELECT s.id, s.sequence, s.at, s.actor, s.device, s.kind, s.summary, s.reverted_by,
       (SELECT count(*) FROM change c WHERE c.change_set_id = s.id) AS changes
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
  const insertSet = database.prepare(`
    INSERT INTO change_set (id, sequence, at, actor, device, kind, summary, undoable, reverts, reverted_by)
    VALUES (@id, (SELECT coalesce(max(sequence), 0) + 1 FROM change_set), @at, @actor, @device, @kind,
            @summary, @undoable, @reverts, NULL)`);
  const insertChange = database.prepare(`
    INSERT INTO change (change_set_id, ordinal, entity, row_id, before, after)
    VALUES (?, ?, ?, ?, ?, ?)`);
  const markReverted = database.prepare('UPDATE change_set SET reverted_by = ? WHERE id = ?');
  const byId = database.prepare<[string], ChangeSetRow>(`${SELECT} WHERE s.id = ?`);
  const newest = database.prepare<[number], ChangeSetRow>(`${SELECT} ORDER BY s.sequence DESC LIMIT ?`);
  const filtered = database.prepare<[object], ChangeSetRow>(
    `${SELECT}
     WHERE (@id IS NULL OR s.id = @id) AND (@actor IS NULL OR s.actor = @actor)
       AND (@kind IS NULL OR s.kind = @kind) AND (@from IS NULL OR s.at >= @from)
       AND (@to IS NULL OR s.at < @to) AND (@upTo IS NULL OR s.sequence <= @upTo)
       AND (@assessments IS NULL OR s.id IN (
         SELECT c.change_set_id FROM change c
         WHERE json_extract(coalesce(c.after, c.before), '$.assessment_id')
           IN (SELECT value FROM json_each(@assessments))))
     ORDER BY s.sequence DESC LIMIT @limit`,
  );
  const actors = database
    .prepare<[], string>('SELECT DISTINCT actor FROM change_set ORDER BY actor COLLATE NOCASE')
    .pluck();
  const everSeen = database.prepare<[string], { readonly row_id: string; readonly row: string }>(
    `SELECT c.row_id, coalesce(c.after, c.before) AS row FROM change c
     JOIN change_set s ON s.id = c.change_set_id WHERE c.entity = ? ORDER BY s.sequence, c.ordinal`,
  );
  const changes = database.prepare<[string], StoredChange>(
    'SELECT entity, row_id, before, after FROM change WHERE change_set_id = ? ORDER BY ordinal',
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
  const newer = database.prepare<[string, string, number], ChangeSetRow>(
    `${SELECT} WHERE s.id IN (SELECT change_set_id FROM change WHERE entity = ? AND row_id = ?)
       AND s.sequence > ? AND s.reverted_by IS NULL ORDER BY s.sequence`,
  );
  const ofAssessment = database.prepare<[string, string], AssessmentChange>(
    `SELECT c.before, c.after, f.name AS before_file, s.at, s.actor
     FROM change c JOIN change_set s ON s.id = c.change_set_id
     LEFT JOIN import_file f ON f.id = json_extract(c.before, '$.import_file_id')
     WHERE c.entity = ? AND json_extract(coalesce(c.after, c.before), '$.assessment_id') = ?
       AND s.kind IN ('do', 'redo') AND s.reverted_by IS NULL
     ORDER BY s.sequence, c.ordinal`,
  );
  const optional = (row: ChangeSetRow | undefined) => (row ? toChangeSet(row) : null);
  return {
    append(changeSet, list) {
      insertSet.run({
        ...changeSet,
        summary: JSON.stringify(changeSet.summary),
        undoable: changeSet.undoable ? 1 : 0,
      });
      let ordinal = 0;
      for (const change of list) {
        insertChange.run(changeSet.id, ordinal, change.entity, change.row_id, change.before, change.after);
        ordinal += 1;
      }
      if (changeSet.reverts) markReverted.run(changeSet.id, changeSet.reverts);
    },
    get: (id) => optional(byId.get(id)),
    list: (limit) => newest.all(limit).map(toChangeSet),
    changeSets: ({ assessments, ...filter }) =>
      filtered.all({ ...filter, assessments: assessments && JSON.stringify(assessments) }).map(toChangeSet),
    actors: () => actors.all(),
    changesOf: (id) => changes.all(id),
    rowsEverSeen: (entity) => new Map(everSeen.all(entity).map(({ row_id: id, row }) => [id, row])),
    nextUndo: () => optional(undo.get()),
    nextRedo: () => optional(redo.get()),
    newerChangesOf: (entity, row, sequence) => newer.all(entity, row, sequence).map(toChangeSet),
    changesOfAssessment: (entity, assessment) => ofAssessment.all(entity, assessment),
  };
}
