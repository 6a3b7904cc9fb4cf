/** What a single cell means as a level: every way of writing one, and everything that must not become one. */
import { describe, expect, it } from 'vitest';
import { readLevel } from '../../electron/excel/interpret/level-value.ts';
import type { GridCell } from '../../electron/excel/reading.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { pemdi2026, spbe2018, spbe2020 } from '../support/instruments.ts';

/** An indicator of a process and one of a service: their levels have different names. */
const PROCESS = '1';
const SERVICE = '32';

function cellOf(content: string | number): GridCell {
  return typeof content === 'string'
    ? { column: 1, value: { kind: 'text', text: content } }
    : { column: 1, value: { kind: 'number', number: content } };
}

/** "3" or "2.19" for a value in hundredths, otherwise the kind of fault. */
function read(
  cell: GridCell | string | number | null,
  instrument: Instrument = spbe2020,
  indicator = PROCESS,
): string {
  const asCell = typeof cell === 'string' || typeof cell === 'number' ? cellOf(cell) : cell;
  const reading = readLevel(asCell, instrument, indicator);
  if (reading.kind === 'value') return String(reading.value);
  return reading.kind === 'fault' ? reading.code : 'missing';
}

describe('a level may be written in many ways', () => {
  it.each([
    3,
    '3',
    ' 3 ',
    '3,0',
    '3.0',
    '3,00',
    '03',
    '+3',
    '3.',
    '3)',
    '３',
    'Level 3',
    'LEVEL 3',
    'Level  3',
    'level-3',
    'Level: 3',
    'Lv. 3',
    'lvl 3',
    'Tingkat 3',
    'Tingkat Kematangan 3',
    'Nilai 3',
    'Skor: 3',
    'Level 3,0',
    '3 (tiga)',
    '3 ( Tiga )',
    '3 - tiga',
    'tiga',
    'Level tiga',
    'Level 3 (tiga)',
    '3 - Terdefinisi',
    '3 – Terdefinisi',
    '3: Terdefinisi',
    '3. Terdefinisi',
    '3 (Terdefinisi)',
    '3 Terdefinisi',
    'Level 3 - Terdefinisi',
    'Level 3 (tiga) - Terdefinisi',
    'Terdefinisi',
    'TERDEFINISI',
    ' terdefinisi ',
    '3 dari 5',
    '3\u00a0',
    '\u200b3',
  ])('%j is level 3', (written) => {
    expect(read(written)).toBe('300');
  });

  it('names of levels belong to the kind of indicator', () => {
    expect(read('Terpadu dan Terukur')).toBe('400');
    expect(read('Transaksi', spbe2020, SERVICE)).toBe('300');
    expect(read('4 - Kolaborasi', spbe2020, SERVICE)).toBe('400');
    expect(read('Optimum')).toBe('500');
    expect(read('Optimum', spbe2020, SERVICE)).toBe('500');
    // A service's level on a process alone could be a slip of the row.
    expect(read('Transaksi')).toBe('not-a-level');
    expect(read('Terdefinisi', spbe2020, SERVICE)).toBe('not-a-level');
  });

  it('level 0 exists in 2018 only', () => {
    expect(read(0, spbe2018)).toBe('0');
    expect(read('0', spbe2018)).toBe('0');
    expect(read('Tidak ada', spbe2018)).toBe('0');
    expect(read(0)).toBe('out-of-range');
    expect(read('Tidak ada')).toBe('not-a-level');
  });

  it('Pemdi has two decimals, with a comma or a point', () => {
    expect(
      ['2,19', '2.19', '2,5', 2.19, 2.5, 3, '5,00', 1].map((written) => read(written, pemdi2026)),
    ).toEqual(['219', '219', '250', '219', '250', '300', '500', '100']);
    expect(read(2.190_000_000_000_000_4, pemdi2026)).toBe('219');
  });
});

describe('a blank is a blank', () => {
  it.each(['', ' ', '-', '–', '—', '--', '...', '…', 'n/a', 'N/A', 'n.a.', 'belum diisi', '#N/A', '\u00a0'])(
    '%j',
    (written) => {
      expect(read(written)).toBe('missing');
    },
  );
  it('and so is a cell that is not there', () => {
    expect(read(null)).toBe('missing');
  });
});

describe('what is no level never becomes a value', () => {
  it.each([
    'IV',
    'iii',
    'Level IV',
    'lihat lampiran',
    'sudah ada SK Bupati',
    '3 (empat)',
    '3 - Kolaborasi',
    '4 - Terdefinisi',
    '2-3',
    '2 - 3',
    '2/3',
    '3/5',
    '3%',
    '3*',
    '~3',
    '±3',
    '3²',
    '²',
    '>3',
    '3 baik',
    'A',
    'ya',
    'v',
    '3 dari 4',
    '1 2',
    '2024-03-03',
    'Level',
    'NaN',
    'Infinity',
    '1e0',
    '0x3',
    '٣',
    '三',
  ])('%j is not a level', (written) => {
    expect(read(written)).toBe('not-a-level');
  });

  it.each([
    [6, 'out-of-range'],
    ['6', 'out-of-range'],
    ['Level 7', 'out-of-range'],
    [-1, 'out-of-range'],
    ['-1', 'out-of-range'],
    ['−2', 'out-of-range'],
    [5.5, 'out-of-range'],
    ['10', 'out-of-range'],
    [1e21, 'out-of-range'],
    [0.5, 'out-of-range'],
    ['33', 'out-of-range'],
    [2.5, 'non-integer'],
    ['2,5', 'non-integer'],
    ['2.5', 'non-integer'],
    ['Level 2,5', 'non-integer'],
    [3.000_1, 'non-integer'],
    ['3,3333', 'non-integer'],
    ['1.234', 'ambiguous-number'],
    ['3,000', 'ambiguous-number'],
    ['3.000', 'ambiguous-number'],
  ])('%j is %s on whole levels', (written, code) => {
    expect(read(written)).toBe(code);
  });

  it.each([
    ['1.234', 'ambiguous-number'],
    ['2,195', 'ambiguous-number'],
    ['2,1956', 'ambiguous-number'],
    [2.195, 'ambiguous-number'],
    [3.099_333_333_333_33, 'ambiguous-number'],
    ['5,01', 'out-of-range'],
    [0.99, 'out-of-range'],
    ['5.004', 'ambiguous-number'],
    [5.004, 'out-of-range'],
    ['1.234,5', 'not-a-level'],
    ['1,2,3', 'not-a-level'],
  ])('%j is %s for Pemdi', (written, code) => {
    expect(read(written, pemdi2026)).toBe(code);
  });

  it('a percentage, a date, a truth value, an error and a formula without result are none', () => {
    expect(read({ column: 1, value: { kind: 'number', number: 3 }, format: '0%' })).toBe('not-a-level');
    expect(read({ column: 1, value: { kind: 'date', iso: '2024-03-03T00:00:00.000Z' } })).toBe('not-a-level');
    expect(read({ column: 1, value: { kind: 'boolean', boolean: true } })).toBe('not-a-level');
    expect(read({ column: 1, value: { kind: 'error', code: '#REF!' } })).toBe('formula-error');
    expect(read({ column: 1, value: { kind: 'formula-without-result', formula: 'MAX(2,3)' } })).toBe(
      'formula-not-calculated',
    );
  });

  it('a formula with a result counts as its result', () => {
    expect(read({ column: 1, value: { kind: 'number', number: 3 }, formula: 'MAX(2,3)' })).toBe('300');
  });
});
