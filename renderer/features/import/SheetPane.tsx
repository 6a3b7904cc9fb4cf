/** Preview of the selected file: its sheets as they are, with what is read from them and what is wrong. */
import { useMemo, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { importTexts } from '../../messages/import.ts';
import { parseCell } from '../../../shared/sheet/cell-address.ts';
import { cellMarks } from './cell-marks.ts';
import { placeName } from './entry-names.ts';
import { FileName } from './FileName.tsx';
import { dropFile } from './import-actions.ts';
import { useImport } from './import-store.ts';
import { closeMapping, openMapping } from './mapping-actions.ts';
import styles from './Pane.module.css';
import { SheetView } from './SheetView.tsx';
import { firstSheet, usedParts } from './sheet-model.ts';
import type { FileRowData } from './use-file-rows.ts';

/** More sheets than this go into a drop-down. */
const MOST_TABS = 3;

/** Give it a key per file. */
export function SheetPane({ row }: { readonly row: FileRowData }) {
  const { file, items } = row;
  const session = useImport((state) => state.session);
  const target = useImport((state) => state.target);
  const allAnswered = useImport((state) => state.answered);
  const isMapping = useImport((state) => state.mapping?.file === file.id);
  /** The tab that was opened, and the request that stood then: a newer one goes before it. */
  const [choice, setChoice] = useState(() => ({ sheet: firstSheet(file), after: null as typeof target }));
  const asked = target !== choice.after && target ? parseCell(target.cell)?.sheet : undefined;
  const sheet =
    file.sheets.find(({ name }) => name === asked) ?? file.sheets.find(({ name }) => name === choice.sheet);
  const chosen = sheet?.name ?? '';
  const openSheet = (name: string) => setChoice({ sheet: name, after: target });

  const marks = useMemo(
    () =>
      cellMarks(
        items,
        allAnswered.filter((item) => item.file === file.id),
        chosen,
      ),
    [items, allAnswered, file.id, chosen],
  );
  const used = useMemo(
    () => usedParts(file.entries, chosen, placeName(file.entries)),
    [file.entries, chosen],
  );

  return (
    <section className={styles['pane']} aria-label={importTexts.sheetPane} data-window-region tabIndex={-1}>
      <div className={styles['head']}>
        <span className={styles['fileName']}>
          <FileName name={file.file} />
        </span>
        {sheet && <SheetChoice file={row.file} value={sheet.name} onChange={openSheet} />}
        {sheet?.origin === 'learned' && !isMapping && (
          <StatusChip tone="info">{mappingTexts.origin.learned}</StatusChip>
        )}
        <span className={styles['aside']}>{sheet && importTexts.untouched}</span>
        {sheet && (
          <Button
            variant="quiet"
            icon="columns"
            className={styles['headAction'] ?? ''}
            shortcut="M"
            aria-expanded={isMapping}
            onClick={() => (isMapping ? closeMapping() : openMapping(file.id, null))}
          >
            {mappingTexts.open}
          </Button>
        )}
        <IconButton
          icon="trash"
          label={importTexts.removeFile}
          shortcut="Delete"
          onClick={() => void dropFile(file)}
        />
      </div>
      {sheet && session !== null ? (
        <SheetView
          key={sheet.name}
          session={session}
          file={file}
          sheet={sheet}
          marks={marks}
          used={used}
          target={target}
        />
      ) : (
        <p className={styles['nothing']}>{importTexts.noSheets}</p>
      )}
    </section>
  );
}

function SheetChoice({
  file,
  value,
  onChange,
}: {
  readonly file: FileRowData['file'];
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  if (file.sheets.length > MOST_TABS) {
    return (
      <Select
        label={importTexts.sheet}
        value={value}
        onChange={onChange}
        className={styles['sheetSelect'] ?? ''}
        renderValue={() => <span className={styles['sheetName']}>{value}</span>}
        options={file.sheets.map(({ name, hidden }) => ({
          value: name,
          label: name,
          ...(hidden ? { note: importTexts.hiddenSheet } : {}),
        }))}
      />
    );
  }
  return (
    <SegmentedControl
      label={importTexts.sheet}
      value={value}
      onChange={onChange}
      options={file.sheets.map(({ name, hidden }) => ({
        value: name,
        label: (
          <>
            <span className={styles['sheetName']}>{name}</span>
            {hidden && <span className={styles['quiet']}>{importTexts.hiddenSheet}</span>}
          </>
        ),
      }))}
    />
  );
}
