/** Writes assessments, values and published results through the journal. */
import type { TextKind } from '../../shared/assessment/texts.ts';
import type { Stage } from '../../shared/assessment/stages.ts';
import type { Participation } from '../../shared/contract/terms.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import type { AssessmentRow, IndicatorTextRow, PublishedResultRow } from '../database/entities.ts';
import { joinSeries, levelValueId, type LevelOrigin } from '../database/level-series.ts';
import type { PackedLevels } from '../excel/packed-levels.ts';
import type { ReadText } from '../excel/reading.ts';
import type { ChangeWriter } from '../journal/journal.ts';
import type { Services } from './services.ts';

export interface ValueSource {
  readonly importFile: string;
  readonly sheet: string;
  readonly cell: string;
}

/** "LKE!E17" → sheet and cell; a sheet's name may hold the mark itself. */
export function splitCell(address: string): { sheet: string; cell: string } {
  const mark = address.lastIndexOf('!');
  return { sheet: address.slice(0, mark), cell: address.slice(mark + 1) };
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
  /** Sets levels of a stage as an import file has them, all at once and as they are packed. */
  importLevels(assessmentId: string, stage: Stage, levels: PackedLevels, importFile: string): void;
  /** Sets a text of a stage, or takes it away with "". */
  setText(
    assessmentId: string,
    stage: Stage,
    indicator: string,
    kind: TextKind,
    text: string,
    source: ValueSource | null,
  ): void;
  /** Puts texts from an import file into an assessment of which it is known that it holds none of them. */
  addTexts(assessmentId: string, stage: Stage, texts: readonly ReadText[], importFile: string): void;
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
  function textRow(
    assessmentId: string,
    stage: Stage,
    indicator: string,
    kind: TextKind,
    text: string,
    source: ValueSource | null,
  ): IndicatorTextRow {
    return {
      id: newId(),
      assessment_id: assessmentId,
      stage,
      indicator_id: indicator,
      kind,
      text,
      ...origin(source),
    };
  }
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
      if (existing) writer.update('level_value', existing.id, { value, ...origin(source) });
      else {
        writer.insert('level_value', {
          id: levelValueId(assessmentId, stage, indicator),
          assessment_id: assessmentId,
          stage,
          indicator_id: indicator,
          value,
          ...origin(source),
        });
      }
    },
    importLevels(assessmentId, stage, levels, importFile) {
      if (levels.count === 0) return;
      const origins = levels.sheets.map((sheet): LevelOrigin => [importFile, sheet, changedAt, changedBy]);
      const lists = { ...levels, origin: levels.sheetOf };
      writer.setLevels(assessmentId, joinSeries(stage, origins, lists));
    },
    setText(assessmentId, stage, indicator, kind, text, source) {
      const existing = assessments.text(assessmentId, stage, indicator, kind);
      if (text === '') {
        if (existing) writer.remove('indicator_text', existing.id);
        return;
      }
      if (existing?.text === text) return;
      if (existing) writer.update('indicator_text', existing.id, { text, ...origin(source) });
      else writer.insert('indicator_text', textRow(assessmentId, stage, indicator, kind, text, source));
    },
    addTexts(assessmentId, stage, texts, importFile) {
      const rows = texts.map(({ indicator, kind, text, cell }) =>
        textRow(assessmentId, stage, indicator, kind, text, { importFile, ...splitCell(cell) }),
      );
      writer.insertAll('indicator_text', rows);
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
