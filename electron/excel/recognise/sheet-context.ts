/**
 * What a sheet says about its whole content outside of its table: which region, which year, which stage.
 * A labelled cell counts before a title, the sheet before its name, another sheet before the file's name.
 */
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { RegionMatcher } from '../../../shared/regions/match.ts';
import type { RegionMatch } from '../../../shared/regions/region-match.ts';
import type { FoundRegion, RecogniseContext } from './recogniser.ts';
import { tidyText, type SheetView } from './sheet-view.ts';
import { isRegionHeading, plainWords, stagesInTitle, yearsIn } from './words.ts';

/** The rows that belong to a table's surroundings, both inclusive. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly row: number;
  readonly column: number;
}

const NOBODY: FoundRegion = { written: '', cell: null, match: { kind: 'unknown', candidates: [] } };
/** Titles and letterheads are short and few. */
const LONGEST_LINE = 300;
const MOST_LINES = 400;

function linesOf(sheet: SheetView, span: RowSpan): Line[] {
  const lines: Line[] = [];
  for (const row of sheet.rows) {
    if (row.row < span.first || row.row > span.last) continue;
    for (const cell of row.cells) {
      const text = sheet.text(row.row, cell.column);
      if (text !== '' && text.length <= LONGEST_LINE) lines.push({ row: row.row, column: cell.column, text });
      if (lines.length >= MOST_LINES) return lines;
    }
  }
  return lines;
}

/** "Label : value" in one cell, or a label with its value in one of the next cells of the row. */
function labelledIn(lines: readonly Line[]): Labelled[] {
  return lines.flatMap((line, index): Labelled[] => {
    const colon = /^([^:]{2,60}?)\s*:\s*(.+)$/.exec(line.text);
    if (colon?.[1] !== undefined && colon[2] !== undefined) {
      return [{ label: plainWords(colon[1]), value: colon[2], row: line.row, column: line.column }];
    }
    const next = lines
      .slice(index + 1)
      .find((other) => other.row !== line.row || plainWords(other.text) !== '');
    if (!next || next.row !== line.row) return [];
    const value = tidyText(next.text.replace(/^\s*:/, ''));
    return [{ label: plainWords(line.text), value, row: line.row, column: next.column }];
  });
}

function isRegionLabel(label: string): boolean {
  return (
    isRegionHeading(label) ||
    /^(nama )?(instansi|pemerintah daerah|pemda|daerah|kabupaten kota)\b/.test(label)
  );
}

function isYearLabel(label: string): boolean {
  return /^(tahun|ta|periode|tahun (penilaian|evaluasi|anggaran|pelaksanaan|pemantauan|data|pengukuran)( spbe| pemdi)?)$/.test(
    label,
  );
}

function isAddressLine(text: string): boolean {
  return /^(jalan|jln|jl|alamat|telp|telepon|kode pos|email|surel|website|laman)\b/.test(plainWords(text));
}

function readRegion(
  written: string,
  regions: RegionMatcher,
): { readonly written: string; readonly match: RegionMatch } {
  const whole = regions(written);
  if (whole.kind === 'exact') return { written, match: whole };
  const mention = regions.findRegionIn(written);
  if (mention && (mention.match.kind === 'exact' || whole.candidates.length === 0)) return mention;
  return { written, match: whole };
}

function isProvince(match: RegionMatch): boolean {
  return match.kind === 'exact' && !match.code.includes('.');
}

/** The most telling of several: a regency before a province, a known region before a doubtful one. */
function bestRegion(found: readonly FoundRegion[]): FoundRegion | null {
  const exact = found.filter((region) => region.match.kind === 'exact');
  return exact.find((region) => !isProvince(region.match)) ?? exact[0] ?? found[0] ?? null;
}

function labelledRegion(sheet: SheetView, span: RowSpan, regions: RegionMatcher): FoundRegion | null {
  const found = labelledIn(linesOf(sheet, span)).flatMap((labelled): FoundRegion[] => {
    if (!isRegionLabel(labelled.label) || !/\p{L}/u.test(labelled.value)) return [];
    return [{ ...readRegion(labelled.value, regions), cell: sheet.address(labelled) }];
  });
  return bestRegion(found);
}

function regionInTitles(sheet: SheetView, span: RowSpan, regions: RegionMatcher): FoundRegion | null {
  const found = linesOf(sheet, span).flatMap((line): FoundRegion[] => {
    if (isAddressLine(line.text)) return [];
    const mention = regions.findRegionIn(line.text);
    return mention ? [{ ...mention, cell: sheet.address(line) }] : [];
  });
  return bestRegion(found);
}

