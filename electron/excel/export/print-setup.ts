/** How every sheet of an exported workbook is printed: one page wide, landscape, headings on each page. */
import type { Worksheet } from 'exceljs';
import { columnLetters } from './addresses.ts';
import { footerText } from './safe-text.ts';

export type Paper = 'A4' | 'F4';

export interface PrintSetup {
  readonly paper: Paper;
  /** Left part of the footer. */
  readonly instrument: string;
  /** Right part of the footer; empty where the figures are a decree's. */
  readonly reservation: string;
}

export interface PrintArea {
  readonly lastColumn: number;
  readonly lastRow: number;
  /** First and last row that stand on top of every page. */
  readonly titleRows: readonly [number, number];
  /** Rows and columns that stay in view on the screen. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** Excel's numbers of paper sizes: A4 210 × 297 mm, Folio 215,9 × 330,2 mm, which Indonesia calls F4. */
const PAPER_SIZES: Readonly<Record<Paper, number>> = { A4: 9, F4: 14 };
const MILLIMETRES_PER_INCH = 25.4;
const SIDE = 20 / MILLIMETRES_PER_INCH;
/** Wider for the binding. */
const BINDING_SIDE = 25 / MILLIMETRES_PER_INCH;
const FOOTER_DISTANCE = 10 / MILLIMETRES_PER_INCH;

export function setUpPrint(sheet: Worksheet, setup: PrintSetup, area: PrintArea): void {
  const [firstTitle, lastTitle] = area.titleRows;
  Object.assign(sheet.pageSetup, {
    paperSize: PAPER_SIZES[setup.paper],
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: SIDE,
      bottom: SIDE,
      left: BINDING_SIDE,
      right: SIDE,
      header: FOOTER_DISTANCE,
      footer: FOOTER_DISTANCE,
    },
    // The library puts a "$" before each corner only.
    printArea: `A$1:${columnLetters(area.lastColumn)}$${area.lastRow}`,
    printTitlesRow: `${firstTitle}:${lastTitle}`,
  });
  // The blank keeps a size code apart from text that starts with a digit.
  sheet.headerFooter.oddFooter =
    `&L&8 ${footerText(setup.instrument)}` +
    '&C&8 Halaman &P dari &N' +
    `&R&8 ${footerText(setup.reservation)}`;
  sheet.views = [
    {
      state: 'frozen',
      xSplit: area.frozenColumns,
      ySplit: area.frozenRows,
      showGridLines: false,
      zoomScale: 100,
    },
  ];
}
