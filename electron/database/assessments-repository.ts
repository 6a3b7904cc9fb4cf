/** Reads assessments: one region in one year with its values, published result and where they came from. */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { Database } from './connection.ts';
import type {
  AssessmentRow,
  IndicatorTextRow,
  LevelValueRow,
  PublishedDistributionRow,
  PublishedResultRow,
} from './entities.ts';
import { levelValueId } from './level-series.ts';
import { createLevelStore } from './level-store.ts';

export interface ValueWithSource extends LevelValueRow {
  readonly file_name: string | null;
}

export interface TextWithSource extends IndicatorTextRow {
  readonly file_name: string | null;
}

export interface YearOverview {
  readonly year: number;
  readonly instrument_id: string;
  readonly regions: number;
  readonly sample: number;
  /** Comma-separated stages that hold values or a published result. */
  readonly stages: string | null;
}

export interface AssessmentsRepository {
  find(regionId: string, year: number, instrument: string): AssessmentRow | null;
  ofYear(province: string, year: number, instrument: string): AssessmentRow[];
  /** Of one region on one instrument, the newest year first. */
  ofRegion(regionId: string, instrument: string): AssessmentRow[];
  /** Values set in each stage itself. */
  values(assessmentId: string): ValueWithSource[];
  value(assessmentId: string, stage: Stage, indicator: string): LevelValueRow | null;
  texts(assessmentId: string): TextWithSource[];
  text(assessmentId: string, stage: string, indicator: string, kind: string): IndicatorTextRow | null;
  /** Whether people have put anything beside a published result: levels, texts, evidence, reasons, comments, follow-up. */
  hasContent(assessmentId: string): boolean;
  published(assessmentId: string): PublishedResultRow | null;
  samplePublished(): PublishedResultRow[];
  byId(id: string): AssessmentRow | null;
  distribution(province: string, year: number, instrument: string): PublishedDistributionRow | null;
  sampleDistributions(): PublishedDistributionRow[];
  years(province: string): YearOverview[];
  /** Every assessment, for recomputation. */
  all(): AssessmentRow[];
}

/** Where what people have put into a worksheet is kept. */
const CONTENT_TABLES = [
  'level_series',
  'indicator_text',
  'comment',
  'recommendation',
  'evidence',
  'ceiling_override',
] as const;

export function createAssessmentsRepository(database: Database): AssessmentsRepository {
  const find = database.prepare<[string, number, string], AssessmentRow>(
    'SELECT * FROM assessment WHERE region_id = ? AND year = ? AND instrument_id = ?',
  );
  const ofYear = database.prepare<[string, number, string], AssessmentRow>(
    `SELECT a.* FROM assessment a JOIN region r ON r.id = a.region_id
     WHERE r.province_code = ? AND a.year = ? AND a.instrument_id = ?`,
  );
  const ofRegion = database.prepare<[string, string], AssessmentRow>(
    'SELECT * FROM assessment WHERE region_id = ? AND instrument_id = ? ORDER BY year DESC',
  );
  const levels = createLevelStore(database);
  const fileName = database.prepare<[string], string>('SELECT name FROM import_file WHERE id = ?').pluck();
  function values(assessmentId: string): ValueWithSource[] {
    const names = new Map<string, string | null>();
    const nameOf = (id: string) => {
      const name = names.get(id) ?? fileName.get(id) ?? null;
      names.set(id, name);
      return name;
    };
    return levels.rows(assessmentId).map((row) => ({
      ...row,
      file_name: row.import_file_id === null ? null : nameOf(row.import_file_id),
    }));
  }
  const texts = database.prepare<[string], TextWithSource>(
    `SELECT t.*, f.name AS file_name FROM indicator_text t
     LEFT JOIN import_file f ON f.id = t.import_file_id WHERE t.assessment_id = ?`,
  );
  const text = database.prepare<[string, string, string, string], IndicatorTextRow>(
    `SELECT * FROM indicator_text
     WHERE assessment_id = ? AND stage = ? AND indicator_id = ? AND kind = ?`,
  );
  const hasContent = database
    .prepare<{ id: string }, 0 | 1>(
      `SELECT ${CONTENT_TABLES.map((name) => `EXISTS (SELECT 1 FROM ${name} WHERE assessment_id = @id)`).join(' OR ')}`,
    )
    .pluck();
  const published = database.prepare<[string], PublishedResultRow>(
    'SELECT * FROM published_result WHERE assessment_id = ?',
  );
  const samplePublished = database.prepare<[], PublishedResultRow>(
    'SELECT * FROM published_result WHERE sample = 1',
  );
  const byId = database.prepare<[string], AssessmentRow>('SELECT * FROM assessment WHERE id = ?');
  const distribution = database.prepare<[string, number, string], PublishedDistributionRow>(
    `SELECT * FROM published_distribution
     WHERE province_code = ? AND year = ? AND instrument_id = ?`,
  );
  const sampleDistributions = database.prepare<[], PublishedDistributionRow>(
    'SELECT * FROM published_distribution WHERE sample = 1',
  );
  const years = database.prepare<[{ province: string }], YearOverview>(
    `WITH assessed AS (
       SELECT a.* FROM assessment a JOIN region r ON r.id = a.region_id
       WHERE r.province_code = @province),
     stage_of AS (
       SELECT DISTINCT a.year, a.instrument_id, v.stage FROM assessed a
         JOIN level_series v ON v.assessment_id = a.id
       UNION
       SELECT DISTINCT a.year, a.instrument_id, 'penetapan' FROM assessed a
         JOIN published_result p ON p.assessment_id = a.id)
     SELECT a.year, a.instrument_id, count(*) AS regions,
            max(coalesce(p.sample, 0)) AS sample,
            (SELECT group_concat(s.stage) FROM stage_of s
              WHERE s.year = a.year AND s.instrument_id = a.instrument_id) AS stages
     FROM assessed a LEFT JOIN published_result p ON p.assessment_id = a.id
     GROUP BY a.year, a.instrument_id ORDER BY a.year DESC, a.instrument_id DESC`,
  );
  const all = database.prepare<[], AssessmentRow>('SELECT * FROM assessment ORDER BY year, id');
  return {
    find: (regionId, year, instrument) => find.get(regionId, year, instrument) ?? null,
    ofYear: (province, year, instrument) => ofYear.all(province, year, instrument),
    ofRegion: (regionId, instrument) => ofRegion.all(regionId, instrument),
    values,
    value: (assessmentId, stage, indicator) => levels.row(levelValueId(assessmentId, stage, indicator)),
    texts: (assessmentId) => texts.all(assessmentId),
    text: (assessmentId, stage, indicator, kind) => text.get(assessmentId, stage, indicator, kind) ?? null,
    hasContent: (assessmentId) => hasContent.get({ id: assessmentId }) === 1,
    published: (assessmentId) => published.get(assessmentId) ?? null,
    samplePublished: () => samplePublished.all(),
    byId: (id) => byId.get(id) ?? null,
    distribution: (province, year, instrument) => distribution.get(province, year, instrument) ?? null,
    sampleDistributions: () => sampleDistributions.all(),
    years: (province) => years.all({ province }),
    all: () => all.all(),
  };
}
