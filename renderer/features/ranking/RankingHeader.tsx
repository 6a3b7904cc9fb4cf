/** Title, scope, order, sample and export. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { SCOPE_ORDER, type SortChoice } from './header-choices.ts';
import type { Scope } from '../../../shared/contract/terms.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { useAppState } from '../../app/context.ts';
import { Button } from '../../components/Button.tsx';
import buttonStyles from '../../components/Button.module.css';
import { classNames } from '../../components/class-names.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { ScreenHeader } from '../../components/Screen.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { rankingText } from '../../messages/ranking.ts';
import { partsWithValues, type SortKey } from './ranking-rows.ts';
import styles from './RankingView.module.css';
import { SampleBadge } from './SampleBadge.tsx';

interface RankingHeaderProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
  readonly sortMenuIsOpen: boolean;
  readonly onSortMenuOpen: (open: boolean) => void;
  readonly onExport: () => void;
  /** Opens the panel where it is not beside the table; null where it is. */
  readonly onOpenPanel: (() => void) | null;
}

export function RankingHeader(props: RankingHeaderProps) {
  const { ranking, instrument, scope, sort } = props;
  const state = useAppState();
  const { coverage } = ranking;
  const showsSample = state?.years.some(({ year, sample }) => year === ranking.year && sample) ?? false;
  const hasChange = ranking.rows.some((row) => row.change !== null);
  const choices: SortChoice[] = [
    { key: 'index', label: rankingText.columns.index },
    { key: 'name', label: rankingText.sortByName },
    ...partsWithValues(ranking, instrument).map(({ id, shortName }): SortChoice => ({
      key: `part ${id}`,
      label: shortName,
    })),
    ...(hasChange ? [{ key: 'change', label: rankingText.columns.change } as const] : []),
  ];
  return (
    <ScreenHeader
      title={rankingText.titles[scope]}
      subtitle={
        <>
          {scope === 'provinsi'
            ? rankingText.provinceSubtitle(ranking.year)
            : rankingText.subtitle(ranking.year, coverage.ranked, coverage.total)}
          {showsSample && <SampleBadge />}
        </>
      }
      actions={
        <>
          <SegmentedControl
            label={rankingText.scope}
            options={SCOPE_ORDER.map((value) => ({ value, label: rankingText.scopes[value] }))}
            value={scope}
            onChange={props.onScope}
          />
          <Menu
            open={props.sortMenuIsOpen}
            onOpenChange={props.onSortMenuOpen}
            items={choices.map(({ key, label }) => ({
              label,
              checked: key === sort,
              run: () => props.onSort(key),
            }))}
            trigger={
              <button
                type="button"
                className={classNames(
                  buttonStyles['button'],
                  buttonStyles['default'],
                  buttonStyles['iconOnly'],
                )}
                aria-label={rankingText.sort}
                aria-keyshortcuts="S"
              >
                <Icon name="filter" />
              </button>
            }
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
