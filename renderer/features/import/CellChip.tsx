/** The address of a cell as a button that shows the cell in the preview. */
import { importTexts } from '../../messages/import.ts';
import { parseCell } from '../../../shared/sheet/cell-address.ts';
import { showCell } from './import-store.ts';
import styles from './Pane.module.css';

export interface CellChipProps {
  /** "Sheet!E17". */
  readonly cell: string;
  readonly tabIndex?: number;
}

export function CellChip({ cell, tabIndex = 0 }: CellChipProps) {
  const address = parseCell(cell)?.cell;
  if (address === undefined) return <span className={styles['quiet']}>{cell}</span>;
  return (
    <button
      type="button"
      className={styles['address']}
      tabIndex={tabIndex}
      title={cell}
      aria-label={importTexts.goToCell(cell)}
      onClick={() => showCell(cell)}
    >
      {address}
    </button>
  );
}
