/** Shortcut names ("Ctrl+Shift+Z", "?", "ArrowUp"): matching them to events and writing them for people. */

const CAPS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: 'Spasi',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

interface Shortcut {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

function parse(keys: string): Shortcut {
  // "Ctrl++" would be Ctrl and plus; no shortcut here uses it.
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return {
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: key === 'Space' ? ' ' : key,
  };
}

export function keyCaps(keys: string): string[] {
  return keys.split('+').map((part) => CAPS[part] ?? part);
}

/** For aria-keyshortcuts. */
export function ariaKeys(keys: string): string {
  return keys.replace('Ctrl', 'Control');
}

export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const wanted = parse(keys);
  if (event.ctrlKey !== wanted.ctrl || event.altKey !== wanted.alt || event.metaKey) return false;
  // Shift+3 types "#" on some layouts and "3" on none: the physical key decides.
  if (wanted.shift && /^\d$/.test(wanted.key)) {
    return event.shiftKey && event.code === `Digit${wanted.key}`;
  }
  const isPrintable = wanted.key.length === 1;
  if (wanted.shift !== event.shiftKey && (wanted.shift || !isPrintable || /^[a-z\d ]$/i.test(wanted.key))) {
    return false;
  }
  return event.key.toLowerCase() === wanted.key.toLowerCase();
}

/** True for keys that write or edit text, which must stay with a text field that has the focus. */
export function typesText(keys: string): boolean {
  const { ctrl, alt, key } = parse(keys);
  if (ctrl && /^[acvxyz]$/i.test(key)) return true;
  return !ctrl && !alt && (key.length === 1 || key === 'Delete' || key.startsWith('Arrow'));
}
