/** One part of the settings: its title at the left, its fields at the right. */
import type { ReactNode } from 'react';
import styles from './SettingsScreen.module.css';

export function SettingsSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['section']}>
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['fields']}>{children}</div>
    </section>
  );
}
