/** Applied imports with what is left of them, and the column mappings that were learned. */
import type { Database } from './connection.ts';
import type { ImportFileRow, LayoutMappingRow } from './entities.ts';

export interface StoredImportFile {
  readonly batch_id: string;
  readonly created_at: string;
  readonly actor: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly layout: string;
  readonly change_set_id: string;
  readonly standing_values: number;
  readonly standing_texts: number;
}

export interface ImportsRepository {
  /** Files of all imports that stand, newest import first. */
  files(): StoredImportFile[];
  /** Originals of every import that the database holds. */
  originals(): Pick<ImportFileRow, 'id' | 'name' | 'sha256'>[];
  /** The newest name under which a content was imported. */
  nameOf(sha256: string): string | null;
  mappings(): LayoutMappingRow[];
  mappingFor(fingerprint: string): LayoutMappingRow | null;
}

export function createImportsRepository(database: Database): ImportsRepository {
  const files = database.prepare<[], StoredImportFile>(
    `WITH levels AS (
       SELECT origin.value ->> 0 AS file, sum(CASE
           WHEN s.series -> '$.origin' IS NULL THEN json_array_length(s.series, '$.indicators')
           ELSE (SELECT count(*) FROM json_each(s.series, '$.origin') o WHERE o.value = origin.key)
         END) AS standing
       FROM level_series s JOIN json_each(s.series, '$.origins') AS origin GROUP BY file)
     SELECT f.batch_id, b.created_at, b.actor, f.name, f.sha256, f.size, f.layout, c.change_set_id,
       coalesce((SELECT standing FROM levels WHERE file = f.id), 0)
         + (SELECT count(*) FROM published_result p WHERE p.import_file_id = f.id) AS standing_values,
       (SELECT count(*) FROM indicator_text t WHERE t.import_file_id = f.id) AS standing_texts
     FROM import_file f
     JOIN import_batch b ON b.id = f.batch_id
     JOIN change c ON c.entity = 'import_batch' AND c.scope = b.id AND c.before IS NULL
     JOIN change_set s ON s.id = c.change_set_id AND s.reverted_by IS NULL
     ORDER BY s.sequence DESC, f.name`,
  );
  const originals = database.prepare<[], Pick<ImportFileRow, 'id' | 'name' | 'sha256'>>(
    'SELECT id, name, sha256 FROM import_file ORDER BY name, id',
  );
  const name = database
    .prepare<[string], string>(
      `SELECT f.name FROM import_file f JOIN import_batch b ON b.id = f.batch_id
       WHERE f.sha256 = ? ORDER BY b.created_at DESC LIMIT 1`,
    )
    .pluck();
  const mappings = database.prepare<[], LayoutMappingRow>(
    'SELECT * FROM layout_mapping ORDER BY learned_from',
  );
  const mapping = database.prepare<[string], LayoutMappingRow>(
    'SELECT * FROM layout_mapping WHERE fingerprint = ?',
  );
  return {
    files: () => files.all(),
    originals: () => originals.all(),
    nameOf: (sha256) => name.get(sha256) ?? null,
    mappings: () => mappings.all(),
    mappingFor: (fingerprint) => mapping.get(fingerprint) ?? null,
  };
}
