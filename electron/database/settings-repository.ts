/** Settings as stored texts by key. Meaning and defaults belong to the application. */
import type { Database } from './connection.ts';

export interface SettingsRepository {
  all(): Map<string, string>;
}

export function createSettingsRepository(database: Database): SettingsRepository {
  const select = database.prepare<[], { id: string; value: string }>('SELECT * FROM setting');
  return {
    all: () => new Map(select.all().map((row) => [row.id, row.value])),
  };
}
