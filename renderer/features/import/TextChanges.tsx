/** Texts that would change, old above new; texts are too long for a table. */
import type { FileReport } from '../../../shared/contract/import.ts';
import { TEXT_KIND_NAMES } from '../../../shared/messages/terms.ts';
import { importTexts } from '../../messages/import.ts';
import { CellChip } from './CellChip.tsx';
import styles from './ComparisonPane.module.css';

export function TextChanges({ file }: { readonly file: FileReport }) {
  const changes = file.entries.flatMap((entry) => entry.textDifferences);
  if (changes.length === 0) return null;
  return (
    <section>
      <h3 className={styles['caption']}>{importTexts.textChanges(changes.length)}</h3>
      <ul>
        {changes.map((change) => (
          <li key={`${change.cell} ${change.kind}`} className={styles['textChange']}>
            <div className={styles['textHead']}>
              <CellChip cell={change.cell} />
              {TEXT_KIND_NAMES[change.kind]} {change.indicator}
            </div>
            <dl>
              <dt>{importTexts.oldText}</dt>
              <dd className={styles['old']}>{change.old}</dd>
              <dt>{importTexts.newText}</dt>
              <dd>{change.new}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
