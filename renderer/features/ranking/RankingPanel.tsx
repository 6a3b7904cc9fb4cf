/** Beside the table: the province in figures, its distribution, its map, and what needs a look. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { rankingText } from '../../messages/ranking.ts';
import { AttentionList } from './AttentionList.tsx';
import { DistributionSection } from './DistributionSection.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import styles from './RankingPanel.module.css';
import { TileMap } from './TileMap.tsx';
import { windowRegion } from '../../components/window-region.ts';

interface RankingPanelProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
  /** Category that the table is limited to. */
  readonly filter: string | null;
  readonly onFilter: (category: string | null) => void;
}

export function RankingPanel({
  ranking,
  instrument,
  selected,
  onSelect,
  filter,
  onFilter,
}: RankingPanelProps) {
  return (
    <aside className={styles['panel']} aria-label={rankingText.summary} {...windowRegion}>
      <KeyFigures ranking={ranking} instrument={instrument} />
      <DistributionSection
        ranking={ranking}
        instrument={instrument}
        onSelect={onSelect}
        filter={filter}
        onFilter={onFilter}
      />
      {ranking.scope !== 'provinsi' && <TileMap ranking={ranking} selected={selected} onSelect={onSelect} />}
      <AttentionList rows={ranking.rows} onSelect={onSelect} />
    </aside>
  );
}
