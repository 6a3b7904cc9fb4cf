/** The sheet "Peringkat": the table in the order that officials know, with what is not ranked in a block below. */
import type { Worksheet } from 'exceljs';
import { toNumber } from '../../../shared/scoring/exact.ts';
import { instrumentLine } from '../../../shared/messages/papers.ts';
import { address, columnLetters } from './addresses.ts';
import { frame, MISSING, putFormula, putNumber, putNumberOrDash, putText, wrappedHeight } from './cells.ts';
import {
  equalsText,
  indexFormula,
  partFormula,
  predikatFormula,
  rankFormula,
  sharedRankCondition,
} from './formulas.ts';
import { SHEETS } from './layout.ts';
import { setUpPrint } from './print-setup.ts';
import type { RankingTable, TableLine } from './ranking-table.ts';
import { writeNotes } from './sheet-blocks.ts';
import type { OverallCheck, SheetContext } from './sheet-context.ts';
import {
  alarmStyle,
  bandTint,
  blockStyle,
  centredStyle,
  columnNumberStyle,
  headerStyle,
  INDEX_FORMAT,
  numberStyle,
  plainStyle,
  quietStyle,
  strongNumberStyle,
  strongTextStyle,
  subtitleStyle,
  textStyle,
  tiedStyle,
  titleStyle,
  WHOLE_FORMAT,
} from './styles.ts';
import { basisLine, notes, regionWord, remark, stageLine, titleLines } from './wording.ts';

const RANK_WIDTH = 5;
const PART_WIDTH = 10;
const INDEX_WIDTH = 8;
const PREDIKAT_WIDTH = 13;
/** Many columns leave less for words, or the print would shrink below what can be read. */
const FEW_PARTS = 5;
const WIDE = { name: 27, remark: 36 } as const;
const NARROW = { name: 24, remark: 28 } as const;
const UNRANKED_HEADING = 'Tidak diperingkat';
const PROVINCE_HEADING = 'Pemerintah provinsi (tidak ikut diperingkat)';

export function addRankingSheet(context: SheetContext, check: OverallCheck): void {
  const { workbook, table, layout, print } = context;
  const { ranking: places } = layout;
  const sheet = workbook.addWorksheet(SHEETS.ranking);
  setColumnWidths(sheet, context);
  writeTitles(sheet, context, check);
  writeHeader(sheet, context);
  if (table.ranked.length === 0) writePlaceholder(sheet, context);
  for (const line of table.ranked) writeLine(sheet, context, line);
  writeHeading(sheet, context, places.unrankedHeadingRow, UNRANKED_HEADING);
  for (const line of table.unranked) writeLine(sheet, context, line);
  writeHeading(sheet, context, places.provinceHeadingRow, PROVINCE_HEADING);
  if (table.province) writeLine(sheet, context, table.province);
  addConditions(sheet, context);
  const lastRow = addNotes(sheet, context);
  setUpPrint(sheet, print, {
    lastColumn: places.remarkColumn,
    lastRow,
    titleRows: [places.headerRow, places.numberRow],
    frozenRows: places.numberRow,
    frozenColumns: places.nameColumn,
  });
}

const widths = ({ parts }: RankingTable) => (parts.length > FEW_PARTS ? NARROW : WIDE);

function setColumnWidths(sheet: Worksheet, { table, layout }: SheetContext): void {
  const { ranking } = layout;
  sheet.getColumn(ranking.rankColumn).width = RANK_WIDTH;
  sheet.getColumn(ranking.nameColumn).width = widths(table).name;
  table.parts.forEach((_, position) => {
    sheet.getColumn(ranking.firstPartColumn + position).width = PART_WIDTH;
  });
  sheet.getColumn(ranking.indexColumn).width = INDEX_WIDTH;
  sheet.getColumn(ranking.predikatColumn).width = PREDIKAT_WIDTH;
  sheet.getColumn(ranking.remarkColumn).width = widths(table).remark;
}

function writeTitles(sheet: Worksheet, context: SheetContext, check: OverallCheck): void {
  const { input, table } = context;
  const [first, second] = titleLines(input);
  putText(sheet.getCell('A1'), first, titleStyle);
  putText(sheet.getCell('A2'), second, subtitleStyle);
  const [instrument, stage] = [instrumentLine(input.instrument), stageLine(input)];
  putText(sheet.getCell('A3'), `Instrumen: ${instrument}`, plainStyle);
  putText(sheet.getCell('A4'), `${stage}. ${basisLine(input, table)}`, plainStyle);
  putFormula(
    sheet.getCell('A5'),
    `"Pemeriksaan hitungan: "&${check.address}`,
    `Pemeriksaan hitungan: ${check.result}`,
    quietStyle,
  );
  sheet.addConditionalFormatting({
    ref: 'A5',
    rules: [
      {
        type: 'expression',
        priority: 20,
        formulae: [`ISNUMBER(SEARCH("${check.alarm}",$A$5))`],
        style: { ...alarmStyle },
      },
    ],
  });
  sheet.getRow(1).height = 20;
  sheet.getRow(2).height = 17;
  sheet.getRow(6).height = 6;
}

