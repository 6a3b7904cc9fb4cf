/** Reads comments, and recommendations with what is kept of their follow-up. */
import type { Database } from './connection.ts';
import type { CommentRow, IndicatorTextRow, RecommendationRow } from './entities.ts';

/** Whose worksheet of which year a row belongs to. */
export interface WorksheetOfRow {
  readonly region_code: string;
  readonly region_name: string;
  readonly year: number;
  readonly instrument_id: string;
}

export type RecommendedText = Pick<IndicatorTextRow, 'indicator_id' | 'stage' | 'text'> & WorksheetOfRow;
export type FollowUpOfRow = RecommendationRow & WorksheetOfRow;

export interface NotesRepository {
  /** Oldest first. */
  comments(assessmentId: string): CommentRow[];
  comment(id: string): (CommentRow & WorksheetOfRow) | null;
  recommendations(assessmentId: string): RecommendationRow[];
  recommendation(assessmentId: string, indicator: string): RecommendationRow | null;
  /** Texts of recommendations at every stage, of a province's regions or of one. */
  recommendedTexts(province: string, region: string | null): RecommendedText[];
  followUps(province: string, region: string | null): FollowUpOfRow[];
}

const WORKSHEET = 'r.code AS region_code, r.name AS region_name, a.year, a.instrument_id';
const OF_PROVINCE = `
  JOIN assessment a ON a.id = x.assessment_id
  JOIN region r ON r.id = a.region_id
  WHERE r.province_code = @province AND (@region IS NULL OR r.code = @region)`;

export function createNotesRepository(database: Database): NotesRepository {
  const comments = database.prepare<[string], CommentRow>(
    'SELECT * FROM comment WHERE assessment_id = ? ORDER BY written_at, id',
  );
  const comment = database.prepare<[string], CommentRow & WorksheetOfRow>(
    `SELECT x.*, ${WORKSHEET} FROM comment x
     JOIN assessment a ON a.id = x.assessment_id JOIN region r ON r.id = a.region_id WHERE x.id = ?`,
  );
  const recommendations = database.prepare<[string], RecommendationRow>(
    'SELECT * FROM recommendation WHERE assessment_id = ?',
  );
  const recommendation = database.prepare<[string, string], RecommendationRow>(
    'SELECT * FROM recommendation WHERE assessment_id = ? AND indicator_id = ?',
  );
  type OfProvince = [{ province: string; region: string | null }];
  const texts = database.prepare<OfProvince, RecommendedText>(
    `SELECT x.indicator_id, x.stage, x.text, ${WORKSHEET} FROM indicator_text x ${OF_PROVINCE}
       AND x.kind = 'rekomendasi'`,
  );
  const followUps = database.prepare<OfProvince, FollowUpOfRow>(
    `SELECT x.*, ${WORKSHEET} FROM recommendation x ${OF_PROVINCE}`,
  );
  return {
    comments: (assessmentId) => comments.all(assessmentId),
    comment: (id) => comment.get(id) ?? null,
    recommendations: (assessmentId) => recommendations.all(assessmentId),
    recommendation: (assessmentId, indicator) => recommendation.get(assessmentId, indicator) ?? null,
    recommendedTexts: (province, region) => texts.all({ province, region }),
    followUps: (province, region) => followUps.all({ province, region }),
  };
}
