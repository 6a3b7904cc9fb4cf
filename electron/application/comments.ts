/** The thread of comments beside an indicator. Only its author changes or removes a comment. */
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { Comment, Notes } from '../../shared/contract/notes.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { CommentRow } from '../database/entities.ts';
import type { WorksheetOfRow } from '../database/notes-repository.ts';
import { createAssessmentWriter } from './assessment-writer.ts';
import { requireIndicator } from './instrument-catalogue.ts';
import { followUpOf } from './recommendations.ts';
import type { Services } from './services.ts';
import { requireRegion } from './worksheet.ts';

type Done = { changeSet: string | null };

function commentOf(row: CommentRow, evaluator: string): Comment {
  return {
    id: row.id,
    indicator: row.indicator_id,
    text: row.text,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
    editedAt: row.edited_at,
    isOwn: row.written_by === evaluator,
  };
}

/** Comments and follow-up of one worksheet. @throws {Refusal} not-found, instrument-not-for-year */
export function getNotes(services: Services, input: ParsedInput<'worksheet.notes'>): Notes {
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, input.year);
  const assessment = services.assessments.find(region.id, input.year, instrument.id);
  if (!assessment) return { comments: [], recommendations: [] };
  const { evaluator } = services.settings.get();
  return {
    comments: services.notes.comments(assessment.id).map((row) => commentOf(row, evaluator)),
    recommendations: services.notes.recommendations(assessment.id).map((row) => ({
      indicator: row.indicator_id,
      ...followUpOf(row),
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    })),
  };
}

export function addComment(services: Services, input: ParsedInput<'comment.add'>): Done {
  const { year, indicator, text } = input;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, year);
  requireIndicator(instrument, indicator);
  const name = { code: region.code, name: region.name };
  const changeSet = services.journal.commit(
    { summary: { kind: 'comment', region: name, year, indicator, action: 'add' } },
    (changes) => {
      const assessment = createAssessmentWriter(services, changes).ensure(region.id, year, instrument.id);
      changes.insert('comment', {
        id: services.newId(),
        assessment_id: assessment.id,
        indicator_id: indicator,
        text,
        written_at: services.clock().toISOString(),
        written_by: services.settings.get().evaluator,
        edited_at: null,
      });
    },
  );
  return { changeSet: changeSet?.id ?? null };
}

/** @throws {Refusal} not-found, not-author */
function requireOwn(services: Services, id: string): CommentRow & WorksheetOfRow {
  const row = services.notes.comment(id);
  if (!row) throw new Refusal('not-found', `no comment ${id}`, { comment: id });
  if (row.written_by !== services.settings.get().evaluator) {
    throw new Refusal('not-author', `comment ${id} is ${row.written_by}'s`, { author: row.written_by });
  }
  return row;
}

function summaryOf(row: CommentRow & WorksheetOfRow, action: 'edit' | 'remove') {
  const region = { code: row.region_code, name: row.region_name };
  return { kind: 'comment', region, year: row.year, indicator: row.indicator_id, action } as const;
}

/** @throws {Refusal} not-found, not-author */
export function editComment(services: Services, { comment, text }: ParsedInput<'comment.edit'>): Done {
  const row = requireOwn(services, comment);
  const changeSet = services.journal.commit({ summary: summaryOf(row, 'edit') }, (changes) => {
    if (row.text === text) return;
    changes.update('comment', comment, { text, edited_at: services.clock().toISOString() });
  });
  return { changeSet: changeSet?.id ?? null };
}

/** @throws {Refusal} not-found, not-author */
export function removeComment(services: Services, { comment }: ParsedInput<'comment.remove'>): Done {
  const row = requireOwn(services, comment);
  const changeSet = services.journal.commit({ summary: summaryOf(row, 'remove') }, (changes) =>
    changes.remove('comment', comment),
  );
  return { changeSet: changeSet?.id ?? null };
}
