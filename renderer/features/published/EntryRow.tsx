/** The fields of one region, and below them what stands against what they say. */
import { useId, type ClipboardEvent } from 'react';
import { publishedParts } from '../../../shared/analysis/check-published.ts';
import type { RegionName as Region } from '../../../shared/contract/terms.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Icon } from '../../components/Icon.tsx';
import { RegionName } from '../../components/RegionName.tsx';
import { Select } from '../../components/Select.tsx';
import { entryText, publishedText } from '../../messages/published.ts';
import { shortRegionName } from '../../messages/terms.ts';
import styles from './EntryTable.module.css';
import { moveInColumn } from './move-in-column.ts';
import {
  editDomain,
  editRow,
  readRow,
  type Draft,
  type DraftRow,
  type RowReading,
} from './published-draft.ts';

interface EntryRowProps {
  readonly region: Region;
  readonly instrument: Instrument;
  readonly row: DraftRow;
  readonly isChanged: boolean;
  readonly draft: Draft;
  readonly onEdit: (draft: Draft) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>, column: string) => void;
}

const NONE = '';

export function EntryRow({ region, instrument, row, isChanged, draft, onEdit, onPaste }: EntryRowProps) {
  const notes = useId();
  const { code, name } = region;
  const reading = isChanged ? readRow(instrument, row) : null;
  const parts = publishedParts(instrument);
  const label = (column: string) => entryText.cell(column, shortRegionName(name));
  const figure = (column: string, title: string, value: string, onChange: (text: string) => void) => (
    <td key={column}>
      <input
        className={styles['figure']}
        data-column={column}
        aria-label={label(title)}
        inputMode="decimal"
        autoComplete="off"
        value={row.absent ? '' : value}
        disabled={row.absent}
        aria-invalid={reading?.faults[column] !== undefined || undefined}
        aria-describedby={reading?.faults[column] === undefined ? undefined : notes}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={moveInColumn}
        onPaste={(event) => onPaste(event, column)}
      />
    </td>
  );
  return (
    <>
      <tr data-changed={isChanged}>
        <th scope="row">
          <RegionName name={name} />
        </th>
        {figure('index', publishedText.published, row.index, (index) =>
          onEdit(editRow(draft, code, { index })),
        )}
        {parts.map(({ id, shortName }) =>
          figure(id, shortName, row.domains[id] ?? '', (text) => onEdit(editDomain(draft, code, id, text))),
        )}
        <td>
          <Select
            label={label(publishedText.predikat)}
            className={styles['predikat'] ?? ''}
            options={[
              { value: NONE, label: entryText.noPredikat },
              ...instrument.bands.toReversed().map(({ predikat }) => ({ value: predikat, label: predikat })),
            ]}
            value={row.predikat}
            disabled={row.absent}
            onChange={(predikat) => onEdit(editRow(draft, code, { predikat }))}
          />
        </td>
        <td className={styles['absent']}>
          <Checkbox
            checked={row.absent}
            label={label(publishedText.absent)}
            hideLabel
            onChange={(absent) =>
              onEdit(
                editRow(draft, code, absent ? { absent, index: '', domains: {}, predikat: '' } : { absent }),
              )
            }
          />
        </td>
        <td>
          <input
            className={styles['note']}
            data-column="note"
            aria-label={label(entryText.note)}
            autoComplete="off"
            maxLength={500}
            onKeyDown={moveInColumn}
            value={row.note}
            onChange={(event) => onEdit(editRow(draft, code, { note: event.currentTarget.value }))}
          />
        </td>
      </tr>
      {reading && hasNotes(reading) && (
        <tr className={styles['notes']} data-question={reading.question ? true : undefined}>
          <td colSpan={parts.length + 5} id={notes}>
            <Notes
              reading={reading}
              predikat={row.predikat}
              titleOf={(column) =>
                parts.find(({ id }) => id === column)?.shortName ?? publishedText.published
              }
              onConfirm={() => onEdit(editRow(draft, code, { confirmed: true }))}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function hasNotes({ faults, question, fromDomains }: RowReading): boolean {
  return Object.keys(faults).length > 0 || question !== null || fromDomains !== null;
}

interface NotesProps {
  readonly reading: RowReading;
  readonly predikat: string;
  readonly titleOf: (column: string) => string;
  readonly onConfirm: () => void;
}

function Notes({ reading: { faults, question, fromDomains }, predikat, titleOf, onConfirm }: NotesProps) {
  return (
    <div className={styles['lines']}>
      {Object.entries(faults).map(([column, fault]) => (
        <span key={column} className={styles['fault']}>
          <Icon name="circle-cross" size={12} /> {entryText.fault(titleOf(column), fault)}
        </span>
      ))}
      {question && (
        <span className={styles['question']}>
          <Icon name="warning" size={12} /> {entryText.question(predikat, question.predikat)}{' '}
          {question.mayBeRounding && entryText.mayBeRounding}
          <Checkbox checked={false} label={entryText.confirm} onChange={onConfirm} />
        </span>
      )}
      {fromDomains !== null && (
        <span className={styles['question']}>
          <Icon name="warning" size={12} /> {entryText.fromDomains(fromDomains)}
        </span>
      )}
    </div>
  );
}
