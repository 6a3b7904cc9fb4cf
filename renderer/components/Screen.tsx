/**
 * The frame of a screen inside the shell: a header, what scrolls below it, an optional action bar, the status bar.
 */
import type { ReactNode } from 'react';
import styles from './Screen.module.css';
import { windowRegion } from './window-region.ts';

export interface ScreenProps {
  readonly children: ReactNode;
  /** A `ScreenHeader` over the whole width; leave out where a column has its own. */
  readonly header?: ReactNode;
  /** An `ActionBar` while a decision is pending. */
  readonly actionBar?: ReactNode;
  readonly statusBar?: ReactNode;
}

export function Screen({ children, header, actionBar, statusBar }: ScreenProps) {
  return (
    <div className={styles['screen']}>
      {header}
      <div className={styles['content']}>{children}</div>
      {actionBar}
      {statusBar}
    </div>
  );
}

export interface ScreenHeaderProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Between title and actions, such as steps or stages. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function ScreenHeader({ title, subtitle, children, actions }: ScreenHeaderProps) {
  return (
    <div className={styles['header']}>
      <div className={styles['heading']}>
        <h1 className={styles['title']}>{title}</h1>
        {subtitle && <div className={styles['subtitle']}>{subtitle}</div>}
      </div>
      {children}
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}

/** Bottom bar of 56 px where something waits for a decision. */
export function ActionBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles['actionBar']} aria-label={label} {...windowRegion}>
      {children}
    </section>
  );
}
