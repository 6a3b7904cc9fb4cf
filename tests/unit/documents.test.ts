import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averages } from '../../shared/analysis/averages.ts';
import { dateInWords, dateOfDay } from '../../electron/documents/date-words.ts';
import { paragraph } from '../../electron/documents/build.ts';
import { buildLampiran } from '../../electron/documents/lampiran.ts';
import { renderDocx } from '../../electron/documents/docx-renderer.ts';
import { paperDocument, type PaperInput } from '../../electron/documents/paper.ts';
import { renderPdf } from '../../electron/documents/pdf-renderer.ts';
import { officeSchema } from '../../shared/contract/document.ts';
import { docxPart, docxText, pdfProperties, pdfText } from '../support/document-text.ts';
import { breakLines, standardText } from '../../electron/documents/pdf-text.ts';
import { withoutCell } from '../../shared/messages/papers.ts';
import { isFromDecree } from '../../shared/ranking/from-decree.ts';
import type { SourceKind } from '../../shared/assessment/source-kind.ts';
import { buildRanking } from '../../shared/ranking/build-ranking.ts';
import { regionResult, type RegionAssessment } from '../../shared/ranking/region-result.ts';
import { formatExact } from '../../shared/scoring/exact.ts';
import { spbe2020 } from '../support/instruments.ts';

describe('dates in words', () => {
  it.each([
    [
      '2026-11-24',
      'Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam (24 November 2026)',
    ],
    ['2022-01-01', 'Sabtu tanggal satu bulan Januari tahun dua ribu dua puluh dua (1 Januari 2022)'],
    ['2030-08-10', 'Sabtu tanggal sepuluh bulan Agustus tahun dua ribu tiga puluh (10 Agustus 2030)'],
    ['2021-12-11', 'Sabtu tanggal sebelas bulan Desember tahun dua ribu dua puluh satu (11 Desember 2021)'],
    ['2100-02-19', 'Jumat tanggal sembilan belas bulan Februari tahun dua ribu seratus (19 Februari 2100)'],
  ])('%s', (day, words) => {
    expect(dateInWords(dateOfDay(day))).toBe(words);
  });
});

describe('averages', () => {
  const region = (code: string, level: number | null): RegionAssessment => ({
    region: { code, name: code },
    participation: 'ikut',
    participationReason: '',
    stages: level === null ? {} : { mandiri: new Map(spbe2020.indicators.map(({ id }) => [id, level])) },
    published: null,
  });

  it('count ranked regions only: a blank one is not a zero', () => {
    const results = [region('1', 200), region('2', 300), region('3', null)].map((one) =>
      regionResult(spbe2020, one, null),
    );
    const { index, aspects, count } = averages(results);
    expect([index && formatExact(index), count]).toEqual(['2.5', 2]);
    expect([...aspects.values()].map(formatExact)).toEqual(spbe2020.aspects.map(() => '2.5'));
  });

  it('are unknown without any region', () => {
    expect(averages([])).toMatchObject({ index: null, count: 0 });
  });
});

describe('a published figure', () => {
  it.each([
    ['keputusan', true],
    ['media', false],
    ['lainnya', false],
    [null, false],
  ] as const)('whose source is of the kind %s is a decree’s: %s', (sourceKind, expected) => {
    expect(isFromDecree({ sourceKind, sample: false })).toBe(expected);
    expect(isFromDecree({ sourceKind, sample: true })).toBe(false);
  });
});

const paper: PaperInput = {
  paper: 'A4',
  instrument: spbe2020,
  year: 2024,
  generatedAt: new Date(2026, 8, 21, 14, 32),
  appVersion: '1.2.3',
  bandRule: 'exact',
  office: officeSchema.parse(Object.fromEntries(Object.keys(officeSchema.shape).map((key) => [key, '']))),
  logo: null,
  number: '',
  date: new Date(2026, 8, 21),
  seal: '',
};

describe('a source on paper', () => {
  it.each([
    ['daftar.xlsx, Daftar!G7', 'daftar.xlsx'],
    ['KepmenPANRB 108/2023, lampiran II', 'KepmenPANRB 108/2023, lampiran II'],
    ['', ''],
  ])('“%s” is “%s”', (source, shown) => {
    expect(withoutCell(source)).toBe(shown);
  });
});

describe('a lampiran', () => {
  const source = 'Pos Kupang mengutip KepmenPANRB 1/2025';
  const region = (code: string, sourceKind: SourceKind, sample = false): RegionAssessment => ({
    region: { code, name: `Kabupaten ${code}` },
    participation: 'ikut',
    participationReason: '',
    stages: {},
    published: { index: 215, predikat: 'Cukup', domains: new Map(), source, sourceKind, note: null, sample },
  });
  const text = async (regions: readonly RegionAssessment[]) => {
    const ranking = buildRanking({
      instrument: spbe2020,
      year: 2024,
      stage: null,
      scope: 'kabkota',
      rule: 'exact',
      regions,
      before: [],
      province: null,
      publishedDistribution: null,
    });
    return pdfText(await renderPdf(buildLampiran({ ...paper, ranking, provinceName: 'Contoh' })));
  };

  it('of a decree’s figures alone needs no reservation, but names the decree', async () => {
    const written = await text([region('90.01', 'keputusan'), region('90.02', 'keputusan')]);
    expect(written).not.toContain('Bukan hasil resmi');
    expect(written).toContain(`menurut ${source}`);
    expect(written).toContain('1= Kabupaten 90.01');
  });

  it('with one figure of another origin has the reservation', async () => {
    const decree = region('90.01', 'keputusan');
    // A report that quotes a decree is a report.
    for (const other of [region('90.02', 'media'), region('90.02', 'keputusan', true)]) {
      expect(await text([decree, other])).toContain('Bukan hasil resmi KemenPANRB');
    }
  });
});

describe('the mark of a sealed year', () => {
  const document = (seal: string) =>
    paperDocument({ ...paper, seal }, { title: 'Uji', official: false, draft: false }, [paragraph('Isi')]);

  it('stands on every page and in the properties of the file, and nowhere while the year is open', async () => {
    const sealed = document('Segel 4F2A-09BC-77D1-E0A3');
    const [pdf, docx] = [await renderPdf(sealed), await renderDocx(sealed)];
    expect(await pdfText(pdf)).toContain('Segel 4F2A-09BC-77D1-E0A3');
    expect(docxText(docx)).toContain('Segel 4F2A-09BC-77D1-E0A3');
    expect(docxPart(docx, 'docProps/core.xml')).toContain('4F2A-09BC-77D1-E0A3');
    expect(await pdfProperties(pdf)).toMatchObject({
      Keywords: 'Segel 4F2A-09BC-77D1-E0A3',
      Language: 'id-ID',
    });
    expect(await pdfText(await renderPdf(document('')))).not.toContain('Segel');
  });
});

describe('lines of a PDF', () => {
  const measure = (text: string) => text.length;

  it('are never wider than their room, and lose nothing but blanks at their ends', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'panjang'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 30 }), (words, width) => {
        const lines = breakLines([{ text: words }, { text: words, bold: true }], width, measure);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
        const written = lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
        expect(written.replaceAll(' ', '')).toBe(`${words}${words}`.replaceAll(/[ \n]/g, ''));
      }),
    );
  });

  it('hold only signs that the standard fonts have', () => {
    expect(standardText('Naik ≥ 2,5 → “baik” −0,3 ✓ 漢')).toBe('Naik >= 2,5 -> “baik” –0,3 v ?');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(standardText(text)).toMatch(/^[\n\u0020-\u007E\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/u);
      }),
    );
  });
});
