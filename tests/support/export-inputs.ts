/**
 * What exported workbooks have to cope with: levels at several stages, gaps, regions that stay away or were only
 * published, changes after an import, and texts that would like to be formulas. All names and figures are invented.
 */
import type { Stage } from '../../shared/assessment/stages.ts';
import { TEXT_KINDS } from '../../shared/assessment/texts.ts';
import type { EvidenceItem, EvidenceList } from '../../shared/contract/evidence.ts';
import type { Notes } from '../../shared/contract/notes.ts';
import type { Worksheet } from '../../shared/contract/worksheet.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import { buildRanking } from '../../shared/ranking/build-ranking.ts';
import { regionResult, type RegionAssessment } from '../../shared/ranking/region-result.ts';
import type { ActionPlanInput } from '../../electron/excel/export/action-plan/action-plan-workbook.ts';
import type { CalculationInput } from '../../electron/excel/export/calculation/calculation-workbook.ts';
import type { ComparisonInput } from '../../electron/excel/export/comparison/comparison-workbook.ts';
import type { DocumentOptions } from '../../electron/excel/export/document.ts';
import type { MatrixInput } from '../../electron/excel/export/matrix/matrix-workbook.ts';
import type { WorksheetInput } from '../../electron/excel/export/worksheet/worksheet-workbook.ts';
import { HOSTILE_TEXTS, patternLevels } from './ranking-example.ts';

const DOCUMENT: DocumentOptions = {
  generatedAt: new Date(2026, 8, 21, 14, 32),
  appVersion: '1.2.3',
  paper: 'A4',
  bandRule: 'exact',
  seal: '',
};

type Levels = ReadonlyMap<string, Hundredths>;

function assessment(code: string, name: string, more: Partial<RegionAssessment> = {}): RegionAssessment {
  return {
    region: { code, name },
    participation: 'ikut',
    participationReason: '',
    stages: {},
    published: null,
    ...more,
  };
}

function without(levels: Levels, count: number): Levels {
  return new Map([...levels].slice(count));
}

/** Levels of the first indicators only, as when assessors take up a few. */
function firstOf(levels: Levels, count: number): Levels {
  return new Map([...levels].slice(0, count));
}

function published(index: number | null, source: string) {
  return {
    index,
    predikat: index === null ? 'Baik' : null,
    domains: new Map(),
    source,
    sourceKind: 'lainnya' as const,
    note: 'Laporan publik tidak menyebut jenis daerahnya',
    sample: false,
  };
}

export function exampleRegions(instrument: Instrument, seed = 0): RegionAssessment[] {
  const levels = (more: number) => patternLevels(instrument, seed + more);
  return [
    assessment('90', 'Provinsi Contoh', { stages: { mandiri: levels(9) } }),
    assessment('90.01', 'Kabupaten Arus', { stages: { mandiri: levels(1), dokumen: firstOf(levels(2), 4) } }),
    assessment('90.02', 'Kabupaten Bukit', { stages: { mandiri: levels(3) } }),
    assessment('90.03', 'Kabupaten Celah', { stages: { mandiri: without(levels(4), 2) } }),
    assessment('90.04', 'Kabupaten Danau', {
      participation: 'tidak-mengikuti',
      participationReason: HOSTILE_TEXTS.command,
      stages: { mandiri: levels(5) },
    }),
    assessment('90.05', 'Kota Embun'),
    assessment('90.06', HOSTILE_TEXTS.region, { stages: { mandiri: levels(6) } }),
    assessment('90.07', HOSTILE_TEXTS.escaped, { published: published(231, HOSTILE_TEXTS.source) }),
    assessment('90.08', HOSTILE_TEXTS.tab, { published: published(null, HOSTILE_TEXTS.behindSeparator) }),
  ];
}

export function matrixExample(instrument: Instrument, more: Partial<MatrixInput> = {}): MatrixInput {
  return {
    ...DOCUMENT,
    instrument,
    provinceName: 'Contoh Timur',
    year: 2022,
    stage: null,
    regions: exampleRegions(instrument),
    ...more,
  };
}

export function calculationExample(
  instrument: Instrument,
  more: Partial<CalculationInput> = {},
): CalculationInput {
  return {
    ...DOCUMENT,
    instrument,
    regionName: 'Kabupaten Arus',
    year: 2022,
    stage: 'mandiri',
    values: patternLevels(instrument, 1),
    published: null,
    ...more,
  };
}

/** The lowest and the highest level, a blank, and a plan for the first two indicators. */
export function actionPlanExample(
  instrument: Instrument,
  more: Partial<ActionPlanInput> = {},
): ActionPlanInput {
  const [first, second] = instrument.indicators.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('an instrument of one indicator');
  return {
    ...DOCUMENT,
    instrument,
    regionName: HOSTILE_TEXTS.region,
    year: 2022,
    stage: 'dokumen',
    values: patternLevels(instrument, 1),
    steps: new Map([
      [
        first,
        {
          text: `${HOSTILE_TEXTS.command}\n- butir`,
          priority: 'tinggi',
          unit: HOSTILE_TEXTS.region,
          due: '2026-12-31',
          status: 'berjalan',
        },
      ],
      [second, { text: 'Menetapkan peraturan', priority: null, unit: '', due: null, status: null }],
    ]),
    ...more,
  };
}

const CHANGED_AT = '2024-03-05T02:30:00.000Z';

function valuesAt(stage: Stage, levels: Levels): Worksheet['values'] {
  return [...levels].map(([indicator, value], position) => ({
    indicator,
    stage,
    value,
    provenance: { file: `=lembar ${stage}.xlsx`, sheet: '+LKE', cell: `E${position + 11}` },
    changedAt: CHANGED_AT,
    changedBy: '@Asesor',
  }));
}

