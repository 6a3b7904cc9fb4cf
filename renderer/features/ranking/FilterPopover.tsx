/** Which regions the table shows: scope, kind, island, predikat. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { SCOPES } from '../../../shared/contract/terms.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { useRegions } from '../../app/context.ts';
import buttonStyles from '../../components/Button.module.css';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { Popover } from '../../components/Popover.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { rankingText } from '../../messages/ranking.ts';
import styles from './FilterPopover.module.css';
import { isFiltered, NO_FILTER, toggled, type KindFilter } from './ranking-filter.ts';
import { setRankingView, useRankingView } from './ranking-view.ts';

const KINDS: readonly KindFilter[] = ['all', 'kabupaten', 'kota'];

export function FilterPopover({ ranking }: { readonly ranking: Ranking }) {
  const { scope, filter } = useRankingView();
  const regions = useRegions() ?? [];
  const islands = [...new Set(regions.flatMap(({ island }) => island ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'id'),
  );
  const categories = Object.entries(ranking.distribution)
    .filter(([key, count]) => count > 0 || filter.categories.includes(key))
    .map(([key]) => key);
  const isActive = isFiltered(filter);
  const change = (part: Partial<typeof filter>) => setRankingView({ filter: { ...filter, ...part } });
  return (
    <Popover
      title={rankingText.filter}
      align="end"
      trigger={
        <button
          type="button"
          className={classNames(
            buttonStyles['button'],
            buttonStyles['default'],
            buttonStyles['iconOnly'],
            isActive && styles['active'],
          )}
          aria-label={isActive ? rankingText.filterActive : rankingText.filter}
          title={rankingText.filter}
        >
          <Icon name="filter" />
        </button>
      }
    >
      <div className={styles['fields']}>
        <SegmentedControl
          label={rankingText.scope}
          options={SCOPES.map((value) => ({ value, label: rankingText.scopes[value] }))}
          value={scope}
          onChange={(value) => setRankingView({ scope: value })}
        />
        <SegmentedControl
          label={rankingText.kind}
          options={KINDS.map((value) => ({ value, label: rankingText.kinds[value] }))}
          value={filter.kind}
          onChange={(kind) => change({ kind })}
        />
        <div className={styles['lists']}>
          {islands.length > 1 && (
            <Choices
              title={rankingText.island}
              entries={islands.map((island) => [island, island])}
              chosen={filter.islands}
              onToggle={(island) => change({ islands: toggled(filter.islands, island) })}
            />
          )}
          <Choices
            title={rankingText.columns.predikat}
            entries={categories.map((key) => [key, resultLabel(key)])}
            chosen={filter.categories}
            onToggle={(key) => change({ categories: toggled(filter.categories, key) })}
          />
        </div>
        <Button icon="close" aria-disabled={!isActive} onClick={() => setRankingView({ filter: NO_FILTER })}>
          {rankingText.clearFilter}
        </Button>
      </div>
    </Popover>
  );
}

interface ChoicesProps {
  readonly title: string;
  /** Key and label. */
  readonly entries: readonly (readonly [string, string])[];
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
}

function Choices({ title, entries, chosen, onToggle }: ChoicesProps) {
  return (
    <fieldset className={styles['choices']}>
      <legend>{title}</legend>
      {entries.map(([key, label]) => (
        <Checkbox key={key} label={label} checked={chosen.includes(key)} onChange={() => onToggle(key)} />
      ))}
    </fieldset>
  );
}
