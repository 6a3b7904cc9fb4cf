/** Rules between indicators: what each asks for, what is said where it does not hold, and where it stands. */
import type { Instrument, Rule } from '../../../shared/instrument/instrument.ts';
import { instrumentsText } from '../../messages/instruments.ts';
import styles from './RuleList.module.css';

interface RuleListProps {
  readonly instrument: Instrument;
  readonly rules: readonly Rule[];
}

export function RuleList({ instrument, rules }: RuleListProps) {
  return (
    <ul className={styles['list']}>
      {rules.map((rule) => (
        <li key={rule.id}>
          <b>{instrumentsText.rule(rule, instrument)}</b>
          <p>{instrumentsText.ruleMessage(rule.message)}</p>
          <small>{instrumentsText.source(rule.source)}</small>
        </li>
      ))}
    </ul>
  );
}
