import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  cellText,
  footerText,
  safeFileName,
  safeSheetName,
  safeText,
} from '../../electron/excel/export/safe-text.ts';

const FORMULA_START = /^[\s]*[=+\-@\t\r＝＋－＠]/u;

describe('text from outside in a workbook', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62 380', "'+62 380"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'=1+1"],
    ['\r=1+1', "'=1+1"],
    ['\n=1+1', "'=1+1"],
    ['   =1+1', "'=1+1"],
    ['\u200B=1+1', "'=1+1"],
    ['\u202E=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
  ])('%j never starts a formula', (written, kept) => {
    expect(safeText(written)).toBe(kept);
  });

  it('puts the apostrophe also where another CSV reader would see a field begin', () => {
    expect(safeText('Catatan;=1+1')).toBe("Catatan;'=1+1");
    expect(safeText('Catatan\t@x')).toBe('Catatan @x');
    expect(safeText('satu\n=dua')).toBe("satu\n'=dua");
  });

  it.each([
    'Kabupaten Timor Tengah Selatan',
    'Laporan publik menyebut “Sumba”',
    'KepmenPANRB 108/2023 (a=b, 2022-2023)',
    'Biaya Rp5.000,-',
    "Nama 'lain'",
    'Ünïcödé 東',
  ])('leaves %j as it is', (written) => {
    expect(safeText(written)).toBe(written);
  });

  it('is never a formula, and doing it twice changes nothing', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', ';', ',', 'a') }),
    );
    fc.assert(
      fc.property(text, (written) => {
        const safe = safeText(written);
        expect(safe).not.toMatch(FORMULA_START);
        expect(safeText(safe)).toBe(safe);
        expect(safe.isWellFormed()).toBe(true);
      }),
    );
  });

  it('writes text that looks like an escaped character so that it stays that text', () => {
    expect(cellText('_x003D_1+1')).toBe('_x005F_x003D_1+1');
    expect(cellText('a_b')).toBe('a_b');
  });

  it('cuts to what a cell holds', () => {
    expect(cellText('a'.repeat(40_000))).toHaveLength(32_767);
  });
});

describe('names', () => {
  it('cleans a sheet name of what Excel refuses', () => {
    expect(safeSheetName("'Level [2022]: a/b?*'")).toBe('Level 2022 a b');
    expect(safeSheetName('History')).toBe('Lembar');
    expect(safeSheetName('')).toBe('Lembar');
    expect(safeSheetName('x'.repeat(40))).toHaveLength(31);
  });

  it('cleans a file name of what Windows refuses', () => {
    expect(safeFileName('Peringkat: "SPBE" 2022/23 <a>|b?*. ', 'xlsx')).toBe(
      'Peringkat SPBE 2022 23 a b.xlsx',
    );
    expect(safeFileName('...', 'xlsx')).toBe('Tanpa nama.xlsx');
  });

  it('keeps codes out of a footer', () => {
    expect(footerText('A & B &P')).toBe('A && B &&P');
    expect(footerText('a'.repeat(200))).toHaveLength(75);
  });
});
