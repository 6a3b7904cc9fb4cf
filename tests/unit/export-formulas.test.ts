import { describe, expect, it } from 'vitest';
import { address, columnLetters, fixedRange } from '../../electron/excel/export/addresses.ts';
import {
  equalsText,
  indexFormula,
  partFormula,
  predikatFormula,
  rankFormula,
} from '../../electron/excel/export/formulas.ts';
import { buildLayout } from '../../electron/excel/export/layout.ts';
import { buildRankingTable } from '../../electron/excel/export/ranking-table.ts';
import { rankingExample, tinyInstrument } from '../support/ranking-example.ts';

const table = buildRankingTable({
  ...rankingExample(tinyInstrument),
  provinceName: 'Contoh',
  generatedAt: new Date(2026, 0, 1),
  appVersion: '1.2.3',
  official: false,
  seal: '',
});
const layout = buildLayout(tinyInstrument, table);
const arus = table.ranked.find(({ row }) => row.region.name === 'Kabupaten Arus');
const levelsRow = (arus && layout.levels.rowOf.get(arus)) ?? 0;

describe('formulas of the ranking workbook', () => {
  it('computes the index from levels and weights, and gives a dash while a level is blank', () => {
    const range = `Level!$C$${levelsRow}:$G$${levelsRow}`;
    expect(arus && indexFormula(layout, arus)).toBe(
      `IF(COUNT(${range})<COLUMNS(${range}),"–",SUMPRODUCT(${range},Level!$C$8:$G$8)/100)`,
    );
  });

  it('divides a domain by its own weight from the instrument', () => {
    const [, second] = table.parts;
    const range = `Level!$E$${levelsRow}:$G$${levelsRow}`;
    const weightRow = layout.instrument.partRowOf.get('2');
    expect(arus && second && partFormula(layout, arus, second)).toBe(
      `IF(COUNT(${range})<COLUMNS(${range}),"–",SUMPRODUCT(${range},Level!$E$8:$G$8)/Instrumen!$D$${weightRow})`,
    );
  });

  it('ranks with a tolerance, so that what floating point leaves behind breaks no tie', () => {
    expect(rankFormula(layout, 9)).toBe(
      'IF(ISNUMBER($E9),1+SUMPRODUCT(ISNUMBER($E$9:$E$17)*($E$9:$E$17>$E9+1E-9)),"")',
    );
  });

  it('cuts an index to ten decimals before it meets a bound, and to two only by that rule', () => {
    expect(predikatFormula(layout, 9, 'exact')).toMatch(/LOOKUP\(ROUND\(\$E9,10\),/);
    expect(predikatFormula(layout, 9, 'shown')).toMatch(/LOOKUP\(ROUND\(ROUND\(\$E9,10\),2\),/);
  });

  it('keeps a quotation mark inside a text', () => {
    expect(equalsText('$H9', 'Baik "sekali"')).toBe('$H9="Baik ""sekali"""');
  });
});

describe('cell addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [703, 'AAA'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('writes cells and ranges', () => {
    expect(address(28, 7)).toBe('AB7');
    expect(fixedRange(3, 7, 4, 9)).toBe('$C$7:$D$9');
  });
});
