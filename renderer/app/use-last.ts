/** What was there last. Kept beside React's state, since keeping it needs no drawing of its own. */
import { useMemo, useState } from 'react';

function createMemory<T>(): (value: T | undefined) => T | undefined {
  let last: T | undefined;
  return (value) => (last = value ?? last);
}

/** The value, or the last one that was there. */
export function useLastKnown<T>(value: T | undefined): T | undefined {
  const [remember] = useState(createMemory<T>);
  return remember(value);
}

function createReuse<T>(first: T): (built: T, reuse: (before: T, next: T) => T) => T {
  let last = first;
  return (built, reuse) => (last = reuse(last, built));
}

/** What was built, with the parts of the last one that it has in common with it. */
export function useReused<T>(built: T, reuse: (before: T, next: T) => T): T {
  const [merge] = useState(() => createReuse(built));
  return useMemo(() => merge(built, reuse), [merge, built, reuse]);
}
