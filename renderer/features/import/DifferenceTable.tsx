/** Changed values of one entry: old against new, with the cell that says so. */
import { useMemo, useState } from 'react';
import type { Difference } from '../../../shared/contract/import.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { useInstruments } from '../../app/context.ts';
import { classNames } from '../../components/class-names.ts';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { importTexts } from '../../messages/import.ts';
import { CellChip } from './CellChip.tsx';
import styles from './ComparisonPane.module.css';
import { showCell } from './import-store.ts';

function Change({ difference }: { readonly difference: Difference }) {
  const from = difference.old === null ? '–' : formatDecimal(difference.old);
  const to = formatDecimal(difference.new);
  const rises = difference.old !== null && Number(difference.new) > Number(difference.old);
  return (
    <>
      <VisuallyHidden>{importTexts.fromTo(from, to)}</VisuallyHidden>
      <span aria-hidden="true">
        <s className={styles['old']}>{from}</s> <span className={styles['arrow']}>→</span>{' '}
        <b className={rises ? styles['up'] : styles['down']}>{to}</b>
      </span>
    </>
  );
}

function useIndicatorNames(instrumentId: string | null): ReadonlyMap<string, string> {
  const instruments = useInstruments();
  return useMemo(() => {
    const instrument = instruments?.find(({ id }) => id === instrumentId);
    return new Map(instrument?.indicators.map(({ id, shortName }) => [id, shortName]));
  }, [instruments, instrumentId]);
}

export interface DifferenceTableProps {
  readonly caption: string;
  readonly showsCaption: boolean;
  readonly instrument: string | null;
  readonly differences: readonly Difference[];
}

/** One tab stop; Enter shows the cell. */
export function DifferenceTable({ caption, showsCaption, instrument, differences }: DifferenceTableProps) {
  const names = useIndicatorNames(instrument);
  const [active, setActive] = useState(0);
  const show = (index: number) => {
    const cell = differences[index]?.cell;
    if (cell !== undefined) showCell(cell);
  };
  const { gridProps, rowProps } = useRovingGrid({
    count: differences.length,
    active: Math.min(active, differences.length - 1),
    onActive: setActive,
    onOpen: show,
  });
  const { differenceColumns: columns } = importTexts;
  return (
    <table {...gridProps} className={styles['table']}>
      <caption className={classNames(styles['caption'], !showsCaption && styles['hiddenCaption'])}>
        {caption}
      </caption>
      <colgroup>
        <col className={styles['numberColumn']} />
        <col />
        <col className={styles['changeColumn']} />
        <col className={styles['cellColumn']} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles['right']}>
            {columns.number}
          </th>
          <th scope="col">{columns.indicator}</th>
          <th scope="col" className={styles['right']}>
            {columns.change}
          </th>
          <th scope="col" className={styles['right']}>
            {columns.cell}
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference, index) => {
          const { indicator, cell } = difference;
          const name = indicator === null ? importTexts.publishedIndex : (names.get(indicator) ?? indicator);
          return (
            <tr key={`${indicator ?? ''} ${cell}`} {...rowProps(index)}>
              <td className={classNames(styles['right'], styles['quiet'])}>{indicator ?? ''}</td>
              <th scope="row" className={styles['name']} title={name}>
                {name}
              </th>
              <td className={styles['right']}>
                <Change difference={difference} />
              </td>
              <td className={styles['right']}>
                <CellChip cell={cell} tabIndex={-1} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
