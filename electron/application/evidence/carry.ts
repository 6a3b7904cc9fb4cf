/** Copies the evidence of a year to the year that has the successor of its instrument, as a crosswalk joins them. */
import type { OperationOutput, ParsedInput } from '../../../shared/contract/operations.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import { carriedNote } from '../../../shared/messages/carried.ts';
import type { EvidenceRow } from '../../database/entities.ts';
import { createAssessmentWriter } from '../assessment-writer.ts';
import type { Services } from '../services.ts';
import { requireRegion } from '../worksheet.ts';

/** A row of the earlier worksheet on its way to an indicator of the later one. */
interface Carried {
  readonly row: EvidenceRow;
  readonly indicator: string;
  readonly note: string;
}

/** The same for what is the same document: the content of a file, an address, or the number of a letter. */
function documentKey(indicator: string, row: EvidenceRow): string {
  return JSON.stringify([indicator, row.kind, row.sha256 ?? row.link ?? row.letter_number]);
}

/**
 * Nothing is judged and nothing is guessed: copies are not yet examined and support no level until somebody says so,
 * and their note names where they come from. A document that its indicator has already is left out, so that a second
 * run changes nothing. Files are not copied: both rows name the same content.
 * @throws {Refusal} not-found for an unknown region, or when no crosswalk joins the instruments of the years; sealed
 */
export function carryEvidence(
  services: Services,
  input: ParsedInput<'evidence.carry'>,
): OperationOutput<'evidence.carry'> {
  const { assessments, evidence, instruments, resources } = services;
  const region = requireRegion(services, input.region);
  const before = instruments.choose(input.fromInstrument, input.from);
  const after = instruments.choose(input.toInstrument, input.to);
  const crosswalk = resources.crosswalks.find(({ from, to }) => from === before.id && to === after.id);
  if (!crosswalk) throw new Refusal('not-found', `no crosswalk from ${before.id} to ${after.id}`);

  const source = assessments.find(region.id, input.from, before.id);
  const target = assessments.find(region.id, input.to, after.id);
  const found = Map.groupBy(source ? evidence.ofAssessment(source.id) : [], (row) => row.indicator_id);
  const known = new Set(
    (target ? evidence.ofAssessment(target.id) : []).map((row) => documentKey(row.indicator_id, row)),
  );
  const carried: Carried[] = [];
  let skipped = 0;
  for (const { to: indicator, from, note: update = null } of crosswalk.relations) {
    for (const row of from.flatMap((id) => found.get(id) ?? [])) {
      const key = documentKey(indicator, row);
      if (known.has(key)) {
        skipped += 1;
        continue;
      }
      known.add(key);
      const origin = { year: input.from, indicator: row.indicator_id, status: row.status };
      const note = carriedNote({ ...origin, instrument: before.shortName }, update);
      carried.push({ row, indicator, note });
    }
  }

  const at = services.clock().toISOString();
  const by = services.settings.get().evaluator;
  const changeSet = services.journal.commit(
    {
      summary: {
        kind: 'evidence-carried',
        region: { code: region.code, name: region.name },
        from: input.from,
        year: input.to,
        pieces: carried.length,
      },
    },
    (changes) => {
      if (carried.length === 0) return;
      const { id } = createAssessmentWriter(services, changes).ensure(region.id, input.to, after.id);
      for (const { row, indicator, note } of carried) {
        changes.insert('evidence', {
          ...row,
          id: services.newId(),
          assessment_id: id,
          indicator_id: indicator,
          levels: '[]',
          status: 'belum-diperiksa',
          reason: null,
          note,
          added_at: at,
          added_by: by,
          changed_at: at,
          changed_by: by,
        });
      }
    },
  );
  return { changeSet: changeSet?.id ?? null, carried: carried.length, skipped };
}
