/**
 * Refuses every write to a sealed year. The journal shows it everything that an edit, an import, an undo or a
 * redo has done, before it stands: there is no way around it.
 */
import { Refusal } from '../../../shared/contract/result.ts';
import type { Entity } from '../../database/entities.ts';
import { unpackChanges, type Row } from '../../database/change-records.ts';
import type { SealedYear, SealsRepository } from '../../database/seals-repository.ts';
import type { WriteGuard } from '../../journal/journal.ts';

/** What a year's results rest on. Comments and the follow-up of recommendations go on after it is closed. */
const OF_ASSESSMENT: ReadonlySet<Entity> = new Set<Entity>([
  'level_value',
  'indicator_text',
  'published_result',
  'evidence',
  'ceiling_override',
]);

const nameOf = ({ province, year, instrument }: SealedYear) => `${province} ${String(year)} ${instrument}`;

/** Allows everything, at no cost, while no year is sealed. */
const allow: WriteGuard = () => undefined;

/** The guard of one transaction. */
export function sealGuard(seals: SealsRepository): WriteGuard {
  const sealed = new Set(
    seals
      .active()
      .map((row) => nameOf({ province: row.province_code, year: row.year, instrument: row.instrument_id })),
  );
  if (sealed.size === 0) return allow;
  const refuseIfSealed = (key: SealedYear | null) => {
    if (key && sealed.has(nameOf(key))) {
      throw new Refusal('sealed', `${nameOf(key)} is sealed`, { year: key.year });
    }
  };
  /** Assessments that are known to be open. */
  const open = new Set<string>();
  const ofAssessment = (id: string) => {
    if (open.has(id)) return;
    refuseIfSealed(seals.yearOfAssessment(id));
    open.add(id);
  };
  const ofRow = (entity: 'assessment' | 'published_distribution', row: Row) => {
    const province =
      entity === 'assessment' ? seals.provinceOfRegion(String(row['region_id'])) : row['province_code'];
    refuseIfSealed({
      province: String(province),
      year: Number(row['year']),
      instrument: String(row['instrument_id']),
    });
  };
  return (record) => {
    const { entity, scope } = record;
    if (OF_ASSESSMENT.has(entity)) ofAssessment(scope);
    else if (entity === 'assessment' || entity === 'published_distribution') {
      for (const { before, after } of unpackChanges(record)) ofRow(entity, after ?? before ?? {});
    }
  };
}
