import type { Migration } from './migration.ts';

/** Evidence and its judgement, reasons above the ceiling, comments, follow-up, official criteria, sealed years. */
export const evidenceAndFollowUp: Migration = {
  version: 3,
  name: 'evidence-and-follow-up',
  sql: `
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  indicator_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('berkas', 'tautan', 'surat')),
  title TEXT NOT NULL,
  sha256 TEXT,
  file_name TEXT,
  file_size INTEGER,
  media_type TEXT,
  link TEXT,
  letter_number TEXT,
  document_year INTEGER,
  issuer TEXT NOT NULL,
  levels TEXT NOT NULL CHECK (json_valid(levels)),
  status TEXT NOT NULL CHECK (status IN ('belum-diperiksa', 'diterima', 'revisi', 'ditolak')),
  reason TEXT,
  note TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  CHECK ((kind = 'berkas') = (sha256 IS NOT NULL)),
  CHECK (kind <> 'tautan' OR link IS NOT NULL)
) STRICT;
CREATE INDEX evidence_by_assessment ON evidence (assessment_id, indicator_id);
CREATE INDEX evidence_by_file ON evidence (sha256);

CREATE TABLE ceiling_override (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  stage TEXT NOT NULL CHECK (stage IN ('mandiri', 'dokumen', 'interviu', 'visitasi', 'penetapan')),
  indicator_id TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  UNIQUE (assessment_id, stage, indicator_id)
) STRICT;

CREATE TABLE comment (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  indicator_id TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  edited_at TEXT
) STRICT;
CREATE INDEX comment_by_assessment ON comment (assessment_id, indicator_id);

CREATE TABLE recommendation (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id),
  indicator_id TEXT NOT NULL,
  priority TEXT CHECK (priority IN ('tinggi', 'sedang', 'rendah')),
  unit TEXT NOT NULL,
  due TEXT,
  status TEXT NOT NULL CHECK (status IN ('belum-mulai', 'berjalan', 'selesai')),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  UNIQUE (assessment_id, indicator_id)
) STRICT;

CREATE TABLE criterion_text (
  id TEXT PRIMARY KEY,
  instrument_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  level INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  source TEXT NOT NULL,
  UNIQUE (instrument_id, indicator_id, level)
) STRICT;

CREATE TABLE seal (
  id TEXT PRIMARY KEY,
  province_code TEXT NOT NULL,
  year INTEGER NOT NULL,
  instrument_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  record TEXT NOT NULL CHECK (json_valid(record)),
  sealed_at TEXT NOT NULL,
  sealed_by TEXT NOT NULL,
  reopened_at TEXT,
  reopened_by TEXT,
  reopen_reason TEXT,
  CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL))
) STRICT;
CREATE INDEX seal_by_year ON seal (province_code, year, instrument_id);
`,
};
