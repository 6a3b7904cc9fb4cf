/**
 * While somebody types levels or texts, what they see comes from their own edits: it is read again once they pause,
 * not after every key. Any other change is read at once.
 */

/** Long enough that someone who types quickly is not read after with every key. */
export const PAUSE_MS = 500;

export interface Calm {
  /** An edit was made: until the pause after it, what is to be read waits. */
  readonly noteEdit: () => void;
  /** Runs it at once, or after the pause; the same function that waits already runs once. */
  readonly whenCalm: (run: () => void) => void;
  /** Nobody types any longer: what waits runs now. */
  readonly end: () => void;
}

export function createCalm(): Calm {
  const waiting = new Set<() => void>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(pause);
    pause = undefined;
    const runs = [...waiting];
    waiting.clear();
    for (const run of runs) run();
  };
  return {
    noteEdit() {
      clearTimeout(pause);
      pause = setTimeout(end, PAUSE_MS);
    },
    whenCalm(run) {
      if (pause === undefined) run();
      else waiting.add(run);
    },
    end,
  };
}

/** Of this window. */
export const calm = createCalm();
