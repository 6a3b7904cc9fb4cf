/** Reads assessments: one region in one year with its values, published result and where they came from. */
import type { Database } from './connection.ts';
import type {
  AssessmentRow,
  IndicatorTextRow,
  LevelValueRow,
  PublishedDistributionRow,
  PublishedResultRow,
  RecommendationRow,
} from './entities.ts';

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
  /** Values set in each stage itself. */
  values(assessmentId: string): ValueWithSource[];
  value(assessmentId: string, stage: string, indicator: string): LevelValueRow | null;
  texts(assessmentId: string): TextWithSource[];
  text(assessmentId: string, stage: string, indicator: string, kind: string): IndicatorTextRow | null;
  /** What goes with the texts of recommendations. */
  recommendations(assessmentId: string): RecommendationRow[];
  /** Values and texts. */
  countEntries(assessmentId: string): number;
  published(assessmentId: string): PublishedResultRow | null;
  samplePublished(): PublishedResultRow[];
  byId(id: string): AssessmentRow | null;
  distribution(province: string, year: number, instrument: string): PublishedDistributionRow | null;
  sampleDistributions(): PublishedDistributionRow[];
  years(province: string): YearOverview[];
  /** Every assessment, for recomputation. */
  all(): AssessmentRow[];
}

export function createAssessmentsRepository(database: Database): AssessmentsRepository {
  const find = database.prepare<[string, number, string], AssessmentRow>(
    'SELECT * FROM assessment WHERE region_id = ? AND year = ? AND instrument_id = ?',
  );
  const ofYear = database.prepare<[string, number, string], AssessmentRow>(
    `SELECT a.* FROM assessment a JOIN region r ON r.id = a.region_id
     WHERE r.province_code = ? AND a.year = ? AND a.instrument_id = ?`,
  );
  const values = database.prepare<[string], ValueWithSource>(
    `SELECT v.*, f.name AS file_name FROM level_value v
     LEFT JOIN import_file f ON f.id = v.import_file_id WHERE v.assessment_id = ?`,
  );
  const value = database.prepare<[string, string, string], LevelValueRow>(
    'SELECT * FROM level_value WHERE assessment_id = ? AND stage = ? AND indicator_id = ?',
  );
  const texts = database.prepare<[string], TextWithSource>(
    `SELECT t.*, f.name AS file_name FROM indicator_text t
     LEFT JOIN import_file f ON f.id = t.import_file_id WHERE t.assessment_id = ?`,
  );
  const text = database.prepare<[string, string, string, string], IndicatorTextRow>(
    `SELECT * FROM indicator_text
     WHERE assessment_id = ? AND stage = ? AND indicator_id = ? AND kind = ?`,
  );
  const recommendations = database.prepare<[string], RecommendationRow>(
    'SELECT * FROM recommendation WHERE assessment_id = ?',
  );
  const countEntries = database
    .prepare<{ id: string }, number>(
      `SELECT (SELECT count(*) FROM level_value WHERE assessment_id = @id)
            + (SELECT count(*) FROM indicator_text WHERE assessment_id = @id)`,
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
         JOIN level_value v ON v.assessment_id = a.id
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
    values: (assessmentId) => values.all(assessmentId),
    value: (assessmentId, stage, indicator) => value.get(assessmentId, stage, indicator) ?? null,
    texts: (assessmentId) => texts.all(assessmentId),
    text: (assessmentId, stage, indicator, kind) => text.get(assessmentId, stage, indicator, kind) ?? null,
    recommendations: (assessmentId) => recommendations.all(assessmentId),
    countEntries: (assessmentId) => countEntries.get({ id: assessmentId }) ?? 0,
    published: (assessmentId) => published.get(assessmentId) ?? null,
    samplePublished: () => samplePublished.all(),
    byId: (id) => byId.get(id) ?? null,
    distribution: (province, year, instrument) => distribution.get(province, year, instrument) ?? null,
    sampleDistributions: () => sampleDistributions.all(),
    years: (province) => years.all({ province }),
    all: () => all.all(),
  };
}
