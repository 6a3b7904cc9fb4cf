/**
 * Which indicators of one instrument an indicator of its successor continues, and whether their evidence can be used
 * again. A proposal of this project, shown as one: no regulation joins the instruments. Pure.
 */
import { z } from 'zod';
import { indicatorIdSchema, instrumentIdSchema } from '../contract/terms.ts';
import type { Instrument } from '../instrument/instrument.ts';

/** Evidence usable as it is, usable after an update, nothing to carry over. */
export const EVIDENCE_REUSE = ['pakai-ulang', 'perbarui', 'baru'] as const;

const relationSchema = z.strictObject({
  to: indicatorIdSchema,
  from: z.array(indicatorIdSchema),
  evidence: z.enum(EVIDENCE_REUSE),
  /** What has to be added or may not be carried over. */
  note: z.string().min(1).optional(),
});

export const crosswalkSchema = z.strictObject({
  from: instrumentIdSchema,
  to: instrumentIdSchema,
  /** That it is a proposal, in Indonesian. */
  note: z.string().min(1),
  /** One for every indicator of the later instrument. */
  relations: z.array(relationSchema).min(1),
});
export type Crosswalk = z.infer<typeof crosswalkSchema>;

/** @returns what does not hold, in English; nothing when the file is sound. */
export function crosswalkFaults(crosswalk: Crosswalk, from: Instrument, to: Instrument): string[] {
  const known = new Set(from.indicators.map(({ id }) => id));
  const related = crosswalk.relations.map((relation) => relation.to);
  const missing = to.indicators.filter(({ id }) => !related.includes(id));
  return [
    ...missing.map(({ id }) => `indicator ${id} of ${to.id} has no relation`),
    ...(related.length > to.indicators.length - missing.length
      ? ['a relation is there twice or for none']
      : []),
    ...crosswalk.relations.flatMap(({ to: id, from: sources, evidence }) => [
      ...sources.filter((source) => !known.has(source)).map((source) => `${id}: no indicator ${source}`),
      ...(new Set(sources).size < sources.length ? [`${id}: a source is there twice`] : []),
      ...((evidence === 'baru') === (sources.length === 0) ? [] : [`${id}: what is new continues nothing`]),
    ]),
  ];
}

/** Whether two indicators of the later instrument continue an indicator that is common to both. */
export function continueTheSame({ relations }: Crosswalk, one: string, other: string): boolean {
  const sources = (id: string) => relations.find(({ to }) => to === id)?.from ?? [];
  const known = new Set(sources(one));
  return sources(other).some((id) => known.has(id));
}
