/**
 * Which windows of the application are open in this browser. Each holds a lock under its own id, which the browser lets
 * go of when the window is gone, however it went.
 */
const PREFIX = 'jendela ';

/** Another one after every load: what a window before has left behind belongs to a window that is gone. */
export const windowId: string = crypto.randomUUID();

/** Called once at start. */
export function holdWindow(): void {
  const forever = () => new Promise<never>(() => undefined);
  navigator.locks.request(PREFIX + windowId, forever).catch(() => undefined);
}

/** Ids of the other windows. */
export async function otherWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const ids = held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
  return new Set(ids.filter((id) => id !== windowId));
}
