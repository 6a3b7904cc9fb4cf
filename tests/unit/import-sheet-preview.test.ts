/** The preview of a sheet: what is folded, how wide columns are, what a cell is marked with. */
import { describe, expect, it } from 'vitest';
import { cellMarks } from '../../renderer/features/import/cell-marks.ts';
import { problemItems } from '../../renderer/features/import/problem-list.ts';
import {
  columnWidths,
  firstSheet,
  foldRows,
  parsePlace,
  roomFor,
  usedParts,
  type Line,
} from '../../renderer/features/import/sheet-model.ts';
import { columnLetters, parseCell } from '../../shared/sheet/cell-address.ts';
import { spbe2020 } from '../support/instruments.ts';
import { fileReport, importEntry, levelError, sheetReport } from '../support/import-reports.ts';

function lines(...rows: number[]): Line[] {
  return rows.map((row) => ({ row, hidden: false, cells: [{ column: 1, text: String(row) }] }));
}

const range = (from: number, to: number) =>
  lines(...Array.from({ length: to - from + 1 }, (_, step) => from + step));

describe('preview of a sheet', () => {
  const shape = (...input: Parameters<typeof foldRows>) =>
    foldRows(...input).map((item) => (item.kind === 'line' ? item.line.row : `${item.from}-${item.to}`));

  it('rows away from problems are folded', () => {
    expect(shape(range(1, 30), new Set([20]), [])).toEqual(['1-16', 17, 18, 19, 20, 21, 22, 23, '24-30']);
  });

  it('the header of the list is never folded away', () => {
    expect(shape(range(1, 30), new Set([20]), [], 7).slice(0, 3)).toEqual(['1-6', 7, '8-16']);
  });

  it('a few quiet rows are not worth folding', () => {
    expect(shape(range(1, 9), new Set([5]), [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('without problems nothing is folded, and what was opened stays open', () => {
    expect(shape(range(1, 6), new Set(), [])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(shape(range(1, 12), new Set([12]), [{ from: 1, to: 8 }])).toHaveLength(12);
  });

  it('a text that runs over empty cells does not widen its column', () => {
    const long = 'Aspek 1 Kebijakan Internal Tata Kelola SPBE';
    const sheet: Line[] = [
      {
        row: 1,
        hidden: false,
        cells: [
          { column: 1, text: long },
          { column: 3, text: '1,88' },
        ],
      },
      {
        row: 2,
        hidden: false,
        cells: [
          { column: 1, text: '1' },
          { column: 2, text: long },
          { column: 3, text: '2' },
        ],
      },
    ];
    const widths = columnWidths(sheet, 3, new Map([[3, 'Mandiri']]), 190);
    expect([widths[0], widths[1]]).toEqual([44, 190]);
    expect(widths[2]).toBeGreaterThan(44);
    expect(roomFor(sheet[0]?.cells ?? [], 0, widths)).toBe(234);
    // Nor over a cell that is blank and pointed out.
    expect(roomFor(sheet[0]?.cells ?? [], 0, widths, [1, 2])).toBe(widths[0]);
  });

  it('addresses and places are read with sheet names as they are', () => {
    expect(parseCell('Rekap!2024!AB17')).toEqual({ sheet: 'Rekap!2024', cell: 'AB17', column: 28, row: 17 });
    expect(parseCell('LKE!E')).toBeNull();
    expect([parsePlace('LKE!E'), parsePlace('Matriks!5')]).toEqual([
      { sheet: 'LKE', column: 'E', row: null },
      { sheet: 'Matriks', column: null, row: 5 },
    ]);
    expect([1, 26, 27, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AAA']);
  });

  it('used columns and rows are named after their entries', () => {
    const entries = [
      importEntry(),
      importEntry({ key: '2', place: 'LKE!7' }),
      importEntry({ key: '3', place: 'Lain!B' }),
    ];
    const used = usedParts(entries, 'LKE', ({ place }) => place);
    expect([[...used.columns], [...used.rows]]).toEqual([[[5, 'LKE!E']], [[7, 'LKE!7']]]);
  });

  it('opens at the sheet with the first problem, else at the first that was read', () => {
    const sheets = ['Petunjuk', 'LKE', 'Isian'].map((name) => sheetReport({ name, used: name === 'LKE' }));
    expect(firstSheet(fileReport({ sheets }))).toBe('LKE');
    expect(firstSheet(fileReport({ sheets, problems: [{ ...levelError, cell: 'Isian!C3' }] }))).toBe('Isian');
  });

  it('opens at the fullest sheet that is shown where none was read', () => {
    const sheets = [
      sheetReport({ name: 'Sampul', rows: 3, used: false }),
      sheetReport({ name: 'Rekap', rows: 50, used: false }),
      sheetReport({ name: 'Daftar', rows: 90, used: false, hidden: true }),
    ];
    expect(firstSheet(fileReport({ sheets }))).toBe('Rekap');
  });

  it('a cell shows its gravest problem, and after an answer what was set', () => {
    const items = problemItems(fileReport({ problems: [levelError, { ...levelError, severity: 'info' }] }), [
      spbe2020,
    ]);
    expect(cellMarks(items, [], 'LKE').get(17)?.get(5)?.tone).toBe('error');
    const [item] = items;
    if (!item) throw new Error('no problem');
    const answers = [{ kind: 'value', file: 'a', entry: 'LKE!E', indicator: '9', value: 300 }] as const;
    const marks = cellMarks([], [{ ...item, file: 'a', answers, label: '' }], 'LKE');
    expect(marks.get(17)?.get(5)).toEqual({ tone: 'answered', key: item.key, answer: '3' });
  });
});
