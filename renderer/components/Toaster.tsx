/** The stack of toasts at the bottom. Six seconds, paused while pointed at or focused. */
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Toaster.module.css';

const LIFETIME = 6000;

export interface ToastContent {
  readonly id: number;
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface ToasterProps {
  readonly toasts: readonly ToastContent[];
  readonly onDismiss: (id: number) => void;
}

export function Toaster({ toasts, onDismiss }: ToasterProps) {
  return (
    <output className={styles['stack']}>
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
    </output>
  );
}

function ToastItem({
  toast,
  onDismiss,
}: {
  readonly toast: ToastContent;
  readonly onDismiss: (id: number) => void;
}) {
  const [isPaused, setPaused] = useState(false);
  const { id, action } = toast;
  useEffect(() => {
    if (isPaused) return undefined;
    const timer = setTimeout(() => onDismiss(id), LIFETIME);
    return () => clearTimeout(timer);
  }, [id, isPaused, onDismiss]);
  return (
    <div
      className={styles['toast']}
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <Icon name="circle-check" className={styles['mark']} />
      <span className={styles['text']}>{toast.text}</span>
      {action && (
        <Button
          onClick={() => {
            action.run();
            onDismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label="Tutup pesan" onClick={() => onDismiss(id)} />
    </div>
  );
}
