/** The workbook in which an office writes the full criteria: our numbering, and a column for each level. */
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import { instrumentLine } from '../../../../shared/messages/papers.ts';
import { putText, wrappedHeight } from '../cells.ts';
import { createDocument, documentBytes } from '../document.ts';
import { putIndicatorNumber } from '../indicator-cells.ts';
import { setUpPrint } from '../print-setup.ts';
import { safeFileName } from '../safe-text.ts';
import { centredStyle, headerStyle, quietStyle, textStyle, titleStyle } from '../styles.ts';

export interface CriteriaWorkbookInput {
  readonly instrument: Instrument;
  /** What is loaded already. */
  readonly texts: readonly { readonly indicator: string; readonly level: number; readonly text: string }[];
  readonly generatedAt: Date;
  readonly appVersion: string;
}

const HEADER_ROW = 4;
const FIRST_LEVEL_COLUMN = 3;
const NUMBER_WIDTH = 6;
const NAME_WIDTH = 30;
const TEXT_WIDTH = 44;
/** Excel's limit, in points. */
const TALLEST_ROW = 409;
const NOTE =
  'Isi teks lengkap kriteria menurut peraturan, satu sel per level. Sel kosong dilewati; aplikasi tetap memakai ringkasannya.';
const asText = { ...textStyle, numFmt: '@' } as const;

/** @returns the bytes of an .xlsx file. */
export async function buildCriteriaWorkbook(input: CriteriaWorkbookInput): Promise<Uint8Array<ArrayBuffer>> {
  const { instrument, texts } = input;
  const title = titleOf(instrument);
  const workbook = createDocument({ ...input, title, subject: instrument.regulation });
  const sheet = workbook.addWorksheet('Kriteria');
  const { min, max } = instrument.scale;
  const levels = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  putText(sheet.getCell('A1'), 'TEKS KRITERIA RESMI', titleStyle);
  putText(sheet.getCell('A2'), `${instrumentLine(instrument)}. ${NOTE}`, quietStyle);
  const headings = ['No', 'Indikator', ...levels.map((level) => `Level ${level}`)];
  headings.forEach((heading, position) => {
    const column = position + 1;
    sheet.getColumn(column).width = [NUMBER_WIDTH, NAME_WIDTH][position] ?? TEXT_WIDTH;
    putText(sheet.getCell(HEADER_ROW, column), heading, headerStyle);
  });
  instrument.indicators.forEach((indicator, position) => {
    const row = HEADER_ROW + 1 + position;
    putIndicatorNumber(sheet.getCell(row, 1), indicator.id, centredStyle);
    putText(sheet.getCell(row, 2), indicator.name, textStyle);
    const written = levels.map(
      (level) => texts.find((text) => text.indicator === indicator.id && text.level === level)?.text ?? '',
    );
    written.forEach((text, step) => putText(sheet.getCell(row, FIRST_LEVEL_COLUMN + step), text, asText));
    const heights = written.map((text) => wrappedHeight(text, TEXT_WIDTH - 2));
    const height = Math.max(...heights, wrappedHeight(indicator.name, NAME_WIDTH - 2));
    sheet.getRow(row).height = Math.min(height, TALLEST_ROW);
  });
  setUpPrint(
    sheet,
    { paper: 'A4', instrument: instrument.regulation, reservation: '' },
    {
      lastColumn: headings.length,
      lastRow: HEADER_ROW + instrument.indicators.length,
      titleRows: [HEADER_ROW, HEADER_ROW],
      frozenRows: HEADER_ROW,
      frozenColumns: 2,
    },
  );
  return documentBytes(workbook, '');
}

function titleOf(instrument: Instrument): string {
  return `Kriteria resmi ${instrument.regulation}`;
}

/** "Kriteria resmi PermenPANRB 59-2020.xlsx", cleaned for Windows. */
export function criteriaFileName(instrument: Instrument): string {
  return safeFileName(titleOf(instrument).replaceAll('/', '-'), 'xlsx');
}
