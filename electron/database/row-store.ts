/** Reads and writes single rows of the journaled tables. Only the journal writes through it. */
import { bulkInsert } from './bulk-insert.ts';
import type { Row } from './change-records.ts';
import type { Database } from './connection.ts';
import { BOUND, TAKEN, unlessRefused } from './constraints.ts';
import { ENTITIES, type Entity, type LevelValueRow } from './entities.ts';
import { createLevelStore, type LevelStore } from './level-store.ts';

export interface RowStore {
  read(entity: Entity, id: string): Row | null;
  /** In their order. */
  insertAll(entity: Entity, rows: readonly Row[]): void;
  /** Replaces all columns of the row that has the same id. */
  replace(entity: Entity, row: Row): void;
  remove(entity: Entity, id: string): void;
  /** Inserts the row unless another stands in its place or its parent is gone. @returns whether it is there. */
  insertUnlessTaken(entity: Entity, row: Row): boolean;
  /** Removes the row unless others refer to it. @returns whether it is gone. */
  removeUnlessNeeded(entity: Entity, id: string): boolean;
  /** Levels as whole series. */
  readonly levels: LevelStore;
}

/** How rows of one entity are read and written. */
interface RowAccess {
  read(id: string): Row | null;
  insertAll(rows: readonly Row[]): void;
  replace(row: Row): void;
  remove(id: string): void;
}

function tableAccess(database: Database, entity: Entity): RowAccess {
  const columns = database.pragma(`table_info(${entity})`) as { name: string }[];
  const names = columns.map((column) => column.name);
  const others = names.filter((name) => name !== 'id');
  // By position: looking up each name costs a third of a large import.
  const values = (row: Row, order: readonly string[]) => order.map((name) => row[name] ?? null);
  const insert = bulkInsert(database, entity, names);
  const replace = database.prepare(
    `UPDATE ${entity} SET ${others.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
  );
  const read = database.prepare<[string], Row>(`SELECT * FROM ${entity} WHERE id = ?`);
  const remove = database.prepare(`DELETE FROM ${entity} WHERE id = ?`);
  return {
    read: (id) => read.get(id) ?? null,
    insertAll: (rows) => insert(rows.map((row) => values(row, names))),
    replace: (row) => void replace.run(values(row, [...others, 'id'])),
    remove: (id) => void remove.run(id),
  };
}

function levelAccess(levels: LevelStore): RowAccess {
  // The journal hands over what the types of `ChangeWriter` let in.
  const asLevel = (row: Row) => row as Row & LevelValueRow;
  return {
    read(id) {
      const row = levels.row(id);
      return row && { ...row };
    },
    insertAll(rows) {
      for (const row of rows) levels.insert(asLevel(row));
    },
    replace: (row) => levels.replace(asLevel(row)),
    remove: (id) => levels.remove(id),
  };
}

export function createRowStore(database: Database): RowStore {
  const levels = createLevelStore(database);
  const accesses = new Map(
    ENTITIES.map((entity) => [
      entity,
      entity === 'level_value' ? levelAccess(levels) : tableAccess(database, entity),
    ]),
  );
  const of = (entity: Entity) => {
    const found = accesses.get(entity);
    if (!found) throw new Error(`not a journaled table: ${entity}`);
    return found;
  };
  return {
    read: (entity, id) => of(entity).read(id),
    insertAll: (entity, rows) => of(entity).insertAll(rows),
    replace: (entity, row) => of(entity).replace(row),
    remove: (entity, id) => of(entity).remove(id),
    insertUnlessTaken: (entity, row) => unlessRefused(TAKEN, () => of(entity).insertAll([row])),
    removeUnlessNeeded: (entity, id) => unlessRefused(BOUND, () => of(entity).remove(id)),
    levels,
  };
}
