/** Whatever is done to a workbook, reading it ends in a reading or a typed refusal, and every value is on the scale. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { levelsIn } from '../../electron/excel/packed-levels.ts';
import { guardWorkbook } from '../../electron/excel/guard.ts';
import { readGrids } from '../../electron/excel/read-grid.ts';
import { prepareReader, readSheets } from '../../electron/excel/read-workbook.ts';
import type { GridCell, SheetGrid } from '../../electron/excel/reading.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { levelFault } from '../../shared/instrument/levels.ts';
import { problemMessage } from '../../shared/messages/problems.ts';
import { fixtureBytes, readBytes, readerContext } from '../support/excel-reader.ts';
import { instrument } from '../support/instruments.ts';

const FILES = [
  '03-tiga-tahap-manggarai-barat-2024.xlsx',
  '04-matriks-22-kabkota-2023.xlsx',
  '06-daftar-indeks-ntt-2022.xlsx',
  '10-spbe-2018-flores-timur-2019.xlsx',
];
const reader = prepareReader(readerContext);
const grids: SheetGrid[][] = [];

beforeAll(async () => {
  for (const file of FILES) grids.push(await readGrids(await guardWorkbook(fixtureBytes(file))));
});

const anyValue: fc.Arbitrary<GridCell['value']> = fc.oneof(
  // Readers make an error of what is no finite number.
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number): GridCell['value'] => ({ kind: 'number', number })),
  fc.integer({ min: -1, max: 60 }).map((number): GridCell['value'] => ({ kind: 'number', number })),
  fc.string({ maxLength: 40 }).map((text): GridCell['value'] => ({ kind: 'text', text })),
  fc
    .constantFrom(
      'No',
      'Indikator',
      'Level',
      'Indeks',
      'Predikat',
      'Tahun : 2023',
      'Kabupaten Alor',
      'Tidak mengikuti',
      'I7',
      '35.2',
      '3,5',
      '__proto__',
      'constructor',
      'Aspek 1',
    )
    .map((text): GridCell['value'] => ({ kind: 'text', text })),
  fc.constant<GridCell['value']>({ kind: 'error', code: '#REF!' }),
  fc.constant<GridCell['value']>({ kind: 'formula-without-result', formula: 'A1' }),
);

interface Change {
  readonly row: number;
  readonly column: number;
  readonly value: GridCell['value'] | null;
}

const anyChanges = fc.array(
  fc.record({
    row: fc.nat({ max: 60 }),
    column: fc.integer({ min: 1, max: 10 }),
    value: fc.option(anyValue),
  }),
  { maxLength: 40 },
);

function changed(grid: SheetGrid, changes: readonly Change[]): SheetGrid {
  const rows = grid.rows.map((row, index) => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    for (const { row: target, column, value } of changes) {
      if (target !== index) continue;
      if (value === null) cells.delete(column);
      else cells.set(column, { column, value });
    }
    return { ...row, cells: [...cells.values()].toSorted((a, b) => a.column - b.column) };
  });
  return { ...grid, rows: rows.filter((row) => row.cells.length > 0) };
}

describe('reading', () => {
  it('cells may be changed, emptied and swapped at will', () => {
    fc.assert(
      fc.property(fc.nat({ max: FILES.length - 1 }), anyChanges, (index, changes) => {
        const reading = readSheets(
          (grids[index] ?? []).map((grid) => changed(grid, changes)),
          'x.xlsx',
          reader,
          new Map(),
        );
        const keys = reading.entries.map((entry) => entry.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const entry of reading.entries) {
          const levels = levelsIn(entry.levels);
          const ids = levels.map(([indicator]) => indicator);
          expect(new Set(ids).size).toBe(ids.length);
          const scale = entry.instrument === null ? null : instrument(entry.instrument).scale;
          for (const [, value] of levels) expect(scale && levelFault(scale, value)).toBeNull();
        }
        for (const problem of reading.problems) {
          expect(problemMessage(problem)).not.toMatch(/undefined|NaN/);
          expect(problem.entry === undefined || keys.includes(problem.entry)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('bytes may be flipped, cut off and doubled at will', async () => {
    const bytes = fixtureBytes('12-tanpa-nomor-nagekeo-2024.xlsx');
    const damage = fc.record({
      at: fc.nat({ max: bytes.length - 1 }),
      by: fc.integer({ min: 1, max: 255 }),
      end: fc.nat({ max: bytes.length }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), fc.boolean(), async (flips, cut) => {
        const broken = Uint8Array.from(bytes);
        for (const { at, by } of flips) broken[at] = (broken[at] ?? 0) ^ by;
        try {
          await readBytes(cut ? broken.subarray(0, flips[0]?.end) : broken);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 200 },
    );
  });
});
