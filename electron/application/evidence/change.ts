/** Changes, judges, removes and hands out a stored piece of evidence. */
import { needsReason } from '../../../shared/assessment/evidence.ts';
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { FileOutput } from '../../../shared/contract/terms.ts';
import type { EvidenceRow } from '../../database/entities.ts';
import type { EvidenceWithOwner } from '../../database/evidence-repository.ts';
import type { Services } from '../services.ts';
import { evidenceSummary, levelsToStore, nameOf, requireEvidence } from './stored-evidence.ts';

type Done = { changeSet: string | null };
type Fields = ParsedInput<'evidence.update'>['fields'];

/** @throws {Refusal} invalid-input when a field is not one of this kind, or a judgement does not say why. */
function assertFields(row: EvidenceRow, fields: Fields): void {
  const wrong = (field: string) => new Refusal('invalid-input', `${field} does not fit`, { fields: [field] });
  if (fields.link !== undefined && row.kind !== 'tautan') throw wrong('link');
  if (fields.letterNumber !== undefined && row.kind !== 'surat') throw wrong('letterNumber');
  const status = fields.status ?? row.status;
  const isReasonMissing = needsReason(status) && (fields.reason ?? row.reason) === null;
  if (isReasonMissing || (fields.reason !== undefined && !needsReason(status))) throw wrong('reason');
}

/** The columns that become others. */
function changedColumns(services: Services, row: EvidenceWithOwner, fields: Fields): Partial<EvidenceRow> {
  const instrument = services.instruments.get(row.instrument_id);
  const status = fields.status ?? row.status;
  const columns: Partial<EvidenceRow> = {
    title: fields.title ?? row.title,
    link: fields.link ?? row.link,
    letter_number: fields.letterNumber ?? row.letter_number,
    document_year: fields.year === undefined ? row.document_year : fields.year,
    issuer: fields.issuer ?? row.issuer,
    levels: fields.levels ? levelsToStore(instrument, fields.levels) : row.levels,
    status,
    reason: needsReason(status) ? (fields.reason ?? row.reason) : null,
    note: fields.note ?? row.note,
  };
  const names = Object.keys(columns) as (keyof EvidenceRow)[];
  return Object.fromEntries(
    names.filter((name) => columns[name] !== row[name]).map((name) => [name, columns[name]]),
  );
}

/** @throws {Refusal} not-found, invalid-input, level-not-in-scale */
export function updateEvidence(services: Services, input: ParsedInput<'evidence.update'>): Done {
  const row = requireEvidence(services, input.id);
  assertFields(row, input.fields);
  const columns = changedColumns(services, row, input.fields);
  const action = columns.status ?? 'changed';
  const changeSet = services.journal.commit(
    { summary: evidenceSummary(row, action, nameOf({ ...row, ...columns })) },
    (changes) => {
      if (Object.keys(columns).length === 0) return;
      changes.update('evidence', row.id, {
        ...columns,
        changed_at: services.clock().toISOString(),
        changed_by: services.settings.get().evaluator,
      });
    },
  );
  return { changeSet: changeSet?.id ?? null };
}

/** The file stays in the store: the journal may bring the row back. @throws {Refusal} not-found */
export function removeEvidence(services: Services, input: ParsedInput<'evidence.remove'>): Done {
  const row = requireEvidence(services, input.id);
  const changeSet = services.journal.commit(
    { summary: evidenceSummary(row, 'removed', nameOf(row)) },
    (changes) => changes.remove('evidence', row.id),
  );
  return { changeSet: changeSet?.id ?? null };
}

/** @throws {Refusal} not-found when it has no file, or the file is not kept here or no longer what it was. */
export function readEvidence(services: Services, input: ParsedInput<'evidence.read'>): FileOutput {
  const { sha256, file_name: fileName, media_type: mediaType } = requireEvidence(services, input.id);
  const bytes = sha256 === null ? null : services.files.read(sha256);
  if (bytes === null) throw new Refusal('not-found', `no file of evidence ${input.id}`);
  return { fileName: fileName ?? '', mediaType: mediaType ?? 'application/octet-stream', bytes };
}
