/** What the matrix works out: edits on top of rows, differences, the selection, blocks on the clipboard, pasting. */
import { describe, expect, it } from 'vitest';
import type { Matrix, MatrixRow } from '../../shared/contract/matrix.ts';
import type { Stage } from '../../shared/assessment/stages.ts';
import { blockText, parseBlock } from '../../renderer/features/matrix/block-text.ts';
import {
  applyMatrixEdits,
  aspectColumns,
  cellAboveCeiling,
  commonStage,
  difference,
  hasCeilings,
  onlyDiffering,
  ownValue,
  reuseRows,
} from '../../renderer/features/matrix/matrix-model.ts';
import { planCells, planPaste } from '../../renderer/features/matrix/paste-plan.ts';
import { blockOf, cellAfter, clampSelection, selectOne } from '../../renderer/features/matrix/selection.ts';
import { segmentsOf } from '../../renderer/features/matrix/use-visible-rows.ts';
import type { Edit } from '../../renderer/features/worksheet/edits.ts';
import { pemdi2026, spbe2020 } from '../support/instruments.ts';

function row(code: string, stage: Stage, parts: Partial<MatrixRow> = {}): MatrixRow {
  return {
    region: { code, name: `Kabupaten ${code}` },
    participation: 'ikut',
    stage,
    values: {},
    followed: {},
    mandiri: {},
    index: null,
    predikat: null,
    range: null,
    filled: 0,
    ceilings: {},
    reasons: {},
    ...parts,
  };
}

const matrix = (rows: MatrixRow[]): Matrix => ({ year: 2024, stage: null, instrument: spbe2020.id, rows });

function edit(region: string, stage: Stage, indicator: string, value: number | null): Edit {
  const sheet = { region, year: 2024, instrument: spbe2020.id };
  return { what: 'value', id: 1, sheet, stage, indicator, from: null, value, at: '2024-10-16T06:32:00.000Z' };
}

const apply = (rows: MatrixRow[], edits: Edit[]) => applyMatrixEdits(matrix(rows), edits, spbe2020, 'exact');

describe('edits in the matrix', () => {
  const inherited = row('53.01', 'dokumen', {
    values: { '1': { value: 300, from: 'mandiri' } },
    mandiri: { '1': 300 },
    filled: 1,
  });

  it('set a value of the stage and remember what it hides', () => {
    const [edited] = apply([inherited], [edit('53.01', 'dokumen', '1', 200)]);
    expect(edited?.values['1']).toEqual({ value: 200, from: 'dokumen' });
    expect(edited && ownValue(edited, '1')).toBe(200);
    expect(edited && difference(edited, '1')).toBe(100);
  });

  it('give the value of the stage before back when they are taken away', () => {
    const [edited] = apply(
      [inherited],
      [edit('53.01', 'dokumen', '1', 200), edit('53.01', 'dokumen', '1', null)],
    );
    expect(edited?.values['1']).toEqual({ value: 300, from: 'mandiri' });
    expect(edited && ownValue(edited, '1')).toBeNull();
  });

  it('leave a blank where nothing stands before', () => {
    const blank = row('53.01', 'mandiri', { values: { '1': { value: 300, from: 'mandiri' } }, filled: 1 });
    const [edited] = apply([blank], [edit('53.01', 'mandiri', '1', null)]);
    expect(edited?.values).toEqual({});
    expect(edited?.filled).toBe(0);
  });

  it('of another stage or region change nothing', () => {
    const rows = [inherited];
    expect(apply(rows, [edit('53.01', 'interviu', '1', 500)])[0]).toBe(inherited);
    expect(apply(rows, [edit('53.02', 'dokumen', '1', 500)])[0]).toBe(inherited);
  });

  it('complete the index at once', () => {
    const values = Object.fromEntries(
      spbe2020.indicators.slice(1).map(({ id }) => [id, { value: 300, from: 'mandiri' as const }]),
    );
    const [edited] = apply([row('53.01', 'mandiri', { values })], [edit('53.01', 'mandiri', '1', 300)]);
    expect(edited).toMatchObject({ index: '3.00', predikat: 'Baik', range: null });
    const absent = row('53.01', 'mandiri', { values, participation: 'tidak-mengikuti' });
    expect(apply([absent], [edit('53.01', 'mandiri', '1', 300)])[0]?.index).toBeNull();
  });

  it('keep the objects of rows that say the same after a read', () => {
    const again = structuredClone(inherited);
    expect(reuseRows([inherited], [again])[0]).toBe(inherited);
    expect(reuseRows([inherited], [{ ...again, filled: 2 }])[0]).not.toBe(inherited);
  });
});

