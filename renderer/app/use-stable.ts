/**
 * A function that stays the same and does what the one given last does, so that children which take it are drawn
 * only when something that they show has changed. For handlers; never called while drawing.
 */
import { useCallback, useLayoutEffect, useRef } from 'react';

export function useStable<A extends unknown[], R>(run: (...input: A) => R): (...input: A) => R {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...input: A) => latest.current(...input), []);
}
