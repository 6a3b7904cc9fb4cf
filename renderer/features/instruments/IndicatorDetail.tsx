/** Question, level criteria and source of one indicator. */
import type { Indicator, Instrument } from '../../../shared/instrument/instrument.ts';
import { useOfficialCriteria } from '../../app/official-criteria.ts';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { criteriaText } from '../../messages/criteria.ts';
import { instrumentsText } from '../../messages/instruments.ts';
import styles from './IndicatorDetail.module.css';
import { RuleList } from './RuleList.tsx';
import { scrollRegion } from '../../components/window-region.ts';

interface IndicatorDetailProps {
  readonly instrument: Instrument;
  readonly indicator: Indicator;
}

export function IndicatorDetail({ instrument, indicator }: IndicatorDetailProps) {
  const official = useOfficialCriteria(instrument.id, indicator.id);
  const levelNames = instrument.levelNames[indicator.levelNames] ?? {};
  const rules = (instrument.rules ?? []).filter(
    ({ indicators, other }) => other === indicator.id || indicators.includes(indicator.id),
  );
  return (
    <aside className={styles['detail']} aria-label={instrumentsText.criteria} {...scrollRegion}>
      <h2 className={styles['title']}>{indicator.name}</h2>
      <p className={styles['question']}>{indicator.question}</p>
      <ol className={styles['criteria']}>
        {Object.entries(indicator.criteria).map(([level, text]) => (
          <li key={level}>
            <span className={styles['level']}>{level}</span>
            <div>
              <b>{levelNames[level]}</b>
              <p>{official?.texts.get(Number(level)) ?? text}</p>
            </div>
          </li>
        ))}
      </ol>
      {official && <p className={styles['source']}>{criteriaText.official(official.sources)}</p>}
      <p className={styles['source']}>{instrumentsText.source(indicator.source)}</p>
      {rules.length > 0 && (
        <section>
          <PanelHeading aside={String(rules.length)}>{instrumentsText.rulesHere}</PanelHeading>
          <RuleList instrument={instrument} rules={rules} />
        </section>
      )}
    </aside>
  );
}
