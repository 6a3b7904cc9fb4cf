/** Main keys of the worksheet, what the marks of the levels mean, and the reservation about results. */
import { memo } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { StatusBar, type KeyHint } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './WorksheetStatusBar.module.css';

interface WorksheetStatusBarProps {
  /** Whether accepted evidence caps any level. */
  readonly hasCeilings: boolean;
  readonly instrument: Instrument;
  readonly stageBefore: Stage | null;
  readonly isFocusMode: boolean;
}

function hintsFor({ instrument, stageBefore, isFocusMode }: WorksheetStatusBarProps): KeyHint[] {
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
    { keys: min > 0 ? '0' : 'Delete', label: worksheetText.hintFollow(stageBefore) },
    { keys: 'N', label: worksheetText.hintNext },
    ...shared,
  ];
}

export const WorksheetStatusBar = memo(function WorksheetStatusBar(props: WorksheetStatusBarProps) {
  const { stageBefore, hasCeilings } = props;
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
        {hasCeilings && (
          <span className={styles['legend']}>
            <i className={styles['above']} />
            {evidenceText.aboveCeiling}
          </span>
        )}
        <UnofficialNote />
      </StatusBar>
    </div>
  );
});