/** A file, a link and a letter on the first indicator; reasons above its ceiling. */
function evidenceExample(indicator: string): EvidenceList {
  const item: EvidenceItem = {
    id: 'satu',
    indicator,
    kind: 'berkas',
    title: HOSTILE_TEXTS.region,
    file: { sha256: 'a'.repeat(64), name: '=perbup.pdf', size: 9, mediaType: 'application/pdf' },
    link: null,
    letterNumber: null,
    year: 2018,
    issuer: '@Bagian Hukum',
    levels: [2, 3],
    status: 'ditolak',
    reason: 'kedaluwarsa',
    note: HOSTILE_TEXTS.command,
    stale: [{ level: 3, measuredFrom: 2022, years: 2, afterLevel: null }],
    sameFile: [
      {
        region: { code: '90.02', name: 'Kabupaten Bukit' },
        year: 2021,
        instrument: 'lain',
        indicator: '4',
        use: 'region',
      },
    ],
    addedAt: CHANGED_AT,
    addedBy: '@Asesor',
    changedAt: CHANGED_AT,
    changedBy: '@Asesor',
  };
  const plain = { file: null, stale: [], sameFile: [], year: null, issuer: '', reason: null, note: '' };
  return {
    items: [
      item,
      { ...item, ...plain, id: 'dua', kind: 'tautan', title: '', link: 'https://jdih.contoh.go.id/12' },
      { ...item, ...plain, id: 'tiga', kind: 'surat', title: '', letterNumber: '-555/1', levels: [] },
    ],
    ceilings: { [indicator]: 0 },
    overrides: [
      {
        indicator,
        stage: 'interviu',
        reason: HOSTILE_TEXTS.command,
        changedAt: CHANGED_AT,
        changedBy: '=Asesor',
      },
    ],
  };
}

function notesExample(first: string, second: string): Notes {
  return {
    comments: [
      {
        id: 'satu',
        indicator: second,
        text: `${HOSTILE_TEXTS.region}\n+1`,
        writtenAt: CHANGED_AT,
        writtenBy: '=Asesor dua',
        editedAt: null,
        isOwn: true,
      },
    ],
    recommendations: [
      {
        indicator: first,
        priority: 'tinggi',
        unit: HOSTILE_TEXTS.command,
        due: '2024-12-31',
        status: 'berjalan',
        changedAt: CHANGED_AT,
        changedBy: '@Asesor',
      },
    ],
  };
}

/** A worksheet with a later stage over the first, texts of every kind, evidence, notes, and one level changed by hand. */
export function worksheetExample(instrument: Instrument, more: Partial<WorksheetInput> = {}): WorksheetInput {
  const [first, second] = instrument.indicators.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('an instrument of one indicator');
  const mandiri = patternLevels(instrument, 1);
  return {
    ...DOCUMENT,
    instrument,
    asked: null,
    stage: 'dokumen',
    worksheet: {
      region: { code: '90.01', name: 'Kabupaten Arus' },
      year: 2022,
      instrument: instrument.id,
      participation: 'ikut',
      participationReason: '',
      values: [
        ...valuesAt('mandiri', mandiri),
        ...valuesAt('dokumen', firstOf(patternLevels(instrument, 2), 4)),
      ],
      texts: TEXT_KINDS.map((kind) => ({
        indicator: first,
        stage: 'mandiri',
        kind,
        text: kind === 'bukti' ? HOSTILE_TEXTS.command : `${HOSTILE_TEXTS.region}\n- butir`,
        provenance: kind === 'catatan' ? null : { file: '=lembar.xlsx', sheet: 'LKE', cell: 'F11' },
        changedAt: CHANGED_AT,
        changedBy: '@Asesor',
      })),
      previousYear: Object.fromEntries(patternLevels(instrument, 4)),
      published: {
        index: '2.31',
        predikat: 'Cukup',
        source: HOSTILE_TEXTS.source,
        note: null,
        sample: false,
      },
    },
    evidence: evidenceExample(first),
    notes: notesExample(first, second),
    changes: [
      {
        indicator: second,
        stage: 'mandiri',
        kind: null,
        at: CHANGED_AT,
        by: '=Asesor dua',
        byImport: false,
        from: mandiri.get(second) === 100 ? 200 : 100,
        to: mandiri.get(second) ?? null,
        source: { file: '=lama.xlsx', sheet: 'LKE', cell: 'E12' },
      },
    ],
    ...more,
  };
}

/** Years on two instruments: no comparison across the break between them. */
export function comparisonExample(
  years: readonly { readonly year: number; readonly instrument: Instrument }[],
  more: Partial<ComparisonInput> = {},
): ComparisonInput {
  const regions = exampleRegions(years[0]?.instrument ?? failNoYear());
  return {
    ...DOCUMENT,
    provinceName: 'Contoh Timur',
    stage: null,
    regions: regions.map(({ region }) => region),
    years: years.map(({ year, instrument }) => {
      const assessments = exampleRegions(instrument, year);
      const results = assessments.map(
        (one) => [one.region.code, regionResult(instrument, one, null, 'exact')] as const,
      );
      const ranking = buildRanking({
        instrument,
        year,
        stage: null,
        scope: 'kabkota',
        rule: 'exact',
        regions: assessments.filter(({ region }) => region.code.includes('.')),
        before: [],
        province: null,
        publishedDistribution: null,
      });
      const { distribution, average } = ranking;
      return { year, instrument, results: new Map(results), distribution, average };
    }),
    ...more,
  };
}

function failNoYear(): never {
  throw new Error('a comparison of no year');
}