describe('columns', () => {
  it('stand under their aspects, or under one of them', () => {
    expect(aspectColumns(spbe2020, null).flatMap(({ indicators }) => indicators)).toEqual(
      spbe2020.indicators,
    );
    const [only, ...rest] = aspectColumns(spbe2020, '4');
    expect(rest).toEqual([]);
    expect(only?.indicators.every(({ aspect }) => aspect === '4')).toBe(true);
  });

  it('differences exist only beyond the stage mandiri', () => {
    const values = { '1': { value: 300, from: 'mandiri' as const } };
    expect(difference(row('53.01', 'mandiri', { values, mandiri: { '1': 300 } }), '1')).toBeNull();
    expect(difference(row('53.01', 'dokumen', { values, mandiri: { '1': 300 } }), '1')).toBe(0);
    expect(difference(row('53.01', 'dokumen', { values }), '1')).toBeNull();
  });

  it('rows at several stages have none in common', () => {
    expect(commonStage([row('53.01', 'dokumen'), row('53.02', 'dokumen')])).toBe('dokumen');
    expect(commonStage([row('53.01', 'dokumen'), row('53.02', 'mandiri')])).toBeNull();
  });
});

describe('the selection', () => {
  const size = { rows: 22, columns: 47 };
  const after = (key: string, row_: number, column: number, ctrlKey = false) =>
    cellAfter({ key, ctrlKey }, { row: row_, column }, size, 10);

  it('moves with arrows and stops at the edges', () => {
    expect(after('ArrowDown', 0, 0)).toEqual({ row: 1, column: 0 });
    expect(after('ArrowUp', 0, 0)).toEqual({ row: 0, column: 0 });
    expect(after('ArrowRight', 3, 46)).toEqual({ row: 3, column: 46 });
    expect(after('ArrowRight', 3, 5, true)).toEqual({ row: 3, column: 46 });
  });

  it('jumps within the row, over a screen, and to the corners', () => {
    expect(after('End', 3, 5)).toEqual({ row: 3, column: 46 });
    expect(after('Home', 3, 5, true)).toEqual({ row: 0, column: 0 });
    expect(after('End', 3, 5, true)).toEqual({ row: 21, column: 46 });
    expect(after('PageDown', 3, 5)).toEqual({ row: 13, column: 5 });
    expect(after('PageDown', 20, 5)).toEqual({ row: 21, column: 5 });
    expect(after('Tab', 3, 5)).toBeNull();
  });

  it('is a block between anchor and active cell, inside the grid', () => {
    const selection = { anchor: { row: 5, column: 9 }, active: { row: 2, column: 4 } };
    expect(blockOf(selection)).toEqual({ top: 2, bottom: 5, left: 4, right: 9 });
    expect(clampSelection(selection, { rows: 3, columns: 5 })).toEqual({
      anchor: { row: 2, column: 4 },
      active: { row: 2, column: 4 },
    });
  });
});

describe('rows that are drawn', () => {
  it('cover the screen, with gaps for the rest', () => {
    expect(segmentsOf(552, { start: 100, end: 140 }, 120)).toEqual([
      { kind: 'gap', start: 0, end: 100 },
      { kind: 'rows', start: 100, end: 140 },
      { kind: 'gap', start: 140, end: 552 },
    ]);
  });

  it('always hold the active one, which may have the focus', () => {
    const kinds = segmentsOf(552, { start: 100, end: 140 }, 3);
    expect(kinds).toContainEqual({ kind: 'rows', start: 3, end: 4 });
    expect(segmentsOf(552, { start: 100, end: 140 }, 99)).toEqual([
      { kind: 'gap', start: 0, end: 99 },
      { kind: 'rows', start: 99, end: 100 },
      { kind: 'rows', start: 100, end: 140 },
      { kind: 'gap', start: 140, end: 552 },
    ]);
    expect(segmentsOf(552, { start: 100, end: 140 }, 551).at(-1)).toEqual({
      kind: 'rows',
      start: 551,
      end: 552,
    });
  });

  it('shrink with the table', () => {
    expect(segmentsOf(2, { start: 100, end: 140 }, 0)).toContainEqual({ kind: 'rows', start: 0, end: 1 });
    expect(segmentsOf(0, { start: 0, end: 60 }, 0)).toEqual([{ kind: 'rows', start: 0, end: 0 }]);
  });
});

