/** The quiet look that all sheets of an exported workbook share: black on white, hairlines, grey headings. */
import type { Borders, Fill, Font, Style } from 'exceljs';

type CellStyle = Partial<Style>;

const FONT_NAME = 'Arial';
const INK = 'FF000000';
const GREY_INK = 'FF595959';
const LINE = 'FFA6A6A6';

/** Tints from the lowest band to the highest: light enough for black text, also when printed in grey. */
const BAND_TINTS = ['FFF7E1DC', 'FFFBF1D8', 'FFE5F0DF', 'FFDCECF2', 'FFE2E3F4'] as const;
const ALARM_TINT = 'FFF4B6AE';

export const INDEX_FORMAT = '0.00';
/** A difference, with its sign. */
export const CHANGE_FORMAT = '+0.00;"−"0.00;0.00';
export const WHOLE_FORMAT = '0';
/** A rank that several regions share is shown with "=" behind it. */
const TIED_FORMAT = '0"="';
export const DIFFERENCE_FORMAT = '+0;"−"0;0';

function font(size: number, more: Partial<Font> = {}): Partial<Font> {
  return { name: FONT_NAME, size, color: { argb: INK }, ...more };
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb }, bgColor: { argb } };
}

const hairlines: Partial<Borders> = {
  top: { style: 'thin', color: { argb: LINE } },
  left: { style: 'thin', color: { argb: LINE } },
  bottom: { style: 'thin', color: { argb: LINE } },
  right: { style: 'thin', color: { argb: LINE } },
};

export const titleStyle: CellStyle = {
  font: font(13, { bold: true }),
  alignment: { vertical: 'middle' },
};
export const subtitleStyle: CellStyle = {
  font: font(11, { bold: true }),
  alignment: { vertical: 'middle' },
};
export const plainStyle: CellStyle = { font: font(9), alignment: { vertical: 'middle' } };
export const quietStyle: CellStyle = {
  font: font(9, { color: { argb: GREY_INK } }),
  alignment: { vertical: 'middle' },
};
export const noteStyle: CellStyle = {
  font: font(9),
  alignment: { vertical: 'top', wrapText: true },
};
export const noteHeadingStyle: CellStyle = {
  font: font(9, { bold: true }),
  alignment: { vertical: 'middle' },
};
export const headerStyle: CellStyle = {
  font: font(9, { bold: true }),
  fill: solid('FFE3E6EA'),
  border: hairlines,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};
export const uprightHeaderStyle: CellStyle = {
  font: font(8),
  fill: solid('FFF3F4F6'),
  border: hairlines,
  alignment: { horizontal: 'center', vertical: 'bottom', textRotation: 90 },
};
export const columnNumberStyle: CellStyle = {
  font: font(8, { italic: true, color: { argb: GREY_INK } }),
  border: hairlines,
  alignment: { horizontal: 'center', vertical: 'middle' },
};
export const blockStyle: CellStyle = {
  font: font(9, { bold: true }),
  fill: solid('FFF3F4F6'),
  border: hairlines,
  alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
};
export const textStyle: CellStyle = {
  font: font(9),
  border: hairlines,
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 },
};
export const strongTextStyle: CellStyle = { ...textStyle, font: font(9, { bold: true }) };
export const centredStyle: CellStyle = {
  font: font(9),
  border: hairlines,
  alignment: { horizontal: 'center', vertical: 'middle' },
};
export const numberStyle: CellStyle = {
  font: font(9),
  border: hairlines,
  alignment: { horizontal: 'right', vertical: 'middle', indent: 1 },
};
/**
 * Without the indent: LibreOffice forgets it where numbers of different formats stand side by side, and a ragged
 * column is worse than a narrow margin.
 */
export const flushNumberStyle: CellStyle = {
  ...numberStyle,
  alignment: { horizontal: 'right', vertical: 'middle' },
};
export const strongNumberStyle: CellStyle = { ...numberStyle, font: font(9, { bold: true }) };

/** Tints of levels from white to a blue that black text can stand on; each darker than the one before, also in grey. */
const LEVEL_TINTS = ['FFFFFFFF', 'FFF4F7F3', 'FFE1EDEA', 'FFC6DFDF', 'FFA5CCD3', 'FF82B5C4'] as const;

/** The tint of a level, from 0 for the lowest of `count`. */
export function levelTint(position: number, count: number): CellStyle {
  const tint = LEVEL_TINTS[position + LEVEL_TINTS.length - count] ?? LEVEL_TINTS[0];
  return { fill: solid(tint) };
}

/** A value that was not set where it is shown: it follows from an earlier stage. */
export const inheritedFont: Partial<Font> = font(9, { italic: true, color: { argb: 'FF4D4D4D' } });

/** Where two columns must not be compared. */
export const breakStyle: CellStyle = {
  font: font(8, { italic: true, color: { argb: GREY_INK } }),
  fill: { type: 'pattern', pattern: 'lightUp', fgColor: { argb: LINE }, bgColor: { argb: 'FFFFFFFF' } },
  border: hairlines,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

/** The tint of a band, from 0 for the lowest; further bands keep the last tint. */
export function bandTint(position: number): CellStyle {
  return { fill: solid(BAND_TINTS[position] ?? BAND_TINTS[BAND_TINTS.length - 1] ?? LINE) };
}

export const alarmStyle: CellStyle = { fill: solid(ALARM_TINT), font: { bold: true } };
export const tiedStyle: CellStyle = { numFmt: TIED_FORMAT };
