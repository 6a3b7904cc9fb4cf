/** What continues what where the instrument changed: indicators, their values, and whether old evidence still serves. */
import type { Change } from '../../../shared/contract/trend.ts';
import type { Indicator, Instrument } from '../../../shared/instrument/instrument.ts';
import { changeText, continuityText } from '../../messages/trend.ts';
import { CarryEvidence } from './CarryEvidence.tsx';
import styles from './ChangeCard.module.css';

interface ContinuityTableProps {
  readonly region: string;
  readonly change: Extract<Change, { kind: 'continuity' }>;
  readonly before: Instrument;
  readonly after: Instrument;
}

export function ContinuityTable({ region, change, before, after }: ContinuityTableProps) {
  const find = ({ indicators }: Instrument, id: string): Indicator | undefined =>
    indicators.find((indicator) => indicator.id === id);
  return (
    <>
      <p className={styles['note']}>
        {continuityText.intro} {change.note}
      </p>
      <CarryEvidence region={region} from={change.from} to={change.to} />
      <div className={styles['scroller']}>
        <table className={styles['table']} aria-label={continuityText.table}>
          <thead>
            <tr>
              <th scope="col">
                {continuityText.indicator} ({after.shortName})
              </th>
              <th scope="col" className={styles['figure']}>
                {change.to.year}
              </th>
              <th scope="col">
                {continuityText.continues} ({before.shortName}, {change.from.year})
              </th>
              <th scope="col">{continuityText.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {change.relations.map(({ indicator, value, continues, evidence, note }) => (
              <tr key={indicator}>
                <th scope="row">
                  <span className={styles['number']}>{indicator}</span>
                  {find(after, indicator)?.shortName}
                </th>
                <td className={styles['figure']}>{changeText.level(value)}</td>
                <td>
                  {continues.length === 0
                    ? continuityText.nothing
                    : continues.map((source) => (
                        <div key={source.indicator}>
                          {continuityText.source(
                            `${source.indicator} ${find(before, source.indicator)?.shortName ?? ''}`,
                            changeText.level(source.value),
                          )}
                        </div>
                      ))}
                </td>
                <td>
                  {continuityText.reuse[evidence]}
                  {note !== null && <div className={styles['note']}>{note}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
