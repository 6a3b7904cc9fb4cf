import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureColour } from '../../renderer/components/picture-colour.ts';
import { rowsAsText } from '../../renderer/features/ranking/copied-rows.ts';
import { closeCalls, tellApart } from '../../renderer/features/ranking/equal-shown.ts';
import { moversOf, slideAfter, topRows } from '../../renderer/features/ranking/presentation/slides.ts';
import { keepsRow, NO_FILTER, toggled } from '../../renderer/features/ranking/ranking-filter.ts';
import { arrangeRows } from '../../renderer/features/ranking/ranking-rows.ts';
import { segmentsOf } from '../../renderer/features/ranking/segments.ts';
import { columnsFor } from '../../renderer/features/ranking/table-columns.ts';
import { neighbour } from '../../renderer/features/ranking/tile-layout.ts';
import { isAllFromDecree } from '../../shared/ranking/from-decree.ts';
import { rankingExample, tinyInstrument } from '../support/ranking-example.ts';

const { ranking } = rankingExample(tinyInstrument);
const everything = { sort: 'rank', isGrouped: false, isFiltered: false, keeps: () => true } as const;

describe('segments of a distribution', () => {
  const parts = fc
    .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 })
    .map((counts) => counts.map((count, index) => [`k${index}`, count] as const));

  it('fill the width exactly, none narrower than the least, side by side', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const segments = segmentsOf(given, 286, 2, 14);
        const last = segments.at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(286, 6);
        for (const { width } of segments) expect(width).toBeGreaterThanOrEqual(14 - 1e-9);
        for (const [index, { x, width }] of segments.entries()) {
          const next = segments[index + 1];
          if (next) expect(next.x).toBeCloseTo(x + width + 2, 6);
        }
      }),
    );
  });
});

describe('equal figures that are no tie', () => {
  it('are told apart by as many digits as it takes', () => {
    expect(tellApart('2.1599', '2.1571')).toEqual(['2,1599', '2,1571']);
    expect(tellApart('2.15992', '2.15991')).toEqual(['2,15992', '2,15991']);
    expect(tellApart('337/150', '2.2466')).toEqual(['2,2467', '2,2466']);
  });

  it('are neighbours of different rank with the same shown value', () => {
    for (const { higher, lower } of closeCalls(ranking.rows)) {
      expect(higher.value).toBe(lower.value);
      expect(higher.valueExact).not.toBe(lower.valueExact);
    }
  });
});

describe('rows', () => {
  const region = { code: '1', name: '', shortName: '', kind: 'kota', island: 'Flores', tile: null } as const;

  it('grouped by predikat stay in their order within, the best group first', () => {
    const order = Object.keys(ranking.distribution);
    const { ranked } = arrangeRows(ranking, { ...everything, isGrouped: true });
    const places = ranked.map((row) => order.indexOf(row.predikat ?? ''));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(ranked).toHaveLength(arrangeRows(ranking, everything).ranked.length);
  });

  it('a filter keeps by kind, island and predikat together and never touches ranks', () => {
    const [row] = ranking.rows;
    if (!row) throw new Error('no row');
    const listed = new Map([[row.region.code, { ...region, code: row.region.code }]]);
    expect(keepsRow(NO_FILTER, row, new Map())).toBe(true);
    expect(keepsRow({ kind: 'kota', islands: ['Flores'], categories: [] }, row, listed)).toBe(true);
    expect(keepsRow({ kind: 'kabupaten', islands: ['Flores'], categories: [] }, row, listed)).toBe(false);
    expect(keepsRow({ kind: 'all', islands: ['Sumba'], categories: [] }, row, listed)).toBe(false);
    expect(toggled(toggled([], 'a'), 'a')).toEqual([]);
  });

  it('copied for a spreadsheet have numbers with a comma, one line each, and no formula', () => {
    const lines = rowsAsText(ranking.rows, ranking, tinyInstrument).split('\n');
    expect(lines).toHaveLength(ranking.rows.length + 1);
    const width = lines[0]?.split('\t').length;
    for (const line of lines.slice(1)) {
      const cells = line.split('\t');
      expect(cells).toHaveLength(width ?? 0);
      for (const cell of cells) expect(cell).not.toMatch(/^[=+@]|^-(?!\d)|\d\.\d\d$/);
    }
  });

  it('columns go in the order source, parts, change; rank, name, index and predikat stay', () => {
    const needs = { partCount: 4, hasChange: true, hasIndex: false, hasLongSource: false, isAiry: false };
    const shown = Array.from({ length: 60 }, (_, step) => columnsFor(1000 - step * 15, needs));
    const lost = (key: 'source' | 'parts' | 'change') => shown.findIndex((columns) => !columns[key]);
    expect(lost('source')).toBeLessThan(lost('parts'));
    expect(lost('parts')).toBeLessThan(lost('change'));
  });
});

