/** Stores published results that were typed or pasted, all of them as one change set. */
import { checkPublished } from '../../shared/analysis/check-published.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { ChangeWriter } from '../journal/journal.ts';
import { createAssessmentWriter } from './assessment-writer.ts';
import type { Services } from './services.ts';
import { requireRegion } from './worksheet.ts';

type Entry = ParsedInput<'published.set'>['results'][number];
type Result = NonNullable<Entry['result']>;

/** Names of the fields that cannot stand. */
function faultyFields(instrument: Instrument, result: Result): string[] {
  const { index, predikat, domains, participation, confirmed } = result;
  if (participation === 'tidak-mengikuti') {
    const isEmpty = index === null && predikat === null && Object.keys(domains).length === 0;
    return isEmpty ? [] : ['participation'];
  }
  const check = checkPublished(instrument, result);
  return [
    ...(check.isEmpty ? ['index'] : []),
    ...check.offScale.map((id) => (id === 'index' ? 'index' : `domains.${id}`)),
    ...check.unknownDomains.map((id) => `domains.${id}`),
    ...(check.isUnknownPredikat ? ['predikat'] : []),
    ...(check.otherPredikat !== null && !check.isUnknownPredikat && !confirmed ? ['confirmed'] : []),
  ];
}

/** @throws {Refusal} invalid-input with the fields, each behind the code of its region */
function assertResults(instrument: Instrument, entries: readonly Entry[]): void {
  const fields = entries.flatMap(({ region, result }) =>
    result ? faultyFields(instrument, result).map((field) => `${region}.${field}`) : [],
  );
  if (fields.length > 0) throw new Refusal('invalid-input', 'published figures cannot stand', { fields });
  if (new Set(entries.map(({ region }) => region)).size < entries.length) {
    throw new Refusal('invalid-input', 'a region is there twice', { fields: ['results'] });
  }
}

/** Who says that a region does not take part, and what goes with it. */
function absenceReason({ source, note }: Result): string {
  return note ? `${source}. ${note}` : source;
}

function writeEntry(
  services: Services,
  changes: ChangeWriter,
  assessmentId: string,
  result: Result | null,
): void {
  const writer = createAssessmentWriter(services, changes);
  const stored = services.assessments.published(assessmentId);
  if (result === null || result.participation === 'tidak-mengikuti') {
    if (stored) changes.remove('published_result', stored.id);
    if (result === null) writer.setParticipation(assessmentId, 'ikut', '');
    else writer.setParticipation(assessmentId, 'tidak-mengikuti', absenceReason(result));
    return;
  }
  writer.setParticipation(assessmentId, 'ikut', '');
  writer.setPublished(assessmentId, {
    index_value: result.index,
    predikat: result.predikat,
    domains: JSON.stringify(result.domains),
    source: result.source,
    source_kind: result.sourceKind,
    note: result.note === '' ? null : result.note,
    sample: 0,
    import_file_id: null,
    sheet: null,
    cell: null,
  });
}

/** @throws {Refusal} not-found, instrument-not-for-year, invalid-input */
export function setPublished(
  services: Services,
  input: ParsedInput<'published.set'>,
): { changeSet: string | null } {
  const { year, results } = input;
  const instrument = services.instruments.choose(input.instrument, year);
  assertResults(instrument, results);
  const regions = results.map((entry) => ({ ...entry, regionId: requireRegion(services, entry.region).id }));
  const [first] = results;
  const only = results.length === 1 && first ? requireRegion(services, first.region) : null;
  const changeSet = services.journal.commit(
    {
      summary: {
        kind: 'published-results',
        year,
        regions: results.length,
        region: only && { code: only.code, name: only.name },
      },
    },
    (changes) => {
      for (const { regionId, result } of regions) {
        const existing = services.assessments.find(regionId, year, instrument.id);
        // Taking away what is not there leaves nothing behind.
        if (result === null && !existing) continue;
        const assessment =
          existing ?? createAssessmentWriter(services, changes).ensure(regionId, year, instrument.id);
        writeEntry(services, changes, assessment.id, result);
      }
    },
  );
  return { changeSet: changeSet?.id ?? null };
}
