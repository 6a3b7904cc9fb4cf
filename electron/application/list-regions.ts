/** Regions for choosing and for drawing the map. */
import type { OperationOutput } from '../../shared/contract/operations.ts';
import type { StoredRegion } from '../database/regions-repository.ts';
import type { Services } from './services.ts';

function tileOf(region: StoredRegion) {
  const { tile_code: code, tile_column: column, tile_row: row } = region;
  return code === null || column === null || row === null ? null : { code, column, row };
}

export function listRegions(services: Services): OperationOutput<'regions.list'> {
  const { province } = services.settings.get();
  return services.regions.ofProvince(province).map((region) => ({
    code: region.code,
    name: region.name,
    shortName: region.short_name,
    kind: region.kind,
    island: region.island,
    tile: tileOf(region),
  }));
}

export function listProvinces(services: Services): OperationOutput<'provinces.list'> {
  return services.regions.provinces().map(({ code, short_name: name }) => ({ code, name }));
}
