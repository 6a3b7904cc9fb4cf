/** Faults of shape: missing, unknown or wrongly typed entries, as zod found them, in Indonesian. */
import type { z } from 'zod';
import { LIST_NAMES, PART_LABELS, type InstrumentFault } from './fault.ts';

type Issue = z.core.$ZodIssue;
type Segment = string | number;

export function shapeFaults(issue: Issue, input: unknown): InstrumentFault[] {
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
  if (segments.length === 1 || (segments[0] === 'rules' && field === 'id'))
    return 'hanya boleh berisi huruf kecil, angka, dan tanda hubung';
  return 'harus berupa nomor seperti "7" atau "35-2"';
}

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
  if (list === 'rules') return 'aturan';
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
