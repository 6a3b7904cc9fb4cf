/** Average, regions at the target, coverage. */
import type { ReactNode } from 'react';
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatDelta } from '../../../shared/messages/format.ts';
import { formatRounded, parseExact, subtract } from '../../../shared/scoring/exact.ts';
import { panelText } from '../../messages/ranking.ts';
import { basisName } from './basis-choice.ts';
import styles from './KeyFigures.module.css';

interface KeyFiguresProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
}

export function KeyFigures({ ranking, instrument }: KeyFiguresProps) {
  const { average, averageChange, rankedBy, basisAverage, reachingTarget, coverage, compared } = ranking;
  const isIndex = rankedBy.kind === 'index';
  const shown = isIndex ? average : basisAverage.average;
  return (
    <dl className={styles['figures']}>
      <Figure
        value={shown === null ? '–' : formatDecimal(shown)}
        label={[
          isIndex ? panelText.average : panelText.averagePart(basisName(instrument, rankedBy).short),
          isIndex && averageChange !== null
            ? panelText.averageChange(averageChange, compared.year)
            : panelText.averageOf(basisAverage.count),
        ]}
      />
      {reachingTarget !== null && instrument.target !== null && (
        <Figure
          {...(coverage.ranked > 0 ? { value: reachingTarget, of: coverage.ranked } : { value: '–' })}
          label={[panelText.reaching, panelText.target(instrument.target)]}
        />
      )}
      <Figure
        value={coverage.assessed}
        of={coverage.total}
        label={[panelText.coverage, panelText.coverageOf]}
      />
    </dl>
  );
}

/** The province by itself: its index, and how far from the target. */
export function ProvinceFigures({ ranking, instrument }: KeyFiguresProps) {
  const [row] = ranking.rows;
  const { target } = instrument;
  const gap =
    row?.indexExact && target !== null
      ? formatRounded(subtract(parseExact(row.indexExact), parseExact(target)))
      : null;
  return (
    <dl className={styles['figures']}>
      <Figure
        value={row?.index ? formatDecimal(row.index) : '–'}
        label={[panelText.provinceIndex, row?.predikat ?? panelText.noPredikat]}
      />
      {gap !== null && target !== null && (
        <Figure value={formatDelta(gap)} label={[panelText.fromTarget, formatDecimal(target)]} />
      )}
    </dl>
  );
}

interface FigureProps {
  readonly value: ReactNode;
  readonly of?: number;
  /** Two short lines. */
  readonly label: readonly [string, string];
}

function Figure({ value, of, label }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt className={styles['label']}>
        <span>{label[0]}</span> <span>{label[1]}</span>
      </dt>
      <dd className={styles['value']}>
        {value}
        {of !== undefined && <span className={styles['of']}>{panelText.of(of)}</span>}
      </dd>
    </div>
  );
}
