/** A year's published distribution of predikat in the home province: known as a whole, not region by region. */
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Services } from './services.ts';

/** @throws {Refusal} invalid-input for a key that is neither a predikat of the instrument nor `tidak-mengikuti`. */
export function setDistribution(
  services: Services,
  input: ParsedInput<'distribution.set'>,
): { changeSet: string | null } {
  const { assessments, journal, newId } = services;
  const { province } = services.settings.get();
  const instrument = services.instruments.forYear(input.year);
  const allowed = new Set([...instrument.bands.map((band) => band.predikat), 'tidak-mengikuti']);
  const strange = Object.keys(input.distribution?.counts ?? {}).filter((key) => !allowed.has(key));
  if (strange.length > 0) {
    throw new Refusal('invalid-input', 'unknown predikat in a distribution', { fields: strange });
  }
  const existing = assessments.distribution(province, input.year, instrument.id);
  const changeSet = journal.commit(
    { summary: { kind: 'published-distribution', year: input.year } },
    (changes) => {
      if (input.distribution === null) {
        if (existing) changes.remove('published_distribution', existing.id);
        return;
      }
      const fields = {
        counts: JSON.stringify(input.distribution.counts),
        source: input.distribution.source,
        sample: 0 as const,
      };
      if (existing) changes.update('published_distribution', existing.id, fields);
      else {
        changes.insert('published_distribution', {
          id: newId(),
          province_code: province,
          year: input.year,
          instrument_id: instrument.id,
          ...fields,
        });
      }
    },
  );
  return { changeSet: changeSet?.id ?? null };
}
