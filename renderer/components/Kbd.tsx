/** A shortcut as key caps: "Ctrl+K" becomes two caps, "ArrowUp" an arrow. */
import { Fragment } from 'react';
import { keyCaps } from './key-names.ts';
import styles from './Kbd.module.css';

export interface KbdProps {
  /** As in `useHotkeys`: "Ctrl+K", "Shift+F8", "ArrowDown". */
  readonly keys: string;
}

export function Kbd({ keys }: KbdProps) {
  return (
    <span className={styles['keys']}>
      {keyCaps(keys).map((cap) => (
        <Fragment key={cap}>
          <kbd className={styles['key']}>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
