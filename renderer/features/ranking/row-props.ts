/** What both kinds of row are given. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Basis } from '../../../shared/ranking/basis.ts';
import type { RovingGrid } from '../../components/use-roving-grid.ts';
import type { InstrumentPart } from './ranking-rows.ts';
import type { TableColumns } from './table-columns.ts';

export interface RowProps {
  readonly row: RankingRow;
  readonly instrument: Instrument;
  /** The parts that have a column. */
  readonly parts: readonly InstrumentPart[];
  readonly columns: TableColumns;
  readonly basis: Basis;
  /** What tells it apart from a row that shows the same value, or null. */
  readonly closeCall: string | null;
  readonly isSelected: boolean;
  /** Number of the row's reservation below the table. */
  readonly footnote: number | null;
  readonly onOpen: () => void;
  readonly rowProps: ReturnType<RovingGrid['rowProps']>;
}
