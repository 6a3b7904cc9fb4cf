/** The ranking's menus: order of the rows, and how the table looks and compares. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { useAppState } from '../../app/context.ts';
import buttonStyles from '../../components/Button.module.css';
import { classNames } from '../../components/class-names.ts';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { Menu, type MenuItem } from '../../components/Menu.tsx';
import { INDEX_BASIS, type BasisKind } from '../../../shared/ranking/basis.ts';
import { rankingText } from '../../messages/ranking.ts';
import { basisName } from './basis-choice.ts';
import { setRankingView, useRankingView, type SortKey } from './ranking-view.ts';

interface MenuTriggerProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
}

function trigger({ icon, label, keys }: MenuTriggerProps) {
  return (
    <button
      type="button"
      className={classNames(buttonStyles['button'], buttonStyles['default'], buttonStyles['iconOnly'])}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}

interface SortMenuProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function SortMenu({ ranking, instrument, open, onOpenChange }: SortMenuProps) {
  const { sort } = useRankingView();
  const { rankedBy } = ranking;
  const hasChange = ranking.rows.some((row) => row.rankChange !== null);
  const order = (key: SortKey, label: string): MenuItem => ({
    label,
    checked: sort === key,
    run: () => setRankingView({ sort: key }),
  });
  const by = (kind: BasisKind, parts: readonly { readonly id: string; readonly shortName: string }[]) =>
    parts.map(({ id, shortName }): MenuItem => ({
      label: shortName,
      note: rankingText.basisKinds[kind],
      checked: sort === 'rank' && rankedBy.kind === kind && rankedBy.id === id,
      run: () => setRankingView({ sort: 'rank', basis: { kind, id } }),
    }));
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      items={[
        {
          label: rankingText.columns.index,
          checked: sort === 'rank' && rankedBy.kind === 'index',
          run: () => setRankingView({ sort: 'rank', basis: INDEX_BASIS }),
        },
        ...by('domain', instrument.domains),
        ...by('aspect', instrument.aspects),
        null,
        ...(rankedBy.kind === 'indicator' ? [order('rank', basisName(instrument, rankedBy).short)] : []),
        order('name', rankingText.sortByName),
        ...(hasChange ? [order('change', rankingText.columns.rankChange)] : []),
      ]}
      trigger={trigger({ icon: 'sort', label: rankingText.sort, keys: 'S' })}
    />
  );
}

interface LookMenuProps {
  readonly ranking: Ranking;
  readonly isDense: boolean;
  readonly onToggleDensity: () => void;
  readonly onCompareRegions: () => void;
}

export function LookMenu({ ranking, isDense, onToggleDensity, onCompareRegions }: LookMenuProps) {
  const { isGrouped } = useRankingView();
  const years = useAppState()?.years ?? [];
  const earlier = [...new Set([ranking.year - 1, ...years.map(({ year }) => year)])]
    .filter((year) => year < ranking.year)
    .toSorted((a, b) => b - a);
  return (
    <Menu
      items={[
        {
          label: rankingText.grouped,
          shortcut: 'G',
          checked: isGrouped,
          run: () => setRankingView({ isGrouped: !isGrouped }),
        },
        { label: rankingText.dense, shortcut: 'D', checked: isDense, run: onToggleDensity },
        { label: rankingText.compareRegions, shortcut: 'B', icon: 'columns', run: onCompareRegions },
        null,
        ...earlier.map((year): MenuItem => {
          const stored = years.find((entry) => entry.year === year);
          return {
            label: rankingText.compareWith(year),
            checked: ranking.compared.year === year,
            note: stored ? '' : rankingText.noData,
            run: () => setRankingView({ compareWith: year }),
          };
        }),
      ]}
      trigger={trigger({ icon: 'columns', label: rankingText.look })}
    />
  );
}
