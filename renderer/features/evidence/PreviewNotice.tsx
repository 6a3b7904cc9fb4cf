import type { ReactNode } from 'react';
import styles from './Preview.module.css';

/** What stands in place of a preview. */
export function PreviewNotice({ children }: { readonly children: ReactNode }) {
  return <p className={styles['notice']}>{children}</p>;
}
