/**
 * What an evaluation instrument is: the regulation's structure, weights, scale and bands as data.
 * Nothing else in the code knows how many indicators there are or what they weigh.
 */
import { z } from 'zod';
import { parseExact, type Exact } from '../scoring/exact.ts';

/** Weights are decimal ("1.3") or fraction ("20/6") texts, in percent of the whole index. */
const weight = z.string().regex(/^(\d+(\.\d+)?|\d+\/[1-9]\d*)$/);
const id = z.string().regex(/^\d+(-\d+)?$/);

const scaleSchema = z.strictObject({
  min: z.int(),
  max: z.int(),
  /** Digits allowed behind the decimal mark: 0 for whole levels, 2 for Pemdi. */
  decimals: z.union([z.literal(0), z.literal(2)]),
});

const bandSchema = z.strictObject({
  predikat: z.string().min(1),
  /** Lower bound, inclusive; a band ends where the next one begins, the last one at the scale's maximum. */
  from: z.string().regex(/^\d+(\.\d+)?$/),
});

const domainSchema = z.strictObject({
  id,
  name: z.string().min(1),
  shortName: z.string().min(1),
  weight,
});

const aspectSchema = z.strictObject({
  id,
  /** null where the instrument has no domains (Pemdi). */
  domain: id.nullable(),
  name: z.string().min(1),
  shortName: z.string().min(1),
  weight,
});

const indicatorSchema = z.strictObject({
  id,
  aspect: id,
  /** The regulation's full name. */
  name: z.string().min(1),
  /** What tables show. */
  shortName: z.string().min(1),
  weight,
  question: z.string().min(1),
  /** Key into levelNames. */
  levelNames: z.string().min(1),
  /** Other ways in which worksheets write the number of this indicator, such as "35.2". */
  otherNumbers: z.array(z.string()).optional(),
  /** Other names met in the field. */
  otherNames: z.array(z.string()).optional(),
  /** A short criterion for every level of the scale, in the product's own words. */
  criteria: z.record(z.string(), z.string().min(1)),
  /** Where the full criteria stand in the regulation. */
  source: z.string().min(1),
});

const ruleFacts = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Those that the rule is about, each on its own: where it does not hold, theirs is the level to look at. */
  indicators: z.array(id).min(1),
  /** The one that they are held against. */
  other: id,
  /** What does not hold and why, in the product's own words. */
  message: z.string().min(1),
  /** Where the dependence stands. */
  source: z.string().min(1),
};

/** How levels of different indicators depend on one another; levels are whole levels of the scale. */
const ruleSchema = z.discriminatedUnion('kind', [
  /** A level is at most `margin` above the other's, such as an application above its policy. */
  z.strictObject({ kind: z.literal('not-above'), ...ruleFacts, margin: z.int().min(0) }),
  /** `level` or more needs the other at `otherLevel` or more. */
  z.strictObject({ kind: z.literal('requires'), ...ruleFacts, level: z.int(), otherLevel: z.int() }),
]);

const evidenceRuleSchema = z.strictObject({
  /** The aspects whose indicators it holds for. */
  aspects: z.array(id).min(1),
  /** The whole level whose evidence it holds for. */
  level: z.int(),
  /** Most years that may lie between the document and what it is measured against. */
  years: z.int().min(0).max(100),
  /** null: measured against the evaluated year. A lower level: against the newest evidence of that level before it. */
  afterLevel: z.int().nullable(),
  /** Where the regulation or its guideline says so. */
  source: z.string().min(1),
});

export const instrumentSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  name: z.string().min(1),
  /** For the context switch: "59/2020". */
  shortName: z.string().min(1),
  regulation: z.string().min(1),
  /** Years of evaluation; `to` null while in force. */
  years: z.strictObject({ from: z.int(), to: z.int().nullable() }),
  /** True while the regulation's criteria are known from drafts only. */
  criteriaAreDraft: z.boolean(),
  scale: scaleSchema,
  /** Level names by capability kind, each from level text to name: { proses: { "1": "Rintisan" } }. */
  levelNames: z.record(z.string(), z.record(z.string(), z.string())),
  /** Ascending. */
  bands: z.array(bandSchema).min(1),
  /** National target of the index, or null. */
  target: z.string().nullable(),
  domains: z.array(domainSchema),
  aspects: z.array(aspectSchema).min(1),
  indicators: z.array(indicatorSchema).min(1),
  /** Checks between indicators; what does not hold is pointed out, never refused. */
  rules: z.array(ruleSchema).optional(),
  /** How old evidence may be; without any, no age is ever noticed. */
  evidenceRules: z.array(evidenceRuleSchema).optional(),
});

export type Instrument = z.infer<typeof instrumentSchema>;
export type Indicator = Instrument['indicators'][number];
export type Aspect = Instrument['aspects'][number];
export type Domain = Instrument['domains'][number];
export type Scale = Instrument['scale'];
export type Rule = z.infer<typeof ruleSchema>;
export type EvidenceRule = z.infer<typeof evidenceRuleSchema>;

/** The weight of a part in percent of the index, exactly. */
/** An instrument has few different weights, and every index is computed from all of them. */
const weights = new Map<string, Exact>();

export function weightOf({ weight }: { readonly weight: string }): Exact {
  const known = weights.get(weight);
  if (known) return known;
  const parsed = parseExact(weight);
  weights.set(weight, parsed);
  return parsed;
}

export function indicatorsOf(instrument: Instrument, aspectId: string): Indicator[] {
  return instrument.indicators.filter((indicator) => indicator.aspect === aspectId);
}

export function aspectsOf(instrument: Instrument, domainId: string): Aspect[] {
  return instrument.aspects.filter((aspect) => aspect.domain === domainId);
}
