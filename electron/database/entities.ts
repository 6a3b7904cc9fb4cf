/** The tables that are written through the journal, row by row, and the shape of their rows. */
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

export interface LevelValueRow {
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
  'setting',
] as const satisfies readonly Entity[];
