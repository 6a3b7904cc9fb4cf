/**
 * How the journal keeps rows: those of one kind and one scope that were changed one after the other are one record, with
 * the names of their columns written once. Levels are kept as the series that they are stored in.
 */
import { ENTITIES, type Entity, type LevelValueRow } from './entities.ts';
import { packLevels, unpackLevels } from './level-series.ts';

export type Row = Readonly<Record<string, string | number | null>>;

/** What happened to one row. */
export interface RowChange {
  readonly entity: Entity;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What happened to several rows, as it is stored. */
export interface ChangeRecord {
  readonly entity: Entity;
  /** The assessment that the rows belong to; the id of the row itself for all others. */
  readonly scope: string;
  /** How many. */
  readonly rows: number;
  /** Packed; null when none of the rows was there. */
  readonly before: string | null;
  readonly after: string | null;
}

export function isEntity(name: string): name is Entity {
  return ENTITIES.some((entity) => entity === name);
}

interface PackedRows {
  readonly columns: readonly string[];
  /** Side by side before and after; null where the row is not there. */
  readonly rows: readonly (readonly Row[string][] | null)[];
}

function packRows(rows: readonly (Row | null)[]): string | null {
  const first = rows.find((row) => row !== null);
  if (!first) return null;
  const columns = Object.keys(first);
  const packed: PackedRows = {
    columns,
    rows: rows.map((row) => row && columns.map((column) => row[column] ?? null)),
  };
  return JSON.stringify(packed);
}

function unpackRows(text: string | null): (Row | null)[] {
  if (text === null) return [];
  const { columns, rows } = JSON.parse(text) as PackedRows;
  return rows.map(
    (row) => row && Object.fromEntries(columns.map((column, position) => [column, row[position] ?? null])),
  );
}

export function scopeOf({ before, after, id }: RowChange): string {
  const assessment = (after ?? before)?.['assessment_id'];
  return typeof assessment === 'string' ? assessment : id;
}

/** Levels of one record belong to one stage. */
function groupOf(change: RowChange): string {
  const stage = change.entity === 'level_value' ? (change.after ?? change.before)?.['stage'] : '';
  return `${change.entity} ${stage} ${scopeOf(change)}`;
}

/** Changes of the same level are one: from what it was before all of them to what it is after all of them. */
function packLevelChanges(scope: string, changes: readonly RowChange[]): ChangeRecord | null {
  const before = new Map<string, Row | null>();
  const after = new Map<string, Row | null>();
  for (const change of changes) {
    if (!before.has(change.id)) before.set(change.id, change.before);
    after.set(change.id, change.after);
  }
  const ids = [...before.keys()].filter((id) => before.get(id) || after.get(id));
  const packed = (rows: ReadonlyMap<string, Row | null>) => {
    const levels = ids
      .map((id) => rows.get(id) ?? null)
      // Rows of this entity, whose columns are what its type says.
      .filter((row): row is Row & LevelValueRow => row !== null);
    const [first] = levels;
    return first ? packLevels(first.stage, levels) : null;
  };
  if (ids.length === 0) return null;
  return { entity: 'level_value', scope, rows: ids.length, before: packed(before), after: packed(after) };
}

function packGroup(changes: readonly RowChange[]): ChangeRecord | null {
  const [first] = changes;
  if (!first) return null;
  const { entity } = first;
  const scope = scopeOf(first);
  if (entity === 'level_value') return packLevelChanges(scope, changes);
  return {
    entity,
    scope,
    rows: changes.length,
    before: packRows(changes.map(({ before }) => before)),
    after: packRows(changes.map(({ after }) => after)),
  };
}

/** Keeps the order in which rows were changed. */
export function packChanges(changes: readonly RowChange[]): ChangeRecord[] {
  const groups: RowChange[][] = [];
  let last = '';
  for (const change of changes) {
    const group = groupOf(change);
    if (group === last) groups.at(-1)?.push(change);
    else groups.push([change]);
    last = group;
  }
  return groups.flatMap((group) => packGroup(group) ?? []);
}

/** In the order in which they were changed. */
export function unpackChanges({ entity, scope, rows, before, after }: ChangeRecord): RowChange[] {
  if (entity === 'level_value') {
    const byId = (text: string | null) =>
      new Map(unpackLevels(scope, text).map((level) => [level.id, { ...level }]));
    const [old, now] = [byId(before), byId(after)];
    return [...new Set([...old.keys(), ...now.keys()])].map((id) => ({
      entity,
      id,
      before: old.get(id) ?? null,
      after: now.get(id) ?? null,
    }));
  }
  const [old, now] = [unpackRows(before), unpackRows(after)];
  return Array.from({ length: rows }, (_, position) => {
    const change = { before: old[position] ?? null, after: now[position] ?? null };
    return { entity, id: String((change.after ?? change.before)?.['id']), ...change };
  });
}

/** The record of taking it back. */
export function reversed({ entity, scope, rows, before, after }: ChangeRecord): ChangeRecord {
  return { entity, scope, rows, before: after, after: before };
}
