/** The province's own map from a GeoJSON file of the office, in place of the schematic tiles. */
import { z } from 'zod';
import { regionCodeSchema } from './terms.ts';

const mapFileSchema = z.strictObject({
  name: z.string().min(1).max(255),
  bytes: z.instanceof(Uint8Array),
});

export const mapPreviewInputSchema = z.strictObject({ file: mapFileSchema });

/** A feature of the file and the region that it shows. */
const featureSchema = z.strictObject({
  feature: z.int().min(0),
  /** The words of the file by which a person knows it; may be empty. */
  written: z.string(),
  /** Sure by code or name; null where it has to be asked. */
  code: regionCodeSchema.nullable(),
  candidates: z.array(regionCodeSchema),
});
export type MapFeatureMatch = z.infer<typeof featureSchema>;

export const mapPreviewSchema = z.strictObject({ features: z.array(featureSchema) });

export const mapSetInputSchema = z.strictObject({
  file: mapFileSchema,
  /** Regions of features that were asked; a feature without a region is not drawn. */
  answers: z.array(z.strictObject({ feature: z.int().min(0), code: regionCodeSchema })),
});

export const provinceMapSchema = z.strictObject({
  fileName: z.string(),
  /** Extent of the drawing; null where the stored file is no longer there or no longer what it was. */
  drawing: z
    .strictObject({
      width: z.number(),
      height: z.number(),
      regions: z.array(
        z.strictObject({
          code: regionCodeSchema,
          /** SVG path. */
          path: z.string(),
          /** A point inside, for the label. */
          label: z.strictObject({ x: z.number(), y: z.number() }),
        }),
      ),
    })
    .nullable(),
});
export type ProvinceMap = z.infer<typeof provinceMapSchema>;
