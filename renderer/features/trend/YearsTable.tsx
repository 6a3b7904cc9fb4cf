/** Indices of all regions, one column a year; a double line stands where the instrument changed. */
import type { Trend, TrendPoint } from '../../../shared/contract/trend.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { classNames } from '../../components/class-names.ts';
import { RegionName } from '../../components/RegionName.tsx';
import { Table } from '../../components/Table.tsx';
import type { RovingGrid } from '../../components/use-roving-grid.ts';
import { trendText } from '../../messages/trend.ts';
import { pointText } from './trend-lines.ts';
import styles from './YearsTable.module.css';

interface YearsTableProps {
  readonly trend: Trend;
  readonly instruments: readonly Instrument[];
  readonly selected: string | null;
  readonly gridProps: RovingGrid['gridProps'];
  readonly rowProps: RovingGrid['rowProps'];
  readonly onOpen: (index: number) => void;
}

export function YearsTable({ trend, instruments, selected, gridProps, rowProps, onOpen }: YearsTableProps) {
  const { years, regions } = trend;
  const breaksAt = (index: number) => index > 0 && years[index]?.instrument !== years[index - 1]?.instrument;
  const cellClass = (index: number) => classNames(styles['figure'], breaksAt(index) && styles['break']);
  return (
    <Table isEdgeToEdge className={styles['table']} {...gridProps} aria-label={trendText.table}>
      <thead>
        <tr>
          <th scope="col">{trendText.region}</th>
          {years.map(({ year, instrument }, index) => (
            <th key={`${instrument} ${String(year)}`} scope="col" className={cellClass(index)}>
              {year}
              <small>{instruments.find(({ id }) => id === instrument)?.shortName}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {regions.map(({ region, points }, row) => (
          <tr
            key={region.code}
            {...rowProps(row)}
            aria-selected={region.code === selected}
            onDoubleClick={() => onOpen(row)}
          >
            <th scope="row">
              <RegionName name={region.name} />
            </th>
            {points.map((point, index) => (
              <td
                key={`${point.instrument} ${String(point.year)}`}
                className={classNames(cellClass(index), point.index === null && styles['none'])}
              >
                <Point point={point} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{trendText.average}</th>
          {years.map(({ year, instrument, average, count, total }, index) => (
            <td key={`${instrument} ${String(year)}`} className={cellClass(index)}>
              {average === null ? '–' : formatDecimal(average)}
              <small title={trendText.averageOf(count, total)}>
                {count}/{total}
              </small>
            </td>
          ))}
        </tr>
      </tfoot>
    </Table>
  );
}

function Point({ point }: { readonly point: TrendPoint }) {
  return (
    <>
      {pointText(point)}
      {point.index !== null && point.basis === 'published' && (
        <abbr className={styles['official']} title={trendText.published}>
          R
        </abbr>
      )}
    </>
  );
}
