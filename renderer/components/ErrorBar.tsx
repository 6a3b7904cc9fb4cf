/** A full-width bar for what went wrong or needs attention. It stays until it is dismissed or resolved. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './ErrorBar.module.css';

export interface ErrorBarProps {
  /** What happened. */
  readonly title: string;
  /** What was kept and what to do next. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly tone?: 'bad' | 'warning' | 'info';
  readonly onDismiss?: () => void;
}

export function ErrorBar({ title, children, actions, tone = 'bad', onDismiss }: ErrorBarProps) {
  return (
    <div className={classNames(styles['bar'], styles[tone])} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={tone === 'bad' ? 'circle-cross' : tone} size={16} />
      <p className={styles['text']}>
        <strong>{title}</strong> {children}
      </p>
      {actions && <div className={styles['actions']}>{actions}</div>}
      {onDismiss && <IconButton icon="close" label="Tutup pesan" onClick={onDismiss} />}
    </div>
  );
}
