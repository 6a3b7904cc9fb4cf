/** The regions of the home province in the order in which screens walk through them, and the one that is chosen. */
import type { OperationOutput } from '../../shared/contract/operations.ts';
import { useRegions } from './context.ts';
import { selectRegion, useView } from './view-store.ts';

export type Region = OperationOutput<'regions.list'>[number];
export type Regions = readonly [Region, ...Region[]];

/** Regencies and cities by code, the province itself at the end. */
function inWalkingOrder(regions: readonly Region[]): Region[] {
  return [
    ...regions.filter(({ kind }) => kind !== 'provinsi'),
    ...regions.filter(({ kind }) => kind === 'provinsi'),
  ];
}

export interface RegionChoice {
  readonly region: Region;
  /** Chooses the next or previous one; behind the last comes the first. */
  readonly step: (by: 1 | -1) => void;
}

/** undefined until the regions have been read. */
export function useWalkingRegions(): Regions | undefined {
  const [first, ...others] = inWalkingOrder(useRegions() ?? []);
  return first && [first, ...others];
}

export function useRegionChoice(regions: Regions): RegionChoice {
  const chosen = useView((view) => view.region);
  const position = Math.max(
    0,
    regions.findIndex(({ code }) => code === chosen),
  );
  return {
    region: regions[position] ?? regions[0],
    step: (by) => {
      const next = regions[(position + by + regions.length) % regions.length];
      if (next) selectRegion(next.code);
    },
  };
}
