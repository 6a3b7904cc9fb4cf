/** Format, number and day of the documents. */
import { DOCUMENT_FORMATS } from '../../../shared/contract/document.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { TextField } from '../../components/TextField.tsx';
import { windowRegion } from '../../components/window-region.ts';
import { reportsText } from '../../messages/reports.ts';
import { chooseForDocuments, useDocumentChoices } from './document-store.ts';
import styles from './ReportsScreen.module.css';

const LONGEST_NUMBER = 80;
/** The order in which they are asked for most. */
const FORMATS = DOCUMENT_FORMATS.toReversed();

/** @param numberPattern what stands for an empty number. */
export function DocumentChoices({ numberPattern }: { readonly numberPattern: string }) {
  const { format, number, date } = useDocumentChoices();
  return (
    <section className={styles['choices']} aria-label={reportsText.documentChoices} {...windowRegion}>
      <div className={styles['choice']}>
        <span className={styles['label']}>{reportsText.format}</span>
        <div>
          <SegmentedControl
            label={reportsText.format}
            options={FORMATS.map((value) => ({ value, label: reportsText.formats[value] }))}
            value={format}
            onChange={(value) => chooseForDocuments({ format: value })}
          />
        </div>
        <span className={styles['hint']}>{reportsText.formatHint}</span>
      </div>
      <TextField
        label={reportsText.number}
        hint={reportsText.numberHint}
        maxLength={LONGEST_NUMBER}
        placeholder={numberPattern}
        value={number}
        onChange={(value) => chooseForDocuments({ number: value })}
      />
      <TextField
        type="date"
        label={reportsText.date}
        hint={date === '' ? reportsText.noDateHint : reportsText.dateHint(new Date(`${date}T00:00`))}
        min="2000-01-01"
        max="2100-12-31"
        value={date}
        onChange={(value) => chooseForDocuments({ date: value })}
      />
    </section>
  );
}
