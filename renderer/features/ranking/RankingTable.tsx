/** The ranking as a grid with one tab stop: ranked rows, those without a rank, the province apart. */
import { Fragment, type ReactNode } from 'react';
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import type { Basis } from '../../../shared/ranking/basis.ts';
import { Button } from '../../components/Button.tsx';
import { PredikatBall } from '../../components/PredikatBall.tsx';
import { useElementWidth } from '../../components/use-element-width.ts';
import type { RovingGrid } from '../../components/use-roving-grid.ts';
import { rankingText } from '../../messages/ranking.ts';
import { basisName } from './basis-choice.ts';
import { closeCallTexts } from './equal-shown.ts';
import { categoryOf, NO_FILTER } from './ranking-filter.ts';
import { footnotes, partsWithValues, sourceOf, type RowBlocks } from './ranking-rows.ts';
import { setRankingView, type Density, type SortKey } from './ranking-view.ts';
import { RankedRow } from './RankedRow.tsx';
import { RankingTableHead } from './RankingTableHead.tsx';
import { columnsFor } from './table-columns.ts';
import { TableColumnGroup } from './TableColumnGroup.tsx';
import styles from './RankingTable.module.css';
import { UnrankedRow } from './UnrankedRow.tsx';

/** Characters of a source that no longer fit into a narrow column. */
const LONG_SOURCE = 14;

interface RankingTableProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly blocks: RowBlocks;
  readonly sort: SortKey;
  readonly onBasis: (basis: Basis) => void;
  readonly isGrouped: boolean;
  /** Whether the window has room for airier rows. */
  readonly isAiry: boolean;
  readonly density: Density | null;
  readonly selected: string | null;
  readonly onOpen: (row: RankingRow) => void;
  readonly grid: RovingGrid;
}

export function RankingTable(props: RankingTableProps) {
  const { ranking, instrument, blocks, sort, isGrouped, isAiry, density, selected, onOpen, grid } = props;
  const { ranked, unranked, province, all } = blocks;
  const { rankedBy } = ranking;
  const [measure, width] = useElementWidth();
  const allParts = partsWithValues(ranking, instrument);
  const columns = columnsFor(width, {
    partCount: allParts.length,
    hasChange: ranking.rows.some((row) => row.rankChange !== null),
    hasIndex: rankedBy.kind !== 'index',
    hasLongSource: all.some((row) => sourceOf(row).short.length > LONG_SOURCE),
    isAiry,
  });
  const parts = columns.parts ? allParts : [];
  const notes = footnotes(all);
  const calls = closeCallTexts(ranking.rows, rankingText.above);
  const columnCount =
    4 + parts.length + (columns.index ? 1 : 0) + (columns.change ? 2 : 0) + (columns.source ? 1 : 0);

  const renderRow = (row: RankingRow, index: number) => {
    const shared = {
      // A province by itself has nothing to be ranked against.
      row: ranking.scope === 'provinsi' ? { ...row, rank: null } : row,
      instrument,
      parts,
      columns,
      basis: rankedBy,
      closeCall: calls.get(row.region.code) ?? null,
      isSelected: row.region.code === selected,
      footnote: row.note === null ? null : (notes.get(row.note) ?? null),
      onOpen: () => onOpen(row),
      rowProps: grid.rowProps(index),
    };
    return row.value === null ? (
      <UnrankedRow key={row.region.code} {...shared} />
    ) : (
      <RankedRow key={row.region.code} {...shared} />
    );
  };
  const isFirstOfGroup = (row: RankingRow, index: number) => {
    const above = ranked[index - 1];
    return isGrouped && (!above || categoryOf(above) !== categoryOf(row));
  };

  return (
    <div ref={measure} className={styles['scroller']} data-density={density}>
      <table className={styles['table']} {...grid.gridProps} aria-label={rankingText.table}>
        <TableColumnGroup columns={columns} parts={parts} />
        <RankingTableHead
          year={ranking.year}
          compared={ranking.compared}
          scope={ranking.scope}
          basis={rankedBy}
          valueName={basisName(instrument, rankedBy)}
          partKind={instrument.domains.length > 0 ? 'domain' : 'aspect'}
          parts={parts}
          columns={columns}
          sort={sort}
          onSort={(key) => setRankingView({ sort: key })}
          onBasis={props.onBasis}
        />
        <tbody>
          {ranked.map((row, index) => (
            <Fragment key={row.region.code}>
              {isFirstOfGroup(row, index) && (
                <Separator span={columnCount}>
                  <GroupHead rows={ranked} category={categoryOf(row)} />
                </Separator>
              )}
              {renderRow(row, index)}
            </Fragment>
          ))}
          {unranked.length > 0 && <Separator span={columnCount}>{rankingText.unranked}</Separator>}
          {unranked.map((row, index) => renderRow(row, ranked.length + index))}
          {province && <Separator span={columnCount}>{rankingText.provinceBlock}</Separator>}
          {province && renderRow(province, ranked.length + unranked.length)}
        </tbody>
      </table>
      {all.length === 0 && (
        <p className={styles['nothing']}>
          {rankingText.nothingMatches}
          <Button icon="close" onClick={() => setRankingView({ filter: NO_FILTER })}>
            {rankingText.clearFilter}
          </Button>
        </p>
      )}
      {notes.size > 0 && (
        <ol className={styles['notes']}>
          {[...notes].map(([text, number]) => (
            <li key={number}>
              <sup>{number}</sup> {text}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Separator({ span, children }: { readonly span: number; readonly children: ReactNode }) {
  return (
    <tr className={styles['separator']}>
      <td colSpan={span}>{children}</td>
    </tr>
  );
}

interface GroupHeadProps {
  readonly rows: readonly RankingRow[];
  readonly category: string;
}

function GroupHead({ rows, category }: GroupHeadProps) {
  const count = rows.filter((row) => categoryOf(row) === category).length;
  return (
    <span className={styles['groupHead']}>
      <PredikatBall predikat={category} />
      {rankingText.group(resultLabel(category), count)}
    </span>
  );
}
