/** Whether another process has written to the database since this one last asked. */
import type { Database } from './connection.ts';

/** SQLite counts commits of other connections only; asking costs no reading of the file. */
export function createForeignChanges(database: Database): { happened(): boolean } {
  const read = () => Number(database.pragma('data_version', { simple: true }));
  let seen = read();
  return {
    happened() {
      const before = seen;
      seen = read();
      return seen !== before;
    },
  };
}
