/**
 * The only way to write. A change set records who, when, on which device, what each row was before and after,
 * and why; undo, redo, history and taking back an import are readings of it. A change set is one transaction.
 */
import type { ChangeSet, ChangeSummary } from '../../shared/contract/history.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { ChangeRecord } from '../database/change-records.ts';
import type { ChangeStore } from '../database/change-store.ts';
import type { RowStore } from '../database/row-store.ts';
import { createChangeWriter, recordsOf, type ChangeWriter, type Written } from './change-writer.ts';
import { revertRecord, rowsChangedSince } from './revert-records.ts';
import { joinRecords, mayContinue } from './typing-run.ts';

export type { ChangeWriter } from './change-writer.ts';

export interface Entry {
  readonly summary: ChangeSummary;
  readonly undoable?: boolean;
  /** Typing goes on in the field that wrote the newest change set: see typing-run.ts. */
  readonly continues?: boolean | undefined;
}

export interface Journal {
  /**
   * Runs `write` in one transaction and records what it did.
   * @returns the change set, or null when nothing changed.
   */
  commit(entry: Entry, write: (writer: ChangeWriter) => void): ChangeSet | null;
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

/** Sees every record of a change set before it is stored; throws a `Refusal` for rows that must stay as they are. */
export type WriteGuard = (record: ChangeRecord) => void;

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

export function createJournal(dependencies: JournalDependencies): Journal {
  const { rows, changes, transaction, guard, clock, newId, author } = dependencies;

  function append(
    kind: ChangeSet['kind'],
    summary: ChangeSummary,
    undoable: boolean,
    reverts: string | null,
    records: readonly ChangeRecord[],
  ): ChangeSet {
    // What it refuses is rolled back with the transaction that wrote it.
    records.forEach(guard());
    const id = newId();
    const at = clock().toISOString();
    return changes.append({ id, at, ...author(), kind, summary, undoable, reverts }, records);
  }

  /** Makes records part of the newest change set. @returns null when they are a step of their own */
  function extend(summary: ChangeSummary, records: readonly ChangeRecord[]): ChangeSet | null {
    const [newest] = changes.list(1);
    const at = clock().toISOString();
    if (!newest || !mayContinue(newest, { at, ...author(), kind: summary.kind })) return null;
    const joined = joinRecords(changes.recordsOf(newest.id), records);
    if (!joined) return null;
    joined.forEach(guard());
    changes.extend(newest.id, { at, summary }, joined);
    return changes.get(newest.id);
  }

  function revert(target: ChangeSet): ChangeRecord[] {
    const records = changes.recordsOf(target.id).toReversed();
    return records.flatMap((record) => revertRecord(rows, record));
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
        const written: Written[] = [];
        write(createChangeWriter(rows, written));
        const records = recordsOf(written);
        if (records.length === 0) return null;
        const { summary, undoable = true, continues = false } = entry;
        const extended = continues ? extend(summary, records) : null;
        return extended ?? append('do', summary, undoable, null, records);
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
      for (const record of changes.recordsOf(id)) {
        const changed = rowsChangedSince(rows, record);
        if (changed.size === 0) continue;
        const { entity, scope } = record;
        for (const changeSet of changes.newerChangesOf(entity, scope, changed, target.sequence)) {
          newer.set(changeSet.id, changeSet);
        }
      }
      return [...newer.values()].toSorted((a, b) => a.sequence - b.sequence);
    },
  };
}
