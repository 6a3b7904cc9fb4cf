import type { Migration } from './migration.ts';

/**
 * The first schema. Rows that people write have a text `id`, so that those of different laptops never collide. Levels are
 * many and small: they are kept as one packed series for each assessment and stage, and read as rows in `level_value`.
 */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE region (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  bps_code TEXT,
  province_code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('provinsi', 'kabupaten', 'kota')),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  island TEXT,
  tile_code TEXT,
  tile_column INTEGER,
  tile_row INTEGER
) STRICT;
CREATE INDEX region_by_province ON region (province_code);

CREATE TABLE region_alias (
  id TEXT PRIMARY KEY,
  region_id TEXT NOT NULL REFERENCES region (id),
  written TEXT NOT NULL,
  normalised TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'learned')),
  UNIQUE (normalised, region_id)
) STRICT;

CREATE TABLE assessment (
  id TEXT PRIMARY KEY,
  region_id TEXT NOT NULL REFERENCES region (id),
  year INTEGER NOT NULL,
  instrument_id TEXT NOT NULL,
  participation TEXT NOT NULL CHECK (participation IN ('ikut', 'tidak-mengikuti')),
  participation_reason TEXT NOT NULL,
  UNIQUE (region_id, year, instrument_id)
) STRICT;
CREATE INDEX assessment_by_year ON assessment (year, instrument_id);

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

CREATE TABLE import_file (
  id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES import_batch (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  layout TEXT NOT NULL
) STRICT;
CREATE INDEX import_file_by_batch ON import_file (batch_id);

CREATE TABLE level_series (
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  stage TEXT NOT NULL CHECK (stage IN ('mandiri', 'dokumen', 'interviu', 'visitasi', 'penetapan')),
  series TEXT NOT NULL CHECK (json_valid(series)),
  PRIMARY KEY (assessment_id, stage)
) STRICT;

CREATE VIEW level_value AS
SELECT s.assessment_id || ' ' || s.stage || ' ' || indicator.value AS id,
       s.assessment_id, s.stage, indicator.value AS indicator_id,
       s.series ->> ('$.values[' || indicator.key || ']') AS value,
       origin.value ->> 0 AS import_file_id, origin.value ->> 1 AS sheet,
       s.series ->> ('$.cells[' || indicator.key || ']') AS cell,
       origin.value ->> 2 AS changed_at, origin.value ->> 3 AS changed_by
FROM level_series s
JOIN json_each(s.series, '$.indicators') AS indicator
JOIN json_each(s.series, '$.origins') AS origin
  ON origin.key = coalesce(s.series ->> ('$.origin[' || indicator.key || ']'), 0);

CREATE TABLE published_result (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL UNIQUE REFERENCES assessment (id),
  index_value INTEGER CHECK (index_value BETWEEN 0 AND 10000),
  predikat TEXT,
  domains TEXT NOT NULL CHECK (json_valid(domains)),
  source TEXT NOT NULL,
  source_kind TEXT NOT NULL CHECK (source_kind IN ('keputusan', 'media', 'lainnya')),
  note TEXT,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  import_file_id TEXT REFERENCES import_file (id),
  sheet TEXT,
  cell TEXT
) STRICT;
CREATE INDEX published_result_by_file ON published_result (import_file_id);

CREATE TABLE published_distribution (
  id TEXT PRIMARY KEY,
  province_code TEXT NOT NULL,
  year INTEGER NOT NULL,
  instrument_id TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  source TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  UNIQUE (province_code, year, instrument_id)
) STRICT;

CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE change_set (
  id TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  device TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  summary TEXT NOT NULL CHECK (json_valid(summary)),
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  reverts TEXT REFERENCES change_set (id),
  reverted_by TEXT REFERENCES change_set (id)
) STRICT;

CREATE TABLE change (
  change_set_id TEXT NOT NULL REFERENCES change_set (id),
  ordinal INTEGER NOT NULL,
  entity TEXT NOT NULL,
  scope TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows > 0),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  PRIMARY KEY (change_set_id, ordinal)
) STRICT;
CREATE INDEX change_by_scope ON change (scope);
`,
};
