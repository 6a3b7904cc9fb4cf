/** A table of published indices, as in a decree or the press: regions, index, predikat, perhaps domains; no levels. */
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { type Position } from '../cell-address.ts';
import { hintsFor } from './hints.ts';
import { headingsOf, type HeadingBlock } from './heading-block.ts';
import type {
  KnownInstrument,
  PublishedPlan,
  RecogniseContext,
  Recogniser,
  SheetRecognition,
} from './recogniser.ts';
import { matchRegionCell } from './region-names.ts';
import { stageOf, surroundingText, yearOf } from './sheet-context.ts';
import type { SheetView } from './sheet-view.ts';
import {
  isIndexLabel,
  isRegionHeading,
  isSummaryLabel,
  isValueLabel,
  plainWords,
  saysNotTakingPart,
  stagesInHeading,
  yearsInHeading,
} from './words.ts';

interface IndexColumn {
  readonly column: number;
  readonly heading: string;
}

interface Header {
  readonly block: HeadingBlock;
  readonly regionColumn: number;
  readonly indices: readonly IndexColumn[];
  readonly predikat: number | null;
  readonly domains: ReadonlyMap<string, number>;
}

function domainOf(heading: string, known: KnownInstrument): string | null {
  const words = plainWords(heading).replace(/^(indeks |nilai |domain |skor )+/, '');
  const found = known.instrument.domains.find((domain) =>
    [domain.name, domain.shortName, domain.id].some((name) => plainWords(name) === words),
  );
  return found?.id ?? null;
}

function headerAt(sheet: SheetView, row: number, known: KnownInstrument): Header | null {
  const cells = sheet.rows.find((candidate) => candidate.row === row)?.cells ?? [];
  const region = cells.find(
    (cell) => cell.value.kind === 'text' && isRegionHeading(sheet.text(row, cell.column)),
  );
  if (!region) return null;
  const below = sheet.mergeAt(row, region.column)?.bottom ?? row;
  const block = { top: row, bottom: Math.max(row, below) };
  const indices: IndexColumn[] = [];
  const values: IndexColumn[] = [];
  const domains = new Map<string, number>();
  let predikat: number | null = null;
  for (let column = 1; column <= Math.min(sheet.columnCount, 200); column += 1) {
    const headings = headingsOf(sheet, block, column, region.column);
    const domain = headings.map((heading) => domainOf(heading, known)).find((id) => id !== null);
    const heading = headings.join(' ');
    if (column === region.column || headings.length === 0) continue;
    if (domain !== undefined && domain !== null && !domains.has(domain)) domains.set(domain, column);
    else if (plainWords(heading).includes('predikat') || plainWords(heading) === 'kategori')
      predikat ??= column;
    else if (isIndexLabel(heading) || headings.some((each) => isIndexLabel(each)))
      indices.push({ column, heading });
    else if (isValueLabel(heading)) values.push({ column, heading });
  }
  if (indices.length === 0 && predikat !== null) indices.push(...values);
  return indices.length > 0 ? { block, regionColumn: region.column, indices, predikat, domains } : null;
}

function recognise(
  sheet: SheetView,
  known: KnownInstrument,
  context: RecogniseContext,
): SheetRecognition | null {
  let header: Header | null = null;
  for (const { row } of sheet.rows.slice(0, 60)) header ??= headerAt(sheet, row, known);
  if (!header) return null;
  const { block, regionColumn, indices, predikat, domains } = header;
  const span = { first: 1, last: block.top - 1 };
  const sheetYear = yearOf(sheet, span, context);
  const sheetStage = stageOf(sheet, span, context);
  const plans: PublishedPlan[] = [];
  let matched = 0;
  for (const { row, cells } of sheet.rows) {
    const written = sheet.text(row, regionColumn);
    if (row <= block.bottom || !/\p{L}/u.test(written) || isSummaryLabel(written) || isRegionHeading(written))
      continue;
    const match = matchRegionCell(written, context.regions);
    const place = (column: number): Position => ({ row, column });
    const absent = cells.find(
      (cell) =>
        cell.column !== regionColumn &&
        cell.value.kind === 'text' &&
        saysNotTakingPart(sheet.text(row, cell.column)),
    );
    const hasResult =
      indices.some(({ column }) => sheet.cell(row, column)) ||
      (predikat !== null && sheet.cell(row, predikat));
    if (!hasResult && !absent && match.kind === 'unknown') continue;
    if (match.kind !== 'unknown') matched += 1;
    for (const { column, heading } of indices) {
      const own = cells.find((cell) => cell.column === column);
      const years = yearsInHeading(heading);
      const stages = stagesInHeading(heading);
      plans.push({
        kind: 'published',
        key: indices.length > 1 ? `${sheet.name}!${columnLetters(column)}${row}` : `${sheet.name}!${row}`,
        place: `${sheet.name}!${row}`,
        sheet,
        instrument: known.instrument,
        region: { written, cell: sheet.address(place(regionColumn)), match },
        year: years.length === 1 ? (years[0] ?? null) : sheetYear,
        stage: stages.length === 1 ? (stages[0] ?? null) : sheetStage,
        index: place(column),
        predikat: predikat !== null && indices.length === 1 ? place(predikat) : null,
        domains: new Map(indices.length === 1 ? Array.from(domains, ([id, at]) => [id, place(at)]) : []),
        notTakingPart: absent && (own === absent || indices.length === 1) ? place(absent.column) : null,
      });
    }
  }
  if (plans.length === 0 || matched < (plans.length / indices.length) * 0.3) return null;
  const year = plans[0]?.year ?? null;
  const hint = hintsFor(known.instrument, surroundingText(sheet, span, context), year);
  return {
    layout: 'Daftar indeks',
    score: 40 + Math.min(20, matched) + hint.score + domains.size,
    evidence: [
      `kolom ${columnLetters(regionColumn)} memuat ${plans.length / indices.length} daerah, ${matched} dikenal`,
      `indeks di kolom ${indices.map(({ column }) => columnLetters(column)).join(', ')}`,
      'tidak ada kolom indikator',
      ...(hint.evidence === null ? [] : [hint.evidence]),
    ],
    plans,
  };
}

export const indexList: Recogniser = { id: 'index-list', recognise };
