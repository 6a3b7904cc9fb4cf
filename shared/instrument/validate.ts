/**
 * Decides whether a file is an instrument that may be used: first its shape, then what the shape
 * cannot say (weights that add up, references that exist, bands that cover the scale).
 */
import { instrumentSchema, type Instrument } from './instrument.ts';
import { evidenceRuleFaults } from './validation/evidence-rule-faults.ts';
import type { InstrumentFault } from './validation/fault.ts';
import { ruleFaults } from './validation/rule-faults.ts';
import { scaleFaults, yearFaults } from './validation/scale-faults.ts';
import { shapeFaults } from './validation/shape-faults.ts';
import { idFaults, referenceFaults } from './validation/structure-faults.ts';
import { partWeightFaults, sumFaults } from './validation/weight-faults.ts';

export type InstrumentCheck =
  | { readonly ok: true; readonly instrument: Instrument }
  | { readonly ok: false; readonly faults: InstrumentFault[] };

export function validateInstrument(input: unknown): InstrumentCheck {
  const parsed = instrumentSchema.safeParse(input);
  if (!parsed.success) {
    return { ok: false, faults: parsed.error.issues.flatMap((issue) => shapeFaults(issue, input)) };
  }
  const instrument = parsed.data;
  const structure = [...idFaults(instrument), ...referenceFaults(instrument)];
  const faults = [
    ...yearFaults(instrument),
    ...scaleFaults(instrument),
    ...structure,
    ...evidenceRuleFaults(instrument),
    ...partWeightFaults(instrument),
    ...ruleFaults(instrument),
    // Sums over parts that are in the wrong place would only repeat the fault above.
    ...(structure.length === 0 ? sumFaults(instrument) : []),
  ];
  return faults.length === 0 ? { ok: true, instrument } : { ok: false, faults };
}