describe('blocks on the clipboard', () => {
  const rows = [
    row('53.01', 'dokumen', {
      values: { '1': { value: 219, from: 'dokumen' }, '2': { value: 300, from: 'mandiri' } },
      mandiri: { '1': 119 },
    }),
    row('53.02', 'dokumen'),
  ];
  const block = { top: 0, bottom: 1, left: 0, right: 1 };

  it('are written as spreadsheets read them', () => {
    expect(blockText(rows, spbe2020.indicators, block, 'level')).toBe('2,19\t3\r\n\t');
    expect(blockText(rows, spbe2020.indicators, block, 'selisih')).toBe('-1\t\r\n\t');
  });

  it('are read back whatever ends their lines', () => {
    expect(parseBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(parseBlock('1\n\n3')).toEqual([['1'], [''], ['3']]);
    expect(parseBlock('"a\tb"\t"ia bilang ""ya"""\n"baris\nkedua"')).toEqual([
      ['a\tb', 'ia bilang "ya"'],
      ['baris\nkedua'],
    ]);
    expect(parseBlock('5" layar\t2')).toEqual([['5" layar', '2']]);
  });
});

describe('what differs', () => {
  const judged = (code: string, mandiri: Record<string, number>, value: number) =>
    row(code, 'dokumen', {
      mandiri,
      values: Object.fromEntries(Object.keys(mandiri).map((id) => [id, { value, from: 'dokumen' }])),
    });
  const groups = aspectColumns(spbe2020, null);
  const inShort = ({ rows, groups: columns }: ReturnType<typeof onlyDiffering>) => ({
    rows: rows.map(({ region }) => region.code),
    columns: columns.flatMap(({ start, indicators }) =>
      indicators.map(({ id }, place) => `${start + place}:${id}`),
    ),
  });

  it('leaves only rows and columns with a difference, counted anew from the left', () => {
    const rows = [
      judged('53.01', { '1': 300, '2': 300 }, 300),
      judged('53.02', { '3': 400, '15': 200 }, 300),
      judged('53.03', { '3': 300 }, 300),
    ];
    expect(inShort(onlyDiffering(rows, groups))).toEqual({ rows: ['53.02'], columns: ['0:3', '1:15'] });
  });

  it('is nothing where all agree, and in the aspect at hand alone', () => {
    expect(inShort(onlyDiffering([judged('53.01', { '1': 300 }, 300)], groups))).toEqual({
      rows: [],
      columns: [],
    });
    const rows = [judged('53.01', { '1': 400 }, 300), judged('53.02', { '15': 400 }, 300)];
    expect(inShort(onlyDiffering(rows, aspectColumns(spbe2020, '3')))).toEqual({
      rows: ['53.02'],
      columns: ['0:15'],
    });
  });
});

describe('a level above the ceiling', () => {
  const capped = (stage: Stage, value: number, from: Stage, reasons: MatrixRow['reasons'] = {}) =>
    row('53.01', stage, { values: { '3': { value, from } }, ceilings: { '3': 2 }, reasons });

  it.each([
    ['a level that evidence supports', capped('dokumen', 200, 'dokumen'), null],
    ['a level above it', capped('dokumen', 300, 'dokumen'), 'unreasoned'],
    ['one with a reason', capped('dokumen', 300, 'dokumen', { '3': ['dokumen'] }), 'reasoned'],
    [
      'one that a later stage takes over',
      capped('visitasi', 300, 'dokumen', { '3': ['dokumen'] }),
      'reasoned',
    ],
    ['a reason of another stage', capped('interviu', 300, 'interviu', { '3': ['dokumen'] }), 'unreasoned'],
    ['a claim that a later stage takes over', capped('dokumen', 300, 'mandiri'), 'unreasoned'],
    ['a claim', capped('mandiri', 300, 'mandiri'), null],
  ] as const)('%s', (_, shown, expected) => {
    expect(cellAboveCeiling(shown, '3')).toBe(expected);
    expect(cellAboveCeiling(shown, '4')).toBeNull();
  });

  it('is so as soon as it is typed', () => {
    const [typed] = apply([capped('dokumen', 200, 'dokumen')], [edit('53.01', 'dokumen', '3', 500)]);
    expect(typed && cellAboveCeiling(typed, '3')).toBe('unreasoned');
  });

  it('is explained only where evidence caps anything', () => {
    expect(hasCeilings([row('53.01', 'dokumen'), capped('mandiri', 300, 'mandiri')])).toBe(false);
    expect(hasCeilings([row('53.01', 'dokumen'), capped('dokumen', 100, 'dokumen')])).toBe(true);
  });
});

describe('pasting', () => {
  const rows = [
    row('53.01', 'dokumen', {
      values: { '1': { value: 200, from: 'dokumen' }, '2': { value: 300, from: 'mandiri' } },
    }),
    row('53.02', 'dokumen'),
  ];
  const plan = (text: string, at = { row: 0, column: 0 }, to = at) =>
    planPaste({
      block: parseBlock(text),
      selection: { anchor: at, active: to },
      rows,
      indicators: spbe2020.indicators,
      scale: spbe2020.scale,
    });

  it('tells new cells from changed and unchanged ones', () => {
    const planned = plan('3\t3\r\n1\t');
    expect(planned).toMatchObject({ stage: 'dokumen', rows: 2, columns: 2, newCount: 2, blanks: 1 });
    expect(planCells(planned)).toEqual([
      { region: '53.01', indicator: '1', value: 300 },
      { region: '53.01', indicator: '2', value: 300 },
      { region: '53.02', indicator: '1', value: 100 },
    ]);
    expect(plan('2')).toMatchObject({ changes: [], unchanged: 1, newCount: 0 });
  });

  it('names every cell that is no level, with its place', () => {
    const { faults, changes } = plan('x\t2,5\t6\t4,0');
    expect(faults.map(({ indicator, text, fault }) => [indicator?.id, text, fault])).toEqual([
      ['1', 'x', 'not-a-number'],
      ['2', '2,5', 'too-many-digits'],
      ['3', '6', 'out-of-range'],
    ]);
    expect(changes.map(({ indicator, to }) => [indicator.id, to])).toEqual([['4', 400]]);
  });

  it('names what falls beyond the edge', () => {
    const { faults } = plan('1\t2\n3\t4', { row: 1, column: 46 });
    expect(faults).toHaveLength(3);
    expect(faults.every(({ fault }) => fault === 'outside')).toBe(true);
  });

  it('a single cell fills the selection', () => {
    const { changes } = plan('4', { row: 0, column: 0 }, { row: 1, column: 2 });
    expect(changes).toHaveLength(6);
  });

  it('takes decimals where the scale has them', () => {
    const decimal = planPaste({
      block: [['2,19', '2.5', '1.234']],
      selection: selectOne({ row: 0, column: 0 }),
      rows: [row('53.01', 'mandiri')],
      indicators: pemdi2026.indicators,
      scale: pemdi2026.scale,
    });
    expect(decimal.changes.map(({ to }) => to)).toEqual([219, 250]);
    expect(decimal.faults.map(({ fault }) => fault)).toEqual(['ambiguous']);
  });

  it('needs one stage', () => {
    const mixed = planPaste({
      block: [['1'], ['2']],
      selection: selectOne({ row: 0, column: 0 }),
      rows: [row('53.01', 'mandiri'), row('53.02', 'dokumen')],
      indicators: spbe2020.indicators,
      scale: spbe2020.scale,
    });
    expect(mixed.stage).toBeNull();
  });
});
