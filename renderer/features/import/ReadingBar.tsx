/** Named progress of reading with a way to stop it; nothing is shown for what is over in a moment. */
import { useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { importTexts } from '../../messages/import.ts';
import { cancelReading } from './import-actions.ts';
import type { ReadingProgress } from './import-store.ts';
import styles from './ReadingBar.module.css';

const SHOWN_AFTER = 150;

function labelOf({ step, done, total }: ReadingProgress): string {
  if (step === 'opening') return importTexts.opening(total);
  if (step === 'reading') return importTexts.reading(Math.min(done + 1, total), total);
  return importTexts.comparing;
}

export function ReadingBar({ reading }: { readonly reading: ReadingProgress }) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setIsShown(true), SHOWN_AFTER);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={styles['bar']}>
      <div className={styles['progress']}>
        <ProgressBar label={labelOf(reading)} value={reading.done} max={reading.total} />
      </div>
      <Button onClick={cancelReading}>{importTexts.cancel}</Button>
    </div>
  );
}
