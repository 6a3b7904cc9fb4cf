/**
 * Keyboard shortcuts of whatever is on screen. One listener serves them all; the one mounted last wins. Keys that
 * type text do nothing while a text field has the focus, and only global ones act while a dialog is open.
 */
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { matchesKeys, typesText } from './key-names.ts';

export interface Hotkey {
  /** "Ctrl+E", "L", "?", "ArrowDown", "Shift+F8". */
  readonly keys: string;
  /** What it does, for the list of shortcuts ("?") and the palette. Leave out to keep it unlisted. */
  readonly label?: string;
  /** Leave out for keys that something else handles, such as the arrows of a table: they are only listed. */
  readonly run?: () => void;
  /** A function is asked when the key is pressed; what it refuses stays with the browser. */
  readonly enabled?: boolean | (() => boolean);
}

export interface HotkeyGroup {
  readonly id: symbol;
  /** Heading in the list of shortcuts. */
  readonly title: string;
}

/** Groups on screen in the order in which they were mounted; `currentHotkeys` has what is in them. */
export const useHotkeyGroups = create<{ readonly groups: readonly HotkeyGroup[] }>(() => ({ groups: [] }));

const current = new Map<symbol, readonly Hotkey[]>();

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input:not([type=checkbox], [type=radio], [type=button], [type=file])');
}

function isInLayer(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu], [role=listbox]') !== null;
}

/** Whether a shortcut may act now. */
export function isEnabled({ enabled }: Hotkey): boolean {
  return typeof enabled === 'function' ? enabled() : (enabled ?? true);
}

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isInLayer(event.target)) return;
  const inTextField = isTextField(event.target);
  for (const hotkeys of [...current.values()].toReversed()) {
    const match = hotkeys.find(
      (hotkey) =>
        hotkey.run &&
        matchesKeys(event, hotkey.keys) &&
        !(inTextField && typesText(hotkey.keys)) &&
        isEnabled(hotkey),
    );
    if (match?.run) {
      event.preventDefault();
      match.run();
      return;
    }
  }
}

window.addEventListener('keydown', handle);

/** The shortcuts of a group as they are now. */
export function currentHotkeys(id: symbol): readonly Hotkey[] {
  return current.get(id) ?? [];
}

/**
 * Registers shortcuts while the component is mounted.
 * @param title heading under which the shortcut list shows them, such as the screen's name.
 */
export function useHotkeys(title: string, hotkeys: readonly Hotkey[]): void {
  const [id] = useState(() => Symbol(title));
  useEffect(() => {
    current.set(id, hotkeys);
  });
  useEffect(() => {
    useHotkeyGroups.setState(({ groups }) => ({ groups: [...groups, { id, title }] }));
    return () => {
      current.delete(id);
      useHotkeyGroups.setState(({ groups }) => ({ groups: groups.filter((group) => group.id !== id) }));
    };
  }, [id, title]);
}
