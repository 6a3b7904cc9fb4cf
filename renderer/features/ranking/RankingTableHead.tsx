/** Column heads with units; those that can order the table do so on a click (the S menu does it by key). */
import type { Scope } from '../../../shared/contract/terms.ts';
import { formatPercent } from '../../../shared/messages/format.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { rankingText } from '../../messages/ranking.ts';
import type { InstrumentPart, SortKey } from './ranking-rows.ts';
import styles from './RankingTable.module.css';
import { abbreviate, type TableColumns } from './table-columns.ts';

interface RankingTableHeadProps {
  readonly year: number;
  readonly scope: Scope;
  readonly parts: readonly InstrumentPart[];
  readonly columns: TableColumns;
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
}

interface SortHeadProps {
  readonly label: string;
  /** In full, where the label may be abbreviated or cut. */
  readonly name?: string;
  readonly note?: string;
  readonly sortKey: SortKey;
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
  readonly className?: string | undefined;
  readonly span?: number;
}

export function RankingTableHead({ year, scope, parts, columns, sort, onSort }: RankingTableHeadProps) {
  const names = rankingText.columns;
  return (
    <thead>
      <tr>
        <th scope="col" className={classNames(styles['number'], styles['rank'])}>
          {names.rank}
        </th>
        <SortHead
          label={scope === 'kabkota' ? names.regency : names.region}
          sortKey="name"
          sort={sort}
          onSort={onSort}
        />
        <SortHead
          label={names.index}
          note={String(year)}
          sortKey="index"
          sort={sort}
          onSort={onSort}
          className={styles['number']}
        />
        <th scope="col">{names.predikat}</th>
        {parts.map((part) => (
          <SortHead
            key={part.id}
            label={columns.compactParts ? abbreviate(part.shortName) : part.shortName}
            name={part.shortName}
            note={part.weight.includes('/') ? part.weight : formatPercent(part.weight)}
            sortKey={`part ${part.id}`}
            sort={sort}
            onSort={onSort}
            className={classNames(styles['number'], styles['part'])}
          />
        ))}
        {columns.change && (
          <SortHead
            label={names.change}
            note={names.changeFrom(year - 1)}
            sortKey="change"
            sort={sort}
            onSort={onSort}
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

function SortHead({ label, name, note, sortKey, sort, onSort, className, span }: SortHeadProps) {
  const isActive = sortKey === sort;
  const direction = sortKey === 'name' ? 'ascending' : 'descending';
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
        onClick={() => onSort(sortKey)}
      >
        <span className={styles['headLabel']}>{label}</span>
        {isActive && <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size={10} />}
      </button>
      {note && <small>{note}</small>}
    </th>
  );
}
