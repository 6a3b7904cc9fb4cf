import type { Migration } from './migration.ts';

/** Texts beside the levels, columns that a person pointed at, and where an original file is kept. */
export const textsAndMappings: Migration = {
  version: 2,
  name: 'texts-and-mappings',
  sql: `
CREATE TABLE indicator_text (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  stage TEXT NOT NULL CHECK (stage IN ('mandiri', 'dokumen', 'interviu', 'visitasi', 'penetapan')),
  indicator_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('penjelasan', 'analisis', 'bukti', 'catatan', 'justifikasi', 'rekomendasi')),
  text TEXT NOT NULL CHECK (text <> ''),
  import_file_id TEXT REFERENCES import_file (id),
  sheet TEXT,
  cell TEXT,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  UNIQUE (assessment_id, stage, indicator_id, kind)
) STRICT;
CREATE INDEX indicator_text_by_file ON indicator_text (import_file_id);

CREATE TABLE layout_mapping (
  id TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  learned_from TEXT NOT NULL
) STRICT;
`,
};
