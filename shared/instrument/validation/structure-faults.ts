/** Faults of structure: numbers used twice, references to what is not there, parts without content. */
import type { Instrument } from '../instrument.ts';
import { LIST_NAMES, PART_LABELS, type InstrumentFault } from './fault.ts';

export function idFaults(instrument: Instrument): InstrumentFault[] {
  const faults: InstrumentFault[] = [];
  for (const list of LIST_NAMES) {
    const seen = new Set<string>();
    for (const [position, part] of instrument[list].entries()) {
      if (seen.has(part.id)) {
        faults.push({
          path: `${list}[${position}].id`,
          message: `Nomor ${PART_LABELS[list]} ${part.id} dipakai lebih dari sekali`,
        });
      }
      seen.add(part.id);
    }
  }
  return [...faults, ...otherNumberFaults(instrument)];
}

/** A worksheet's number must lead to one indicator only. */
function otherNumberFaults({ indicators }: Instrument): InstrumentFault[] {
  const owners = new Map(indicators.map((indicator) => [indicator.id, indicator.id]));
  const faults: InstrumentFault[] = [];
  for (const [position, indicator] of indicators.entries()) {
    for (const [place, number] of (indicator.otherNumbers ?? []).entries()) {
      const owner = owners.get(number);
      if (owner !== undefined && owner !== indicator.id) {
        faults.push({
          path: `indicators[${position}].otherNumbers[${place}]`,
          message: `Nomor lain "${number}" pada indikator ${indicator.id} sudah dipakai indikator ${owner}`,
        });
      }
      owners.set(number, owner ?? indicator.id);
    }
  }
  return faults;
}

export function referenceFaults({ domains, aspects, indicators }: Instrument): InstrumentFault[] {
  const faults: InstrumentFault[] = [];
  const domainIds = new Set(domains.map((domain) => domain.id));
  const aspectIds = new Set(aspects.map((aspect) => aspect.id));

  for (const [position, { id, domain }] of aspects.entries()) {
    const path = `aspects[${position}].domain`;
    if (domains.length === 0) {
      if (domain !== null) {
        faults.push({
          path,
          message: `Aspek ${id} menunjuk domain ${domain}, padahal instrumen ini tanpa domain`,
        });
      }
    } else if (domain === null) {
      faults.push({ path, message: `Aspek ${id} belum menunjuk domain` });
    } else if (!domainIds.has(domain)) {
      faults.push({ path, message: `Aspek ${id} menunjuk domain ${domain} yang tidak ada` });
    }
  }
  for (const [position, { id, aspect }] of indicators.entries()) {
    if (!aspectIds.has(aspect)) {
      faults.push({
        path: `indicators[${position}].aspect`,
        message: `Indikator ${id} menunjuk aspek ${aspect} yang tidak ada`,
      });
    }
  }
  for (const [position, { id }] of domains.entries()) {
    if (!aspects.some((aspect) => aspect.domain === id)) {
      faults.push({ path: `domains[${position}]`, message: `Domain ${id} tidak mempunyai aspek` });
    }
  }
  for (const [position, { id }] of aspects.entries()) {
    if (!indicators.some((indicator) => indicator.aspect === id)) {
      faults.push({ path: `aspects[${position}]`, message: `Aspek ${id} tidak mempunyai indikator` });
    }
  }
  return faults;
}
