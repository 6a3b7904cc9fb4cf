/** What a file of official criteria would bring, before anything is stored. */
import { useRef } from 'react';
import type { CriteriaPreview } from '../../../shared/contract/criteria.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { criteriaText } from '../../messages/criteria.ts';
import styles from './OfficialCriteria.module.css';

interface CriteriaPreviewDialogProps {
  readonly preview: CriteriaPreview;
  readonly isPending: boolean;
  readonly onLoad: () => void;
  readonly onClose: () => void;
}

export function CriteriaPreviewDialog({ preview, isPending, onLoad, onClose }: CriteriaPreviewDialogProps) {
  const { indicators, total, missing, partial, unclear } = preview;
  const cancel = useRef<HTMLButtonElement>(null);
  const texts = preview.new + preview.changed;
  return (
    <Dialog
      open
      onClose={onClose}
      title={criteriaText.previewTitle}
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={onClose}>
            {criteriaText.cancel}
          </Button>
          {texts > 0 && (
            <Button variant="primary" aria-disabled={isPending} onClick={onLoad}>
              {criteriaText.apply(texts)}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['preview']}>
        <p className={styles['file']}>{preview.file}</p>
        {indicators === 0 ? (
          <p>
            <b>{criteriaText.nothing}</b> {criteriaText.nothingNext}
          </p>
        ) : (
          <>
            <p>
              <b>{criteriaText.found(indicators, total)}</b>{' '}
              {criteriaText.counts(preview.new, preview.changed, preview.same)}
            </p>
            {missing.length > 0 && <p>{criteriaText.missing(missing)}</p>}
            {partial.length > 0 && <p>{criteriaText.partial(partial)}</p>}
          </>
        )}
        {unclear.length > 0 && <p>{criteriaText.unclear(unclear)}</p>}
        {indicators > 0 && (
          <p className={styles['quiet']}>{texts > 0 ? criteriaText.keeps : criteriaText.same}</p>
        )}
      </div>
    </Dialog>
  );
}
