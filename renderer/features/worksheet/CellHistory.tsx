/** The last changes of an indicator, and the way to all of them. */
import { memo } from 'react';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { useQuery } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { auditText } from '../../messages/audit.ts';
import { openTrail } from '../history/history-view.ts';
import styles from './CellHistory.module.css';
import { useSettled } from './use-settled.ts';

/** So many are shown here. */
const SHOWN = 4;
/** Moving down the table reads nothing; staying does. */
const STAY = 300;

interface CellHistoryProps {
  readonly region: string;
  readonly year: number;
  readonly indicator: string;
}

export const CellHistory = memo(function CellHistory({ region, year, indicator }: CellHistoryProps) {
  const settled = useSettled(indicator, STAY);
  const isSettled = settled === indicator;
  const input = isSettled ? { region, year, indicator, limit: SHOWN } : null;
  const { data } = useQuery('audit.list', input);
  return (
    <section>
      <PanelHeading>{auditText.cell.title}</PanelHeading>
      {data?.lines.length === 0 && <p className={styles['none']}>{auditText.cell.none}</p>}
      <ul className={styles['changes']}>
        {data?.lines.map(({ key, at, actor, what, stage, old, new: now }) => {
          const moment = new Date(at);
          const when = `${formatDate(moment)} ${formatTime(moment)}`;
          return (
            <li key={key}>
              <span className={styles['what']}>
                {[what, stage && STAGE_NAMES[stage]].filter(Boolean).join(' · ')}
              </span>
              <span className={styles['values']}>
                {old ?? auditText.nothing} → <b>{now ?? auditText.nothing}</b>
              </span>
              <small>{[when, actor].filter((part) => part !== '').join(', ')}</small>
            </li>
          );
        })}
      </ul>
      <Button variant="quiet" icon="history" onClick={() => openTrail({ region, year, indicator })}>
        {auditText.cell.open}
      </Button>
    </section>
  );
});
