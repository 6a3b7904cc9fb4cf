/** What the palette offers, and how typed words pick from it. */
import type { AppState } from '../../shared/contract/state.ts';
import type { IconName } from '../components/Icon.tsx';
import { currentHotkeys, isEnabled, type HotkeyGroup } from '../components/use-hotkeys.ts';
import { shell } from '../messages/shell.ts';
import { SCREEN_ENTRIES } from './screens.ts';
import { goTo, setContext } from './view-store.ts';

export interface Command {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly icon: IconName;
  readonly keys?: string;
  readonly run: () => void;
}

interface Sources {
  readonly state: AppState | undefined;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly hotkeyGroups: readonly HotkeyGroup[];
}

export function listCommands({ state, regions, hotkeyGroups }: Sources): Command[] {
  const { screens, actions, years, regions: regionGroup } = shell.paletteGroups;
  const screenKeys = new Set(SCREEN_ENTRIES.map(({ keys }) => keys));
  return [
    ...SCREEN_ENTRIES.map(({ id, name, icon, keys }): Command => {
      return { id: `screen ${id}`, group: screens, label: name, icon, keys, run: () => goTo(id) };
    }),
    ...hotkeyGroups.flatMap((group) =>
      currentHotkeys(group.id).flatMap((hotkey): Command[] => {
        const { keys, label, run } = hotkey;
        if (label === undefined || !run || !isEnabled(hotkey)) return [];
        if (screenKeys.has(keys) || keys === 'Ctrl+K' || keys.endsWith('F6')) return [];
        return [{ id: `action ${keys} ${label}`, group: actions, label, icon: 'arrow-right', keys, run }];
      }),
    ),
    ...(state?.years ?? []).map(({ year }): Command => {
      const run = () => setContext({ year, instrument: null });
      return { id: `year ${year}`, group: years, label: shell.openYear(year), icon: 'calendar', run };
    }),
    ...regions.map(({ code, name }): Command => {
      const run = () => goTo('lembar', { region: code });
      return { id: `region ${code}`, group: regionGroup, label: name, icon: 'worksheet', run };
    }),
  ];
}

export interface CommandGroup {
  readonly value: string;
  readonly items: readonly Command[];
}

/** The commands under their headings, in the order in which they were listed. */
export function groupCommands(commands: readonly Command[]): CommandGroup[] {
  return [...Map.groupBy(commands, ({ group }) => group)].map(([value, items]) => ({ value, items }));
}

/** True when the command contains every typed word. */
export function matchesCommand(command: Command, text: string): boolean {
  const label = command.label.toLowerCase();
  return text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => label.includes(word));
}
