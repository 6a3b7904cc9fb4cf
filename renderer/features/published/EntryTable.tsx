/** Fields for every region: index, domains, predikat, absence, note. Arrows walk up and down a column. */
import { publishedParts } from '../../../shared/analysis/check-published.ts';
import type { PublishedRow } from '../../../shared/contract/published.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { entryText, publishedText } from '../../messages/published.ts';
import { parseBlock } from '../matrix/block-text.ts';
import { EntryRow } from './EntryRow.tsx';
import styles from './EntryTable.module.css';
import { EMPTY_ROW, type Draft } from './published-draft.ts';

interface EntryTableProps {
  readonly rows: readonly PublishedRow[];
  readonly instrument: Instrument;
  readonly draft: Draft;
  readonly changed: readonly string[];
  readonly onEdit: (draft: Draft) => void;
  /** A block of more than one cell, at the field that has the focus. */
  readonly onPaste: (block: readonly (readonly string[])[], code: string, column: string) => void;
}

export function EntryTable({ rows, instrument, draft, changed, onEdit, onPaste }: EntryTableProps) {
  const parts = publishedParts(instrument);
  return (
    <table className={styles['table']} aria-label={entryText.table}>
      <thead>
        <tr>
          <th scope="col">{publishedText.region}</th>
          <th scope="col">{publishedText.published}</th>
          {parts.map(({ id, shortName }) => (
            <th key={id} scope="col">
              {shortName}
            </th>
          ))}
          <th scope="col">{publishedText.predikat}</th>
          <th scope="col">{entryText.absentShort}</th>
          <th scope="col">{entryText.note}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ region }) => (
          <EntryRow
            key={region.code}
            region={region}
            instrument={instrument}
            row={draft[region.code] ?? EMPTY_ROW}
            isChanged={changed.includes(region.code)}
            draft={draft}
            onEdit={onEdit}
            onPaste={(event, column) => {
              const block = parseBlock(event.clipboardData.getData('text/plain'));
              if (block.length === 1 && block[0]?.length === 1) return;
              event.preventDefault();
              onPaste(block, region.code, column);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}
