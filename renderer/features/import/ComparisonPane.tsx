/** What applying would change: old against new for changed values, then every entry with its index. */
import type { FileReport } from '../../../shared/contract/import.ts';
import { importTexts } from '../../messages/import.ts';
import { shortRegionName } from '../../messages/terms.ts';
import styles from './ComparisonPane.module.css';
import { DifferenceTable } from './DifferenceTable.tsx';
import { entryNames } from './entry-names.ts';
import { EntryTable } from './EntryTable.tsx';
import { regionSummary } from './import-model.ts';
import paneStyles from './Pane.module.css';
import { TextChanges } from './TextChanges.tsx';

/** Why there is nothing to compare, or null when there is. */
function emptyText(file: FileReport): string | null {
  const { counts } = file;
  if (file.entries.length === 0) return importTexts.nothingRead;
  if (counts.changed > 0) return null;
  if (counts.new > 0) return counts.same > 0 ? importTexts.noRowsChanged : importTexts.onlyNew(counts.new);
  if (counts.same > 0) return importTexts.onlySame(counts.same);
  return file.status === 'needs-answer' ? importTexts.waitsForAnswer : importTexts.nothingRead;
}

export function ComparisonPane({ file }: { readonly file: FileReport }) {
  const withChanges = file.entries.filter((entry) => entry.differences.length > 0);
  const changed = file.counts.changed;
  const { regions } = regionSummary(file.entries);
  const where =
    regions.length === 1 ? shortRegionName(regions[0]?.name ?? '') : importTexts.regionCount(regions.length);
  const empty = emptyText(file);
  const { nameOf } = entryNames(file.entries);
  return (
    <section
      className={paneStyles['pane']}
      aria-label={importTexts.comparison}
      data-window-region
      tabIndex={-1}
    >
      <div className={paneStyles['head']}>
        <h2 className={paneStyles['title']}>{importTexts.comparison}</h2>
        {changed > 0 && <span className={styles['where']}>{importTexts.comparisonNote(changed, where)}</span>}
      </div>
      <div className={paneStyles['body']}>
        {empty !== null && <p className={paneStyles['nothing']}>{empty}</p>}
        {withChanges.map((entry) => (
          <DifferenceTable
            key={entry.key}
            caption={nameOf(entry)}
            showsCaption={file.entries.length > 1}
            instrument={entry.instrument}
            differences={entry.differences}
          />
        ))}
        <TextChanges file={file} />
        {file.entries.length > 0 && <EntryTable file={file} />}
      </div>
    </section>
  );
}
