/** Faults of weights: what is not positive, and sums that do not come out. */
import { compare, equals, parseExact, ZERO, type Exact } from '../../scoring/exact.ts';
import type { Instrument } from '../instrument.ts';
import { LIST_NAMES, PART_LABELS, type InstrumentFault } from './fault.ts';
import { exactOrNull, numberText, sumOrNull } from './safe-exact.ts';

const WHOLE_INDEX = parseExact('100');

/** Scores divide by these weights: zero has no place among them. */
export function partWeightFaults(instrument: Instrument): InstrumentFault[] {
  return LIST_NAMES.flatMap((list) =>
    instrument[list].flatMap((part, position) => {
      const path = `${list}[${position}].weight`;
      const what = `Bobot ${PART_LABELS[list]} ${part.id}`;
      const weight = exactOrNull(part.weight);
      if (!weight) return [{ path, message: `${what} ("${part.weight}") terlalu panjang untuk dihitung` }];
      return compare(weight, ZERO) > 0 ? [] : [{ path, message: `${what} harus lebih dari 0` }];
    }),
  );
}

export function sumFaults({ domains, aspects, indicators }: Instrument): InstrumentFault[] {
  const whole =
    domains.length > 0
      ? sumFault(domains, WHOLE_INDEX, 'domains', 'Bobot semua domain')
      : sumFault(aspects, WHOLE_INDEX, 'aspects', 'Bobot semua aspek');
  const inDomains = domains.flatMap((domain, position) =>
    sumFault(
      aspects.filter((aspect) => aspect.domain === domain.id),
      exactOrNull(domain.weight),
      `domains[${position}].weight`,
      `Bobot aspek pada domain ${domain.id}`,
    ),
  );
  const inAspects = aspects.flatMap((aspect, position) =>
    sumFault(
      indicators.filter((indicator) => indicator.aspect === aspect.id),
      exactOrNull(aspect.weight),
      `aspects[${position}].weight`,
      `Bobot indikator pada aspek ${aspect.id}`,
    ),
  );
  return [...whole, ...inDomains, ...inAspects];
}

function sumFault(
  parts: readonly { readonly weight: string }[],
  expected: Exact | null,
  path: string,
  what: string,
): InstrumentFault[] {
  const weights = parts.map((part) => exactOrNull(part.weight));
  // A weight that cannot be reckoned with has been named already.
  if (!expected || !weights.every((weight) => weight !== null)) return [];
  const total = sumOrNull(weights);
  if (!total) return [{ path, message: `${what} tidak dapat dijumlahkan` }];
  if (equals(total, expected)) return [];
  return [{ path, message: `${what} berjumlah ${numberText(total)}, seharusnya ${numberText(expected)}` }];
}
