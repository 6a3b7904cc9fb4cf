/** Gives the focus back to what had it before, once the component is gone. */
import { useEffect, useState } from 'react';

export function useFocusReturn(): void {
  // Read while rendering for the first time: an effect would find what has taken the focus by then.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog has let go of the page behind it.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
