/** Indices of the home province over all years that hold anything. */
import { spreadOf } from '../../shared/analysis/part-spread.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { NationalPoint, Trend, TrendPoint, TrendYear } from '../../shared/contract/trend.ts';
import { regionResult, type RegionResult } from '../../shared/ranking/region-result.ts';
import type { NationalAverage } from '../../shared/reference/national-averages.ts';
import { formatExact, formatRounded } from '../../shared/scoring/exact.ts';
import { regionAssessments } from './assessment-reader.ts';
import type { Services } from './services.ts';

interface YearResults {
  readonly year: number;
  readonly instrument: string;
  readonly results: readonly RegionResult[];
}

const isRegency = ({ assessment }: RegionResult) => assessment.region.code.includes('.');

function yearOf({ year, instrument, results }: YearResults): TrendYear {
  const regencies = results.filter(isRegency);
  const spread = spreadOf(regencies.flatMap(({ index }) => index ?? []));
  return {
    year,
    instrument,
    average: spread && formatRounded(spread.average),
    count: spread?.count ?? 0,
    total: regencies.length,
  };
}

function pointOf(year: number, instrument: string, result: RegionResult): TrendPoint {
  const { status, basis, stage, index, predikat } = result;
  return {
    year,
    instrument,
    status,
    basis,
    stage,
    index: index && formatRounded(index),
    indexExact: index && formatExact(index),
    predikat,
  };
}

function nationalPoint({ year, index, domains, note }: NationalAverage): NationalPoint {
  const figures = [['index', index] as const, ...Object.entries(domains)];
  return {
    year,
    index: index.value,
    domains: Object.fromEntries(Object.entries(domains).map(([id, { value }]) => [id, value])),
    doubtful: Object.fromEntries(
      figures.filter(([, figure]) => figure.doubtful).map(([id, figure]) => [id, figure.note ?? '']),
    ),
    note: note ?? null,
  };
}

function nationalAverages({ resources }: Services): Trend['national'] {
  const { instrument, source, rows } = resources.nationalAverages;
  return {
    instrument,
    source,
    groups: [...Map.groupBy(rows, ({ group }) => group)].map(([group, ofGroup]) => ({
      group,
      points: ofGroup.toSorted((a, b) => a.year - b.year).map(nationalPoint),
    })),
  };
}

export function getTrend(services: Services, { stage }: ParsedInput<'trend.get'>): Trend {
  const { province, bandRule } = services.settings.get();
  const order = services.instruments.all().map(({ id }) => id);
  const stored = services.assessments
    .years(province)
    .toSorted((a, b) => a.year - b.year || order.indexOf(a.instrument_id) - order.indexOf(b.instrument_id));
  const years = stored.map(({ year, instrument_id: id }): YearResults => {
    const instrument = services.instruments.get(id);
    const assessments = regionAssessments(services, province, year, instrument);
    return {
      year,
      instrument: id,
      results: assessments.map((assessment) => regionResult(instrument, assessment, stage, bandRule)),
    };
  });
  const regions = services.regions.ofProvince(province);
  const inOrder = [...regions.slice(1), ...regions.slice(0, 1)];
  return {
    years: years.map(yearOf),
    regions: inOrder.map(({ code, name }) => ({
      region: { code, name },
      points: years.flatMap(({ year, instrument, results }) => {
        const result = results.find(({ assessment }) => assessment.region.code === code);
        return result ? [pointOf(year, instrument, result)] : [];
      }),
    })),
    national: nationalAverages(services),
  };
}
