/** Says which picked files were no worksheets. */
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorBar } from '../../components/ErrorBar.tsx';
import { importTexts } from '../../messages/import.ts';
import { useImport } from './import-store.ts';
import styles from './SkippedFiles.module.css';

/** So many are named at once; more stay behind a button. */
const NAMED = 3;

export function SkippedFiles() {
  const skipped = useImport((state) => state.skipped);
  const [isOpen, setIsOpen] = useState(false);
  if (skipped.length === 0) return null;
  const dismiss = () => useImport.setState({ skipped: [] });
  if (skipped.length <= NAMED) {
    return (
      <ErrorBar tone="info" title={importTexts.skippedFiles} onDismiss={dismiss}>
        {skipped.join(', ')}
      </ErrorBar>
    );
  }
  return (
    <>
      <ErrorBar
        tone="info"
        title={importTexts.skipped(skipped.length)}
        actions={
          <Button variant="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? importTexts.hideSkipped : importTexts.showSkipped}
          </Button>
        }
        onDismiss={dismiss}
      />
      {isOpen && (
        <ul className={styles['list']}>
          {/* Names may repeat: the list is never reordered. */}
          {skipped.map((name, index) => (
            <li key={`${String(index)} ${name}`}>{name}</li>
          ))}
        </ul>
      )}
    </>
  );
}
