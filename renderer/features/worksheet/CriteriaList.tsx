/** The criterion of every level; the one that the value meets stands out. */
import { memo } from 'react';
import type { EffectiveValue } from '../../../shared/assessment/stages.ts';
import type { Indicator, Instrument } from '../../../shared/instrument/instrument.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { useOfficialCriteria } from '../../app/official-criteria.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { criteriaText } from '../../messages/criteria.ts';
import { evidenceText } from '../../messages/evidence.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './IndicatorDetail.module.css';
import { levelMet, levelName, levelsOf } from './worksheet-model.ts';

interface CriteriaListProps {
  readonly instrument: Instrument;
  readonly indicator: Indicator;
  readonly current: EffectiveValue | null;
  readonly ceiling: number | null;
}

export const CriteriaList = memo(function CriteriaList({
  instrument,
  indicator,
  current,
  ceiling,
}: CriteriaListProps) {
  const met = current && levelMet(current.value);
  const official = useOfficialCriteria(instrument.id, indicator.id);
  return (
    <>
      <ol className={classNames(styles['criteria'], current && styles['decided'])}>
        {levelsOf(instrument).map((level) => {
          const isMet = level === met;
          return (
            <li
              key={level}
              className={classNames(isMet && styles['met'])}
              aria-current={isMet ? 'true' : undefined}
            >
              <span className={styles['level']}>{level}</span>
              <div>
                <div className={styles['levelHead']}>
                  <b>{levelName(instrument, indicator, level)}</b>
                  {!isMet && ceiling !== null && level === ceiling + 1 && (
                    <span className={styles['locked']}>
                      <Icon name="lock" size={11} />
                      {evidenceText.notAccepted}
                    </span>
                  )}
                  {isMet && current && (
                    <StatusChip tone="info" icon="check">
                      {instrument.scale.decimals === 0
                        ? worksheetText.chosenIn(current.from)
                        : worksheetText.chosenValue(formatLevel(current.value), current.from)}
                    </StatusChip>
                  )}
                </div>
                <p>{official?.texts.get(level) ?? indicator.criteria[String(level)]}</p>
              </div>
            </li>
          );
        })}
      </ol>
      {official && <p className={styles['source']}>{criteriaText.official(official.sources)}</p>}
    </>
  );
});
