/** Main keys of the matrix, what weight and colour mean, and the reservation about results. */
import { memo } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { StatusBar, type KeyHint } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { matrixText } from '../../messages/matrix.ts';
import type { MatrixMode } from './matrix-model.ts';
import styles from './MatrixStatusBar.module.css';

interface MatrixStatusBarProps {
  readonly instrument: Instrument;
  /** null where each region is shown at its furthest stage. */
  readonly stage: Stage | null;
  readonly mode: MatrixMode;
  /** Whether accepted evidence caps any level. */
  readonly hasCeilings: boolean;
}

function hintsFor({ instrument, stage, mode }: MatrixStatusBarProps): KeyHint[] {
  const { min, max, decimals } = instrument.scale;
  const move = {
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    label: matrixText.hintMove,
  };
  const copy = { keys: 'Ctrl+C', label: matrixText.hintCopy };
  const open = { keys: 'Enter', label: matrixText.hintOpen };
  if (mode === 'selisih') return [move, copy, open];
  return [
    move,
    decimals === 0
      ? { keys: `${String(min)}–${String(max)}`, label: matrixText.hintLevel }
      : { keys: 'F2', label: matrixText.hintType },
    { keys: 'Delete', label: stage === 'mandiri' ? matrixText.hintClear : matrixText.hintFollow },
    copy,
    { keys: 'Ctrl+V', label: matrixText.hintPaste },
    open,
  ];
}

export const MatrixStatusBar = memo(function MatrixStatusBar(props: MatrixStatusBarProps) {
  return (
    <StatusBar hints={hintsFor(props)}>
      {props.mode === 'selisih' ? <DifferenceLegend /> : <LevelLegend {...props} />}
      <UnofficialNote />
    </StatusBar>
  );
});

function LevelLegend({ stage, hasCeilings }: MatrixStatusBarProps) {
  return (
    <>
      <span className={styles['legend']}>
        <b>3</b> {matrixText.legendOwn}
      </span>
      {stage !== 'mandiri' && (
        <span className={styles['legend']}>
          <span>3</span> {matrixText.legendInherited}
        </span>
      )}
      {hasCeilings && (
        <span className={styles['legend']}>
          <i>3</i> {evidenceText.aboveCeiling}
        </span>
      )}
    </>
  );
}

function DifferenceLegend() {
  return (
    <>
      <span className={styles['legend']}>
        <b className={styles['higher']}>+1</b> {matrixText.legendHigher}
      </span>
      <span className={styles['legend']}>
        <b className={styles['lower']}>−1</b> {matrixText.legendLower}
      </span>
    </>
  );
}
