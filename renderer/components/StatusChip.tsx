/** A status as icon and word. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './StatusChip.module.css';

export type Tone = 'ok' | 'warning' | 'bad' | 'info' | 'neutral';

const ICONS: Readonly<Record<Tone, IconName>> = {
  ok: 'circle-check',
  warning: 'warning',
  bad: 'circle-cross',
  info: 'info',
  neutral: 'circle-dashed',
};

export interface StatusChipProps {
  readonly tone: Tone;
  /** Replaces the tone's icon. */
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function StatusChip({ tone, icon, children }: StatusChipProps) {
  return (
    <span className={classNames(styles['chip'], styles[tone])}>
      <Icon name={icon ?? ICONS[tone]} size={11} />
      {children}
    </span>
  );
}
