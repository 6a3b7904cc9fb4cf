/** Keeps the comparison true while files are being checked: it is made again when something stored has changed. */
import { useEffect } from 'react';
import { onEvent } from '../../app/bridge.ts';
import { compareAgain } from './import-session.ts';

/** Changes in quick succession, such as a worksheet being typed, are compared once. */
const SETTLED_AFTER = 300;

let hasChanged = false;
let isFollowing = false;

/** Follows changes from the first import on, also those made on other screens. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  onEvent((event) => {
    if (event.type === 'changed') hasChanged = true;
  });
}

export function useFreshSession(): void {
  useEffect(() => {
    follow();
    let timer = 0;
    const renew = () => {
      hasChanged = false;
      void compareAgain();
    };
    if (hasChanged) renew();
    const stop = onEvent((event) => {
      if (event.type !== 'changed') return;
      window.clearTimeout(timer);
      timer = window.setTimeout(renew, SETTLED_AFTER);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, []);
}
