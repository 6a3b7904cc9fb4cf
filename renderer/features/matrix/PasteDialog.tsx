/** What a pasted block would change, and what of it is no level: decided before anything is written. */
import { useRef } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { errorText } from '../../../shared/messages/errors.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import type { OperationError } from '../../app/operation-error.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { matrixText } from '../../messages/matrix.ts';
import { shortRegionName } from '../../messages/terms.ts';
import styles from './PasteDialog.module.css';
import type { PasteFault, PastePlan } from './paste-plan.ts';

interface PasteDialogProps {
  readonly plan: PastePlan | null;
  readonly instrument: Instrument;
  readonly isApplying: boolean;
  readonly error: OperationError | null;
  readonly onApply: (plan: PastePlan) => void;
  readonly onClose: () => void;
}

/** Longer lists are counted, not shown: nobody reads them to the end. */
const SHOWN_LINES = 200;

export function PasteDialog({ plan, instrument, isApplying, error, onApply, onClose }: PasteDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  if (!plan) return null;
  const { stage, rows, columns, changes, faults } = plan;
  const canApply = stage !== null && changes.length > 0 && !isApplying;
  const apply = canApply && (
    <Button variant="primary" onClick={() => onApply(plan)}>
      {faults.length > 0
        ? matrixText.applyWithout(changes.length, faults.length)
        : matrixText.apply(changes.length)}
    </Button>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={
        stage
          ? matrixText.pasteTitle(rows, columns, STAGE_NAMES[stage])
          : matrixText.pasteTitleMixed(rows, columns)
      }
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={onClose}>
            {matrixText.cancel}
          </Button>
          {apply}
        </>
      }
    >
      <div className={styles['body']}>
        {error && (
          <p className={styles['error']} role="alert">
            <Icon name="circle-cross" size={14} /> {errorText(error.code, error.detail).title}{' '}
            {matrixText.failed}
          </p>
        )}
        {stage === null ? <p>{matrixText.pasteMixed}</p> : <Counts plan={plan} />}
        {faults.length > 0 && <Faults faults={faults} instrument={instrument} />}
        {stage !== null && changes.length > 0 && <Changes plan={plan} />}
      </div>
    </Dialog>
  );
}

function Counts({ plan }: { readonly plan: PastePlan }) {
  const { changes, newCount, unchanged, blanks } = plan;
  const changed = changes.length - newCount;
  if (changes.length === 0) return <p>{matrixText.pasteNothing}</p>;
  return (
    <p className={styles['counts']}>
      {newCount > 0 && <StatusChip tone="ok">{matrixText.pasteNew(newCount)}</StatusChip>}
      {changed > 0 && <StatusChip tone="info">{matrixText.pasteChanged(changed)}</StatusChip>}
      {unchanged > 0 && <StatusChip tone="neutral">{matrixText.pasteUnchanged(unchanged)}</StatusChip>}
      {blanks > 0 && <StatusChip tone="neutral">{matrixText.pasteBlanks(blanks)}</StatusChip>}
    </p>
  );
}

interface FaultsProps {
  readonly faults: readonly PasteFault[];
  readonly instrument: Instrument;
}

function Faults({ faults, instrument }: FaultsProps) {
  const { min, max, decimals } = instrument.scale;
  return (
    <section>
      <h3 className={styles['heading']}>
        <StatusChip tone="bad" icon="circle-cross">
          {matrixText.faults(faults.length)}
        </StatusChip>
      </h3>
      <ul className={styles['faults']}>
        {faults.slice(0, SHOWN_LINES).map(({ region, indicator, text, fault }, line) => (
          // A place beyond the edge has no name of its own: the line is what tells them apart.
          <li key={`${String(line)} ${text}`}>
            <b>
              {region && indicator
                ? matrixText.faultPlace(shortRegionName(region.name), indicator.id)
                : matrixText.outside}
            </b>{' '}
            {matrixText.faultText(fault, text.trim(), min, max, decimals)}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN_LINES && <p>{matrixText.moreLines(faults.length - SHOWN_LINES)}</p>}
    </section>
  );
}

/** A tab stop, so that keys can scroll it. */
const scrollable = { tabIndex: 0 } as const;

function Changes({ plan: { changes } }: { readonly plan: PastePlan }) {
  return (
    <section className={styles['changes']} aria-label={matrixText.changes} {...scrollable}>
      <table>
        <caption>{matrixText.changes}</caption>
        <thead>
          <tr>
            <th scope="col">{matrixText.columnRegion}</th>
            <th scope="col">{matrixText.columnIndicator}</th>
            <th scope="col" className={styles['figure']}>
              {matrixText.columnNow}
            </th>
            <th scope="col" className={styles['figure']}>
              {matrixText.columnNext}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN_LINES).map(({ region, indicator, from, now, to }) => (
            <tr key={`${region.code} ${indicator.id}`}>
              <td>{shortRegionName(region.name)}</td>
              <td>
                {indicator.id} {indicator.shortName}
              </td>
              <td className={styles['figure']}>
                {now ? formatLevel(now.value) : matrixText.ownBlank}
                {now && from === null && <small> {matrixText.follows(now.from)}</small>}
              </td>
              <td className={styles['figure']}>
                <b>{formatLevel(to)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN_LINES && <p>{matrixText.moreLines(changes.length - SHOWN_LINES)}</p>}
    </section>
  );
}
