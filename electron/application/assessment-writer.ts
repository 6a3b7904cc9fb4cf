/** Writes assessments, values and published results through the journal. */
import type { TextKind } from '../../shared/assessment/texts.ts';
import type { Stage } from '../../shared/assessment/stages.ts';
import type { Participation } from '../../shared/contract/terms.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import type { AssessmentRow, PublishedResultRow } from '../database/entities.ts';
import type { ChangeWriter } from '../journal/journal.ts';
import type { Services } from './services.ts';

export interface ValueSource {
  readonly importFile: string;
  readonly sheet: string;
  readonly cell: string;
}

export type PublishedFields = Omit<PublishedResultRow, 'id' | 'assessment_id'>;

export interface AssessmentWriter {
  /** The assessment of a region in a year; made when there is none. */
  ensure(regionId: string, year: number, instrument: string): AssessmentRow;
  /** Sets a value of a stage, or takes it away with null. An unchanged value keeps its old source. */
  setValue(
    assessmentId: string,
    stage: Stage,
    indicator: string,
    value: Hundredths | null,
    source: ValueSource | null,
  ): void;
  /** Sets a text of a stage, or takes it away with "". */
  setText(
    assessmentId: string,
    stage: Stage,
    indicator: string,
    kind: TextKind,
    text: string,
    source: ValueSource | null,
  ): void;
  setParticipation(assessmentId: string, participation: Participation, reason: string): void;
  setPublished(assessmentId: string, fields: PublishedFields): void;
}

export function createAssessmentWriter(services: Services, writer: ChangeWriter): AssessmentWriter {
  const { assessments, newId, clock, settings } = services;
  const changedAt = clock().toISOString();
  const changedBy = settings.get().evaluator;
  /** Where a value or text comes from, and who put it in when. */
  const origin = (source: ValueSource | null) => ({
    import_file_id: source?.importFile ?? null,
    sheet: source?.sheet ?? null,
    cell: source?.cell ?? null,
    changed_at: changedAt,
    changed_by: changedBy,
  });
  return {
    ensure(regionId, year, instrument) {
      const found = assessments.find(regionId, year, instrument);
      if (found) return found;
      const row: AssessmentRow = {
        id: newId(),
        region_id: regionId,
        year,
        instrument_id: instrument,
        participation: 'ikut',
        participation_reason: '',
      };
      writer.insert('assessment', row);
      return row;
    },
    setValue(assessmentId, stage, indicator, value, source) {
      const existing = assessments.value(assessmentId, stage, indicator);
      if (value === null) {
        if (existing) writer.remove('level_value', existing.id);
        return;
      }
      if (existing?.value === value) return;
      const fields = { value, ...origin(source) };
      if (existing) writer.update('level_value', existing.id, fields);
      else {
        writer.insert('level_value', {
          id: newId(),
          assessment_id: assessmentId,
          stage,
          indicator_id: indicator,
          ...fields,
        });
      }
    },
    setText(assessmentId, stage, indicator, kind, text, source) {
      const existing = assessments.text(assessmentId, stage, indicator, kind);
      if (text === '') {
        if (existing) writer.remove('indicator_text', existing.id);
        return;
      }
      if (existing?.text === text) return;
      const fields = { text, ...origin(source) };
      if (existing) writer.update('indicator_text', existing.id, fields);
      else {
        writer.insert('indicator_text', {
          id: newId(),
          assessment_id: assessmentId,
          stage,
          indicator_id: indicator,
          kind,
          ...fields,
        });
      }
    },
    setParticipation(assessmentId, participation, reason) {
      writer.update('assessment', assessmentId, {
        participation,
        participation_reason: reason,
      });
    },
    setPublished(assessmentId, fields) {
      const existing = assessments.published(assessmentId);
      if (existing) writer.update('published_result', existing.id, fields);
      else writer.insert('published_result', { id: newId(), assessment_id: assessmentId, ...fields });
    },
  };
}
