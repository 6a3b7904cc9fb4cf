/** Adds one piece of evidence to an indicator: a file, a link, or a letter known by its number. */
import type { OperationOutput, ParsedInput } from '../../../shared/contract/operations.ts';
import type { EvidenceRow } from '../../database/entities.ts';
import { contentKind } from '../../evidence/content-kind.ts';
import { evidenceFileName } from '../../evidence/evidence-file-name.ts';
import { sha256Of } from '../../evidence/file-store.ts';
import { createAssessmentWriter } from '../assessment-writer.ts';
import { requireIndicator } from '../instrument-catalogue.ts';
import type { Services } from '../services.ts';
import { requireRegion } from '../worksheet.ts';
import { levelsToStore, nameOf } from './stored-evidence.ts';

type Source = ParsedInput<'evidence.add'>['source'];
type SourceFields = Pick<
  EvidenceRow,
  'kind' | 'sha256' | 'file_name' | 'file_size' | 'media_type' | 'link' | 'letter_number'
>;

/** @throws {Refusal} evidence-file-refused */
function sourceFields(source: Source): SourceFields {
  const nothing = {
    sha256: null,
    file_name: null,
    file_size: null,
    media_type: null,
    link: null,
    letter_number: null,
  };
  switch (source.kind) {
    case 'tautan':
      return { ...nothing, kind: source.kind, link: source.link };
    case 'surat':
      return { ...nothing, kind: source.kind, letter_number: source.number };
    case 'berkas': {
      const name = evidenceFileName(source.name);
      return {
        ...nothing,
        kind: source.kind,
        sha256: sha256Of(source.bytes),
        file_name: name,
        file_size: source.bytes.byteLength,
        media_type: contentKind(name, source.bytes),
      };
    }
  }
}

/**
 * @throws {Refusal} not-found for an unknown region or indicator, level-not-in-scale, evidence-file-refused. Nothing
 * is stored then.
 */
export function addEvidence(
  services: Services,
  input: ParsedInput<'evidence.add'>,
): OperationOutput<'evidence.add'> {
  const { year, indicator, title, issuer, documentYear } = input;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, year);
  requireIndicator(instrument, indicator);
  const fields = {
    ...sourceFields(input.source),
    title,
    issuer,
    levels: levelsToStore(instrument, input.levels),
  };
  const id = services.newId();
  const at = services.clock().toISOString();
  const by = services.settings.get().evaluator;
  const changeSet = services.journal.commit(
    {
      summary: {
        kind: 'evidence',
        region: { code: region.code, name: region.name },
        year,
        indicator,
        action: 'added',
        name: nameOf(fields),
      },
    },
    (changes) => {
      const assessment = createAssessmentWriter(services, changes).ensure(region.id, year, instrument.id);
      changes.insert('evidence', {
        id,
        assessment_id: assessment.id,
        indicator_id: indicator,
        ...fields,
        document_year: documentYear,
        status: 'belum-diperiksa',
        reason: null,
        note: '',
        added_at: at,
        added_by: by,
        changed_at: at,
        changed_by: by,
      });
      // Before the transaction ends: a row never names a file that is not kept.
      if (input.source.kind === 'berkas') services.files.keep(input.source.bytes);
    },
  );
  if (!changeSet) throw new Error('adding evidence changed nothing');
  return { changeSet: changeSet.id, id };
}
