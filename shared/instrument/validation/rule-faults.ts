/** Faults of rules between indicators: what they name does not exist, or they can never say anything. */
import type { Instrument, Rule } from '../instrument.ts';
import type { InstrumentFault } from './fault.ts';

export function ruleFaults(instrument: Instrument): InstrumentFault[] {
  const seen = new Set<string>();
  return (instrument.rules ?? []).flatMap((rule, position) => {
    const path = `rules[${position}]`;
    const faults = [...indicatorFaults(instrument, rule, path), ...boundFaults(instrument, rule, path)];
    if (seen.has(rule.id)) {
      faults.push({ path: `${path}.id`, message: `Aturan "${rule.id}" tercantum lebih dari sekali` });
    }
    seen.add(rule.id);
    return faults;
  });
}

function indicatorFaults({ indicators }: Instrument, rule: Rule, path: string): InstrumentFault[] {
  const known = new Set(indicators.map(({ id }) => id));
  const faults: InstrumentFault[] = [];
  const named = new Set<string>();
  const refuse = (place: string, complaint: string) =>
    faults.push({ path: `${path}.${place}`, message: `Aturan "${rule.id}" ${complaint}` });
  if (!known.has(rule.other)) refuse('other', `menunjuk indikator ${rule.other} yang tidak ada`);
  for (const [position, id] of rule.indicators.entries()) {
    const place = `indicators[${position}]`;
    if (!known.has(id)) refuse(place, `menunjuk indikator ${id} yang tidak ada`);
    if (id === rule.other) refuse(place, `membandingkan indikator ${id} dengan dirinya sendiri`);
    if (named.has(id)) refuse(place, `menyebut indikator ${id} lebih dari sekali`);
    named.add(id);
  }
  return faults;
}

/** The lowest level is met by every value: asking for it asks for nothing. */
function boundFaults({ scale }: Instrument, rule: Rule, path: string): InstrumentFault[] {
  const { min, max } = scale;
  if (rule.kind === 'not-above') {
    if (rule.margin < max - min) return [];
    return [
      {
        path: `${path}.margin`,
        message: `Aturan "${rule.id}" membolehkan selisih ${rule.margin}, padahal skala hanya ${min} sampai ${max}`,
      },
    ];
  }
  return (['level', 'otherLevel'] as const).flatMap((field) => {
    const level = rule[field];
    if (level <= max && level >= (field === 'level' ? min : min + 1)) return [];
    const complaint =
      level === min
        ? `menuntut level ${level} yang selalu terpenuhi`
        : `menyebut level ${level} yang tidak ada pada skala`;
    return [{ path: `${path}.${field}`, message: `Aturan "${rule.id}" ${complaint}` }];
  });
}
