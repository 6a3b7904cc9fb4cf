/** Indices of the home province over all years that hold anything. */
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { RankingRow } from '../../shared/contract/ranking.ts';
import type { NationalPoint, Trend, TrendPoint } from '../../shared/contract/trend.ts';
import type { NationalAverage } from '../../shared/reference/national-averages.ts';
import { getRanking } from './get-ranking.ts';
import type { Services } from './services.ts';

function pointOf(year: number, instrument: string, row: RankingRow): TrendPoint {
  const { status, basis, stage, index, indexExact, predikat } = row;
  return { year, instrument, status, basis, stage, index, indexExact, predikat };
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
  const { province } = services.settings.get();
  const order = services.instruments.all().map(({ id }) => id);
  const stored = services.assessments
    .years(province)
    .toSorted((a, b) => a.year - b.year || order.indexOf(a.instrument_id) - order.indexOf(b.instrument_id));
  const rankings = stored.map(({ year, instrument_id: instrument }) =>
    getRanking(services, { year, stage, scope: 'kabkota', instrument }),
  );
  const regions = services.regions.ofProvince(province);
  const inOrder = [...regions.slice(1), ...regions.slice(0, 1)];
  return {
    years: rankings.map(({ year, instrument, average, coverage }) => ({
      year,
      instrument,
      average,
      count: coverage.ranked,
      total: coverage.total,
    })),
    regions: inOrder.map(({ code, name }) => ({
      region: { code, name },
      points: rankings.flatMap(({ year, instrument, rows, province: own }) => {
        const row = [...rows, ...(own ? [own] : [])].find((candidate) => candidate.region.code === code);
        return row ? [pointOf(year, instrument, row)] : [];
      }),
    })),
    national: nationalAverages(services),
  };
}
