/** Where the value of each stage comes from: the cell of a workbook, or who typed it and when. */
import { STAGES, type EffectiveValue, type Stage } from '../../../shared/assessment/stages.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './IndicatorDetail.module.css';
import { Origin } from './Origin.tsx';
import type { ShownValue } from './worksheet-model.ts';

interface ValueOriginsProps {
  readonly values: readonly ShownValue[];
  readonly indicator: string;
  readonly stage: Stage;
  readonly current: EffectiveValue | null;
}

export function ValueOrigins({ values, indicator, stage, current }: ValueOriginsProps) {
  const own = values.filter((value) => value.indicator === indicator);
  const byStage = STAGES.flatMap((candidate) => own.filter((value) => value.stage === candidate));
  if (byStage.length === 0) return <p className={styles['source']}>{worksheetText.noOrigins}</p>;
  return (
    <>
      <ul className={styles['origins']}>
        {byStage.map((value) => (
          <li key={value.stage} className={classNames(value.stage === current?.from && styles['counting'])}>
            <span>{STAGE_NAMES[value.stage]}</span>
            <b>{formatLevel(value.value)}</b>
            <Origin value={value} />
          </li>
        ))}
      </ul>
      {current?.inherited && stage !== current.from && (
        <p className={styles['source']}>{worksheetText.stateFollows(current.from)}</p>
      )}
    </>
  );
}
