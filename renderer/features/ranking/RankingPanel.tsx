/** Beside the table: the province in figures, its distribution, its map, and what needs a look. */
import { useEffect, useRef } from 'react';
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { classNames } from '../../components/class-names.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { rankingText } from '../../messages/ranking.ts';
import { AttentionList } from './AttentionList.tsx';
import { DistributionSection } from './DistributionSection.tsx';
import { PartProfile } from './PartProfile.tsx';
import { KeyFigures, ProvinceFigures } from './KeyFigures.tsx';
import styles from './RankingPanel.module.css';
import { ProvinceMap } from './ProvinceMap.tsx';
import { windowRegion } from '../../components/window-region.ts';

interface RankingPanelProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
  /** Closes it where it lies over the table; null where it stands beside it. */
  readonly onClose: (() => void) | null;
}

export function RankingPanel({ ranking, instrument, selected, onSelect, onClose }: RankingPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const isDrawer = onClose !== null;
  // Whoever opens a drawer wants to use it; focus that was in it goes back to what opened it.
  useEffect(() => {
    if (!isDrawer) return undefined;
    const { activeElement } = document;
    panel.current?.focus();
    return () => {
      if (activeElement instanceof HTMLElement) activeElement.focus();
    };
  }, [isDrawer]);
  return (
    <aside
      ref={panel}
      className={classNames(styles['panel'], isDrawer && styles['drawer'])}
      aria-label={rankingText.summary}
      {...windowRegion}
    >
      {onClose && (
        <div className={styles['drawerHead']}>
          <h2>{rankingText.summary}</h2>
          <IconButton icon="close" label={rankingText.closePanel} shortcut="Escape" onClick={onClose} />
        </div>
      )}
      {ranking.scope === 'provinsi' ? (
        <ProvinceFigures ranking={ranking} instrument={instrument} />
      ) : (
        <>
          <KeyFigures ranking={ranking} instrument={instrument} />
          <DistributionSection ranking={ranking} instrument={instrument} onSelect={onSelect} />
          <ProvinceMap ranking={ranking} selected={selected} onSelect={onSelect} />
        </>
      )}
      <AttentionList ranking={ranking} onSelect={onSelect} />
      <PartProfile ranking={ranking} instrument={instrument} selected={selected} />
    </aside>
  );
}
