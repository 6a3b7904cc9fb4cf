/** Step 1: where files are dropped or picked. */
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { templateTexts } from '../../messages/import-batches.ts';
import { importTexts } from '../../messages/import.ts';
import styles from './PickStep.module.css';
import { TemplateDialog } from './TemplateDialog.tsx';

export interface PickStepProps {
  readonly isOver: boolean;
  readonly onPickFiles: () => void;
  readonly onPickFolder: () => void;
}

export function PickStep({ isOver, onPickFiles, onPickFolder }: PickStepProps) {
  const [isTemplateOpen, setTemplateOpen] = useState(false);
  return (
    <section
      className={classNames(styles['zone'], isOver && styles['over'])}
      aria-labelledby="import-pick"
      data-window-region
      tabIndex={-1}
    >
      <span className={styles['symbol']}>
        <Icon name="import" size={24} />
      </span>
      <h2 id="import-pick" className={styles['title']}>
        {isOver ? importTexts.dropNow : importTexts.pickTitle}
      </h2>
      <p className={styles['text']}>{importTexts.pickText}</p>
      <div className={styles['actions']}>
        <Button variant="primary" size="large" icon="file" shortcut="Ctrl+O" onClick={onPickFiles}>
          {importTexts.pickFiles}
        </Button>
        <Button size="large" onClick={onPickFolder}>
          {importTexts.pickFolder}
        </Button>
      </div>
      <p className={styles['template']}>
        {importTexts.templateText}
        <Button variant="quiet" icon="import" onClick={() => setTemplateOpen(true)}>
          {templateTexts.open}
        </Button>
      </p>
      <TemplateDialog open={isTemplateOpen} onClose={() => setTemplateOpen(false)} />
    </section>
  );
}
