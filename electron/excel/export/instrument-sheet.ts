/** The sheet "Instrumen": where weights and bounds come from, so that every number of the workbook can be traced. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { parseExact, toNumber } from '../../../shared/scoring/exact.ts';
import { address } from './addresses.ts';
import { frame, MISSING, putFormula, putNumber, putText, wrappedHeight } from './cells.ts';
import { putIndicatorNumber, putWeight, weightFormat } from './indicator-cells.ts';
import { SHEETS, type InstrumentLayout, type StructureRow } from './layout.ts';
import { setUpPrint, type PrintSetup } from './print-setup.ts';
import {
  bandTint,
  blockStyle,
  centredStyle,
  headerStyle,
  noteHeadingStyle,
  numberStyle,
  plainStyle,
  strongNumberStyle,
  strongTextStyle,
  textStyle,
  titleStyle,
} from './styles.ts';

const KIND_WIDTH = 17;
const BOUND_WIDTH = 12;
const NAME_WIDTH = 84;
const LAST_COLUMN = 5;
const BOUND_FORMAT = '0.00';

export interface InstrumentSheet {
  readonly workbook: Workbook;
  readonly instrument: Instrument;
  readonly places: InstrumentLayout;
  readonly print: PrintSetup;
  /** The cell with the weight of an indicator, on the sheet where the formulas multiply it: "Level!$C$8". */
  readonly weightCell: (indicator: string) => string;
}

export function addInstrumentSheet(parts: InstrumentSheet): void {
  const { workbook, instrument, places, print } = parts;
  const sheet = workbook.addWorksheet(SHEETS.instrument);
  [KIND_WIDTH, BOUND_WIDTH, NAME_WIDTH, 12, 16].forEach((width, position) => {
    sheet.getColumn(position + 1).width = width;
  });
  putText(sheet.getCell('A1'), 'INSTRUMEN, BOBOT, DAN BATAS PREDIKAT', titleStyle);
  sheet.getRow(1).height = 20;
  writeFacts(sheet, instrument, places);
  writeBands(sheet, instrument, places);
  writeStructure(sheet, parts);
  setUpPrint(sheet, print, {
    lastColumn: LAST_COLUMN,
    lastRow: places.structure.at(-1)?.row ?? places.structureHeaderRow,
    titleRows: [places.structureHeaderRow, places.structureHeaderRow],
    frozenRows: 1,
    frozenColumns: 0,
  });
}

function writeFacts(sheet: Worksheet, instrument: Instrument, places: InstrumentLayout): void {
  const { years, scale } = instrument;
  const until = years.to === null ? 'sampai sekarang' : `sampai ${years.to}`;
  const decimals = scale.decimals === 0 ? 'bilangan bulat' : 'dua desimal';
  const facts = [
    ['Instrumen', `${instrument.name} (${instrument.shortName}), versi ${instrument.version}`],
    ['Dasar hukum', instrument.regulation],
    ['Tahun evaluasi', `${years.from} ${until}`],
    ['Skala level', `${scale.min} sampai ${scale.max}, ${decimals}`],
    ['Status kriteria', instrument.criteriaAreDraft ? 'rancangan' : 'sesuai peraturan'],
  ] as const;
  facts.forEach(([label, value], position) => {
    const row = places.factsRow + position;
    putText(sheet.getCell(row, 1), label, noteHeadingStyle);
    putText(sheet.getCell(row, 2), value, plainStyle);
  });
  const { targetRow } = places;
  putText(sheet.getCell(targetRow, 1), 'Target indeks', noteHeadingStyle);
  const target = sheet.getCell(targetRow, 2);
  const leftAligned = { ...plainStyle, alignment: { horizontal: 'left', vertical: 'middle' } } as const;
  if (instrument.target === null) putText(target, MISSING, plainStyle);
  else putNumber(target, toNumber(parseExact(instrument.target)), leftAligned, BOUND_FORMAT);
}

function writeBands(sheet: Worksheet, instrument: Instrument, places: InstrumentLayout): void {
  const { bandHeaderRow, firstBandRow } = places;
  ['Predikat', 'Batas bawah', 'Rentang indeks'].forEach((heading, position) => {
    putText(sheet.getCell(bandHeaderRow, position + 1), heading, headerStyle);
  });
  instrument.bands.forEach((band, position) => {
    const row = firstBandRow + position;
    const next = instrument.bands[position + 1];
    const from = formatDecimal(twoDecimals(band.from));
    const range = next
      ? `${from} sampai kurang dari ${formatDecimal(twoDecimals(next.from))}`
      : `${from} sampai ${instrument.scale.max},00`;
    putText(sheet.getCell(row, 1), band.predikat, { ...strongTextStyle, ...bandTint(position) });
    putNumber(sheet.getCell(row, 2), toNumber(parseExact(band.from)), centredStyle, BOUND_FORMAT);
    putText(sheet.getCell(row, 3), range, textStyle);
  });
}

/** "2.6" → "2.60"; more decimals are kept. */
function twoDecimals(text: string): string {
  const [whole = '0', decimals = ''] = text.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function writeStructure(sheet: Worksheet, parts: InstrumentSheet): void {
  const { structureHeaderRow, structure } = parts.places;
  ['Tingkat', 'No', 'Nama', 'Bobot (%)', 'Jumlah bobot bagian (%)'].forEach((heading, position) => {
    putText(sheet.getCell(structureHeaderRow, position + 1), heading, headerStyle);
  });
  sheet.getRow(structureHeaderRow).height = 28;
  for (const entry of structure) writePart(sheet, parts, entry);
}

const STRUCTURE_STYLES = {
  Domain: { text: blockStyle, number: { ...blockStyle, alignment: numberStyle.alignment ?? {} } },
  Aspek: { text: strongTextStyle, number: strongNumberStyle },
  Indikator: { text: textStyle, number: numberStyle },
} as const;

function writePart(sheet: Worksheet, parts: InstrumentSheet, entry: StructureRow): void {
  const { row, kind, part } = entry;
  const style = STRUCTURE_STYLES[kind];
  frame(sheet, row, 1, LAST_COLUMN, style.text);
  const indent = { Domain: 1, Aspek: 2, Indikator: 3 }[kind];
  putText(sheet.getCell(row, 1), kind, {
    ...style.text,
    alignment: { vertical: 'middle', horizontal: 'left', indent },
  });
  const centred = { ...style.text, alignment: centredStyle.alignment ?? {} };
  putIndicatorNumber(sheet.getCell(row, 2), part.id, centred);
  putText(sheet.getCell(row, 3), part.name, {
    ...style.text,
    alignment: textStyle.alignment ?? {},
  });
  writeWeight(sheet, parts, entry);
  sheet.getRow(row).height = wrappedHeight(part.name, NAME_WIDTH - 2, 16);
}

/** Weights of indicators stand where the formulas multiply them; here they are shown. */
function writeWeight(sheet: Worksheet, { places, weightCell }: InstrumentSheet, entry: StructureRow): void {
  const { row, kind, part, below } = entry;
  const { weightColumn } = places;
  const style = STRUCTURE_STYLES[kind].number;
  const cell = sheet.getCell(row, weightColumn);
  const value = toNumber(parseExact(part.weight));
  const format = weightFormat(part.weight);
  if (kind === 'Indikator') {
    putFormula(cell, weightCell(part.id), value, style, format);
    return;
  }
  putWeight(cell, part.weight, style);
  const belowCells = below.map((belowRow) => address(weightColumn, belowRow)).join(',');
  putFormula(sheet.getCell(row, weightColumn + 1), `SUM(${belowCells})`, value, style, format);
}
