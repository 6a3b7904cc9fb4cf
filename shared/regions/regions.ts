/**
 * The catalogue of provinces, kabupaten and kota: its file format, and the flat list of regions the rest
 * of the code works with. A region's own key is its Kemendagri code; the BPS code is only carried along.
 */
import { z } from 'zod';

const provinceCode = z.string().regex(/^\d{2}$/);

const tileSchema = z.strictObject({
  /** Three letters shown in the tile. */
  code: z.string().regex(/^[A-Z]{3}$/),
  /** Both from 1. */
  column: z.int().min(1),
  row: z.int().min(1),
});

const provinceSchema = z.strictObject({
  code: provinceCode,
  /** Without the word "Provinsi". */
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
});

const regencySchema = z.strictObject({
  /** Kemendagri code with a dot: "53.06". */
  code: z.string().regex(/^\d{2}\.\d{2}$/),
  province: provinceCode,
  /** With its kind: "Kabupaten Flores Timur". */
  name: z.string().min(1),
  /** Without its kind, except a kota that shares its name with a kabupaten: "Kota Kupang". */
  shortName: z.string().min(1),
  kind: z.enum(['kabupaten', 'kota']),
  bpsCode: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  island: z.string().min(1).nullable(),
  capital: z.string().min(1).nullable(),
  population: z.int().min(0).nullable(),
  aliases: z.array(z.string().min(1)),
  /** Place on the schematic map of the province. */
  tile: tileSchema.nullable(),
});

export const regionCatalogueSchema = z.strictObject({
  /** Where the entries come from. */
  source: z.string().min(1),
  provinces: z.array(provinceSchema).min(1),
  regencies: z.array(regencySchema).min(1),
});

export type RegionCatalogue = z.infer<typeof regionCatalogueSchema>;
export type RegionTile = z.infer<typeof tileSchema>;
export type RegionKind = 'provinsi' | 'kabupaten' | 'kota';

export interface Region {
  readonly code: string;
  /** With its kind: "Kabupaten Alor", "Kota Kupang", "Provinsi Nusa Tenggara Timur". */
  readonly name: string;
  readonly shortName: string;
  readonly kind: RegionKind;
  /** Code of the province it lies in; a province's own code. */
  readonly province: string;
  readonly aliases: readonly string[];
  readonly bpsCode: string | null;
  readonly island: string | null;
  readonly tile: RegionTile | null;
}

/** Provinces and regencies as one list, in the order of the catalogue, each province before its regencies. */
export function regionsOf(catalogue: RegionCatalogue): Region[] {
  return catalogue.provinces.flatMap((province) => [
    {
      code: province.code,
      name: `Provinsi ${province.name}`,
      shortName: province.name,
      kind: 'provinsi' as const,
      province: province.code,
      aliases: province.aliases,
      bpsCode: null,
      island: null,
      tile: null,
    },
    ...catalogue.regencies
      .filter((regency) => regency.province === province.code)
      .map(({ code, name, shortName, kind, aliases, bpsCode, island, tile }) => ({
        code,
        name,
        shortName,
        kind,
        province: province.code,
        aliases,
        bpsCode,
        island,
        tile,
      })),
  ]);
}
