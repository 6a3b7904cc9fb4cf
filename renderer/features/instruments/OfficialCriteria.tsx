/** Where an office loads the regulation's full criteria, hands out the workbook for them, and takes them away. */
import { useRef, type DragEvent } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { saveFile } from '../../app/download.ts';
import { undoInTurn } from '../../app/edit-queue.ts';
import { showToast } from '../../app/notice-store.ts';
import { useCriteriaSummary } from '../../app/official-criteria.ts';
import { useAction } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { criteriaText } from '../../messages/criteria.ts';
import { CriteriaPreviewDialog } from './CriteriaPreviewDialog.tsx';
import styles from './OfficialCriteria.module.css';
import { useCriteriaFile } from './use-criteria-file.ts';

export function OfficialCriteria({ instrument }: { readonly instrument: Instrument }) {
  const { id, indicators } = instrument;
  const loaded = useCriteriaSummary()?.instruments.find((entry) => entry.instrument === id);
  const file = useCriteriaFile(id);
  const template = useAction('criteria.template');
  const removal = useAction('criteria.remove');
  const input = useRef<HTMLInputElement>(null);
  const saveTemplate = async () => {
    const output = await template.run({ instrument: id });
    if (!output) return;
    saveFile(output);
    showToast(criteriaText.saved(output.fileName));
  };
  const remove = async () => {
    if (!(await removal.run({ instrument: id }))) return;
    showToast(criteriaText.removed, { label: criteriaText.undo, run: undoInTurn });
  };
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const dropZone = {
    onDragOver: (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      void file.take(event.dataTransfer.files);
    },
  };
  return (
    <section className={styles['official']} aria-label={criteriaText.heading} {...dropZone}>
      <div className={styles['state']}>
        <b>{criteriaText.heading}</b>
        {loaded ? (
          <>
            <StatusChip tone={loaded.indicators === indicators.length ? 'ok' : 'info'}>
              {criteriaText.loaded(loaded.indicators, indicators.length)}
            </StatusChip>
            <span className={styles['quiet']}>{loaded.sources.join(', ')}</span>
          </>
        ) : (
          <span className={styles['quiet']}>{criteriaText.none}</span>
        )}
      </div>
      <div className={styles['actions']}>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={criteriaText.fileInput}
          onChange={(event) => {
            void file.take([...(event.currentTarget.files ?? [])]);
            // The same file may be picked again after it was corrected.
            event.currentTarget.value = '';
          }}
        />
        <Button icon="import" onClick={() => input.current?.click()}>
          {criteriaText.load}
        </Button>
        <Button icon="export" aria-disabled={template.pending} onClick={() => void saveTemplate()}>
          {criteriaText.template}
        </Button>
        {loaded && (
          <Button icon="trash" aria-disabled={removal.pending} onClick={() => void remove()}>
            {criteriaText.remove}
          </Button>
        )}
      </div>
      {file.isReading && <ProgressBar label={criteriaText.reading} />}
      {file.preview && (
        <CriteriaPreviewDialog
          preview={file.preview}
          isPending={file.isLoading}
          onLoad={() => void file.load()}
          onClose={file.leave}
        />
      )}
    </section>
  );
}
