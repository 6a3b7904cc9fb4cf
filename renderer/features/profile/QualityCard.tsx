/** What does not hold in the region's assessment: how much, and the worst of it. The whole list is in "Cek mutu". */
import type { Stage } from '../../../shared/assessment/stages.ts';
import { SEVERITIES } from '../../../shared/contract/import.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { findingLineText } from '../../../shared/messages/findings.ts';
import { NO_FILTER } from '../../../shared/quality/filter-findings.ts';
import { findingLines, type FindingLine } from '../../../shared/quality/finding-lines.ts';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { goTo } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { qualityCardText } from '../../messages/profile.ts';
import { qualityText } from '../../messages/quality.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { setFilter } from '../quality/quality-store.ts';
import { SeverityMark } from '../quality/SeverityMark.tsx';
import { openWorksheet } from '../worksheet/jump-target.ts';
import styles from './QualityCard.module.css';

interface QualityCardProps {
  readonly region: string;
  readonly year: number;
  readonly stage: Stage | null;
  readonly instrument: Instrument;
}

/** The most severe come first. */
const SHOWN = 5;

const text = qualityCardText;

function openAll(region: string): void {
  setFilter({ ...NO_FILTER, region });
  goTo('mutu', { region });
}

export function QualityCard({ region, year, stage, instrument }: QualityCardProps) {
  const input = { region, year, stage, instrument: instrument.id };
  const { data, error, refetch } = useQuery('quality.get', input);
  if (!data) {
    return (
      <>
        <PanelHeading>{text.title}</PanelHeading>
        {error && <QueryProblem error={error} onRetry={refetch} />}
      </>
    );
  }
  const lines = findingLines(data.findings);
  const counts = SEVERITIES.filter((severity) => data.counts[severity] > 0).map((severity) =>
    text.count(severity, data.counts[severity]),
  );
  return (
    <>
      <PanelHeading aside={counts.join(' · ')}>{text.title}</PanelHeading>
      {lines.length === 0 && (
        <p className={styles['none']}>{data.regions.length === 0 ? text.notChecked : text.none}</p>
      )}
      <ul>
        {lines.slice(0, SHOWN).map((line) => (
          <Line
            key={`${line.first.kind} ${line.first.indicator ?? ''} ${findingLineText(line, instrument, year)}`}
            line={line}
            instrument={instrument}
            year={year}
          />
        ))}
      </ul>
      {lines.length > 0 && (
        <Button variant="quiet" iconAfter="arrow-right" onClick={() => openAll(region)}>
          {text.openAll}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  readonly line: FindingLine;
  readonly instrument: Instrument;
  readonly year: number;
}

function Line({ line, instrument, year }: LineProps) {
  const { severity, indicator, region, field } = line.first;
  const isOne = line.findings.length === 1 && indicator !== null;
  return (
    <li className={styles['line']}>
      <SeverityMark severity={severity} />
      <span className={styles['indicator']}>{isOne ? indicator : ''}</span>
      <span className={styles['what']}>{findingLineText(line, instrument, year)}</span>
      <Button
        variant="quiet"
        iconAfter="arrow-right"
        aria-label={qualityText.openAt(shortRegionName(region.name), indicator)}
        onClick={() => openWorksheet(region.code, indicator, {}, field)}
      >
        {qualityText.open}
      </Button>
    </li>
  );
}
