/** The tables that are written through the journal, row by row, and the shape of their rows. */
import type { EvidenceKind, EvidenceReason, EvidenceStatus } from '../../shared/assessment/evidence.ts';
import type { FollowUpStatus, Priority } from '../../shared/assessment/recommendations.ts';
import type { SourceKind } from '../../shared/assessment/source-kind.ts';
import type { TextKind } from '../../shared/assessment/texts.ts';
import type { Participation } from '../../shared/contract/terms.ts';
import type { Stage } from '../../shared/assessment/stages.ts';

export interface RegionAliasRow {
  readonly id: string;
  readonly region_id: string;
  readonly written: string;
  readonly normalised: string;
  readonly origin: 'reference' | 'learned';
}

export interface AssessmentRow {
  readonly id: string;
  readonly region_id: string;
  readonly year: number;
  readonly instrument_id: string;
  readonly participation: Participation;
  readonly participation_reason: string;
}

export interface ImportBatchRow {
  readonly id: string;
  readonly created_at: string;
  readonly actor: string;
}

export interface ImportFileRow {
  readonly id: string;
  readonly batch_id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly layout: string;
}

/** One level. Stored in the series of its assessment and stage, never as a row of its own. */
export interface LevelValueRow {
  /** See `levelValueId`. */
  readonly id: string;
  readonly assessment_id: string;
  readonly stage: Stage;
  readonly indicator_id: string;
  /** Hundredths of a level. */
  readonly value: number;
  readonly import_file_id: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly changed_at: string;
  readonly changed_by: string;
}

export interface IndicatorTextRow {
  readonly id: string;
  readonly assessment_id: string;
  readonly stage: Stage;
  readonly indicator_id: string;
  readonly kind: TextKind;
  /** Never empty: a text that is taken away is a row that goes. */
  readonly text: string;
  readonly import_file_id: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly changed_at: string;
  readonly changed_by: string;
}

/** Columns that a person pointed at, for sheets of the same layout. */
export interface LayoutMappingRow {
  readonly id: string;
  readonly fingerprint: string;
  /** JSON of a `ColumnMapping`. */
  readonly mapping: string;
  /** Name of the file it was made for. */
  readonly learned_from: string;
}

export interface PublishedResultRow {
  readonly id: string;
  readonly assessment_id: string;
  /** Hundredths. */
  readonly index_value: number | null;
  readonly predikat: string | null;
  /** JSON: domain id to hundredths. */
  readonly domains: string;
  readonly source: string;
  readonly source_kind: SourceKind;
  readonly note: string | null;
  readonly sample: 0 | 1;
  readonly import_file_id: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface PublishedDistributionRow {
  readonly id: string;
  readonly province_code: string;
  readonly year: number;
  readonly instrument_id: string;
  /** JSON: predikat or `tidak-mengikuti` to number of regions. */
  readonly counts: string;
  readonly source: string;
  readonly sample: 0 | 1;
}

export interface EvidenceRow {
  readonly id: string;
  readonly assessment_id: string;
  readonly indicator_id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Names the file in the evidence store; only for `berkas`. */
  readonly sha256: string | null;
  readonly file_name: string | null;
  readonly file_size: number | null;
  readonly media_type: string | null;
  readonly link: string | null;
  readonly letter_number: string | null;
  /** Year in which the document was issued. */
  readonly document_year: number | null;
  readonly issuer: string;
  /** JSON: the whole levels that the document supports, ascending. */
  readonly levels: string;
  readonly status: EvidenceStatus;
  readonly reason: EvidenceReason | null;
  readonly note: string;
  readonly added_at: string;
  readonly added_by: string;
  readonly changed_at: string;
  readonly changed_by: string;
}

/** Why a level above what the accepted evidence supports was given all the same. */
export interface CeilingOverrideRow {
  readonly id: string;
  readonly assessment_id: string;
  readonly stage: Stage;
  readonly indicator_id: string;
  readonly reason: string;
  readonly changed_at: string;
  readonly changed_by: string;
}

export interface CommentRow {
  readonly id: string;
  readonly assessment_id: string;
  readonly indicator_id: string;
  readonly text: string;
  readonly written_at: string;
  readonly written_by: string;
  readonly edited_at: string | null;
}

/** What goes with a recommendation's text; the text itself is an `indicator_text` of its stage. */
export interface RecommendationRow {
  readonly id: string;
  readonly assessment_id: string;
  readonly indicator_id: string;
  readonly priority: Priority | null;
  readonly unit: string;
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly status: FollowUpStatus;
  readonly changed_at: string;
  readonly changed_by: string;
}

/** The regulation's full text of one level, loaded by the office from a file of its own. */
export interface CriterionTextRow {
  readonly id: string;
  readonly instrument_id: string;
  readonly indicator_id: string;
  readonly level: number;
  readonly text: string;
  readonly source: string;
}

/** A year that was closed with a berita acara. While `reopened_at` is null its values are read-only. */
export interface SealRow {
  readonly id: string;
  readonly province_code: string;
  readonly year: number;
  readonly instrument_id: string;
  /** Over the year's content. */
  readonly hash: string;
  /** JSON: number, date, place, participants of the berita acara. */
  readonly record: string;
  readonly sealed_at: string;
  readonly sealed_by: string;
  readonly reopened_at: string | null;
  readonly reopened_by: string | null;
  readonly reopen_reason: string | null;
}

export interface SettingRow {
  readonly id: string;
  readonly value: string;
}

export interface EntityRows {
  region_alias: RegionAliasRow;
  assessment: AssessmentRow;
  import_batch: ImportBatchRow;
  import_file: ImportFileRow;
  level_value: LevelValueRow;
  indicator_text: IndicatorTextRow;
  layout_mapping: LayoutMappingRow;
  published_result: PublishedResultRow;
  published_distribution: PublishedDistributionRow;
  evidence: EvidenceRow;
  ceiling_override: CeilingOverrideRow;
  comment: CommentRow;
  recommendation: RecommendationRow;
  criterion_text: CriterionTextRow;
  seal: SealRow;
  setting: SettingRow;
}

export type Entity = keyof EntityRows;

export const ENTITIES = [
  'region_alias',
  'assessment',
  'import_batch',
  'import_file',
  'level_value',
  'indicator_text',
  'layout_mapping',
  'published_result',
  'published_distribution',
  'evidence',
  'ceiling_override',
  'comment',
  'recommendation',
  'criterion_text',
  'seal',
  'setting',
] as const satisfies readonly Entity[];
