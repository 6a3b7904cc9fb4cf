/** Faults of the rules on how old evidence may be. */
import type { Instrument } from '../instrument.ts';
import type { InstrumentFault } from './fault.ts';

export function evidenceRuleFaults({ aspects, evidenceRules = [], scale }: Instrument): InstrumentFault[] {
  const known = new Set(aspects.map(({ id }) => id));
  const faults: InstrumentFault[] = [];
  for (const [position, { aspects: named, level, afterLevel }] of evidenceRules.entries()) {
    const path = `evidenceRules[${position}]`;
    const rule = `Aturan umur data dukung urutan ke-${position + 1}`;
    for (const [place, aspect] of named.entries()) {
      if (known.has(aspect)) continue;
      faults.push({
        path: `${path}.aspects[${place}]`,
        message: `${rule} menunjuk aspek ${aspect} yang tidak ada`,
      });
    }
    if (level <= scale.min || level > scale.max) {
      faults.push({
        path: `${path}.level`,
        message: `${rule} berlaku untuk level ${level}, padahal data dukung hanya untuk level ${scale.min + 1} sampai ${scale.max}`,
      });
    }
    if (afterLevel !== null && (afterLevel <= scale.min || afterLevel >= level)) {
      faults.push({
        path: `${path}.afterLevel`,
        message: `${rule} dihitung dari level ${afterLevel}, padahal harus di atas level ${scale.min} dan di bawah level ${level}`,
      });
    }
  }
  return faults;
}
