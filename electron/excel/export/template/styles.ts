/** The look of a template beyond what all exported workbooks share: cells to fill in are tinted and not locked. */
import type { Style } from 'exceljs';
import { centredStyle, strongTextStyle, textStyle } from '../styles.ts';

type CellStyle = Partial<Style>;

const ANSWER_TINT = 'FFFFFBEA';
const answer: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: ANSWER_TINT }, bgColor: { argb: ANSWER_TINT } },
  protection: { locked: false },
};
const atTop = { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 } as const;

export const levelStyle: CellStyle = {
  ...centredStyle,
  ...answer,
  font: { ...strongTextStyle.font, size: 11 },
  alignment: { horizontal: 'center', vertical: 'top' },
};
/** As text: "- butir" and "=…" stay what somebody typed. */
export const answerTextStyle: CellStyle = { ...textStyle, ...answer, alignment: atTop, numFmt: '@' };
/** What the template says, beside what is to be filled in. */
export const factTextStyle: CellStyle = { ...textStyle, alignment: atTop };
export const factStyle: CellStyle = {
  ...centredStyle,
  alignment: { horizontal: 'center', vertical: 'top' },
};
