/** The province in large figures: average, target, coverage. */
import type { Ranking } from '../../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../../../shared/messages/terms.ts';
import { panelText } from '../../../messages/ranking.ts';
import { presentationText } from '../../../messages/presentation.ts';
import styles from './Overview.module.css';

interface OverviewProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
}

export function Overview({ ranking, instrument }: OverviewProps) {
  const { average, averageChange, compared, reachingTarget, coverage, stage } = ranking;
  return (
    <>
      <dl className={styles['figures']}>
        <Figure
          value={average === null ? '–' : formatDecimal(average)}
          label={presentationText.average(coverage.ranked)}
          note={averageChange === null ? '' : panelText.averageChange(averageChange, compared.year)}
        />
        {reachingTarget !== null && instrument.target !== null && (
          <Figure
            value={String(reachingTarget)}
            of={coverage.ranked}
            label={presentationText.reaching(formatDecimal(instrument.target))}
          />
        )}
        <Figure value={String(coverage.assessed)} of={coverage.total} label={presentationText.coverage} />
      </dl>
      <p className={styles['basis']}>
        {presentationText.basis(instrument.regulation, stage === null ? null : STAGE_NAMES[stage])}
      </p>
    </>
  );
}

interface FigureProps {
  readonly value: string;
  readonly of?: number;
  readonly label: string;
  readonly note?: string;
}

function Figure({ value, of, label, note = '' }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt className={styles['label']}>
        {label}
        {note !== '' && <small>{note}</small>}
      </dt>
      <dd className={styles['value']}>
        {value}
        {of !== undefined && <span className={styles['of']}>{panelText.of(of)}</span>}
      </dd>
    </div>
  );
}
