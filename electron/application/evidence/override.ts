/** The reason for a level above the ceiling: given, worded anew, or taken away. */
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import { requireIndicator } from '../instrument-catalogue.ts';
import { createAssessmentWriter } from '../assessment-writer.ts';
import type { Services } from '../services.ts';
import { requireRegion } from '../worksheet.ts';
import { writeOverride } from './ceiling.ts';

/** Taking the reason away leaves the level where it is: checks report it until evidence or a reason supports it. */
export function setOverride(
  services: Services,
  input: ParsedInput<'worksheet.override'>,
): { changeSet: string | null } {
  const { year, stage, indicator, reason } = input;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, year);
  requireIndicator(instrument, indicator);
  const before = services.assessments.find(region.id, year, instrument.id);
  const name = { code: region.code, name: region.name };
  const changeSet = services.journal.commit(
    {
      summary: {
        kind: 'ceiling-override',
        region: name,
        year,
        stage,
        indicator,
        given: reason !== null,
      },
    },
    (changes) => {
      if (reason === null && !before) return;
      const { id } = createAssessmentWriter(services, changes).ensure(region.id, year, instrument.id);
      writeOverride(services, changes, id, { stage, indicator }, reason);
    },
  );
  return { changeSet: changeSet?.id ?? null };
}
