/**
 * The sheet "Urutan": the ranking as somebody looks at it, by a domain, aspect or indicator with its own rank, against
 * an earlier year, limited to some regions. Rows that are not looked at are hidden and still count in the ranks.
 */
import type { Row, Worksheet } from 'exceljs';
import { parseExact, toNumber } from '../../../shared/scoring/exact.ts';
import { partsOfKind } from '../../../shared/ranking/basis.ts';
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { bareProvinceName, generatedLine, RESERVATION } from '../../../shared/messages/papers.ts';
import { fixedRange } from './addresses.ts';
import { frame, MISSING, putFormula, putNumber, putNumberOrDash, putText } from './cells.ts';
import { rankOverFormula } from './formulas.ts';
import type { RankingWorkbookInput } from './input.ts';
import { SHEETS } from './layout.ts';
import { setUpPrint } from './print-setup.ts';
import type { TableLine } from './ranking-table.ts';
import { letterheadHeight, writeLetterhead, writeNotes } from './sheet-blocks.ts';
import { rankingCell, type SheetContext } from './sheet-context.ts';
import {
  blockStyle,
  centredStyle,
  CHANGE_FORMAT,
  DIFFERENCE_FORMAT,
  headerStyle,
  INDEX_FORMAT,
  numberStyle,
  strongNumberStyle,
  textStyle,
  tiedStyle,
  WHOLE_FORMAT,
} from './styles.ts';
import { basisValueFormula } from './view-formulas.ts';
import { basisWords, regionWord, stageLine } from './wording.ts';

type View = NonNullable<RankingWorkbookInput['view']>;

const COLUMNS = { rank: 1, name: 2, value: 3, change: 4, rankChange: 5, index: 6, indexRank: 7, predikat: 8 };
const WIDTHS = [6, 30, 16, 13, 13, 10, 11, 15];

/** Sheets are listed in the order in which they are added: this one comes first. */
export function addViewSheet(context: SheetContext): void {
  const { workbook, input, print } = context;
  const { view } = input;
  if (!view) return;
  const sheet = workbook.addWorksheet(SHEETS.view);
  const letterhead = { ...titles(input, view), lines: lines(input, view) };
  writeLetterhead(sheet, letterhead);
  WIDTHS.forEach((width, position) => {
    sheet.getColumn(position + 1).width = width;
  });
  const headerRow = letterheadHeight(letterhead) + 1;
  writeHeadings(sheet.getRow(headerRow), input, view);
  const lastRow = writeRows(sheet, context, view, headerRow + 1);
  markSharedRanks(sheet, headerRow + 1, lastRow);
  const noteRow = writeNotes(sheet, notes(input, view), {
    firstRow: lastRow + 2,
    lastColumn: COLUMNS.predikat,
    width: WIDTHS.reduce((sum, width) => sum + width, 0),
  });
  setUpPrint(sheet, print, {
    lastColumn: COLUMNS.predikat,
    lastRow: noteRow,
    titleRows: [headerRow, headerRow],
    frozenRows: headerRow,
    frozenColumns: COLUMNS.name,
  });
}

function titles({ instrument, provinceName }: RankingWorkbookInput, { ranking }: View) {
  const province = `PROVINSI ${bareProvinceName(provinceName).toUpperCase()}`;
  return {
    title: `PERINGKAT MENURUT ${basisWords(instrument, ranking.rankedBy).toUpperCase()}`,
    subtitle: `${regionWord(ranking).toUpperCase()} ${province} TAHUN ${ranking.year}`,
  };
}

function lines(input: RankingWorkbookInput, { ranking, shown }: View): string[] {
  const { compared } = ranking;
  const against = `Perubahan terhadap ${compared.year}`;
  return [
    `${stageLine(input)}.`,
    compared.isBreak ? `${against}: instrumen berganti, nilai tidak dibandingkan.` : `${against}.`,
    ...(shown ? [`Ditampilkan ${shown.size} dari ${ranking.rows.length} menurut saringan di layar.`] : []),
  ];
}

function writeHeadings(row: Row, { instrument }: RankingWorkbookInput, { ranking }: View): void {
  const { kind, id } = ranking.rankedBy;
  const part = partsOfKind(instrument, kind).find((candidate) => candidate.id === id);
  const headings = [
    'No',
    regionWord(ranking),
    part?.shortName ?? 'Nilai indeks',
    `Perubahan nilai ${ranking.compared.year}`,
    `Perubahan peringkat ${ranking.compared.year}`,
    'Indeks',
    'Peringkat indeks',
    'Predikat',
  ];
  headings.forEach((heading, position) => putText(row.getCell(position + 1), heading, headerStyle));
  row.height = 40;
}

