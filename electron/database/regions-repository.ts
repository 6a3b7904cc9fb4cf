/** Regions and their aliases. Regions are reference data of the application; aliases can be learned. */
import type { Region } from '../../shared/regions/regions.ts';
import type { Database } from './connection.ts';

export interface StoredRegion {
  readonly id: string;
  readonly code: string;
  readonly province_code: string;
  readonly kind: Region['kind'];
  readonly name: string;
  readonly short_name: string;
  readonly island: string | null;
  readonly tile_code: string | null;
  readonly tile_column: number | null;
  readonly tile_row: number | null;
}

export interface LearnedAlias {
  readonly id: string;
  readonly written: string;
  readonly code: string;
  /** Of the region. */
  readonly name: string;
}

export interface RegionsRepository {
  byCode(code: string): StoredRegion | null;
  byId(id: string): StoredRegion | null;
  /** The province's own row first, then its regencies by code. */
  ofProvince(province: string): StoredRegion[];
  provinces(): StoredRegion[];
  learnedAliases(): LearnedAlias[];
  aliasExists(normalised: string, regionId: string): boolean;
  /** Brings the stored reference data in line with the application's own; ids of known regions never change. */
  synchronise(
    regions: readonly Region[],
    newAliasId: () => string,
    normalise: (written: string) => string,
  ): void;
}

/** The stable id of a region: given once from its code, kept when a decree changes the code. */
export function regionIdOf(code: string): string {
  return `region-${code}`;
}

export function createRegionsRepository(database: Database): RegionsRepository {
  const byCode = database.prepare<[string], StoredRegion>('SELECT * FROM region WHERE code = ?');
  const byId = database.prepare<[string], StoredRegion>('SELECT * FROM region WHERE id = ?');
  const ofProvince = database.prepare<[string], StoredRegion>(
    `SELECT * FROM region WHERE province_code = ? ORDER BY kind <> 'provinsi', code`,
  );
  const provinces = database.prepare<[], StoredRegion>(
    `SELECT * FROM region WHERE kind = 'provinsi' ORDER BY name`,
  );
  const learned = database.prepare<[], LearnedAlias>(
    `SELECT a.id, a.written, r.code, r.name FROM region_alias a JOIN region r ON r.id = a.region_id
     WHERE a.origin = 'learned' ORDER BY a.written`,
  );
  const aliasExists = database
    .prepare('SELECT 1 FROM region_alias WHERE normalised = ? AND region_id = ?')
    .pluck();
  const upsert = database.prepare(`
    INSERT INTO region (id, code, bps_code, province_code, kind, name, short_name, island,
                        tile_code, tile_column, tile_row)
    VALUES (@id, @code, @bpsCode, @province, @kind, @name, @shortName, @island,
            @tileCode, @tileColumn, @tileRow)
    ON CONFLICT (id) DO UPDATE SET code = excluded.code, bps_code = excluded.bps_code,
      province_code = excluded.province_code, kind = excluded.kind, name = excluded.name,
      short_name = excluded.short_name, island = excluded.island,
      tile_code = excluded.tile_code,
      tile_column = excluded.tile_column, tile_row = excluded.tile_row`);
  const insertAlias = database.prepare(`
    INSERT INTO region_alias (id, region_id, written, normalised, origin)
    VALUES (?, ?, ?, ?, 'reference') ON CONFLICT DO NOTHING`);
  /** Regions change with the application's version only, and every entry of an import asks for its own. */
  const known = new Map<string, StoredRegion>();
  function rememberedByCode(code: string): StoredRegion | null {
    const before = known.get(code);
    if (before !== undefined) return before;
    const found = byCode.get(code) ?? null;
    if (found) known.set(code, found);
    return found;
  }
  return {
    byCode: rememberedByCode,
    byId: (id) => byId.get(id) ?? null,
    ofProvince: (province) => ofProvince.all(province),
    provinces: () => provinces.all(),
    learnedAliases: () => learned.all(),
    aliasExists: (normalised, regionId) => aliasExists.get(normalised, regionId) !== undefined,
    synchronise(regions, newAliasId, normalise) {
      const run = database.transaction(() => {
        for (const region of regions) {
          const id = regionIdOf(region.code);
          upsert.run({
            id,
            code: region.code,
            bpsCode: region.bpsCode,
            province: region.province,
            kind: region.kind,
            name: region.name,
            shortName: region.shortName,
            island: region.island,
            tileCode: region.tile?.code ?? null,
            tileColumn: region.tile?.column ?? null,
            tileRow: region.tile?.row ?? null,
          });
          for (const alias of region.aliases) {
            insertAlias.run(newAliasId(), id, alias, normalise(alias));
          }
        }
      });
      run.immediate();
      known.clear();
    },
  };
}
