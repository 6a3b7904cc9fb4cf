/** Indicators grouped by aspect with every weight. */
import { Fragment } from 'react';
import { indicatorsOf, type Instrument } from '../../../shared/instrument/instrument.ts';
import { Table } from '../../components/Table.tsx';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { instrumentsText } from '../../messages/instruments.ts';
import styles from './WeightTable.module.css';

interface WeightTableProps {
  readonly instrument: Instrument;
  /** Position of the shown indicator in the instrument's order. */
  readonly active: number;
  readonly onActive: (index: number) => void;
}

export function WeightTable({ instrument, active, onActive }: WeightTableProps) {
  const { indicators, aspects } = instrument;
  const { gridProps, rowProps } = useRovingGrid({ count: indicators.length, active, onActive });
  const { columns, weight } = instrumentsText;
  return (
    <Table className={styles['table']} {...gridProps} aria-label={instrumentsText.weights}>
      <thead>
        <tr>
          <th scope="col" className={styles['number']}>
            {columns.number}
          </th>
          <th scope="col">{columns.name}</th>
          <th scope="col" className={styles['weight']}>
            {columns.weight}
          </th>
        </tr>
      </thead>
      <tbody>
        {aspects.map((aspect) => (
          <Fragment key={aspect.id}>
            <tr className={styles['aspect']}>
              <th scope="rowgroup" colSpan={2}>
                {instrumentsText.aspectHeading(aspect.id, aspect.name)}
              </th>
              <td className={styles['weight']}>{weight(aspect.weight)}</td>
            </tr>
            {indicatorsOf(instrument, aspect.id).map((indicator) => {
              const index = indicators.indexOf(indicator);
              return (
                <tr
                  key={indicator.id}
                  {...rowProps(index)}
                  aria-selected={index === active}
                  onClick={() => onActive(index)}
                >
                  <td className={styles['number']}>{indicator.id}</td>
                  <th scope="row">{indicator.shortName}</th>
                  <td className={styles['weight']}>{weight(indicator.weight)}</td>
                </tr>
              );
            })}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}
