/** Closing a year with a berita acara, opening it again with a reason, and what either left behind. */
import { beritaAcaraSchema } from '../../../shared/contract/berita-acara.ts';
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { Seal, SealStatus } from '../../../shared/contract/seal.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { sealCode } from '../../../shared/sealing/seal-code.ts';
import type { SealRow } from '../../database/entities.ts';
import { getRanking } from '../get-ranking.ts';
import type { Services } from '../services.ts';
import { hashOfYear } from './year-content.ts';

type Done = { changeSet: string | null };

export function sealOf(row: SealRow): Seal {
  return {
    year: row.year,
    instrument: row.instrument_id,
    hash: row.hash,
    code: sealCode(row.hash),
    record: beritaAcaraSchema.parse(JSON.parse(row.record)),
    sealedAt: row.sealed_at,
    sealedBy: row.sealed_by,
    reopened:
      row.reopened_at === null
        ? null
        : { at: row.reopened_at, by: row.reopened_by ?? '', reason: row.reopen_reason ?? '' },
  };
}

/** The seal in force over a year of the home province, or null. */
export function sealInForce(services: Services, year: number, instrument: Instrument): SealRow | null {
  const { province } = services.settings.get();
  const [newest] = services.seals.ofYear({ province, year, instrument: instrument.id });
  return newest?.reopened_at === null ? newest : null;
}

/** Number of regions by what they have to show, the province itself left out. */
function regionCounts(services: Services, year: number, instrument: Instrument): SealStatus['regions'] {
  const { rows } = getRanking(services, { year, instrument: instrument.id, stage: null, scope: 'kabkota' });
  const count = (...statuses: readonly string[]) =>
    rows.filter(({ status }) => statuses.includes(status)).length;
  return {
    complete: count('ranked', 'predikat-only'),
    incomplete: count('incomplete'),
    absent: count('tidak-mengikuti'),
    empty: count('no-data'),
  };
}

export function sealStatus(services: Services, input: ParsedInput<'seal.status'>): SealStatus {
  const instrument = services.instruments.choose(input.instrument, input.year);
  const { province } = services.settings.get();
  const all = services.seals.ofYear({ province, year: input.year, instrument: instrument.id });
  const current = sealInForce(services, input.year, instrument);
  return {
    current: current && sealOf(current),
    earlier: all.filter((row) => row !== current && row.reopened_at !== null).map(sealOf),
    intact: current && hashOfYear(services, province, input.year, instrument) === current.hash,
    regions: regionCounts(services, input.year, instrument),
  };
}

/** @throws {Refusal} sealed when it is closed already, nothing-to-seal for a year without data or with sample data. */
export function setSeal(services: Services, input: ParsedInput<'seal.set'>): Done {
  const { assessments, clock, journal, newId, settings } = services;
  const { year } = input;
  const instrument = services.instruments.choose(input.instrument, year);
  const { province, evaluator } = settings.get();
  if (sealInForce(services, year, instrument)) {
    throw new Refusal('sealed', `${String(year)} is sealed already`, { year });
  }
  const overview = assessments
    .years(province)
    .find((entry) => entry.year === year && entry.instrument_id === instrument.id);
  if (!overview || overview.sample === 1)
    throw new Refusal('nothing-to-seal', `${String(year)} has no data of its own`);
  const changeSet = journal.commit(
    { summary: { kind: 'sealed', year, number: input.record.number }, undoable: false },
    (changes) =>
      changes.insert('seal', {
        id: newId(),
        province_code: province,
        year,
        instrument_id: instrument.id,
        hash: hashOfYear(services, province, year, instrument),
        record: JSON.stringify(input.record),
        sealed_at: clock().toISOString(),
        sealed_by: evaluator,
        reopened_at: null,
        reopened_by: null,
        reopen_reason: null,
      }),
  );
  return { changeSet: changeSet?.id ?? null };
}

/** Seals in force whose year holds something else than what was sealed: year, instrument and code. */
export function brokenSeals(services: Services): string[] {
  return services.seals
    .active()
    .filter((seal) => {
      const instrument = services.instruments.get(seal.instrument_id);
      return hashOfYear(services, seal.province_code, seal.year, instrument) !== seal.hash;
    })
    .map((seal) => `${String(seal.year)} ${seal.instrument_id} ${sealCode(seal.hash)}`);
}

/** @throws {Refusal} not-found when the year is not sealed. */
export function reopenSeal(services: Services, input: ParsedInput<'seal.reopen'>): Done {
  const { clock, journal, settings } = services;
  const { year, reason } = input;
  const instrument = services.instruments.choose(input.instrument, year);
  const seal = sealInForce(services, year, instrument);
  if (!seal) throw new Refusal('not-found', `${String(year)} is not sealed`);
  const changeSet = journal.commit(
    { summary: { kind: 'reopened', year, reason }, undoable: false },
    (changes) =>
      changes.update('seal', seal.id, {
        reopened_at: clock().toISOString(),
        reopened_by: settings.get().evaluator,
        reopen_reason: reason,
      }),
  );
  return { changeSet: changeSet?.id ?? null };
}
