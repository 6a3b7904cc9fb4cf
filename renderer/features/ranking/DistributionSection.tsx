/** How many regions have which predikat: from the rows, and as a decree publishes it. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { panelText } from '../../messages/ranking.ts';
import { clearHighlight } from './highlight-store.ts';
import { DistributionChart } from './DistributionChart.tsx';
import { DistributionLegend } from './DistributionLegend.tsx';
import styles from './DistributionSection.module.css';
import { PublishedHeading } from './PublishedHeading.tsx';
import { comparePublished, countedParts } from './published-comparison.ts';
import { categoryOf } from './ranking-rows.ts';
import { SmallDistributionBar } from './SmallDistributionBar.tsx';
import { useRankingName } from './use-ranking-name.ts';

interface DistributionSectionProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly onSelect: (code: string) => void;
  readonly filter: string | null;
  readonly onFilter: (category: string | null) => void;
}

export function DistributionSection({
  ranking,
  instrument,
  onSelect,
  filter,
  onFilter,
}: DistributionSectionProps) {
  const { distribution, publishedDistribution } = ranking;
  const name = useRankingName(ranking);
  /** A click selects the first such row; with Shift the table shows only such rows. */
  const pick = (category: string, limits: boolean) => {
    if (limits) {
      onFilter(filter === category ? null : category);
      return;
    }
    const first = ranking.rows.find((row) => categoryOf(row) === category);
    if (first) onSelect(first.region.code);
  };
  return (
    <div onMouseLeave={clearHighlight}>
      <ChartFrame
        title={panelText.distribution}
        pictureTitle={panelText.pictureOf(panelText.distribution, name)}
        figures={{
          columns: panelText.distributionColumns,
          rows: Object.entries(distribution).map(([key, count]) => [resultLabel(key), String(count)]),
        }}
      >
        <DistributionChart distribution={distribution} instrument={instrument} onPick={pick} />
        <DistributionLegend
          distribution={distribution}
          instrument={instrument}
          filter={filter}
          onPick={pick}
        />
      </ChartFrame>
      {ranking.scope === 'kabkota' && <PublishedHeading ranking={ranking} instrument={instrument} />}
      {publishedDistribution && (
        <div>
          <SmallDistributionBar parts={countedParts(distribution, publishedDistribution.counts)} />
          <p className={styles['line']}>
            {panelText.publishedLine(countedParts(distribution, publishedDistribution.counts))}
          </p>
          {comparePublished(ranking).map((sentence) => (
            <p key={sentence} className={styles['line']}>
              {sentence}
            </p>
          ))}
          <p className={styles['source']}>{panelText.publishedSource(publishedDistribution.source)}</p>
        </div>
      )}
    </div>
  );
}
