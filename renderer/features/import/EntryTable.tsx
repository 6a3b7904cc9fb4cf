/** The entries of a file with index and predikat. One tab stop; Enter shows where an entry stands in the sheet. */
import { useState, type KeyboardEvent } from 'react';
import { STAGES } from '../../../shared/assessment/stages.ts';
import type { FileReport, ImportEntry } from '../../../shared/contract/import.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { Icon } from '../../components/Icon.tsx';
import { PredikatChip } from '../../components/PredikatChip.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { importTexts } from '../../messages/import.ts';
import styles from './ComparisonPane.module.css';
import { excludeEntry } from './import-actions.ts';
import { entryNames } from './entry-names.ts';
import { overlaps } from './import-model.ts';
import { showCell, useImport } from './import-store.ts';
import { parsePlace } from './sheet-model.ts';

/** From more than this many on they are counted. */
const NAMED_OVERLAPS = 2;

/** What a later stage leaves blank follows the stage before it: blanks say nothing about the index. */
const follows = ({ stage }: ImportEntry) => stage !== null && stage !== STAGES[0];

/** The index that the sheet gives by itself, or the range that its blanks leave open. */
function rangeOf(entry: ImportEntry): ImportEntry['range'] {
  return follows(entry) ? null : entry.range;
}

function Index({ entry }: { readonly entry: ImportEntry }) {
  if (entry.index !== null) return <b>{formatDecimal(entry.index)}</b>;
  const range = rangeOf(entry);
  return range ? `${formatDecimal(range.low)}–${formatDecimal(range.high)}` : '–';
}

function Outcome({ entry }: { readonly entry: ImportEntry }) {
  if (entry.excluded) return <span className={styles['quiet']}>{importTexts.excluded}</span>;
  if (entry.published?.participation === 'tidak-mengikuti') {
    return <span className={styles['quiet']}>{resultLabel('tidak-mengikuti')}</span>;
  }
  if (entry.predikat !== null) return <PredikatChip predikat={entry.predikat} />;
  const filled = Object.keys(entry.values).length;
  if (entry.missing.length === 0) return '–';
  return (
    <span className={styles['quiet']}>
      {importTexts.incomplete(filled, filled + entry.missing.length)}
      {follows(entry) && importTexts.restFollows}
    </span>
  );
}

export function EntryTable({ file }: { readonly file: FileReport }) {
  const files = useImport((state) => state.files);
  const { entryColumns: columns } = importTexts;
  const { subject, nameOf } = entryNames(file.entries);
  // One of several may be left out; a single one is left out with its file.
  const hasChoice = file.entries.length > 1 && file.status !== 'applied';
  const [active, setActive] = useState(0);
  const show = (index: number) => {
    const place = parsePlace(file.entries[index]?.place ?? '');
    if (place) showCell(`${place.sheet}!${place.column ?? 'A'}${String(place.row ?? 1)}`);
  };
  const { gridProps, rowProps } = useRovingGrid({
    count: file.entries.length,
    active: Math.min(active, file.entries.length - 1),
    onActive: setActive,
    onOpen: show,
  });
  const toggle = (index: number) => {
    const entry = file.entries[index];
    if (entry) void excludeEntry(file, entry, !entry.excluded, nameOf(entry));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (
      event.key === ' ' &&
      hasChoice &&
      event.target instanceof HTMLElement &&
      event.target.matches('[role=row]')
    ) {
      event.preventDefault();
      toggle(active);
    } else gridProps.onKeyDown(event);
  };
  const tableProps = { ...gridProps, onKeyDown };
  const hasRanges = file.entries.some((entry) => rangeOf(entry) !== null);
  return (
    <>
      {overlaps(files, file).map(({ other, entries }) => (
        <p key={other} className={styles['overlap']}>
          <Icon name="warning" size={13} />
          <span>
            {importTexts.alsoIn(
              entries.length > NAMED_OVERLAPS
                ? importTexts.entryCount(entries.length)
                : entries.map(nameOf).join(', '),
              other,
            )}
          </span>
        </p>
      ))}
      <table {...tableProps} className={classNames(styles['table'], styles['entries'])}>
        <caption className={styles['caption']}>{importTexts.entries}</caption>
        <colgroup>
          {hasChoice && <col className={styles['includeColumn']} />}
          <col />
          <col className={hasRanges ? styles['rangeColumn'] : styles['indexColumn']} />
          <col className={styles['predikatColumn']} />
        </colgroup>
        <thead>
          <tr>
            {hasChoice && (
              <th scope="col">
                <VisuallyHidden>{importTexts.columns.include}</VisuallyHidden>
              </th>
            )}
            <th scope="col">{columns[subject]}</th>
            <th scope="col" className={styles['right']}>
              {columns.index}
            </th>
            <th scope="col">{columns.predikat}</th>
          </tr>
        </thead>
        <tbody>
          {file.entries.map((entry, index) => {
            return (
              <tr key={entry.key} {...rowProps(index)} onDoubleClick={() => show(index)}>
                {hasChoice && (
                  <td>
                    <Checkbox
                      checked={!entry.excluded}
                      onChange={() => toggle(index)}
                      label={importTexts.includeEntry(nameOf(entry))}
                      hideLabel
                      tabIndex={-1}
                    />
                  </td>
                )}
                <th scope="row" className={styles['name']} title={nameOf(entry)}>
                  {nameOf(entry)}
                </th>
                <td className={styles['right']}>
                  <Index entry={entry} />
                </td>
                <td>
                  <Outcome entry={entry} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
