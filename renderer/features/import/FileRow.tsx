/** One file of the import as a row of the table. */
import type { HTMLAttributes, Ref } from 'react';
import { formatCount } from '../../../shared/messages/format.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { classNames } from '../../components/class-names.ts';
import { importTexts } from '../../messages/import.ts';
import { stageName } from '../../messages/terms.ts';
import { FileName } from './FileName.tsx';
import { FileStatus } from './FileStatus.tsx';
import styles from './FileTable.module.css';
import { includedEntries, stagesOf, worstSeverity, yearsOf } from './import-model.ts';
import { RegionCell } from './RegionCell.tsx';
import type { FileRowData } from './use-file-rows.ts';

export interface FileRowProps {
  readonly data: FileRowData;
  readonly isSelected: boolean;
  readonly rowProps: HTMLAttributes<HTMLTableRowElement> & { readonly ref: Ref<HTMLTableRowElement> };
  readonly onToggle: () => void;
}

/** From this many on, years and stages are counted instead of named. */
const COUNTED_FROM = 3;

function Count({ value }: { readonly value: number }) {
  return (
    <td className={classNames(styles['number'], value === 0 ? styles['zero'] : styles['figure'])}>
      {formatCount(value)}
    </td>
  );
}

/** Known values in a row; a gap is named, since a question waits behind it. */
function Known({
  values,
  isEmpty,
}: {
  readonly values: readonly (string | null)[];
  readonly isEmpty: boolean;
}) {
  if (isEmpty) return <span className={styles['zero']}>–</span>;
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) {
    return <span className={styles['open']}>{[...known, importTexts.unknown].join(', ')}</span>;
  }
  return known.join(', ');
}

export function FileRow({ data, isSelected, rowProps, onToggle }: FileRowProps) {
  const { file, items, included, mayInclude, standing } = data;
  const entries = includedEntries(file);
  const isEmpty = entries.length === 0;
  const years = yearsOf(entries);
  const yearTexts =
    years.length >= COUNTED_FROM
      ? [importTexts.yearCount(years.length)]
      : years.map((year) => (year === null ? null : String(year)));
  const stages = stagesOf(entries).map((stage) => (stage === null ? null : stageName(stage)));
  const stageTexts =
    stages.length >= COUNTED_FROM && !stages.includes(null)
      ? [importTexts.stageCount(stages.length)]
      : stages;
  const severity = worstSeverity(file.problems);
  return (
    <tr {...rowProps} className={styles['row']} aria-selected={isSelected}>
      <td className={styles['include']}>
        <Checkbox
          checked={included}
          onChange={onToggle}
          label={importTexts.include(file.file)}
          hideLabel
          disabled={!mayInclude}
          tabIndex={-1}
        />
      </td>
      <th scope="row">
        <FileName name={file.file} />
      </th>
      <td>
        <RegionCell file={file} />
      </td>
      <td>
        <Known values={yearTexts} isEmpty={isEmpty} />
      </td>
      <td title={stages.length > 1 ? stages.join(', ') : undefined}>
        <Known values={stageTexts} isEmpty={isEmpty} />
      </td>
      <td className={styles['layout']} title={file.layout}>
        {file.layout || importTexts.layoutUnknown}
      </td>
      <Count value={file.counts.new} />
      <Count value={file.counts.changed} />
      <Count value={file.counts.same} />
      <td className={classNames(styles['number'], severity ? styles[severity] : styles['zero'])}>
        {formatCount(items.length)}
      </td>
      <td>
        <FileStatus standing={standing} />
      </td>
    </tr>
  );
}
