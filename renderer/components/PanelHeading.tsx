/** Heading of a panel section with quiet text or controls at its right. */
import type { ReactNode } from 'react';
import styles from './PanelHeading.module.css';

export interface PanelHeadingProps {
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  readonly id?: string;
}

export function PanelHeading({ children, aside, id }: PanelHeadingProps) {
  return (
    <div className={styles['heading']}>
      <h2 id={id} className={styles['title']}>
        {children}
      </h2>
      {aside && <span className={styles['aside']}>{aside}</span>}
    </div>
  );
}