describe('slides', () => {
  it('one key goes on, the last slide stays, back stays at the first', () => {
    for (const key of ['ArrowRight', ' ', 'Enter', 'PageDown']) expect(slideAfter(key, 0, 5)).toBe(1);
    expect(slideAfter('ArrowRight', 4, 5)).toBe(4);
    expect(slideAfter('ArrowLeft', 0, 5)).toBe(0);
    expect(slideAfter('x', 2, 5)).toBeNull();
  });

  it('the top ten keep a tie on the last rank whole, movers are split by direction', () => {
    expect(topRows(ranking).every(({ rank }) => rank !== null && rank <= 10)).toBe(true);
    const [first, second, third] = ranking.rows;
    if (!first || !second || !third) throw new Error('three rows');
    const rows = [
      { ...first, rankChange: 2 },
      { ...second, rankChange: -3 },
      { ...third, rankChange: 0 },
    ];
    const { up, down } = moversOf({ ...ranking, rows });
    expect([up.map(({ region }) => region.code), down.map(({ region }) => region.code)]).toEqual([
      [first.region.code],
      [second.region.code],
    ]);
  });

  it('carry the reservation unless every figure is a decree’s', () => {
    expect(isAllFromDecree(ranking)).toBe(false);
    const rows = ranking.rows
      .filter(({ basis }) => basis === 'published')
      .map((row) => ({ ...row, sample: false, sourceKind: 'keputusan' as const }));
    const official = { ...ranking, rows, province: null };
    expect(isAllFromDecree(official)).toBe(true);
    expect(isAllFromDecree({ ...official, province: ranking.province })).toBe(ranking.province === null);
    const reported = rows.map((row) => ({ ...row, sourceKind: 'media' as const }));
    expect(isAllFromDecree({ ...official, rows: reported })).toBe(false);
    expect(isAllFromDecree({ ...official, rows: rows.map((row) => ({ ...row, sample: true })) })).toBe(false);
    expect(isAllFromDecree({ ...official, rows: [] })).toBe(false);
  });
});

describe('pictures', () => {
  it.each([
    ['rgb(154, 74, 18)', { hex: '#9a4a12', opacity: 1 }],
    ['rgba(0, 0, 0, 0.5)', { hex: '#000000', opacity: 0.5 }],
    ['color(srgb 1 0.5 0 / 0.25)', { hex: '#ff8000', opacity: 0.25 }],
    ['none', null],
    ['url("#p")', null],
  ])('the colour %s', (computed, colour) => {
    expect(pictureColour(computed)).toEqual(colour);
  });
});

describe('walking on the map', () => {
  const place = (column: number, row: number) => ({ column, row });

  it('goes to the nearest place in the direction of the key, and stays at the edge', () => {
    const [a, b, c] = [place(1, 1), place(2, 1), place(2, 3)];
    expect(neighbour([a, b, c], a, 'ArrowRight')).toBe(b);
    expect(neighbour([a, b, c], b, 'ArrowDown')).toBe(c);
    expect(neighbour([a, b, c], a, 'ArrowLeft')).toBeUndefined();
  });
});
