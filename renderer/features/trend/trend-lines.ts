/** The lines that a chart of the trend shows, and the same as a table. Pure. */
import type { NationalPoint, Trend, TrendPoint } from '../../../shared/contract/trend.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { parseExact, toNumber } from '../../../shared/scoring/exact.ts';
import type { ChartFigures } from '../../components/ChartTable.tsx';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { trendText } from '../../messages/trend.ts';
import type { TrendLine, TrendLinePoint } from './trend-line.ts';

export interface ChosenLines {
  /** Code of the region that the chart is about; null for the average alone. */
  readonly region: string | null;
  /** Group of the national average, or null. */
  readonly group: string | null;
}

function regionPoints(points: readonly TrendPoint[]): TrendLinePoint[] {
  return points.flatMap(({ year, instrument, index, indexExact }) =>
    index === null || indexExact === null
      ? []
      : [{ year, instrument, value: toNumber(parseExact(indexExact)), shown: index }],
  );
}

function nationalPoints(points: readonly NationalPoint[], instrument: string): TrendLinePoint[] {
  return points.map(({ year, index, doubtful }) => ({
    year,
    instrument,
    value: Number(index),
    shown: index,
    isDoubtful: doubtful['index'] !== undefined,
  }));
}

export function linesOf(trend: Trend, { region, group }: ChosenLines): TrendLine[] {
  const own = trend.regions.find((entry) => entry.region.code === region);
  const national = trend.national.groups.find((entry) => entry.group === group);
  const average = trend.years.flatMap(({ year, instrument, average: mean }) =>
    mean === null ? [] : [{ year, instrument, value: Number(mean), shown: mean }],
  );
  const lines: TrendLine[] = [
    ...(own
      ? [
          {
            name: shortRegionName(own.region.name),
            kind: 'own' as const,
            points: regionPoints(own.points),
          },
        ]
      : []),
    { name: trendText.averageShort, kind: own ? 'average' : 'own', points: average },
    ...(national
      ? [
          {
            name: trendText.nationalShort(national.group),
            kind: 'national' as const,
            points: nationalPoints(national.points, trend.national.instrument),
          },
        ]
      : []),
  ];
  return lines.filter(({ points }) => points.length > 0);
}

/** One row for each year, one column for each line. */
export function trendFigures(
  trend: Trend,
  lines: readonly TrendLine[],
  instruments: readonly Instrument[],
): ChartFigures {
  return {
    columns: [trendText.year, ...lines.map(({ name }) => name)],
    rows: trend.years.map(({ year, instrument }) => [
      `${String(year)} (${instruments.find(({ id }) => id === instrument)?.shortName ?? instrument})`,
      ...lines.map(({ points }) => {
        const point = points.find((entry) => entry.year === year && entry.instrument === instrument);
        if (!point) return '–';
        return point.isDoubtful
          ? `${formatDecimal(point.shown)} (${trendText.doubtful})`
          : formatDecimal(point.shown);
      }),
    ]),
  };
}

/** What a reader has to know of the figures on the line of a group: which are doubtful, which are printed otherwise. */
export function nationalNotes({ national, years }: Trend, group: string): string[] {
  const drawn = new Set(
    years.flatMap(({ year, instrument }) => (instrument === national.instrument ? [year] : [])),
  );
  return (national.groups.find((entry) => entry.group === group)?.points ?? [])
    .filter(({ year }) => drawn.has(year))
    .flatMap(({ year, doubtful: { index: doubt }, note }) => [
      ...(doubt === undefined ? [] : [trendText.doubtfulNote(group, year, doubt)]),
      ...(note === null ? [] : [trendText.nationalNote(group, year, note)]),
    ]);
}

/** "2,46" or what stands in its place. */
export function pointText({ index, status }: TrendPoint): string {
  if (index !== null) return formatDecimal(index);
  return status === 'no-data' ? '–' : resultLabel(status);
}

/** The group of institutions that a region belongs to, as the national averages name it. */
export function groupOf(kind: 'provinsi' | 'kabupaten' | 'kota'): string {
  return { provinsi: 'Provinsi', kabupaten: 'Kabupaten', kota: 'Kota' }[kind];
}
