/** Where a value or text comes from: the cell of a workbook, or who typed it and when. */
import type { WorksheetValue } from '../../../shared/contract/worksheet.ts';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import { Icon } from '../../components/Icon.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './IndicatorDetail.module.css';

type Sourced = Pick<WorksheetValue, 'provenance' | 'changedAt' | 'changedBy'> & {
  readonly isUnsaved: boolean;
};

export function Origin({ value }: { readonly value: Sourced }) {
  const { provenance, changedAt, changedBy, isUnsaved } = value;
  if (isUnsaved) {
    return (
      <span className={styles['unsaved']}>
        <Icon name="warning" size={12} /> {worksheetText.stateUnsaved}
      </span>
    );
  }
  const at = new Date(changedAt);
  const when = `${formatDate(at)} ${formatTime(at)}`;
  if (provenance) {
    const { file, sheet, cell } = provenance;
    return (
      <span className={styles['origin']}>
        <Icon name="file" size={12} />
        <span>
          {worksheetText.originCell(file, sheet, cell)} <small>{when}</small>
        </span>
      </span>
    );
  }
  return (
    <span className={styles['origin']}>
      <Icon name="comment" size={12} />
      <span>
        {changedBy ? worksheetText.originTypedBy(changedBy) : worksheetText.originTyped} <small>{when}</small>
      </span>
    </span>
  );
}
