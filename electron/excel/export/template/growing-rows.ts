/**
 * Rows that begin with a height and still grow with what somebody types. The workbook library marks every height as
 * one that a person has set, and such a row never grows; so the mark is taken out while the sheet is written.
 */
import type { Workbook, Worksheet } from 'exceljs';

interface Parts {
  append(content: unknown, options: { readonly name: string }): void;
}

/** The library's step that writes the sheets; it is not part of its public types. */
interface SheetWriter {
  addWorksheets(parts: Parts, model: unknown): Promise<void>;
}

function isSheetWriter(writer: object): writer is SheetWriter {
  return 'addWorksheets' in writer && typeof writer.addWorksheets === 'function';
}

function withoutMark(xml: string, firstRow: number): string {
  return xml.replaceAll(/<row r="(\d+)" ht="[^"]*" customHeight="1"/g, (tag, row) =>
    Number(row) < firstRow ? tag : tag.replace(' customHeight="1"', ''),
  );
}

/** To be called before the workbook is written. */
export function letRowsGrow(workbook: Workbook, sheet: Worksheet, firstRow: number): void {
  const writer: object = workbook.xlsx;
  if (!isSheetWriter(writer)) throw new Error('the workbook library writes sheets in another way');
  const write = writer.addWorksheets.bind(writer);
  writer.addWorksheets = (parts, model) =>
    write(
      {
        append(content, options) {
          const isSheet =
            options.name === `xl/worksheets/sheet${sheet.id}.xml` && typeof content === 'string';
          parts.append(isSheet ? withoutMark(content, firstRow) : content, options);
        },
      },
      model,
    );
}
