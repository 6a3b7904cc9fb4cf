/** Where a picture or a page is shown: it scrolls, so the keyboard has to be able to get into it. */
import type { ReactNode, Ref } from 'react';
import { evidenceText } from '../../messages/evidence.ts';
import styles from './Preview.module.css';

interface PreviewFrameProps {
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

const scrolling = { tabIndex: 0 };

export function PreviewFrame({ ref, children }: PreviewFrameProps) {
  return (
    <section ref={ref} className={styles['frame']} aria-label={evidenceText.preview} {...scrolling}>
      {children}
    </section>
  );
}
