import { describe, expect, it } from 'vitest';
import { cellText, safeText, withoutGuards } from '../../electron/excel/export/safe-text.ts';
import type { SheetGrid } from '../../electron/excel/reading.ts';
import { viewSheet } from '../../electron/excel/recognise/sheet-view.ts';
import {
  checksumOf,
  factLines,
  readFacts,
  TEMPLATE_VERSION,
  type FactLine,
  type TemplateFacts,
} from '../../electron/excel/recognise/template-format.ts';

const facts: TemplateFacts = {
  version: TEMPLATE_VERSION,
  instrument: 'spbe-2018',
  instrumentVersion: 3,
  region: { code: '53.12', name: '=Kabupaten  Ngada' },
  year: 2019,
  stage: 'interviu',
  rows: [
    { row: 9, indicator: '1' },
    { row: 10, indicator: '35-2' },
  ],
};

function sheetOf(lines: readonly FactLine[]) {
  const grid: SheetGrid = {
    name: '_meta',
    hidden: true,
    rowCount: lines.length,
    columnCount: 2,
    hiddenColumns: [],
    merges: [],
    rows: lines.map((line, index) => ({
      row: index + 1,
      hidden: false,
      cells: line.map((text, column) => ({ column: column + 1, value: { kind: 'text', text } })),
    })),
  };
  return viewSheet(grid);
}

/** With one statement replaced, and the checksum made anew where asked. */
function changed(label: string, value: string, isSigned: boolean): readonly FactLine[] {
  const lines = factLines(facts).map(([name, text]): FactLine => [name, name === label ? value : text]);
  const stated = lines.slice(0, -1);
  return isSigned ? [...stated, ['checksum', checksumOf(stated)]] : lines;
}

describe('the facts of a template', () => {
  it('are read as they were written, with a region name that is no formula', () => {
    const read = readFacts(sheetOf(factLines(facts)));
    expect(read).toEqual({
      ...facts,
      region: { code: '53.12', name: "'=Kabupaten Ngada" },
      checksum: factLines(facts).at(-1)?.[1],
    });
  });

  it.each(['version', 'instrument', 'instrument-version', 'region', 'region-name', 'year', 'stage', 'row-9'])(
    'are not believed once %s was changed',
    (label) => {
      expect(readFacts(sheetOf(changed(label, '7', false)))).toBeNull();
    },
  );

  it('are not believed when a line is missing, added or moved', () => {
    const lines = factLines(facts);
    expect(readFacts(sheetOf(lines.toSpliced(3, 1)))).toBeNull();
    expect(readFacts(sheetOf(lines.toSpliced(3, 0, ['year', '2024'])))).toBeNull();
    expect(readFacts(sheetOf([...lines.slice(1), ...lines.slice(0, 1)]))).toBeNull();
    expect(readFacts(sheetOf([]))).toBeNull();
  });

  it('of another kind or version are left to ordinary recognition', () => {
    expect(readFacts(sheetOf(changed('year', '2020', true)))?.year).toBe(2020);
    expect(readFacts(sheetOf(changed('version', '2', true)))).toBeNull();
    expect(readFacts(sheetOf(changed('format', 'lain', true)))).toBeNull();
    expect(readFacts(sheetOf(changed('stage', 'akhir', true)))).toBeNull();
  });
});

describe('guards against formulas', () => {
  it.each([
    '- butir satu\n- butir dua',
    '=1+1',
    '+62 812',
    '@kominfo, @bupati; -x',
    'Perbup 12/2023',
    "'kutipan' biasa",
    'a;=b|-c\n＝d',
  ])('are taken out of %j again', (text) => {
    expect(withoutGuards(safeText(text))).toBe(text);
    expect(withoutGuards(cellText(text))).toBe(text);
  });
});
