/** Main keys of the worksheet, what the marks of the levels mean, and the reservation about results. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { StatusBar, type KeyHint } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './WorksheetStatusBar.module.css';
import type { WorksheetModel } from './worksheet-model.ts';

interface WorksheetStatusBarProps {
  readonly instrument: Instrument;
  readonly model: WorksheetModel;
  readonly isFocusMode: boolean;
}

function hintsFor({ instrument, model, isFocusMode }: WorksheetStatusBarProps): KeyHint[] {
  const { min, max, decimals } = instrument.scale;
  const rows: KeyHint = isFocusMode
    ? { keys: ['PageUp', 'PageDown'], label: worksheetText.hintIndicators }
    : { keys: ['ArrowUp', 'ArrowDown'], label: worksheetText.hintRows };
  const shared: KeyHint[] = [
    { keys: ['P', 'B', 'C'], label: worksheetText.hintTexts },
    isFocusMode
      ? { keys: 'Escape', label: worksheetText.hintLeave }
      : { keys: 'F', label: worksheetText.hintFocusMode },
    { keys: '?', label: worksheetText.hintShortcuts },
  ];
  if (decimals > 0) return [rows, { keys: 'Enter', label: worksheetText.hintCommit }, ...shared];
  return [
    rows,
    { keys: `${String(min)}–${String(max)}`, label: worksheetText.hintLevel },
    { keys: min > 0 ? '0' : 'Delete', label: worksheetText.hintFollow(model.stageBefore) },
    { keys: 'N', label: worksheetText.hintNext },
    ...shared,
  ];
}

export function WorksheetStatusBar(props: WorksheetStatusBarProps) {
  const { model } = props;
  const { stageBefore } = model;
  return (
    <div className={styles['wrap']}>
      <StatusBar hints={hintsFor(props)}>
        <span className={styles['legend']}>
          <i className={styles['set']} />
          {worksheetText.legendSet}
        </span>
        {stageBefore && (
          <span className={styles['legend']}>
            <i className={styles['follows']} />
            {worksheetText.legendFollows(stageBefore)}
          </span>
        )}
        {model.rows.some(({ ceiling }) => ceiling !== null) && (
          <span className={styles['legend']}>
            <i className={styles['above']} />
            {evidenceText.aboveCeiling}
          </span>
        )}
        <UnofficialNote />
      </StatusBar>
    </div>
  );
}
