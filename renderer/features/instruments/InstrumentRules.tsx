/** What the quality check holds against the levels and the evidence of an instrument; closed until asked for. */
import type { EvidenceRule, Instrument } from '../../../shared/instrument/instrument.ts';
import { instrumentsText } from '../../messages/instruments.ts';
import styles from './RuleList.module.css';
import { RuleList } from './RuleList.tsx';

export function InstrumentRules({ instrument }: { readonly instrument: Instrument }) {
  const { rules = [], evidenceRules = [] } = instrument;
  return (
    <div className={styles['rules']}>
      <details>
        <summary>{instrumentsText.rules(rules.length)}</summary>
        <p className={styles['note']}>{instrumentsText.rulesNote}</p>
        <RuleList instrument={instrument} rules={rules} />
      </details>
      {evidenceRules.length > 0 && (
        <details>
          <summary>{instrumentsText.evidenceRules(evidenceRules.length)}</summary>
          <ul className={styles['list']}>
            {evidenceRules.map((rule) => (
              <EvidenceRuleItem key={evidenceRuleKey(rule)} rule={rule} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function evidenceRuleKey({ aspects, level, afterLevel }: EvidenceRule): string {
  return `${aspects.join()} ${String(level)} ${String(afterLevel)}`;
}

function EvidenceRuleItem({ rule }: { readonly rule: EvidenceRule }) {
  return (
    <li>
      <b>{instrumentsText.evidenceRule(rule)}</b>
      <small>{instrumentsText.source(rule.source)}</small>
    </li>
  );
}
