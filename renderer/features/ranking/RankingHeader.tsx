/** Title, basis, filter, order, look, presentation and export. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { useAppState } from '../../app/context.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { ScreenHeader } from '../../components/Screen.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { rankingText } from '../../messages/ranking.ts';
import { basisKinds, firstOfKind } from './basis-choice.ts';
import { FilterPopover } from './FilterPopover.tsx';
import { LookMenu, SortMenu } from './HeaderMenus.tsx';
import { setRankingView } from './ranking-view.ts';
import styles from './RankingView.module.css';
import { SampleBadge } from './SampleBadge.tsx';

interface RankingHeaderProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly sortMenuIsOpen: boolean;
  readonly onSortMenuOpen: (open: boolean) => void;
  readonly isDense: boolean;
  readonly onToggleDensity: () => void;
  readonly onCompareRegions: () => void;
  readonly onPresent: () => void;
  readonly onExport: () => void;
  /** Opens the panel where it is not beside the table; null where it is. */
  readonly onOpenPanel: (() => void) | null;
}

export function RankingHeader(props: RankingHeaderProps) {
  const { ranking, instrument } = props;
  const { coverage, scope, rankedBy } = ranking;
  const state = useAppState();
  const showsSample = state?.years.some(({ year, sample }) => year === ranking.year && sample) ?? false;
  const ranked = ranking.rows.filter(({ rank }) => rank !== null).length;
  return (
    <ScreenHeader
      title={rankingText.titles[scope]}
      subtitle={
        <>
          {scope === 'provinsi'
            ? rankingText.provinceSubtitle(ranking.year)
            : rankingText.subtitle(ranking.year, ranked, coverage.total)}
          {showsSample && <SampleBadge />}
        </>
      }
      actions={
        <>
          <SegmentedControl
            label={rankingText.basis}
            options={basisKinds(instrument).map((value) => ({ value, label: rankingText.basisKinds[value] }))}
            value={rankedBy.kind}
            onChange={(kind) => setRankingView({ basis: firstOfKind(instrument, kind), sort: 'rank' })}
          />
          <FilterPopover ranking={ranking} />
          <SortMenu
            ranking={ranking}
            instrument={instrument}
            open={props.sortMenuIsOpen}
            onOpenChange={props.onSortMenuOpen}
          />
          <LookMenu
            ranking={ranking}
            isDense={props.isDense}
            onToggleDensity={props.onToggleDensity}
            onCompareRegions={props.onCompareRegions}
          />
          <IconButton
            icon="present"
            variant="default"
            label={rankingText.present}
            shortcut="F5"
            onClick={props.onPresent}
          />
          {props.onOpenPanel && (
            <IconButton
              icon="panel"
              variant="default"
              label={rankingText.summary}
              shortcut="Ctrl+."
              className={styles['panelIcon'] ?? ''}
              onClick={props.onOpenPanel}
            />
          )}
          <Button
            variant={coverage.assessed > 0 ? 'primary' : 'default'}
            icon="export"
            aria-keyshortcuts="Control+E"
            onClick={props.onExport}
          >
            {rankingText.export}
          </Button>
        </>
      }
    />
  );
}
