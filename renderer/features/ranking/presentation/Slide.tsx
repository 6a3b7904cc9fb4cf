/** One slide below its title: figures or a chart. */
import type { ReactNode } from 'react';
import type { Ranking } from '../../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import { formatDecimal, formatDelta } from '../../../../shared/messages/format.ts';
import { resultLabel } from '../../../../shared/messages/terms.ts';
import { isAllFromDecree } from '../../../../shared/ranking/from-decree.ts';
import { ChartFrame, type ChartFrameProps } from '../../../components/ChartFrame.tsx';
import { panelText } from '../../../messages/ranking.ts';
import { presentationText } from '../../../messages/presentation.ts';
import { selectRegion, useView } from '../../../app/view-store.ts';
import { DistributionChart } from '../DistributionChart.tsx';
import { MapChart } from '../MapChart.tsx';
import { shownOnMap } from '../MapRegion.tsx';
import { categoryOf } from '../ranking-filter.ts';
import { useShownMap } from '../use-shown-map.ts';
import { useRankingName } from '../use-ranking-name.ts';
import { MoversChart } from './MoversChart.tsx';
import { RegionList } from './RegionList.tsx';
import { Overview } from './Overview.tsx';
import styles from './Slide.module.css';
import { moversOf, topRows, type SlideId } from './slides.ts';
import { TopChart } from './TopChart.tsx';

interface SlideProps {
  readonly id: SlideId;
  readonly title: string;
  readonly ranking: Ranking;
  readonly instrument: Instrument;
}

export function Slide({ id, title, ranking, instrument }: SlideProps) {
  switch (id) {
    case 'ringkasan':
      return <Overview ranking={ranking} instrument={instrument} />;
    case 'sebaran':
      return (
        <ChartSlide
          ranking={ranking}
          title={title}
          figures={{
            columns: panelText.distributionColumns,
            rows: Object.entries(ranking.distribution).map(([key, count]) => [
              resultLabel(key),
              String(count),
            ]),
          }}
        >
          <DistributionChart distribution={ranking.distribution} instrument={instrument} hasLegend />
        </ChartSlide>
      );
    case 'teratas': {
      const rows = topRows(ranking);
      return (
        <ChartSlide
          ranking={ranking}
          title={title}
          figures={{
            columns: presentationText.topColumns,
            rows: rows.map((row) => [row.region.name, String(row.rank), formatDecimal(row.index ?? '–')]),
          }}
        >
          <TopChart label={title} rows={rows} instrument={instrument} />
        </ChartSlide>
      );
    }
    case 'perubahan': {
      const movers = moversOf(ranking);
      const rows = [...movers.up, ...movers.down];
      if (rows.length === 0) {
        return (
          <p className={styles['nothing']}>
            {presentationText.noMovers(ranking.compared.year)} {presentationText.noMoversNext}
          </p>
        );
      }
      return (
        <ChartSlide
          ranking={ranking}
          title={title}
          pictured={presentationText.moversPicture(ranking.compared.year)}
          note={moversNote(ranking)}
          figures={{
            columns: presentationText.moverColumns,
            rows: rows.map((row) => [
              row.region.name,
              formatDelta(String(row.rankChange)),
              row.change === null ? '–' : formatDelta(row.change.index),
            ]),
          }}
        >
          <MoversChart label={title} movers={movers} />
        </ChartSlide>
      );
    }
    case 'peta':
      return <MapSlide title={title} ranking={ranking} />;
  }
}

/** What has to be known before ranks of two years are set side by side. */
function moversNote({ year, compared, coverage }: Ranking): string | null {
  const sentences = [
    ...(compared.isBreak ? [presentationText.breakNote(compared.year)] : []),
    ...(compared.ranked === coverage.ranked
      ? []
      : [presentationText.rankedThen(compared.year, compared.ranked, year, coverage.ranked)]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

interface ChartSlideProps extends Pick<ChartFrameProps, 'figures'> {
  readonly ranking: Ranking;
  readonly title: string;
  /** What stands before year and province on the picture; the title unless told. */
  readonly pictured?: string;
  readonly note?: string | null;
  readonly children: ReactNode;
}

function ChartSlide({ ranking, title, pictured = title, note = null, figures, children }: ChartSlideProps) {
  const name = useRankingName(ranking);
  return (
    <>
      {note !== null && <p className={styles['note']}>{note}</p>}
      <ChartFrame
        title={title}
        pictureTitle={panelText.pictureOf(pictured, name)}
        {...(isAllFromDecree(ranking) ? { pictureNote: '' } : {})}
        figures={figures}
        isBare
        className={styles['chart']}
      >
        {children}
      </ChartFrame>
    </>
  );
}

function MapSlide({ title, ranking }: Pick<SlideProps, 'title' | 'ranking'>) {
  const drawing = useShownMap()?.drawing;
  const selected = useView((view) => view.region);
  const figures = {
    columns: panelText.mapColumns,
    rows: ranking.rows.map((row) => [row.region.name, shownOnMap(row), resultLabel(categoryOf(row))]),
  };
  if (!drawing) return null;
  if (drawing.shapes.length === 0) return <RegionList ranking={ranking} />;
  return (
    <ChartSlide ranking={ranking} title={title} figures={figures}>
      <MapChart
        drawing={drawing}
        ranking={ranking}
        label={title}
        hasLegend
        selected={selected}
        onSelect={selectRegion}
      />
    </ChartSlide>
  );
}
