/** Right column: everything about the active indicator that is needed to judge it. */
import type { ReactNode } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { Button } from '../../components/Button.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import { CriteriaList } from './CriteriaList.tsx';
import styles from './IndicatorDetail.module.css';
import { gainOf } from './nearest-step.ts';
import { ValueOrigins } from './ValueOrigins.tsx';
import { formatFully, formatWeight } from './weight.ts';
import type { ShownValue, WorksheetRow } from './worksheet-model.ts';

export interface IndicatorDetailProps {
  readonly instrument: Instrument;
  readonly row: WorksheetRow;
  readonly total: number;
  readonly stage: Stage;
  readonly values: readonly ShownValue[];
  readonly onMove: (step: number) => void;
  /** What does not hold of it, below the question. */
  readonly findings: ReactNode;
  /** What was changed before, at the foot. */
  readonly history: ReactNode;
  /** The reason above the ceiling, evidence and texts, between the criteria and where the values come from. */
  readonly children: ReactNode;
}

export function IndicatorDetail(props: IndicatorDetailProps) {
  const { instrument, row, total, stage, values, onMove, findings, history, children } = props;
  const { indicator, position } = row;
  const gain = formatFully(gainOf(indicator, 100));
  const facts = [
    worksheetText.detailPosition(indicator.id, position, total),
    worksheetText.detailWeight(formatWeight(indicator.weight)),
    gain.isExact ? worksheetText.detailLevel(gain.text) : worksheetText.detailLevelAbout(gain.text),
  ];
  return (
    <>
      <header className={styles['header']}>
        <div>
          <p className={styles['facts']}>{facts.join(' · ')}</p>
          <h2 className={styles['title']}>{indicator.name}</h2>
        </div>
        <div className={styles['steps']}>
          {/* Without tooltips: an open one would take the Esc that leads back to the row. */}
          <Button
            variant="quiet"
            icon="chevron-up"
            aria-label={worksheetText.previousIndicator}
            onClick={() => onMove(-1)}
          />
          <Button
            variant="quiet"
            icon="chevron-down"
            aria-label={worksheetText.nextIndicator}
            onClick={() => onMove(1)}
          />
        </div>
      </header>
      <p className={styles['question']}>{indicator.question}</p>
      {findings}
      <section>
        <PanelHeading
          aside={[
            indicator.levelNames,
            instrument.regulation,
            instrument.criteriaAreDraft && worksheetText.criteriaDraft,
          ]
            .filter(Boolean)
            .join(' · ')}
        >
          {worksheetText.criteria}
        </PanelHeading>
        <CriteriaList
          instrument={instrument}
          indicator={indicator}
          current={row.current}
          ceiling={row.ceiling}
        />
      </section>
      {children}
      <section>
        <PanelHeading>{worksheetText.origins}</PanelHeading>
        <ValueOrigins values={values} indicator={indicator.id} stage={stage} current={row.current} />
      </section>
      {history}
      <section>
        <PanelHeading>{worksheetText.regulation}</PanelHeading>
        <p className={styles['source']}>{indicator.source}</p>
      </section>
    </>
  );
}
