/** The regions of a file and how they were recognised. */
import type { FileReport } from '../../../shared/contract/import.ts';
import { Icon } from '../../components/Icon.tsx';
import { importTexts } from '../../messages/import.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { includedEntries, regionSummary } from './import-model.ts';
import styles from './RegionCell.module.css';

/** From this many on they are counted instead of named. */
const COUNTED_FROM = 3;

export function RegionCell({ file }: { readonly file: FileReport }) {
  const entries = includedEntries(file);
  if (entries.length === 0) return <span className={styles['note']}>–</span>;
  const { regions, via, written, open } = regionSummary(entries);
  const [question] = open;
  if (regions.length === 0 && question) {
    const name =
      question.written === '' ? importTexts.regionUnnamed : importTexts.regionOpen(question.written);
    return (
      <span className={styles['region']} title={name}>
        <span className={styles['open']}>
          <Icon name="warning" size={13} />
          {name}
        </span>{' '}
        {question.candidates > 0 && (
          <span className={styles['note']}>{importTexts.candidates(question.candidates)}</span>
        )}
      </span>
    );
  }
  const names = regions.map(({ name }) => shortRegionName(name)).join(', ');
  const isCounted = regions.length >= COUNTED_FROM;
  const how = via === 'alias' ? importTexts.alias(written) : via && importTexts.via[via];
  return (
    <span className={styles['region']} title={names}>
      <span className={styles['name']}>{isCounted ? importTexts.regionCount(regions.length) : names}</span>
      {regions.length === 1 && ' '}
      {regions.length === 1 && <span className={styles['note']}>{how}</span>}
      {open.length > 0 && (
        <span className={styles['open']}>
          <Icon name="warning" size={13} />
          {importTexts.openCount(open.length)}
        </span>
      )}
    </span>
  );
}
