/** A small button of a fix. Pressed: it is the answer that was given. */
import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { useImport } from './import-store.ts';
import styles from './ProblemPane.module.css';

export interface FixButtonProps {
  readonly children: ReactNode;
  /** Where the text alone says too little, such as a level. */
  readonly label?: string;
  readonly isActive: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

export function FixButton({ children, label, isActive, pressed, onClick }: FixButtonProps) {
  const isBusy = useImport((state) => state.busy !== null);
  return (
    <Button
      className={styles['fixButton'] ?? ''}
      tabIndex={isActive ? 0 : -1}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={isBusy || undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
