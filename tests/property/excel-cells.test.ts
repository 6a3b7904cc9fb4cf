/** Whatever is written into a workbook, our reader and the library that wrote it see the same. */
import exceljs from 'exceljs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardWorkbook } from '../../electron/excel/guard.ts';
import { readGrids } from '../../electron/excel/read-grid.ts';
import { differences, exceljsSheets, ownCells } from '../support/excel-other-readers.ts';

/** XML knows neither control characters nor halves of characters; the writer drops them. */
const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ''))
  // The writer does not escape what looks like an escape.
  .filter((text) => text !== '' && !/_x[0-9A-F]{4}_/i.test(text));
const nastyText = fc.constantFrom(
  ' a  b ',
  '<a>&amp;</a>',
  '"\'',
  'a\nb',
  '=1+1',
  '__proto__',
  '3',
  '1e5',
  'é漢😀',
  '<![CDATA[x]]>',
  '<!-- -->',
);
const anyNumber = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
);
const anyDay = fc.date({ min: new Date('1905-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

type Written =
  | { readonly kind: 'plain'; readonly value: string | number | boolean | Date }
  | { readonly kind: 'rich'; readonly runs: readonly string[] }
  | { readonly kind: 'formula'; readonly result: string | number | boolean | undefined };

const anyCell: fc.Arbitrary<Written | null> = fc.oneof(
  fc.constant(null),
  fc
    .oneof(anyText, nastyText, anyNumber, fc.boolean(), anyDay)
    .map((value): Written => ({ kind: 'plain', value })),
  fc.array(anyText, { minLength: 1, maxLength: 3 }).map((runs): Written => ({ kind: 'rich', runs })),
  // The other library forgets results that are nothing: 0 and false.
  fc
    .option(
      fc.oneof(anyText, anyNumber, fc.boolean()).filter((result) => Boolean(result)),
      { nil: undefined },
    )
    .map((result): Written => ({ kind: 'formula', result })),
);

function contentOf(written: Written): exceljs.CellValue {
  if (written.kind === 'plain') return written.value;
  if (written.kind === 'rich') return { richText: written.runs.map((text) => ({ text })) };
  return written.result === undefined ? { formula: 'A1' } : { formula: 'A1', result: written.result };
}

it('cells of every kind, with dates of both calendars and with or without shared texts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyCell, { maxLength: 8 }), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.boolean(),
      async (rows, date1904, useSharedStrings) => {
        const workbook = new exceljs.Workbook();
        workbook.properties.date1904 = date1904;
        const sheet = workbook.addWorksheet('Lembar');
        rows.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            if (cell) sheet.getCell(row + 1, column + 1).value = contentOf(cell);
          }),
        );
        const bytes = new Uint8Array(await workbook.xlsx.writeBuffer({ useSharedStrings }));
        const [own] = await readGrids(await guardWorkbook(bytes));
        const [other] = await exceljsSheets(bytes);
        expect(differences(own ? ownCells(own) : new Map(), other?.cells ?? new Map())).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
