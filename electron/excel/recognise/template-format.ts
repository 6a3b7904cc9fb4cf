/**
 * What makes a workbook the application's own template, for the one that writes it and the one that reads it back:
 * the names of its sheets and columns, and the facts on its hidden sheet with the checksum over them. The checksum
 * notices accidents and mixed up sheets; it is no protection against somebody who wants to deceive.
 */
import { createHash } from 'node:crypto';
import { STAGES, type Stage } from '../../../shared/assessment/stages.ts';
import { safeText } from '../export/safe-text.ts';
import { tidyText, type SheetView } from './sheet-view.ts';

export const TEMPLATE_NAME = 'Templat aplikasi';
export const TEMPLATE_SHEETS = { answers: 'Isian', criteria: 'Kriteria', facts: '_meta' } as const;
export const TEMPLATE_VERSION = 1;

export const TEMPLATE_HEADINGS = {
  number: 'No',
  aspect: 'Aspek',
  indicator: 'Indikator',
  weight: 'Bobot (%)',
  criterion: 'Kriteria level yang dipilih',
  penjelasan: 'Penjelasan',
  analisis: 'Analisis',
  bukti: 'Data dukung',
} as const;
/** Texts that a template has a column for. */
export const ANSWER_TEXTS = ['penjelasan', 'analisis', 'bukti'] as const;
/** Whole levels, and Pemdi's values with decimals. */
export const LEVEL_HEADINGS = { whole: 'Level', decimal: 'Nilai' } as const;

export interface TemplateFacts {
  readonly version: number;
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly region: { readonly code: string; readonly name: string };
  readonly year: number;
  readonly stage: Stage;
  /** The row in which each indicator stood when the template was made. */
  readonly rows: readonly { readonly row: number; readonly indicator: string }[];
}

/** One line of the hidden sheet: what it states, and the statement. */
export type FactLine = readonly [label: string, value: string];

const CHECKSUM = 'checksum';
const FORMAT: FactLine = ['format', 'evaluasi-spbe-template'];
const KEY_HEADING = 'Kunci';
/** So much of the checksum ties a sheet of answers to its hidden sheet. */
const TOKEN_LENGTH = 8;

/** What a row's hidden cell says: "spbe-2020/7". */
export function rowKey(instrument: string, indicator: string): string {
  return `${instrument}/${indicator}`;
}

/** The indicator that a row's hidden cell names, or null when it is none of this instrument. */
export function indicatorOfKey(instrument: string, key: string): string | null {
  return key.startsWith(`${instrument}/`) ? key.slice(instrument.length + 1) : null;
}

/** Heading of the column of keys; it says to which hidden sheet the table belongs. */
export function keyHeading(checksum: string): string {
  return `${KEY_HEADING} ${checksum.slice(0, TOKEN_LENGTH)}`;
}

export function checksumOf(lines: readonly FactLine[]): string {
  return createHash('sha256').update(JSON.stringify(lines), 'utf8').digest('hex');
}

/** The facts as they are written, ending with the checksum over all lines before it. */
export function factLines(facts: TemplateFacts): readonly FactLine[] {
  const { version, instrument, instrumentVersion, region, year, stage, rows } = facts;
  const stated: FactLine[] = [
    FORMAT,
    ['version', String(version)],
    ['instrument', instrument],
    ['instrument-version', String(instrumentVersion)],
    ['region', region.code],
    ['region-name', region.name],
    ['year', String(year)],
    ['stage', stage],
    ...rows.map(({ row, indicator }): FactLine => [`row-${row}`, rowKey(instrument, indicator)]),
  ];
  const lines = stated.map(([label, value]): FactLine => [label, tidyText(safeText(value))]);
  return [...lines, [CHECKSUM, checksumOf(lines)]];
}

export interface ReadFacts extends TemplateFacts {
  readonly checksum: string;
}

/** The facts of a hidden sheet; null when they are not as they were written, or of a newer kind. */
export function readFacts(sheet: SheetView): ReadFacts | null {
  const lines = sheet.rows.map(({ row }): FactLine => [sheet.text(row, 1), sheet.text(row, 2)]);
  const [label, checksum = ''] = lines.at(-1) ?? [];
  const stated = lines.slice(0, -1);
  if (label !== CHECKSUM || checksum !== checksumOf(stated)) return null;
  const facts = new Map(stated);
  const text = (name: string): string => facts.get(name) ?? '';
  const stage = STAGES.find((known) => known === text('stage'));
  const version = Number(text('version'));
  if (text(FORMAT[0]) !== FORMAT[1] || version !== TEMPLATE_VERSION || !stage) return null;
  const instrument = text('instrument');
  return {
    version,
    instrument,
    instrumentVersion: Number(text('instrument-version')),
    region: { code: text('region'), name: text('region-name') },
    year: Number(text('year')),
    stage,
    rows: stated.flatMap(([name, key]) => {
      const row = /^row-(\d+)$/.exec(name)?.[1];
      const indicator = indicatorOfKey(instrument, key);
      return row === undefined || indicator === null ? [] : [{ row: Number(row), indicator }];
    }),
    checksum,
  };
}
