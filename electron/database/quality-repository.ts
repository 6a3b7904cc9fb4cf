/** Reads what stands beside the levels of a year in one pass of queries, not one per region. */
import type { Database } from './connection.ts';
import type {
  AssessmentRow,
  CeilingOverrideRow,
  EvidenceRow,
  IndicatorTextRow,
  PublishedResultRow,
} from './entities.ts';

/** Which assessments: of a province in a year on an instrument, or only those of one region among them. */
export interface AssessmentScope {
  readonly province: string;
  readonly year: number;
  readonly instrument: string;
  /** null: all of the province. */
  readonly regionId: string | null;
}

export type TextOfAssessment = Pick<IndicatorTextRow, 'assessment_id' | 'stage' | 'indicator_id' | 'kind'> & {
  /** The beginning: enough to tell whether it says anything. */
  readonly beginning: string;
};

export interface QualityRepository {
  assessments(scope: AssessmentScope): AssessmentRow[];
  texts(scope: AssessmentScope): TextOfAssessment[];
  evidence(scope: AssessmentScope): EvidenceRow[];
  overrides(scope: AssessmentScope): CeilingOverrideRow[];
  published(scope: AssessmentScope): PublishedResultRow[];
  /** Whether the province holds a published result or distribution. */
  hasPublished(scope: AssessmentScope): boolean;
}

const SCOPED = `FROM assessment a JOIN region r ON r.id = a.region_id`;
const IN_PROVINCE = `r.province_code = @province AND a.year = @year AND a.instrument_id = @instrument`;
const IN_SCOPE = `${IN_PROVINCE} AND (@regionId IS NULL OR a.region_id = @regionId)`;

export function createQualityRepository(database: Database): QualityRepository {
  const assessments = database.prepare<[AssessmentScope], AssessmentRow>(
    `SELECT a.* ${SCOPED} WHERE ${IN_SCOPE}`,
  );
  const texts = database.prepare<[AssessmentScope], TextOfAssessment>(
    `SELECT t.assessment_id, t.stage, t.indicator_id, t.kind, substr(trim(t.text), 1, 200) AS beginning
     ${SCOPED} JOIN indicator_text t ON t.assessment_id = a.id
     WHERE ${IN_SCOPE} AND t.kind IN ('penjelasan', 'bukti')`,
  );
  const evidence = database.prepare<[AssessmentScope], EvidenceRow>(
    `SELECT e.* ${SCOPED} JOIN evidence e ON e.assessment_id = a.id WHERE ${IN_SCOPE} ORDER BY e.added_at, e.id`,
  );
  const overrides = database.prepare<[AssessmentScope], CeilingOverrideRow>(
    `SELECT o.* ${SCOPED} JOIN ceiling_override o ON o.assessment_id = a.id WHERE ${IN_SCOPE}`,
  );
  const published = database.prepare<[AssessmentScope], PublishedResultRow>(
    `SELECT p.* ${SCOPED} JOIN published_result p ON p.assessment_id = a.id WHERE ${IN_SCOPE}`,
  );
  const anyPublished = database
    .prepare<[AssessmentScope], number>(
      `SELECT 1 ${SCOPED} JOIN published_result p ON p.assessment_id = a.id WHERE ${IN_PROVINCE}
       UNION ALL
       SELECT 1 FROM published_distribution
        WHERE province_code = @province AND year = @year AND instrument_id = @instrument LIMIT 1`,
    )
    .pluck();
  return {
    assessments: (scope) => assessments.all(scope),
    texts: (scope) => texts.all(scope),
    evidence: (scope) => evidence.all(scope),
    overrides: (scope) => overrides.all(scope),
    published: (scope) => published.all(scope),
    hasPublished: (scope) => anyPublished.get(scope) !== undefined,
  };
}
