/** What the application reports of workbooks that were read, as tests want it. */
import type { FileReport, ImportEntry, Problem } from '../../shared/contract/import.ts';

export const ALOR = { code: '53.05', name: 'Kabupaten Alor' };
const NONE = { new: 0, changed: 0, same: 0 };

export function importEntry(change: Partial<ImportEntry> = {}): ImportEntry {
  return {
    key: 'LKE!E',
    region: ALOR,
    regionWritten: 'Kab. Alor',
    regionVia: 'name',
    regionCandidates: [],
    year: 2024,
    stage: 'mandiri',
    instrument: 'spbe-2020',
    values: {},
    missing: [],
    aspects: {},
    domains: {},
    index: null,
    indexExact: null,
    range: null,
    predikat: null,
    published: null,
    place: 'LKE!E',
    counts: NONE,
    differences: [],
    texts: [],
    textCounts: NONE,
    textDifferences: [],
    excluded: false,
    ...change,
  };
}

export function sheetReport(
  change: Partial<FileReport['sheets'][number]> = {},
): FileReport['sheets'][number] {
  return {
    name: 'LKE',
    hidden: false,
    rows: 1,
    columns: 1,
    used: true,
    fingerprint: '',
    mapping: null,
    origin: null,
    ...change,
  };
}

export function fileReport(change: Partial<FileReport> = {}): FileReport {
  return {
    id: 'a',
    file: 'alor.xlsx',
    size: 1000,
    sha256: '',
    status: 'ok',
    layout: 'Daftar indikator',
    instrument: 'spbe-2020',
    entries: [importEntry()],
    counts: { new: 47, changed: 0, same: 0 },
    textCounts: NONE,
    problems: [],
    evidence: [],
    sheets: [sheetReport({ rows: 60, columns: 6 })],
    ...change,
  };
}

export const levelError: Problem = {
  severity: 'error',
  code: 'non-integer',
  cell: 'LKE!E17',
  message: '',
  indicator: '9',
  entry: 'LKE!E',
};
export const blank: Problem = {
  ...levelError,
  severity: 'warning',
  code: 'missing',
  cell: 'LKE!E18',
  indicator: '10',
};
export const noYear: Problem = { severity: 'error', code: 'unknown-year', cell: null, message: '' };
