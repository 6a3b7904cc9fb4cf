/** One line of the audit trail in full, with the ways to where it was made and to what was made with it. */
import type { AuditLine } from '../../../shared/contract/audit.ts';
import { CHANGE_KIND_NAMES } from '../../../shared/messages/audit.ts';
import { describeChange } from '../../../shared/messages/changes.ts';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { useInstruments } from '../../app/context.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { auditText } from '../../messages/audit.ts';
import { openWorksheet } from '../worksheet/jump-target.ts';
import { openTrail } from './history-view.ts';
import { originText } from './origin-text.ts';
import styles from './TrailDetail.module.css';

const text = auditText.detail;

function useIndicatorName({ instrument, indicator }: AuditLine): string | null {
  const instruments = useInstruments();
  const found = instruments
    ?.find(({ id }) => id === instrument)
    ?.indicators.find(({ id }) => id === indicator);
  return found ? `${found.id}. ${found.name}` : indicator;
}

function Facts({ line }: { readonly line: AuditLine }) {
  const at = new Date(line.at);
  const facts: readonly (readonly [string, string | number | null])[] = [
    [text.when, `${formatDate(at)} ${formatTime(at)}`],
    [text.who, line.actor || auditText.unnamed],
    [text.device, line.device],
    [text.kind, CHANGE_KIND_NAMES[line.kind]],
    [text.region, line.region && line.region.name],
    [text.year, line.year],
    [text.indicator, useIndicatorName(line)],
    [text.stage, line.stage && STAGE_NAMES[line.stage]],
    [text.what, line.what],
    [text.old, line.old ?? auditText.nothing],
    [text.new, line.new ?? auditText.nothing],
    [text.origin, originText(line)],
    [text.partOf, describeChange(line.summary)],
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(
        ([name, value]) =>
          value !== null &&
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

interface TrailDetailProps {
  /** null closes it. */
  readonly line: AuditLine | null;
  readonly onClose: () => void;
}

export function TrailDetail({ line, onClose }: TrailDetailProps) {
  const { region, year, indicator, stage } = line ?? {};
  return (
    <Dialog
      open={line !== null}
      onClose={onClose}
      title={text.title}
      size="large"
      actions={
        <>
          <Button onClick={onClose}>{text.close}</Button>
          {line && (
            <Button
              onClick={() => {
                openTrail({ changeSet: line.changeSet });
                onClose();
              }}
            >
              {text.showChangeSet}
            </Button>
          )}
          {region && indicator && (
            <Button
              iconAfter="arrow-right"
              onClick={() =>
                openWorksheet(region.code, indicator, {
                  ...(year ? { year } : {}),
                  ...(stage ? { stage } : {}),
                })
              }
            >
              {text.openWorksheet}
            </Button>
          )}
        </>
      }
    >
      {line && <Facts line={line} />}
    </Dialog>
  );
}
