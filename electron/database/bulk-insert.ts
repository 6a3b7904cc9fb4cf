/** Inserts many rows with few statements: most of a short insert's time goes into handing it over. */
import type { Database } from './connection.ts';

export type BoundValue = string | number | null;

/** With so many rows at once handing them over hardly counts any more. */
const ROWS = 32;

/**
 * @param columns in the order of each row's values
 * @returns inserts the rows in their order; nothing of them counts when it throws within a transaction
 */
export function bulkInsert(
  database: Database,
  table: string,
  columns: readonly string[],
): (rows: readonly (readonly BoundValue[])[]) => void {
  const places = `(${columns.map(() => '?').join(', ')})`;
  const prepare = (rows: number) =>
    database.prepare<[readonly BoundValue[]]>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, () => places).join(', ')}`,
    );
  const one = prepare(1);
  let many: ReturnType<typeof prepare> | undefined;
  return (rows) => {
    const whole = rows.length - (rows.length % ROWS);
    for (let from = 0; from < whole; from += ROWS) {
      many ??= prepare(ROWS);
      many.run(rows.slice(from, from + ROWS).flat());
    }
    for (const row of rows.slice(whole)) one.run(row);
  };
}
