/** Faults of years, scale, bands, target and level names. */
import { compare, parseExact, type Exact } from '../../scoring/exact.ts';
import type { Instrument } from '../instrument.ts';
import type { InstrumentFault } from './fault.ts';
import { exactOrNull, numberText } from './safe-exact.ts';

/** Beyond this a level is a mistake in the file. */
const HIGHEST_LEVEL = 100;

export function yearFaults({ years }: Instrument): InstrumentFault[] {
  if (years.to === null || years.to >= years.from) return [];
  return [{ path: 'years', message: `Tahun akhir ${years.to} mendahului tahun awal ${years.from}` }];
}

export function scaleFaults(instrument: Instrument): InstrumentFault[] {
  const { min, max } = instrument.scale;
  if (max <= min)
    return [{ path: 'scale', message: `Batas atas skala ${max} harus di atas batas bawahnya ${min}` }];
  if (min < 0 || max > HIGHEST_LEVEL) {
    return [
      { path: 'scale', message: `Skala ${min} sampai ${max} harus berada di antara 0 dan ${HIGHEST_LEVEL}` },
    ];
  }
  return [...bandFaults(instrument), ...targetFaults(instrument), ...levelFaults(instrument)];
}

function bandFaults({ bands, scale }: Instrument): InstrumentFault[] {
  const faults: InstrumentFault[] = [];
  const predikats = new Set<string>();
  let previous: { from: Exact; predikat: string } | null = null;
  for (const [position, band] of bands.entries()) {
    const path = `bands[${position}]`;
    if (predikats.has(band.predikat)) {
      faults.push({
        path: `${path}.predikat`,
        message: `Predikat "${band.predikat}" tercantum lebih dari sekali`,
      });
    }
    predikats.add(band.predikat);
    const from = exactOrNull(band.from);
    if (!from) {
      faults.push({
        path: `${path}.from`,
        message: `Batas predikat "${band.predikat}" terlalu panjang untuk dihitung`,
      });
      continue;
    }
    if (!previous && compare(from, parseExact(String(scale.min))) > 0) {
      faults.push({
        path: `${path}.from`,
        message: `Predikat terendah "${band.predikat}" mulai dari ${numberText(from)}, padahal skala mulai dari ${scale.min}`,
      });
    }
    if (previous && compare(from, previous.from) <= 0) {
      faults.push({
        path: `${path}.from`,
        message:
          `Batas predikat "${band.predikat}" (${numberText(from)}) harus di atas batas ` +
          `predikat "${previous.predikat}" (${numberText(previous.from)})`,
      });
    }
    previous = { from, predikat: band.predikat };
  }
  if (previous && compare(previous.from, parseExact(String(scale.max))) > 0) {
    faults.push({
      path: `bands[${bands.length - 1}].from`,
      message:
        `Predikat tertinggi "${previous.predikat}" mulai dari ${numberText(previous.from)}, ` +
        `padahal skala berakhir pada ${scale.max}`,
    });
  }
  return faults;
}

function targetFaults({ target, scale }: Instrument): InstrumentFault[] {
  if (target === null) return [];
  if (!/^\d+(\.\d+)?$/.test(target)) {
    return [{ path: 'target', message: `Target "${target}" harus berupa bilangan bertitik seperti "2.60"` }];
  }
  const value = exactOrNull(target);
  if (
    value &&
    compare(value, parseExact(String(scale.min))) >= 0 &&
    compare(value, parseExact(String(scale.max))) <= 0
  ) {
    return [];
  }
  return [
    { path: 'target', message: `Target "${target}" berada di luar skala ${scale.min} sampai ${scale.max}` },
  ];
}

function levelFaults({ indicators, levelNames, scale }: Instrument): InstrumentFault[] {
  const levels = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => String(scale.min + step));
  const faults: InstrumentFault[] = [];
  for (const [kind, names] of Object.entries(levelNames)) {
    const named = Object.keys(names).filter((level) => names[level] !== '');
    faults.push(...levelSetFaults(levels, named, `levelNames.${kind}`, `Nama level "${kind}"`));
  }
  for (const [position, indicator] of indicators.entries()) {
    const path = `indicators[${position}]`;
    faults.push(
      ...levelSetFaults(
        levels,
        Object.keys(indicator.criteria),
        `${path}.criteria`,
        `Kriteria indikator ${indicator.id}`,
      ),
    );
    if (!Object.hasOwn(levelNames, indicator.levelNames)) {
      faults.push({
        path: `${path}.levelNames`,
        message: `Indikator ${indicator.id} memakai nama level "${indicator.levelNames}" yang tidak ada`,
      });
    }
  }
  return faults;
}

function levelSetFaults(
  levels: readonly string[],
  found: readonly string[],
  path: string,
  what: string,
): InstrumentFault[] {
  const missing = levels.filter((level) => !found.includes(level));
  const surplus = found.filter((level) => !levels.includes(level));
  const faults: InstrumentFault[] = [];
  if (missing.length > 0)
    faults.push({ path, message: `${what} tidak lengkap: level ${listText(missing)} belum ada` });
  if (surplus.length > 0)
    faults.push({ path, message: `${what} memuat level ${listText(surplus)} yang tidak ada pada skala` });
  return faults;
}

function listText(items: readonly string[]): string {
  return items.map((item) => `"${item}"`).join(', ');
}
