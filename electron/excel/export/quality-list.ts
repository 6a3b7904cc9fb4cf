/** What does not hold in a year as a workbook: how much there is in each region, and the list as the window shows it. */
import type { Quality, QualityFilter, SeverityCounts } from '../../../shared/contract/quality.ts';
import type { RegionName } from '../../../shared/contract/terms.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { sortableDay } from '../../../shared/messages/format.ts';
import { FINDING_KIND_NAMES, findingLineText, findingSource } from '../../../shared/messages/findings.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { countLines, findingLines, type FindingLine } from '../../../shared/quality/finding-lines.ts';
import { filterFindings, hasFilter } from '../../../shared/quality/filter-findings.ts';
import { bareProvinceName, generatedLine } from '../../../shared/messages/papers.ts';
import { MISSING } from './cells.ts';
import { createDocument, documentBytes } from './document.ts';
import { SEVERITY_WORDS } from './import-report-wording.ts';
import { addList, severityStyle, type ListColumn } from './list-sheet.ts';
import { safeFileName } from './safe-text.ts';
import { centredStyle, textStyle } from './styles.ts';

export interface QualityListInput {
  readonly quality: Quality;
  readonly filter: QualityFilter;
  readonly instrument: Instrument;
  readonly provinceName: string;
  readonly generatedAt: Date;
  readonly appVersion: string;
  /** Mark of the sealed year; "" while the year is open. */
  readonly seal: string;
}

interface RegionLine {
  readonly region: RegionName;
  readonly counts: SeverityCounts;
}

const REGION_COLUMNS: readonly ListColumn<RegionLine>[] = [
  { heading: 'Daerah', width: 38, style: textStyle, value: ({ region }) => region.name },
  { heading: 'Penghambat', width: 12, style: centredStyle, value: ({ counts }) => counts.error },
  { heading: 'Peringatan', width: 12, style: centredStyle, value: ({ counts }) => counts.warning },
  { heading: 'Informasi', width: 12, style: centredStyle, value: ({ counts }) => counts.info },
];

function indicatorName({ first, findings }: FindingLine, instrument: Instrument): string {
  if (findings.length > 1) return `${findings.length} indikator`;
  const indicator = instrument.indicators.find(({ id }) => id === first.indicator);
  return indicator ? `${indicator.id}. ${indicator.shortName}` : MISSING;
}

function lineColumns({ instrument, quality }: QualityListInput): ListColumn<FindingLine>[] {
  return [
    {
      heading: 'Tingkat',
      width: 12,
      style: ({ first }) => severityStyle(first),
      value: ({ first }) => SEVERITY_WORDS[first.severity],
    },
    { heading: 'Daerah', width: 24, style: textStyle, value: ({ first }) => first.region.name },
    { heading: 'Tahap', width: 11, style: centredStyle, value: ({ first }) => STAGE_NAMES[first.stage] },
    { heading: 'Indikator', width: 26, style: textStyle, value: (line) => indicatorName(line, instrument) },
    {
      heading: 'Jenis',
      width: 22,
      style: textStyle,
      value: ({ first }) => FINDING_KIND_NAMES[first.kind],
    },
    {
      heading: 'Keterangan',
      width: 54,
      style: textStyle,
      value: (line) => findingLineText(line, instrument, quality.year),
    },
    {
      heading: 'Dasar aturan',
      width: 30,
      style: textStyle,
      value: ({ first }) => findingSource(first, instrument) ?? MISSING,
    },
  ];
}

/** @returns the bytes of an .xlsx file. */
export async function buildQualityList(input: QualityListInput): Promise<Uint8Array<ArrayBuffer>> {
  const { quality, filter, instrument, generatedAt, appVersion } = input;
  const title = `CEK MUTU ${bareProvinceName(input.provinceName).toUpperCase()} TAHUN ${quality.year}`;
  const lines = findingLines(filterFindings(quality.findings, filter, instrument));
  const byRegion = Map.groupBy(lines, ({ first }) => first.region.code);
  const regions = quality.regions
    .filter(({ region }) => filter.region === null || region.code === filter.region)
    .map(({ region }) => ({ region, counts: countLines(byRegion.get(region.code) ?? []) }));
  const stage = quality.stage ? `Tahap ${STAGE_NAMES[quality.stage]}` : 'Tahap terjauh tiap daerah';
  const part = hasFilter(filter) ? 'Daftar tersaring. ' : '';
  const about = `${instrument.regulation}. ${stage}. ${part}${generatedLine(input)}`;
  const workbook = createDocument({
    title: `Cek mutu ${quality.year}`,
    subject: 'Yang belum sesuai pada penilaian',
    generatedAt,
    appVersion,
  });
  addList(workbook, { name: 'Ringkasan', title, about, columns: REGION_COLUMNS, lines: regions });
  addList(workbook, {
    name: 'Daftar',
    title,
    about,
    columns: lineColumns(input),
    lines,
    empty: 'Tidak ada yang perlu diperbaiki.',
  });
  return documentBytes(workbook, input.seal);
}

/** "Cek mutu Nusa Tenggara Timur 2024 2026-09-21". */
export function qualityListFileName({ provinceName, quality, generatedAt }: QualityListInput): string {
  const what = `Cek mutu ${bareProvinceName(provinceName)} ${quality.year}`;
  return safeFileName(`${what} ${sortableDay(generatedAt)}`, 'xlsx');
}
