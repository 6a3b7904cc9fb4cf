/** One slide: its title, and its figures or its chart. */
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
import { useProvinceName, useRankingName } from '../use-ranking-name.ts';
import { MoversChart } from './MoversChart.tsx';
import { Overview } from './Overview.tsx';
import styles from './Slide.module.css';
import { moversOf, topRows, type SlideId } from './slides.ts';
import { TopChart } from './TopChart.tsx';

interface SlideProps {
  readonly id: SlideId;
  readonly ranking: Ranking;
  readonly instrument: Instrument;
}

export function Slide({ id, ranking, instrument }: SlideProps) {
  const province = useProvinceName();
  const { year, compared } = ranking;
  switch (id) {
    case 'overview':
      return (
        <>
          <Title>{presentationText.overview(year, province)}</Title>
          <Overview ranking={ranking} instrument={instrument} />
        </>
      );
    case 'distribution':
      return (
        <ChartSlide
          ranking={ranking}
          title={panelText.distribution}
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
    case 'top': {
      const rows = topRows(ranking);
      return (
        <ChartSlide
          ranking={ranking}
          title={presentationText.top}
          figures={{
            columns: presentationText.topColumns,
            rows: rows.map((row) => [row.region.name, String(row.rank), formatDecimal(row.index ?? '–')]),
          }}
        >
          <TopChart rows={rows} instrument={instrument} />
        </ChartSlide>
      );
    }
    case 'movers': {
      const movers = moversOf(ranking);
      const rows = [...movers.up, ...movers.down];
      if (rows.length === 0) {
        return (
          <>
            <Title>{presentationText.movers(compared.year)}</Title>
            <p className={styles['nothing']}>{presentationText.noMovers(compared.year)}</p>
          </>
        );
      }
      return (
        <ChartSlide
          ranking={ranking}
          title={presentationText.movers(compared.year)}
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
          <MoversChart movers={movers} />
        </ChartSlide>
      );
    }
    case 'map':
      return <MapSlide ranking={ranking} />;
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

function Title({ children }: { readonly children: string }) {
  return <h1 className={styles['title']}>{children}</h1>;
}

interface ChartSlideProps extends Pick<ChartFrameProps, 'figures'> {
  readonly ranking: Ranking;
  readonly title: string;
  readonly note?: string | null;
  readonly children: ReactNode;
}

function ChartSlide({ ranking, title, note = null, figures, children }: ChartSlideProps) {
  const name = useRankingName(ranking);
  return (
    <>
      <Title>{title}</Title>
      {note !== null && <p className={styles['note']}>{note}</p>}
      <ChartFrame
        title={title}
        pictureTitle={panelText.pictureOf(title, name)}
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

function MapSlide({ ranking }: Pick<SlideProps, 'ranking'>) {
  const drawing = useShownMap()?.drawing;
  const selected = useView((view) => view.region);
  const figures = {
    columns: panelText.mapColumns,
    rows: ranking.rows.map((row) => [row.region.name, shownOnMap(row), resultLabel(categoryOf(row))]),
  };
  if (!drawing) return null;
  if (drawing.shapes.length === 0) {
    return (
      <>
        <Title>{presentationText.map}</Title>
        <ol className={styles['list']}>
          {figures.rows.map(([name, value, label]) => (
            <li key={name}>
              {name} <b>{value}</b> {label}
            </li>
          ))}
        </ol>
      </>
    );
  }
  return (
    <ChartSlide ranking={ranking} title={presentationText.map} figures={figures}>
      <MapChart
        drawing={drawing}
        ranking={ranking}
        label={presentationText.map}
        selected={selected}
        onSelect={selectRegion}
      />
    </ChartSlide>
  );
}
