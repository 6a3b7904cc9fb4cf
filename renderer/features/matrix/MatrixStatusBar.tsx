/** Main keys of the matrix, what weight and colour mean, and the reservation about results. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { StatusBar, type KeyHint } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { matrixText } from '../../messages/matrix.ts';
import styles from './MatrixStatusBar.module.css';

function hintsFor({ scale }: Instrument): KeyHint[] {
  const { min, max, decimals } = scale;
  return [
    { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], label: matrixText.hintMove },
    decimals === 0
      ? { keys: `${String(min)}–${String(max)}`, label: matrixText.hintLevel }
      : { keys: 'F2', label: matrixText.hintType },
    { keys: 'Delete', label: matrixText.hintFollow },
    { keys: 'Ctrl+C', label: matrixText.hintCopy },
    { keys: 'Ctrl+V', label: matrixText.hintPaste },
    { keys: 'Enter', label: matrixText.hintOpen },
  ];
}

export function MatrixStatusBar({ instrument }: { readonly instrument: Instrument }) {
  return (
    <StatusBar hints={hintsFor(instrument)}>
      <span className={styles['legend']}>
        <b>3</b> {matrixText.legendOwn}
      </span>
      <span className={styles['legend']}>
        <span>3</span> {matrixText.legendInherited}
      </span>
      <UnofficialNote />
    </StatusBar>
  );
}
