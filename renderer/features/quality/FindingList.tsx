/** What does not hold of one indicator, for the panel beside it. */
import type { Finding } from '../../../shared/contract/quality.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { findingSource, findingText } from '../../../shared/messages/findings.ts';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { qualityText } from '../../messages/quality.ts';
import styles from './FindingList.module.css';
import { SeverityMark } from './SeverityMark.tsx';

interface FindingListProps {
  readonly instrument: Instrument;
  readonly year: number;
  readonly findings: readonly Finding[];
}

export function FindingList({ instrument, year, findings }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <section aria-label={qualityText.inWorksheet}>
      <PanelHeading aside={String(findings.length)}>{qualityText.inWorksheet}</PanelHeading>
      <ul className={styles['list']}>
        {findings.map((finding) => {
          const text = findingText(finding, instrument, year);
          const source = findingSource(finding, instrument);
          return (
            <li key={`${finding.kind} ${text}`}>
              <SeverityMark severity={finding.severity} />
              <span>
                {text}
                {source !== null && <small className={styles['source']}>{qualityText.source(source)}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
