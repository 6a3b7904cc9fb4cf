/** The ranking as a grid with one tab stop: ranked rows, those without a rank, the province apart. */
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { useMediaQuery } from '../../app/use-media-query.ts';
import { useElementWidth } from '../../components/use-element-width.ts';
import type { RovingGrid } from '../../components/use-roving-grid.ts';
import { rankingText } from '../../messages/ranking.ts';
import { footnotes, partsWithValues, sourceOf, type RowBlocks, type SortKey } from './ranking-rows.ts';
import { RankedRow } from './RankedRow.tsx';
import { RankingTableHead } from './RankingTableHead.tsx';
import { columnsFor } from './table-columns.ts';
import styles from './RankingTable.module.css';
import { UnrankedRow } from './UnrankedRow.tsx';

/** Where the tokens of the design have airier rows and larger text. */
const AIRY = '(min-width: 1600px) and (min-height: 880px)';

/** Characters of a source that no longer fit into a narrow column. */
const LONG_SOURCE = 14;

interface RankingTableProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly blocks: RowBlocks;
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
  readonly selected: string | null;
  readonly onOpen: (row: RankingRow) => void;
  readonly grid: RovingGrid;
}

export function RankingTable({
  ranking,
  instrument,
  blocks,
  sort,
  onSort,
  selected,
  onOpen,
  grid,
}: RankingTableProps) {
  const { ranked, unranked, province, all } = blocks;
  const [measure, width] = useElementWidth();
  const isAiry = useMediaQuery(AIRY);
  const allParts = partsWithValues(ranking, instrument);
  const hasChange = ranking.rows.some((row) => row.change !== null);
  const columns = columnsFor(width, {
    partCount: allParts.length,
    hasChange,
    hasLongSource: all.some((row) => sourceOf(row).short.length > LONG_SOURCE),
    isAiry,
  });
  const parts = columns.parts ? allParts : [];
  const notes = footnotes(all);
  const columnCount = 4 + parts.length + (columns.change ? 2 : 0) + (columns.source ? 1 : 0);

  const renderRow = (row: RankingRow, index: number) => {
    const shared = {
      // A province by itself has nothing to be ranked against.
      row: ranking.scope === 'provinsi' ? { ...row, rank: null } : row,
      instrument,
      parts,
      columns,
      isSelected: row.region.code === selected,
      footnote: row.note === null ? null : (notes.get(row.note) ?? null),
      onOpen: () => onOpen(row),
      rowProps: grid.rowProps(index),
    };
    return row.index === null ? (
      <UnrankedRow key={row.region.code} {...shared} />
    ) : (
      <RankedRow key={row.region.code} {...shared} />
    );
  };

  return (
    <div ref={measure} className={styles['scroller']}>
      <table className={styles['table']} {...grid.gridProps} aria-label={rankingText.table}>
        <colgroup>
          <col className={styles['rankColumn']} />
          <col className={columns.source ? styles['nameColumn'] : undefined} />
          <col className={styles['indexColumn']} />
          <col className={styles[parts.length > 0 ? 'predikatColumn' : 'statusColumn']} />
          {parts.map(({ id }) => (
            <col key={id} className={styles[columns.compactParts ? 'compactPartColumn' : 'partColumn']} />
          ))}
          {columns.change && <col className={styles['rankChangeColumn']} />}
          {columns.change && <col className={styles['indexChangeColumn']} />}
          {columns.source && <col />}
        </colgroup>
        <RankingTableHead
          year={ranking.year}
          scope={ranking.scope}
          parts={parts}
          columns={columns}
          sort={sort}
          onSort={onSort}
        />
        <tbody>
          {ranked.map(renderRow)}
          {unranked.length > 0 && <Separator span={columnCount}>{rankingText.unranked}</Separator>}
          {unranked.map((row, index) => renderRow(row, ranked.length + index))}
          {province && <Separator span={columnCount}>{rankingText.provinceBlock}</Separator>}
          {province && renderRow(province, ranked.length + unranked.length)}
        </tbody>
      </table>
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

function Separator({ span, children }: { readonly span: number; readonly children: string }) {
  return (
    <tr className={styles['separator']}>
      <td colSpan={span}>{children}</td>
    </tr>
  );
}
