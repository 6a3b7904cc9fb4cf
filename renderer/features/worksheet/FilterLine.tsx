/** Says that the table shows a part only, and shows everything again. */
import { Button } from '../../components/Button.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './WorksheetNotices.module.css';

interface FilterLineProps {
  readonly name: string;
  readonly shown: number;
  readonly total: number;
  readonly onClear: () => void;
}

export function FilterLine({ name, shown, total, onClear }: FilterLineProps) {
  return (
    <div className={styles['filter']}>
      <span>
        <b>{name}</b> · {worksheetText.shownOf(shown, total)}
      </span>
      <Button variant="quiet" icon="close" onClick={onClear}>
        {worksheetText.clearFilter}
      </Button>
    </div>
  );
}
