/** The evidence of a worksheet in numbers: how it was judged, what is too old or there twice, and where none is. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { indicatorRanges } from '../../../shared/messages/findings.ts';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { Button } from '../../components/Button.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { evidenceCardText } from '../../messages/profile.ts';
import { STATUS_TONES } from '../evidence/evidence-model.ts';
import { openWorksheet } from '../worksheet/jump-target.ts';
import { evidenceSummary, type Noticed } from './evidence-summary.ts';
import styles from './EvidenceCard.module.css';
import { ShareBar } from './ShareBar.tsx';

interface EvidenceCardProps {
  readonly region: string;
  readonly year: number;
  readonly instrument: Instrument;
}

const text = evidenceCardText;

export function EvidenceCard({ region, year, instrument }: EvidenceCardProps) {
  const { data, error, refetch } = useQuery('evidence.list', { region, year, instrument: instrument.id });
  if (!data) {
    return (
      <>
        <PanelHeading>{text.title}</PanelHeading>
        {error && <QueryProblem error={error} onRetry={refetch} />}
      </>
    );
  }
  if (data.items.length === 0) {
    return (
      <>
        <PanelHeading>{text.title}</PanelHeading>
        <p className={styles['none']}>{text.none}</p>
      </>
    );
  }
  const { statuses, covered, stale, double, without } = evidenceSummary(data.items, instrument);
  const rows = [
    { what: text.stale, noticed: stale },
    { what: text.double, noticed: double },
    { what: text.without, noticed: without },
  ];
  return (
    <>
      <PanelHeading aside={text.aside(data.items.length, covered, instrument.indicators.length)}>
        {text.title}
      </PanelHeading>
      <div className={styles['statuses']}>
        {statuses
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <StatusChip key={status} tone={STATUS_TONES[status]}>
              {evidenceText.counts(status, count)}
            </StatusChip>
          ))}
        <ShareBar
          shares={statuses.map(({ status, count }) => ({ key: status, tone: STATUS_TONES[status], count }))}
        />
      </div>
      <ul>
        {rows.map(({ what, noticed }) => (
          <NoticedRow key={what} what={what} noticed={noticed} region={region} instrument={instrument} />
        ))}
      </ul>
    </>
  );
}

interface NoticedRowProps {
  readonly what: string;
  readonly noticed: Noticed;
  readonly region: string;
  readonly instrument: Instrument;
}

function NoticedRow({ what, noticed: { count, indicators }, region, instrument }: NoticedRowProps) {
  const [first] = indicators;
  return (
    <li className={styles['noticed']}>
      <span className={styles['what']}>{what}</span>
      <b className={styles['count']}>{count}</b>
      <span className={styles['where']}>
        {indicators.length > 0 && text.indicators(indicatorRanges(indicators, instrument))}
      </span>
      {first !== undefined && (
        <Button
          variant="quiet"
          iconAfter="arrow-right"
          aria-label={text.openAt(what, first)}
          onClick={() => openWorksheet(region, first, {}, 'bukti')}
        >
          {text.open}
        </Button>
      )}
    </li>
  );
}
