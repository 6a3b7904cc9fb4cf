/** National averages of the index by group of institutions: lines to compare with, figures of record. Pure. */
import { z } from 'zod';
import { indicatorIdSchema, instrumentIdSchema, shownNumberSchema, yearSchema } from '../contract/terms.ts';
import type { Instrument } from '../instrument/instrument.ts';

const figureSchema = z.strictObject({
  value: shownNumberSchema,
  /** True where the printed figure contradicts others of its own source; `note` says how. */
  doubtful: z.literal(true).optional(),
  note: z.string().min(1).optional(),
});

const rowSchema = z.strictObject({
  year: yearSchema,
  group: z.string().min(1),
  index: figureSchema,
  /** Domain id to figure. */
  domains: z.record(indicatorIdSchema, figureSchema),
  /** What another source prints. */
  note: z.string().min(1).optional(),
});

export const nationalAveragesSchema = z.strictObject({
  /** The instrument that the figures were reached on. */
  instrument: instrumentIdSchema,
  source: z.string().min(1),
  rows: z.array(rowSchema).min(1),
});
export type NationalAverages = z.infer<typeof nationalAveragesSchema>;
export type NationalAverage = NationalAverages['rows'][number];

type Figure = z.infer<typeof figureSchema>;

/** @returns what does not hold, in English; nothing when the file is sound. */
export function averageFaults(averages: NationalAverages, instrument: Instrument): string[] {
  const domains = new Set(instrument.domains.map(({ id }) => id));
  const { from, to } = instrument.years;
  const { min, max } = instrument.scale;
  const figureFaults = (place: string, { value, doubtful, note }: Figure) => [
    ...(Number(value) < min || Number(value) > max ? [`${place}: ${value} is off the scale`] : []),
    ...(doubtful && note === undefined ? [`${place}: a doubtful figure says why`] : []),
  ];
  const seen = new Set<string>();
  return averages.rows.flatMap(({ year, group, index, domains: figures }) => {
    const place = `${year} ${group}`;
    const isRepeated = seen.has(place);
    seen.add(place);
    return [
      ...(isRepeated ? [`${place}: is there twice`] : []),
      ...(year < from || (to !== null && year > to) ? [`${place}: not a year of ${instrument.id}`] : []),
      ...figureFaults(place, index),
      ...Object.entries(figures).flatMap(([id, figure]) => [
        ...(domains.has(id) ? [] : [`${place}: no domain ${id}`]),
        ...figureFaults(`${place} domain ${id}`, figure),
      ]),
    ];
  });
}
