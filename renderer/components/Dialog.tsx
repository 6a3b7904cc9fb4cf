/** A modal dialog. Focus stays inside and returns to where it was; Esc and the close button call `onClose`. */
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode, type RefObject } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Says the effect: "Hapus data contoh 2022?". */
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons at the bottom right, the safe choice first. */
  readonly actions?: ReactNode;
  readonly size?: 'medium' | 'large' | 'full';
  /** The safe choice of a question; without it the dialog itself takes the focus. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  readonly closeLabel?: string;
}

export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  size = 'medium',
  initialFocus,
  closeLabel = 'Tutup',
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles['backdrop']} />
        <BaseDialog.Popup
          className={classNames(styles['popup'], size !== 'medium' && styles[size])}
          ref={popup}
          initialFocus={initialFocus ?? popup}
        >
          <header className={styles['header']}>
            <BaseDialog.Title className={styles['title']}>{title}</BaseDialog.Title>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </header>
          {children && <div className={styles['body']}>{children}</div>}
          {actions && <footer className={styles['actions']}>{actions}</footer>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
