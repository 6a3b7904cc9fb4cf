/** Every indicator's part in the difference of two indices; the parts add up to it exactly. */
import { useState } from 'react';
import type { Change, ChangeContribution } from '../../../shared/contract/trend.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatDelta, formatPercent } from '../../../shared/messages/format.ts';
import { formatRounded, parseExact } from '../../../shared/scoring/exact.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { changeText } from '../../messages/trend.ts';
import styles from './ChangeCard.module.css';

interface ContributionTableProps {
  readonly change: Extract<Change, { kind: 'contributions' }>;
  readonly instrument: Instrument;
}

/** Four decimals: enough for every weight that is a decimal itself. */
function contributionText(exactText: string): string {
  return formatDelta(formatRounded(parseExact(exactText), 4));
}

function directionOf(exactText: string): 'up' | 'down' | 'flat' {
  if (parseExact(exactText).numerator === 0) return 'flat';
  return exactText.startsWith('-') ? 'down' : 'up';
}

/** The largest part first, whatever its direction; equal ones in the order of the instrument. */
function bySize(parts: readonly ChangeContribution[]): ChangeContribution[] {
  const size = ({ contribution }: ChangeContribution) => {
    const { numerator, denominator } = parseExact(contribution);
    return Math.abs(numerator / denominator);
  };
  return parts.toSorted((a, b) => size(b) - size(a));
}

export function ContributionTable({ change, instrument }: ContributionTableProps) {
  const [onlyChanged, setOnlyChanged] = useState(true);
  const { from, to, difference, indicators } = change;
  const moved = indicators.filter((entry) => entry.from !== entry.to);
  const shown = bySize(onlyChanged ? moved : indicators);
  const up = moved.filter((entry) => entry.to > entry.from).length;
  return (
    <>
      <p className={styles['note']}>
        {changeText.summary(up, moved.length - up, indicators.length - moved.length)} {changeText.fromLevels}{' '}
        {[from, to]
          .flatMap(({ year, published }) =>
            published === null ? [] : [changeText.published(year, published)],
          )
          .join(' ')}
      </p>
      <Checkbox checked={onlyChanged} onChange={setOnlyChanged} label={changeText.onlyChanged} />
      <table className={styles['table']} aria-label={changeText.table}>
        <thead>
          <tr>
            <th scope="col">{changeText.indicator}</th>
            <th scope="col" className={styles['figure']}>
              {changeText.weight}
            </th>
            <th scope="col" className={styles['figure']}>
              {from.year}
            </th>
            <th scope="col" className={styles['figure']}>
              {to.year}
            </th>
            <th scope="col" className={styles['figure']}>
              {changeText.contribution}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => {
            const indicator = instrument.indicators.find(({ id }) => id === entry.id);
            return (
              <tr key={entry.id}>
                <th scope="row">
                  <span className={styles['number']}>{entry.id}</span>
                  {indicator?.shortName}
                </th>
                <td className={styles['figure']}>{formatPercent(indicator?.weight ?? '')}</td>
                <td className={styles['figure']}>{changeText.level(entry.from)}</td>
                <td className={styles['figure']}>{changeText.level(entry.to)}</td>
                <td
                  className={`${styles['figure'] ?? ''} ${styles['contribution'] ?? ''}`}
                  data-direction={directionOf(entry.contribution)}
                >
                  {contributionText(entry.contribution)}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {moved.length === 0 ? changeText.nothingChanged : changeText.total}
            </th>
            <td className={styles['figure']}>{sideText(from.indexExact)}</td>
            <td className={styles['figure']}>{sideText(to.indexExact)}</td>
            <td className={styles['figure']}>{contributionText(difference)}</td>
          </tr>
        </tfoot>
      </table>
      {instrument.indicators.some(({ weight }) => weight.includes('/')) && (
        <p className={styles['note']}>{changeText.fractions}</p>
      )}
    </>
  );
}

function sideText(indexExact: string | null): string {
  if (indexExact === null) return '–';
  return formatDecimal(formatRounded(parseExact(indexExact), 4));
}
