/** Column heads with units. A click orders the rows, or ranks by that part (the S menu does it by key). */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Scope } from '../../../shared/contract/terms.ts';
import { formatPercent } from '../../../shared/messages/format.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { rankingText } from '../../messages/ranking.ts';
import { INDEX_BASIS, type Basis, type BasisKind } from '../../../shared/ranking/basis.ts';
import type { BasisName } from './basis-choice.ts';
import type { InstrumentPart } from './ranking-rows.ts';
import type { SortKey } from './ranking-view.ts';
import styles from './RankingTable.module.css';
import { abbreviate, type TableColumns } from './table-columns.ts';

interface RankingTableHeadProps {
  readonly year: number;
  readonly compared: Ranking['compared'];
  readonly scope: Scope;
  readonly basis: Basis;
  /** Heading of the column that is ranked by. */
  readonly valueName: BasisName;
  /** What the columns of parts are. */
  readonly partKind: BasisKind;
  readonly parts: readonly InstrumentPart[];
  readonly columns: TableColumns;
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
  readonly onBasis: (basis: Basis) => void;
}

interface SortHeadProps {
  readonly label: string;
  /** In full, where the label may be abbreviated or cut. */
  readonly name?: string;
  readonly note?: string;
  readonly isActive: boolean;
  readonly isAscending?: boolean;
  readonly onSort: () => void;
  readonly className?: string | undefined;
  readonly span?: number;
}

export function RankingTableHead(props: RankingTableHeadProps) {
  const { year, compared, scope, basis, valueName, partKind, parts, columns, sort, onSort, onBasis } = props;
  const names = rankingText.columns;
  const isPart = basis.kind === 'domain' || basis.kind === 'aspect';
  return (
    <thead>
      <tr>
        <th scope="col" className={classNames(styles['number'], styles['rank'])}>
          {names.rank}
        </th>
        <SortHead
          label={scope === 'kabkota' ? names.regency : names.region}
          isActive={sort === 'name'}
          isAscending
          onSort={() => onSort('name')}
        />
        <SortHead
          label={isPart ? abbreviate(valueName.short) : valueName.short}
          name={valueName.full}
          note={String(year)}
          isActive={sort === 'rank'}
          onSort={() => onSort('rank')}
          className={styles['number']}
        />
        <th scope="col">{names.predikat}</th>
        {columns.index && (
          <SortHead
            label={names.index}
            note={names.indexRank}
            isActive={false}
            onSort={() => onBasis(INDEX_BASIS)}
            className={styles['number']}
          />
        )}
        {parts.map((part) => (
          <SortHead
            key={part.id}
            label={columns.compactParts ? abbreviate(part.shortName) : part.shortName}
            name={part.shortName}
            note={part.weight.includes('/') ? part.weight : formatPercent(part.weight)}
            isActive={sort === 'rank' && basis.kind === partKind && basis.id === part.id}
            onSort={() => onBasis({ kind: partKind, id: part.id })}
            className={classNames(styles['number'], styles['part'])}
          />
        ))}
        {columns.change && (
          <SortHead
            label={names.change}
            name={names.changeName(compared.year, compared.ranked)}
            note={names.changeFrom(compared.year)}
            isActive={sort === 'change'}
            onSort={() => onSort('change')}
            className={classNames(styles['number'], styles['change'])}
            span={2}
          />
        )}
        {columns.source && (
          <th scope="col" className={styles['source']}>
            {names.source}
          </th>
        )}
      </tr>
    </thead>
  );
}

function SortHead({
  label,
  name,
  note,
  isActive,
  isAscending = false,
  onSort,
  className,
  span,
}: SortHeadProps) {
  const direction = isAscending ? 'ascending' : 'descending';
  return (
    <th
      scope={span ? 'colgroup' : 'col'}
      colSpan={span}
      className={className}
      aria-sort={isActive ? direction : 'none'}
      data-sorted={isActive}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles['sort']}
        title={name}
        aria-label={name}
        onClick={onSort}
      >
        <span className={styles['headLabel']}>{label}</span>
        {isActive && <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size={10} />}
      </button>
      {note && <small>{note}</small>}
    </th>
  );
}
