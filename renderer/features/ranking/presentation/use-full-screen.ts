/** Fills the screen for as long as it is mounted, where the browser and the person allow it. */
import { useCallback, useEffect, useRef, useState } from 'react';

export interface FullScreen {
  /** False where the window may not fill the screen: the presentation then fills the window. */
  readonly isPossible: boolean;
  readonly isFull: boolean;
  readonly toggle: () => void;
}

/** A refusal changes nothing: what is shown fills the window as it did. */
function fill(): Promise<void> {
  return document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
}

function empty(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

/**
 * The screen is filled at once when a key or click has led here; after a reload the browser asks for another one first.
 * @param onLeft the person has left it the browser's own way, which keeps Esc to itself.
 */
export function useFullScreen(onLeft: () => void): FullScreen {
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  /** Whether leaving it now would be the person's doing: nobody has asked to, and it has been full since mounting. */
  const isOurs = useRef(false);
  const left = useRef(onLeft);
  useEffect(() => {
    left.current = onLeft;
  });

  useEffect(() => {
    let isMounted = true;
    const follow = () => {
      const isNowFull = document.fullscreenElement !== null;
      setFull(isNowFull);
      if (!isNowFull && isOurs.current) left.current();
      isOurs.current = isNowFull;
    };
    document.addEventListener('fullscreenchange', follow);
    if (document.fullscreenEnabled && navigator.userActivation.isActive) {
      void fill().then(() => {
        if (!isMounted) empty();
      });
    }
    return () => {
      isMounted = false;
      document.removeEventListener('fullscreenchange', follow);
      empty();
    };
  }, []);

  const toggle = useCallback(() => {
    if (document.fullscreenElement === null) {
      void fill();
      return;
    }
    isOurs.current = false;
    empty();
  }, []);
  return { isPossible: document.fullscreenEnabled, isFull, toggle };
}
