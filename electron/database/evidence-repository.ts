/** Reads evidence, where the same file is recorded elsewhere, and reasons for levels above the ceiling. */
import type { Database } from './connection.ts';
import type { CeilingOverrideRow, EvidenceRow } from './entities.ts';

/** A place where a file is recorded. */
export interface FileUse {
  readonly id: string;
  readonly sha256: string;
  readonly indicator_id: string;
  readonly region_code: string;
  readonly region_name: string;
  readonly year: number;
  readonly instrument_id: string;
}

/** A file that is recorded as evidence, with its name. */
export interface EvidenceFile extends FileUse {
  readonly file_name: string | null;
}

/** A piece of evidence with the worksheet it belongs to. */
export interface EvidenceWithOwner extends EvidenceRow {
  readonly region_code: string;
  readonly region_name: string;
  readonly year: number;
  readonly instrument_id: string;
}

export interface EvidenceRepository {
  /** In the order in which they were added. */
  ofAssessment(assessmentId: string): EvidenceRow[];
  ofIndicator(assessmentId: string, indicator: string): EvidenceRow[];
  byId(id: string): EvidenceWithOwner | null;
  /** Every place, in any assessment, where a file of this assessment is recorded. */
  usesOfFilesIn(assessmentId: string): FileUse[];
  /** Every place where a file is recorded: newest year first, then by region and indicator. */
  files(): EvidenceFile[];
  overrides(assessmentId: string): CeilingOverrideRow[];
  override(assessmentId: string, stage: string, indicator: string): CeilingOverrideRow | null;
}

export function createEvidenceRepository(database: Database): EvidenceRepository {
  // Ids rise with the time in which they were made, also within one millisecond.
  const ofAssessment = database.prepare<[string], EvidenceRow>(
    'SELECT * FROM evidence WHERE assessment_id = ? ORDER BY added_at, id',
  );
  const ofIndicator = database.prepare<[string, string], EvidenceRow>(
    'SELECT * FROM evidence WHERE assessment_id = ? AND indicator_id = ? ORDER BY added_at, id',
  );
  const byId = database.prepare<[string], EvidenceWithOwner>(
    `SELECT e.*, r.code AS region_code, r.name AS region_name, a.year, a.instrument_id
     FROM evidence e JOIN assessment a ON a.id = e.assessment_id JOIN region r ON r.id = a.region_id
     WHERE e.id = ?`,
  );
  const uses = database.prepare<[string], FileUse>(
    `SELECT e.id, e.sha256, e.indicator_id, r.code AS region_code, r.name AS region_name, a.year, a.instrument_id
     FROM evidence e JOIN assessment a ON a.id = e.assessment_id JOIN region r ON r.id = a.region_id
     WHERE e.sha256 IN (SELECT sha256 FROM evidence WHERE assessment_id = ? AND sha256 IS NOT NULL)
     ORDER BY a.year DESC, r.code, e.added_at, e.id`,
  );
  const files = database.prepare<[], EvidenceFile>(
    `SELECT e.id, e.sha256, e.file_name, e.indicator_id, r.code AS region_code, r.name AS region_name, a.year,
            a.instrument_id
     FROM evidence e JOIN assessment a ON a.id = e.assessment_id JOIN region r ON r.id = a.region_id
     WHERE e.sha256 IS NOT NULL
     ORDER BY a.year DESC, r.code, CAST(e.indicator_id AS INTEGER), e.indicator_id, e.added_at, e.id`,
  );
  const overrides = database.prepare<[string], CeilingOverrideRow>(
    'SELECT * FROM ceiling_override WHERE assessment_id = ?',
  );
  const override = database.prepare<[string, string, string], CeilingOverrideRow>(
    'SELECT * FROM ceiling_override WHERE assessment_id = ? AND stage = ? AND indicator_id = ?',
  );
  return {
    ofAssessment: (assessmentId) => ofAssessment.all(assessmentId),
    ofIndicator: (assessmentId, indicator) => ofIndicator.all(assessmentId, indicator),
    byId: (id) => byId.get(id) ?? null,
    usesOfFilesIn: (assessmentId) => uses.all(assessmentId),
    files: () => files.all(),
    overrides: (assessmentId) => overrides.all(assessmentId),
    override: (assessmentId, stage, indicator) => override.get(assessmentId, stage, indicator) ?? null,
  };
}