function writeHeader(sheet: Worksheet, { input, table, layout }: SheetContext): void {
  const { ranking } = layout;
  const parts = table.parts.map((part) => part.shortName);
  const headings = ['No', regionWord(input.ranking), ...parts, 'Indeks', 'Predikat', 'Keterangan'];
  headings.forEach((heading, position) => {
    putText(sheet.getCell(ranking.headerRow, position + 1), heading, headerStyle);
    const number = sheet.getCell(ranking.numberRow, position + 1);
    putNumber(number, position + 1, columnNumberStyle, WHOLE_FORMAT);
  });
  const longest = Math.max(...parts.map((part) => wrappedHeight(part, PART_WIDTH - 1)));
  sheet.getRow(ranking.headerRow).height = Math.max(26, longest);
  sheet.getRow(ranking.numberRow).height = 13;
}

function writeHeading(sheet: Worksheet, { layout }: SheetContext, row: number | null, text: string): void {
  if (row === null) return;
  frame(sheet, row, 1, layout.ranking.remarkColumn, blockStyle);
  putText(sheet.getCell(row, 1), text, blockStyle);
  sheet.mergeCells(row, 1, row, layout.ranking.remarkColumn);
  sheet.getRow(row).height = 18;
}

function writePlaceholder(sheet: Worksheet, { input, table, layout }: SheetContext): void {
  const { ranking } = layout;
  frame(sheet, ranking.firstRow, 1, ranking.remarkColumn, textStyle);
  const text = `Belum ada ${regionWord(input.ranking).toLowerCase()} yang dapat diperingkat`;
  putText(sheet.getCell(ranking.firstRow, ranking.nameColumn), text, textStyle);
  sheet.getRow(ranking.firstRow).height = wrappedHeight(text, widths(table).name - 2);
}

function writeLine(sheet: Worksheet, context: SheetContext, line: TableLine): void {
  const { input, table, layout } = context;
  const { ranking } = layout;
  const row = ranking.rowOf.get(line) ?? ranking.firstRow;
  const rankCell = sheet.getCell(row, ranking.rankColumn);
  if (line.rank === null) putText(rankCell, MISSING, centredStyle);
  else putFormula(rankCell, rankFormula(layout, row), line.rank, centredStyle, WHOLE_FORMAT);
  putText(sheet.getCell(row, ranking.nameColumn), line.row.region.name, textStyle);
  writeParts(sheet, context, line, row);
  writeIndex(sheet, context, line, row);
  const text = remark(input, table, line);
  putText(sheet.getCell(row, ranking.remarkColumn), text, textStyle);
  sheet.getRow(row).height = Math.max(
    wrappedHeight(text, widths(table).remark - 2),
    wrappedHeight(line.row.region.name, widths(table).name - 2),
  );
}

function writeParts(sheet: Worksheet, { table, layout }: SheetContext, line: TableLine, row: number): void {
  table.parts.forEach((part, position) => {
    const cell = sheet.getCell(row, layout.ranking.firstPartColumn + position);
    const value = line.parts[position] ?? null;
    const number = value && toNumber(value);
    if (!line.levels) {
      putNumberOrDash(cell, number, numberStyle, INDEX_FORMAT);
      return;
    }
    putFormula(cell, partFormula(layout, line, part), number ?? MISSING, numberStyle, INDEX_FORMAT);
  });
}

function writeIndex(sheet: Worksheet, { table, layout }: SheetContext, line: TableLine, row: number): void {
  const { ranking } = layout;
  const index = sheet.getCell(row, ranking.indexColumn);
  const predikat = sheet.getCell(row, ranking.predikatColumn);
  const value = line.index && toNumber(line.index);
  if (value !== null && line.levels) {
    putFormula(index, indexFormula(layout, line), value, strongNumberStyle, INDEX_FORMAT);
  } else {
    // Filling the blanks of an incomplete region would not rank it, so its index stays a dash.
    putNumberOrDash(index, value, strongNumberStyle, INDEX_FORMAT);
  }
  if (value !== null && line.predikatFollowsIndex) {
    const formula = predikatFormula(layout, row, table.bandRule);
    putFormula(predikat, formula, line.predikat, strongTextStyle);
  } else {
    putText(predikat, line.predikat, value === null ? textStyle : strongTextStyle);
  }
}

function addConditions(sheet: Worksheet, { input, layout }: SheetContext): void {
  const { ranking } = layout;
  const last = Math.max(...ranking.rowOf.values(), ranking.lastCountedRow);
  const rankLetters = columnLetters(ranking.rankColumn);
  sheet.addConditionalFormatting({
    ref: `${rankLetters}${ranking.firstRow}:${rankLetters}${ranking.lastRankedRow}`,
    rules: [
      {
        type: 'expression',
        priority: 10,
        formulae: [sharedRankCondition(layout)],
        style: { ...tiedStyle },
      },
    ],
  });
  const first = address(ranking.predikatColumn, ranking.firstRow);
  sheet.addConditionalFormatting({
    ref: `${first}:${address(ranking.predikatColumn, last)}`,
    rules: input.instrument.bands.map((band, position) => ({
      type: 'expression',
      priority: position + 1,
      formulae: [equalsText(`$${first}`, band.predikat)],
      style: { ...bandTint(position) },
    })),
  });
}

/** @returns the last row. */
function addNotes(sheet: Worksheet, { input, table, layout }: SheetContext): number {
  const { firstNoteRow, remarkColumn } = layout.ranking;
  const { name, remark: rest } = widths(table);
  const width = name + table.parts.length * PART_WIDTH + INDEX_WIDTH + PREDIKAT_WIDTH + rest;
  return writeNotes(sheet, notes(input, table), { firstRow: firstNoteRow, lastColumn: remarkColumn, width });
}
