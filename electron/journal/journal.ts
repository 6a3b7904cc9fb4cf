/**
 * The only way to write. A change set records who, when, on which device, what each row was before and after,
 * and why; undo, redo, history and taking back an import are readings of it. A change set is one transaction.
 */
import type { ChangeSet, ChangeSummary } from '../../shared/contract/history.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { ChangeStore, StoredChange } from '../database/change-store.ts';
import type { Entity, EntityRows } from '../database/entities.ts';
import { isEntity, type Row, type RowStore } from '../database/row-store.ts';

export interface ChangeWriter {
  insert<E extends Entity>(entity: E, row: EntityRows[E]): void;
  /** Changes some fields of a row that exists. Fields that stay the same leave no trace. */
  update<E extends Entity>(entity: E, id: string, fields: Partial<EntityRows[E]>): void;
  remove(entity: Entity, id: string): void;
}

export interface Journal {
  /**
   * Runs `write` in one transaction and records what it did.
   * @returns the change set, or null when nothing changed.
   */
  commit(
    entry: { summary: ChangeSummary; undoable?: boolean },
    write: (writer: ChangeWriter) => void,
  ): ChangeSet | null;
  /** Takes back the newest change set that still stands. @throws {Refusal} nothing-to-undo */
  undo(): ChangeSet;
  /** Brings back what the newest undo took. @throws {Refusal} nothing-to-redo */
  redo(): ChangeSet;
  /**
   * Takes back one change set, whatever was done since, unless newer changes stand on it.
   * @throws {Refusal} not-found, nothing-to-undo when it is taken back already, changed-since
   */
  revert(id: string): ChangeSet;
  /** Newer change sets that stand in the way of taking one back, oldest first. @throws {Refusal} not-found */
  blockers(id: string): ChangeSet[];
}

/** Called with every row before it is written, changed or removed; throws a `Refusal` for what must stay as it is. */
export type WriteGuard = (entity: Entity, row: Row) => void;

export interface JournalDependencies {
  readonly rows: RowStore;
  readonly changes: ChangeStore;
  readonly transaction: <T>(run: () => T) => T;
  /** The guard of one transaction. */
  readonly guard: () => WriteGuard;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly author: () => { actor: string; device: string };
}

/** Rows are flat objects of texts, numbers and nulls; the entity types say so column by column. */
function asRow(row: EntityRows[Entity]): Row {
  return { ...row };
}

function sameRow(left: Row | null, right: Row | null): boolean {
  if (left === null || right === null) return left === right;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => left[name] === right[name]);
}

function parseRow(json: string | null): Row | null {
  return json === null ? null : (JSON.parse(json) as Row);
}

function stringify(row: Row | null): string | null {
  return row === null ? null : JSON.stringify(row);
}

/** What was written, until the change set is stored; as rows it takes a third of the room it takes as text. */
interface PendingChange {
  readonly entity: Entity;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

function* storedChanges(record: readonly PendingChange[]): Iterable<StoredChange> {
  for (const { entity, id, before, after } of record) {
    yield { entity, row_id: id, before: stringify(before), after: stringify(after) };
  }
}

export function createJournal(dependencies: JournalDependencies): Journal {
  const { rows, changes, transaction, guard, clock, newId, author } = dependencies;

  function createWriter(record: PendingChange[], allow: WriteGuard): ChangeWriter {
    const push = (entity: Entity, id: string, before: Row | null, after: Row | null) => {
      record.push({ entity, id, before, after });
    };
    const existing = (entity: Entity, id: string): Row => {
      const row = rows.read(entity, id);
      if (!row) throw new Error(`no row ${id} in ${entity}`);
      return row;
    };
    return {
      insert(entity, row) {
        const after = asRow(row);
        allow(entity, after);
        rows.insert(entity, after);
        push(entity, row.id, null, after);
      },
      update(entity, id, fields) {
        const before = existing(entity, id);
        const after: Row = { ...before, ...(fields as Row) };
        if (sameRow(before, after)) return;
        allow(entity, before);
        rows.replace(entity, after);
        push(entity, id, before, after);
      },
      remove(entity, id) {
        const before = existing(entity, id);
        allow(entity, before);
        rows.remove(entity, id);
        push(entity, id, before, null);
      },
    };
  }

  function append(
    kind: ChangeSet['kind'],
    summary: ChangeSummary,
    undoable: boolean,
    reverts: string | null,
    record: Iterable<StoredChange>,
  ): ChangeSet {
    const id = newId();
    changes.append({ id, at: clock().toISOString(), ...author(), kind, summary, undoable, reverts }, record);
    const stored = changes.get(id);
    if (!stored) throw new Error('a change set was not stored');
    return stored;
  }

  /** Turns every row of a change set back to what it was before; refuses when something newer stands in the way. */
  function revert(target: ChangeSet): StoredChange[] {
    const allow = guard();
    return changes
      .changesOf(target.id)
      .toReversed()
      .flatMap((change): StoredChange[] => {
        const { entity, row_id: id } = change;
        if (!isEntity(entity)) throw new Error(`unknown entity in the journal: ${entity}`);
        const before = parseRow(change.before);
        const after = parseRow(change.after);
        const changedSince = new Refusal('changed-since', `${entity} ${id} was changed after ${target.id}`, {
          entity,
        });
        allow(entity, after ?? before ?? {});
        if (!sameRow(rows.read(entity, id), after)) throw changedSince;
        if (before === null) {
          // A row that newer ones hang on stays: an assessment that has got other values since.
          if (!rows.removeUnlessNeeded(entity, id)) return [];
        } else if (after === null) {
          // Its place is taken when the same region, year or cell was entered anew.
          if (!rows.insertUnlessTaken(entity, before)) throw changedSince;
        } else rows.replace(entity, before);
        return [{ entity, row_id: id, before: change.after, after: change.before }];
      });
  }

  function takeBack(target: ChangeSet, kind: 'undo' | 'redo'): ChangeSet {
    return transaction(() => append(kind, target.summary, true, target.id, revert(target)));
  }

  /** @throws {Refusal} not-found */
  function require(id: string): ChangeSet {
    const found = changes.get(id);
    if (!found) throw new Refusal('not-found', `no change set ${id}`);
    return found;
  }

  return {
    commit(entry, write) {
      return transaction(() => {
        const record: PendingChange[] = [];
        write(createWriter(record, guard()));
        if (record.length === 0) return null;
        return append('do', entry.summary, entry.undoable ?? true, null, storedChanges(record));
      });
    },
    undo() {
      const target = changes.nextUndo();
      if (!target) throw new Refusal('nothing-to-undo', 'no change set to take back');
      return takeBack(target, 'undo');
    },
    redo() {
      const target = changes.nextRedo();
      if (!target) throw new Refusal('nothing-to-redo', 'no undo to take back');
      return takeBack(target, 'redo');
    },
    revert(id) {
      const target = require(id);
      if (target.reverted) throw new Refusal('nothing-to-undo', `${id} is taken back already`);
      return takeBack(target, target.kind === 'undo' ? 'redo' : 'undo');
    },
    blockers(id) {
      const target = require(id);
      const newer = new Map<string, ChangeSet>();
      for (const change of changes.changesOf(id)) {
        const { entity, row_id: row } = change;
        if (!isEntity(entity)) continue;
        if (sameRow(rows.read(entity, row), parseRow(change.after))) continue;
        for (const changeSet of changes.newerChangesOf(entity, row, target.sequence)) {
          newer.set(changeSet.id, changeSet);
        }
      }
      return [...newer.values()].toSorted((a, b) => a.sequence - b.sequence);
    },
  };
}
