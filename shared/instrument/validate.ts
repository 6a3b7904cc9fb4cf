/**
 * Decides whether a file is an instrument that may be used: first its shape, then what the shape
 * cannot say (weights that add up, references that exist, bands that cover the scale).
 */
import type { z } from 'zod';
import {
  compare,
  equals,
  ExactRangeError,
  formatExact,
  parseExact,
  sum,
  ZERO,
  type Exact,
} from '../scoring/exact.ts';
import { instrumentSchema, type Instrument } from './instrument.ts';

export interface InstrumentFault {
  /** Where in the file: "indicators[22].weight"; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong and where, in Indonesian. */
  readonly message: string;
}

export type InstrumentCheck =
  | { readonly ok: true; readonly instrument: Instrument }
  | { readonly ok: false; readonly faults: InstrumentFault[] };

type Issue = z.core.$ZodIssue;
type Segment = string | number;
type ListName = 'domains' | 'aspects' | 'indicators';

/** Beyond these a number is a mistake in the file, and could leave the range of exact arithmetic. */
const HIGHEST_LEVEL = 100;
const LARGEST_TERM = 10_000_000;
const WHOLE_INDEX = parseExact('100');
const LIST_NAMES: readonly ListName[] = ['domains', 'aspects', 'indicators'];
const PART_LABELS: Readonly<Record<ListName, string>> = {
  domains: 'domain',
  aspects: 'aspek',
  indicators: 'indikator',
};

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
    ...partWeightFaults(instrument),
    // Sums over parts that are in the wrong place would only repeat the fault above.
    ...(structure.length === 0 ? sumFaults(instrument) : []),
  ];
  return faults.length === 0 ? { ok: true, instrument } : { ok: false, faults };
}

// Shape

function shapeFaults(issue: Issue, input: unknown): InstrumentFault[] {
  const segments = issue.path.filter((segment): segment is Segment => typeof segment !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...segments, key];
      return { path: pathText(path), message: `${fieldText(path, input)} tidak dikenal` };
    });
  }
  if (segments.length === 0) return [{ path: '', message: 'Berkas instrumen harus berupa objek JSON' }];
  return [
    {
      path: pathText(segments),
      message: `${fieldText(segments, input)} ${complaint(issue, segments, input)}`,
    },
  ];
}

function complaint(issue: Issue, segments: readonly Segment[], input: unknown): string {
  if (valueAt(input, segments) === undefined) return 'tidak ada';
  switch (issue.code) {
    case 'invalid_type':
      return `harus berupa ${typeLabel(issue.expected)}`;
    case 'invalid_format':
      return formatComplaint(segments);
    case 'too_small':
      if (issue.origin === 'string') return 'tidak boleh kosong';
      if (issue.origin === 'array') return `harus berisi sedikitnya ${issue.minimum}`;
      return `tidak boleh kurang dari ${issue.minimum}`;
    case 'too_big':
      return `tidak boleh lebih dari ${issue.maximum}`;
    case 'invalid_union':
      return segments.at(-1) === 'decimals' ? 'harus 0 atau 2' : 'tidak sesuai';
    default:
      return 'tidak sesuai';
  }
}

function typeLabel(expected: string): string {
  switch (expected) {
    case 'string':
      return 'teks';
    case 'int':
      return 'bilangan bulat';
    case 'number':
      return 'bilangan';
    case 'boolean':
      return 'true atau false';
    case 'array':
      return 'daftar';
    default:
      return 'objek';
  }
}

function formatComplaint(segments: readonly Segment[]): string {
  const field = segments.at(-1);
  if (field === 'weight') return 'harus berupa bilangan bertitik seperti "1.3" atau pecahan seperti "20/6"';
  if (field === 'from') return 'harus berupa bilangan bertitik seperti "2.6"';
  if (segments.length === 1) return 'hanya boleh berisi huruf kecil, angka, dan tanda hubung';
  return 'harus berupa nomor seperti "7" atau "35-2"';
}

// Wording

function pathText(segments: readonly Segment[]): string {
  return segments.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    return text === '' ? segment : `${text}.${segment}`;
  }, '');
}

/** `Isian "weight" pada indikator 23`, or `Indikator urutan ke-24` for a whole part. */
function fieldText(segments: readonly Segment[], input: unknown): string {
  const [list, position, ...field] = segments;
  if (typeof list !== 'string' || typeof position !== 'number') return `Isian "${pathText(segments)}"`;
  const label = listLabel(list);
  const number = field[0] === 'id' ? undefined : valueAt(input, [list, position, 'id']);
  const place = typeof number === 'string' ? `${label} ${number}` : `${label} urutan ke-${position + 1}`;
  if (field.length === 0) return place.charAt(0).toUpperCase() + place.slice(1);
  return `Isian "${pathText(field)}" pada ${place}`;
}

function listLabel(list: string): string {
  const name = LIST_NAMES.find((candidate) => candidate === list);
  if (name) return PART_LABELS[name];
  return list === 'bands' ? 'rentang predikat' : list;
}

function valueAt(input: unknown, segments: readonly Segment[]): unknown {
  let value: unknown = input;
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return value;
}

/** Decimal comma, as the reader writes numbers; a fraction that does not end soon stays a fraction. */
function numberText(value: Exact): string {
  const text = withinRange(() => formatExact(value)) ?? `${value.numerator}/${value.denominator}`;
  return text.replace('.', ',');
}

function listText(items: readonly string[]): string {
  return items.map((item) => `"${item}"`).join(', ');
}

// Content

function yearFaults({ years }: Instrument): InstrumentFault[] {
  if (years.to === null || years.to >= years.from) return [];
  return [{ path: 'years', message: `Tahun akhir ${years.to} mendahului tahun awal ${years.from}` }];
}

function scaleFaults(instrument: Instrument): InstrumentFault[] {
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

function idFaults(instrument: Instrument): InstrumentFault[] {
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

function referenceFaults({ domains, aspects, indicators }: Instrument): InstrumentFault[] {
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

// Weights

/** Scores divide by these weights: zero has no place among them. */
function partWeightFaults(instrument: Instrument): InstrumentFault[] {
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

function sumFaults({ domains, aspects, indicators }: Instrument): InstrumentFault[] {
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

/** null for a number with too many digits to reckon with. */
function exactOrNull(text: string): Exact | null {
  const value = withinRange(() => parseExact(text));
  return value && value.numerator <= LARGEST_TERM && value.denominator <= LARGEST_TERM ? value : null;
}

/** null when the denominators have too little in common to be brought together. */
function sumOrNull(values: readonly Exact[]): Exact | null {
  return withinRange(() => sum(values));
}

/** null where the computation leaves the range of exact arithmetic. */
function withinRange<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ExactRangeError) return null;
    throw error;
  }
}
