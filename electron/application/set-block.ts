/** Writes a block of the matrix as one change set: all of its cells, or none. */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { BlockCell } from '../../shared/contract/matrix.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { levelFault } from '../../shared/instrument/levels.ts';
import type { StoredRegion } from '../database/regions-repository.ts';
import { createAssessmentWriter } from './assessment-writer.ts';
import { brokenCeiling, isOverridden, settleOverride } from './evidence/ceiling.ts';
import type { Services } from './services.ts';
import { requireRegion } from './worksheet.ts';

/** How many places a refusal names. */
const NAMED_PLACES = 20;

const placeOf = ({ region, indicator }: BlockCell) => `${region} ${indicator}`;

/** @throws {Refusal} not-found, level-not-in-scale, invalid-input when a cell is there twice. */
function assertCells(instrument: Instrument, cells: readonly BlockCell[]): void {
  const known = new Set(instrument.indicators.map(({ id }) => id));
  const unknown = cells.find(({ indicator }) => !known.has(indicator));
  if (unknown) {
    const { indicator } = unknown;
    throw new Refusal('not-found', `${instrument.id} has no indicator ${indicator}`, { indicator });
  }
  const faults = cells.filter(({ value }) => value !== null && levelFault(instrument.scale, value) !== null);
  const [first] = faults;
  if (first) {
    throw new Refusal('level-not-in-scale', `${faults.length} cells are not on the scale`, {
      value: (first.value ?? 0) / 100,
      min: instrument.scale.min,
      max: instrument.scale.max,
      cells: faults.slice(0, NAMED_PLACES).map(placeOf),
    });
  }
  if (new Set(cells.map(placeOf)).size < cells.length) {
    throw new Refusal('invalid-input', 'a cell is there twice', { fields: ['cells'] });
  }
}

interface RegionBlock {
  readonly assessmentId: string | null;
  /** Only what becomes another value. */
  readonly cells: readonly BlockCell[];
}

/** @throws {Refusal} above-ceiling when accepted evidence does not support a value and no reason stands for it. */
function assertCeilings(
  services: Services,
  instrument: Instrument,
  stage: Stage,
  blocks: readonly RegionBlock[],
): void {
  const faults = blocks.flatMap(({ assessmentId, cells }) =>
    cells.filter(({ indicator, value }) => {
      if (assessmentId === null || isOverridden(services, assessmentId, { stage, indicator })) return false;
      return brokenCeiling(services, assessmentId, instrument, { stage, indicator }, value) !== null;
    }),
  );
  if (faults.length === 0) return;
  throw new Refusal('above-ceiling', `${faults.length} cells are above the ceiling`, {
    cells: faults.slice(0, NAMED_PLACES).map(placeOf),
  });
}

/** @throws {Refusal} what `assertCells` and `assertCeilings` throw; nothing is written then. */
export function setBlock(
  services: Services,
  input: ParsedInput<'matrix.setBlock'>,
): { changeSet: string | null } {
  const { year, stage, cells } = input;
  const { assessments, journal } = services;
  const instrument = services.instruments.choose(input.instrument, year);
  assertCells(instrument, cells);
  const regions = new Map<string, StoredRegion>();
  for (const { region } of cells) {
    if (!regions.has(region)) regions.set(region, requireRegion(services, region));
  }

  const changed = [...Map.groupBy(cells, ({ region }) => region)].map(([code, group]) => {
    const regionId = regions.get(code)?.id ?? '';
    const before = assessments.find(regionId, year, instrument.id);
    const own = ({ indicator }: BlockCell) =>
      (before && assessments.value(before.id, stage, indicator)?.value) ?? null;
    const cells = group.filter((cell) => own(cell) !== cell.value);
    return { regionId, assessmentId: before?.id ?? null, cells };
  });
  assertCeilings(services, instrument, stage, changed);
  const count = changed.reduce((sum, group) => sum + group.cells.length, 0);
  const changeSet = journal.commit(
    { summary: { kind: 'edit-block', year, stage, cells: count } },
    (changes) => {
      const writer = createAssessmentWriter(services, changes);
      for (const group of changed) {
        if (group.cells.length === 0) continue;
        const assessment = writer.ensure(group.regionId, year, instrument.id);
        for (const { indicator, value } of group.cells) {
          writer.setValue(assessment.id, stage, indicator, value, null);
          const place = { stage, indicator };
          const ceiling = brokenCeiling(services, assessment.id, instrument, place, value);
          settleOverride(services, changes, assessment.id, place, ceiling);
        }
      }
    },
  );
  return { changeSet: changeSet?.id ?? null };
}