/** The longest run of words that is exactly a region's name. */
function regionInWords(text: string, regions: RegionMatcher): FoundRegion | null {
  const words = text.split(' ').filter((word) => !/^\d/.test(word));
  for (let length = Math.min(4, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const written = words.slice(start, start + length).join(' ');
      const match = written.length > 2 ? regions(written) : null;
      if (match?.kind === 'exact') return { written, cell: null, match };
    }
  }
  return null;
}

function regionInSheetName(sheet: SheetView, regions: RegionMatcher): FoundRegion | null {
  const name = tidyText(sheet.name.replaceAll('_', ' '));
  const whole = regions(name);
  if (whole.kind !== 'unknown') return { written: name, cell: null, match: whole };
  const mention = regions.findRegionIn(name);
  return mention ? { ...mention, cell: null } : regionInWords(name, regions);
}

function fileWords(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? fileName;
  return tidyText(base.replace(/\.[^.]{1,5}$/, '').replaceAll(/[_\-+()[\]]+/g, ' '));
}

function regionInFileName(fileName: string, regions: RegionMatcher): FoundRegion | null {
  const text = fileWords(fileName);
  const mention = regions.findRegionIn(text);
  if (mention?.match.kind === 'exact') return { ...mention, cell: null };
  return regionInWords(text, regions) ?? (mention && { ...mention, cell: null });
}

/** A region that exactly one other sheet, or all others alike, state in a labelled cell. */
function regionOnOtherSheets(sheet: SheetView, context: RecogniseContext): FoundRegion | null {
  const found = context.sheets
    .filter((other) => other !== sheet)
    .flatMap((other) => labelledRegion(other, { first: 1, last: 40 }, context.regions) ?? []);
  const [first] = found;
  const codes = new Set(found.map((region) => (region.match.kind === 'exact' ? region.match.code : '')));
  return first && codes.size === 1 && !codes.has('') ? first : null;
}

export function regionOf(sheet: SheetView, span: RowSpan, context: RecogniseContext): FoundRegion {
  const sources = [
    () => labelledRegion(sheet, span, context.regions),
    () => regionInTitles(sheet, span, context.regions),
    () => regionInSheetName(sheet, context.regions),
    () => regionOnOtherSheets(sheet, context),
    () => regionInFileName(context.fileName, context.regions),
  ];
  let doubtful: FoundRegion | null = null;
  for (const source of sources) {
    const found = source();
    if (found?.match.kind === 'exact') return found;
    // What a cell says and cannot be understood is asked about; a name elsewhere only fills a gap.
    if (found?.cell) return found;
    doubtful ??= found;
  }
  return doubtful ?? NOBODY;
}

function single<T>(values: readonly T[]): T | null {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}

function labelledYear(sheet: SheetView, span: RowSpan): number | null {
  const years = labelledIn(linesOf(sheet, span)).flatMap((labelled) =>
    isYearLabel(labelled.label) ? yearsIn(labelled.value).slice(0, 1) : [],
  );
  return single(years);
}

function yearInTitles(sheet: SheetView, span: RowSpan): number | null {
  const lines = linesOf(sheet, span).filter(
    (line) =>
      !/^(nomor|no surat|tanggal|tgl|dicetak)\b/.test(plainWords(line.text)) && /\p{L}/u.test(line.text),
  );
  const behindTheWord = lines.flatMap((line) =>
    /\b(tahun|ta|periode)\b/i.test(line.text) ? yearsIn(line.text) : [],
  );
  return (
    single(behindTheWord) ??
    (behindTheWord.length > 0 ? null : single(lines.flatMap((line) => yearsIn(line.text))))
  );
}

export function yearOf(sheet: SheetView, span: RowSpan, context: RecogniseContext): number | null {
  return (
    labelledYear(sheet, span) ??
    yearInTitles(sheet, span) ??
    single(yearsIn(sheet.name)) ??
    single(
      context.sheets
        .filter((other) => other !== sheet)
        .flatMap((other) => labelledYear(other, { first: 1, last: 40 }) ?? []),
    ) ??
    single(yearsIn(fileWords(context.fileName)))
  );
}

export function stageOf(sheet: SheetView, span: RowSpan, context: RecogniseContext): Stage | null {
  const stages = linesOf(sheet, span).flatMap((line) => stagesInTitle(line.text));
  if (stages.length > 0) return single(stages);
  return single(stagesInTitle(sheet.name)) ?? single(stagesInTitle(fileWords(context.fileName)));
}

/** The surroundings as one text, to look for the name of a regulation in. */
export function surroundingText(sheet: SheetView, span: RowSpan, context: RecogniseContext): string {
  return plainWords(
    [fileWords(context.fileName), sheet.name, ...linesOf(sheet, span).map((line) => line.text)].join(' | '),
  );
}