/** @returns the last row. */
function writeRows(sheet: Worksheet, context: SheetContext, view: View, firstRow: number): number {
  const { table } = context;
  const { rows } = view.ranking;
  const lineOf = new Map(
    [...table.ranked, ...table.unranked].map((line) => [line.row.region.code, line] as const),
  );
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  const values = fixedRange(COLUMNS.value, firstRow, COLUMNS.value, firstRow + Math.max(ranked, 1) - 1);
  let place = firstRow;
  for (const [position, item] of rows.entries()) {
    if (position === ranked) {
      frame(sheet, place, 1, COLUMNS.predikat, blockStyle);
      putText(sheet.getCell(place, 1), 'Tidak diperingkat', blockStyle);
      place += 1;
    }
    const row = sheet.getRow(place);
    writeRow(row, context, view, item, { line: lineOf.get(item.region.code) ?? null, values });
    row.hidden = view.shown !== null && !view.shown.has(item.region.code);
    place += 1;
  }
  return place - 1;
}

/** As on the sheet of the ranking: a rank that another row has too carries a sign. */
function markSharedRanks(sheet: Worksheet, firstRow: number, lastRow: number): void {
  const ranks = fixedRange(COLUMNS.rank, firstRow, COLUMNS.rank, lastRow);
  const own = `$A${firstRow}`;
  sheet.addConditionalFormatting({
    ref: `A${firstRow}:A${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: 10,
        formulae: [`AND(ISNUMBER(${own}),COUNTIF(${ranks},${own})>1)`],
        style: { ...tiedStyle },
      },
    ],
  });
}

interface RowFacts {
  readonly line: TableLine | null;
  /** Of the ranked rows. */
  readonly values: string;
}

function writeRow(
  row: Row,
  { input, layout }: SheetContext,
  { ranking }: View,
  item: RankingRow,
  { line, values }: RowFacts,
): void {
  const rank = row.getCell(COLUMNS.rank);
  if (item.rank === null) putText(rank, MISSING, centredStyle);
  else {
    const formula = rankOverFormula(values, `$${row.getCell(COLUMNS.value).address}`);
    putFormula(rank, formula, item.rank, centredStyle, WHOLE_FORMAT);
  }
  putText(row.getCell(COLUMNS.name), item.region.name, textStyle);
  const value = item.valueExact === null ? null : toNumber(parseExact(item.valueExact));
  const formula = line && basisValueFormula(layout, input.instrument, line, ranking.rankedBy);
  const valueCell = row.getCell(COLUMNS.value);
  if (formula === null) putNumberOrDash(valueCell, value, strongNumberStyle, INDEX_FORMAT);
  else putFormula(valueCell, formula, value ?? MISSING, strongNumberStyle, INDEX_FORMAT);
  const change = item.change === null ? null : Number(item.change.index);
  putNumberOrDash(row.getCell(COLUMNS.change), change, numberStyle, CHANGE_FORMAT);
  putNumberOrDash(row.getCell(COLUMNS.rankChange), item.rankChange, centredStyle, DIFFERENCE_FORMAT);
  const own = line === null ? null : (layout.ranking.rowOf.get(line) ?? null);
  if (own !== null && line) {
    const { indexColumn, predikatColumn } = layout.ranking;
    const index = line.index ? toNumber(line.index) : MISSING;
    putFormula(row.getCell(COLUMNS.index), rankingCell(indexColumn, own), index, numberStyle, INDEX_FORMAT);
    putFormula(row.getCell(COLUMNS.predikat), rankingCell(predikatColumn, own), line.predikat, textStyle);
  }
  if (item.indexRank === null) putText(row.getCell(COLUMNS.indexRank), MISSING, centredStyle);
  else putNumber(row.getCell(COLUMNS.indexRank), item.indexRank, centredStyle, WHOLE_FORMAT);
}

function notes(input: RankingWorkbookInput, { ranking, shown }: View): string[] {
  return [
    'Nilai, peringkat, indeks, dan predikat adalah rumus atas lembar lain; perubahan adalah hasil aplikasi.',
    ...(ranking.rankedBy.kind === 'index'
      ? []
      : ['Hasil terpublikasi hanya memiliki nilai bagian yang ikut dipublikasikan.']),
    ...(shown
      ? ['Baris di luar saringan disembunyikan, bukan dihapus: peringkat tetap di antara semuanya.']
      : []),
    ...(input.official ? [] : [`${RESERVATION}.`]),
    generatedLine(input),
  ];
}
