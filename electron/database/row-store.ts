/** Reads and writes single rows of the journaled tables. Only the journal writes through it. */
import type { Database } from './connection.ts';
import { ENTITIES, type Entity } from './entities.ts';

export type Row = Readonly<Record<string, string | number | null>>;

export interface RowStore {
  read(entity: Entity, id: string): Row | null;
  insert(entity: Entity, row: Row): void;
  /** Replaces all columns of the row that has the same id. */
  replace(entity: Entity, row: Row): void;
  remove(entity: Entity, id: string): void;
  /** Inserts the row unless another stands in its place or its parent is gone. @returns whether it is there. */
  insertUnlessTaken(entity: Entity, row: Row): boolean;
  /** Removes the row unless others refer to it. @returns whether it is gone. */
  removeUnlessNeeded(entity: Entity, id: string): boolean;
}

export function isEntity(name: string): name is Entity {
  return ENTITIES.some((entity) => entity === name);
}

function statementsFor(database: Database, entity: Entity) {
  const columns = database.pragma(`table_info(${entity})`) as { name: string }[];
  const names = columns.map((column) => column.name);
  const others = names.filter((name) => name !== 'id');
  // By position: looking up each name costs a third of a large import.
  const values = (row: Row, order: readonly string[]) => order.map((name) => row[name]);
  const insert = database.prepare(
    `INSERT INTO ${entity} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const replace = database.prepare(
    `UPDATE ${entity} SET ${others.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
  );
  return {
    read: database.prepare<[string], Row>(`SELECT * FROM ${entity} WHERE id = ?`),
    insert: (row: Row) => insert.run(values(row, names)),
    replace: (row: Row) => replace.run(values(row, [...others, 'id'])),
    remove: database.prepare(`DELETE FROM ${entity} WHERE id = ?`),
  };
}

/** A row that another row hangs on, or whose place or parent is no longer there to take. */
const NEEDED = ['SQLITE_CONSTRAINT_FOREIGNKEY'];
const TAKEN = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_FOREIGNKEY'];

/** Runs a statement. @returns false when one of these constraints refused it. */
function unlessRefused(constraints: readonly string[], run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (constraints.includes(code)) return false;
    throw error;
  }
}

export function createRowStore(database: Database): RowStore {
  const statements = new Map(ENTITIES.map((entity) => [entity, statementsFor(database, entity)]));
  const of = (entity: Entity) => {
    const found = statements.get(entity);
    if (!found) throw new Error(`not a journaled table: ${entity}`);
    return found;
  };
  return {
    read: (entity, id) => of(entity).read.get(id) ?? null,
    insert: (entity, row) => void of(entity).insert(row),
    replace: (entity, row) => void of(entity).replace(row),
    remove: (entity, id) => void of(entity).remove.run(id),
    insertUnlessTaken: (entity, row) => unlessRefused(TAKEN, () => of(entity).insert(row)),
    removeUnlessNeeded: (entity, id) => unlessRefused(NEEDED, () => of(entity).remove.run(id)),
  };
}
