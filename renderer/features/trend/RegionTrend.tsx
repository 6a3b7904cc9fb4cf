/** The trend of one region against the average of the kabupaten/kota and its national group, as a card. */
import type { Stage } from '../../../shared/assessment/stages.ts';
import { useInstruments } from '../../app/context.ts';
import { useQuery } from '../../app/query.ts';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { trendText } from '../../messages/trend.ts';
import { linesOf, nationalNotes, trendFigures } from './trend-lines.ts';
import { TrendChart } from './TrendChart.tsx';
import styles from './RegionTrend.module.css';

interface RegionTrendProps {
  readonly region: string | null;
  readonly stage: Stage | null;
  /** Group of the national average to draw, or null. */
  readonly group?: string | null;
  readonly height?: number;
}

export function RegionTrend({ region, stage, group = null, height = 236 }: RegionTrendProps) {
  const instruments = useInstruments();
  const { data: trend } = useQuery('trend.get', { stage }, { keepPrevious: true });
  if (!trend || !instruments) return <PanelHeading>{trendText.regionTitle}</PanelHeading>;
  const lines = linesOf(trend, { region, group });
  if (lines.length === 0) {
    return (
      <>
        <PanelHeading>{trendText.regionTitle}</PanelHeading>
        <p className={styles['note']}>{trendText.none}</p>
      </>
    );
  }
  const [main] = lines;
  const name = trend.regions.find((entry) => entry.region.code === region)?.region.name ?? trendText.average;
  const described = (main?.points ?? []).map(({ year, shown }) => trendText.describe(year, shown));
  const breaks = new Set(trend.years.map(({ instrument }) => instrument)).size > 1;
  const notes = group === null ? [] : nationalNotes(trend, group);
  return (
    <>
      <ChartFrame
        title={trendText.regionTitle}
        aside={breaks ? trendText.notComparable : undefined}
        pictureTitle={trendText.picture(name)}
        figures={trendFigures(trend, lines, instruments)}
      >
        <TrendChart
          label={`${trendText.picture(name)}. ${described.join('; ')}`}
          years={trend.years}
          instruments={instruments}
          lines={lines}
          height={height}
        />
      </ChartFrame>
      {notes.map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
      {group !== null && <p className={styles['note']}>{trendText.nationalSource(trend.national.source)}</p>}
    </>
  );
}
