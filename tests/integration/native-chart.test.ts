/** The chart of a ranking workbook: a part that the sheet leads to, drawn from cells, that other programs open. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { withChart } from '../../electron/excel/export/native-chart.ts';
import { buildRankingWorkbook } from '../../electron/excel/export/ranking-workbook.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import {
  libreOffice,
  rowsOf,
  valuesOf,
  WITH_LIBREOFFICE,
  withExceljs,
  type Sheets,
} from '../support/exported-workbook.ts';
import { spbe2020 } from '../support/instruments.ts';
import { convertWithLibreOffice } from '../support/libreoffice.ts';
import { rankingExample, tinyInstrument } from '../support/ranking-example.ts';

const CHART = 'xl/charts/chart1.xml';

function inputFor(instrument: Instrument) {
  return {
    ...rankingExample(instrument),
    provinceName: 'Contoh Timur',
    generatedAt: new Date(2026, 8, 21, 14, 32),
    appVersion: '1.2.3',
    bandRule: 'exact',
    paper: 'A4',
    official: false,
    seal: '',
  } as const;
}

/** Parts that are XML, as text. */
function xmlParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(parts.map(([path, content]) => [path, strFromU8(content)]));
}

/** Elements that are closed in another order than they were opened, or not at all. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  for (const [tag, closes, name = '', inside] of xml.matchAll(/<(\/)?([A-Za-z][\w:.-]*)([^<>]*)>/g)) {
    if (closes) {
      if (open.pop() !== name) return [tag];
    } else if (!inside?.endsWith('/')) open.push(name);
  }
  return open;
}

function cached(xml: string, list: 'cat' | 'val'): string[] {
  const content = xml.slice(xml.indexOf(`<c:${list}>`), xml.indexOf(`</c:${list}>`));
  return [...content.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) =>
    value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}

describe.each([tinyInstrument, spbe2020])('the chart of a ranking on $id', (instrument) => {
  const input = inputFor(instrument);
  const ranked = input.ranking.rows.filter(({ rank }) => rank !== null);
  let bytes: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  let sheets: Sheets;
  beforeAll(async () => {
    bytes = await buildRankingWorkbook(input);
    parts = xmlParts(bytes);
    sheets = await valuesOf(bytes);
  });

  it('is made of whole parts', () => {
    for (const [path, xml] of parts) expect([path, unbalanced(xml)]).toEqual([path, []]);
  });

  it('is reached from its sheet, part by part, each of a declared type', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    const followed = [...parts]
      .filter(([path]) => path.endsWith('.rels'))
      .flatMap(([path, xml]) => {
        const folder = path.replace(/_rels\/[^/]+$/, '');
        return [...xml.matchAll(/ Target="([^"]+)"/g)].map(([, target = '']) =>
          new URL(target, `file:///${folder}`).pathname.slice(1),
        );
      });
    expect(followed.filter((path) => !parts.has(path))).toEqual([]);
    expect(followed).toEqual(expect.arrayContaining([CHART, 'xl/drawings/drawing1.xml']));
    for (const path of [CHART, 'xl/drawings/drawing1.xml']) expect(types).toContain(`PartName="/${path}"`);
  });

  it('refers to the ranked cells and keeps what they hold', () => {
    const xml = parts.get(CHART) ?? '';
    const rows = rowsOf(sheets, 'Peringkat');
    const first = rows.findIndex((row) => row[0] === 'No') + 2;
    const column = rows[first - 2]?.indexOf('Indeks') ?? 0;
    const shown = rows.slice(first, first + ranked.length);
    expect(cached(xml, 'cat')).toEqual(shown.map((row) => row[1]));
    expect(cached(xml, 'val').map(Number)).toEqual(shown.map((row) => row[column]));
    const letter = String.fromCodePoint(65 + column);
    const last = first + ranked.length;
    expect([...xml.matchAll(/<c:f>([^<]+)</g)].map(([, range]) => range)).toEqual([
      `Peringkat!$B$${first + 1}:$B$${last}`,
      `Peringkat!$${letter}$${first + 1}:$${letter}$${last}`,
    ]);
  });

  it('has the axis of the instrument’s scale', () => {
    const { min, max } = instrument.scale;
    expect(parts.get(CHART)).toContain(`<c:max val="${max}"/><c:min val="${min}"/>`);
  });

  it('stands on a sheet that says where its figures are', () => {
    expect(rowsOf(sheets, 'Grafik').flat().join(' ')).toContain('Digambar dari lembar Peringkat');
    expect(parts.get('xl/drawings/drawing1.xml')).toContain('descr="Kabupaten/Kota dari peringkat tertinggi');
  });

  it.skipIf(!libreOffice)(`is still a chart of the same figures when ${WITH_LIBREOFFICE}`, async () => {
    const files = await convertWithLibreOffice(libreOffice ?? '', bytes, 'xlsx');
    const again = xmlParts(files.get('workbook.xlsx') ?? new Uint8Array());
    const chart = [...again].find(([path]) => path.startsWith('xl/charts/chart'))?.[1] ?? '';
    const before = cached(parts.get(CHART) ?? '', 'val');
    expect(cached(chart, 'val').map((value) => Number(value).toFixed(9))).toEqual(
      before.map((value) => Number(value).toFixed(9)),
    );
  });
});

describe('a workbook without a chart', () => {
  it('is what a year without any ranked region gets', async () => {
    const input = inputFor(tinyInstrument);
    const bytes = await buildRankingWorkbook({ ...input, ranking: { ...input.ranking, rows: [] } });
    expect((await withExceljs(bytes)).worksheets.map(({ name }) => name)).not.toContain('Grafik');
  });

  it('takes none on a sheet that it does not have', async () => {
    const bytes = await buildRankingWorkbook(inputFor(tinyInstrument));
    const corner = { column: 1, row: 1 };
    expect(() =>
      withChart(bytes, { sheet: 'Tiada', title: '', description: '', xml: '', from: corner, to: corner }),
    ).toThrow('no sheet Tiada');
  });
});
