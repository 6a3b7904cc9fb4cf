/** The screens of the window: name, icon, key and place in the navigation. */
import type { IconName } from '../components/Icon.tsx';
import { navigationGroups, screenNames } from '../messages/shell.ts';
import type { ScreenId } from './view-store.ts';

export interface ScreenEntry {
  readonly id: ScreenId;
  readonly name: string;
  readonly icon: IconName;
  /** Shortcut that opens it. */
  readonly keys: string;
  /** Working screens have the narrow navigation unless it is pinned wide. */
  readonly prefersRail: boolean;
}

export interface ScreenGroup {
  /** null: the group at the foot. */
  readonly title: string | null;
  readonly screens: readonly ScreenEntry[];
}

function entry(id: ScreenId, icon: IconName, keys: string, prefersRail = false): ScreenEntry {
  return { id, name: screenNames[id], icon, keys, prefersRail };
}

export const SCREEN_GROUPS: readonly ScreenGroup[] = [
  {
    title: navigationGroups.judging,
    screens: [
      entry('peringkat', 'ranking', 'Ctrl+1'),
      entry('lembar', 'worksheet', 'Ctrl+2', true),
      entry('profil', 'region', 'Ctrl+3', true),
      entry('matriks', 'table', 'Ctrl+M', true),
      entry('perkembangan', 'trend', 'Ctrl+G', true),
    ],
  },
  {
    title: navigationGroups.data,
    screens: [
      entry('impor', 'import', 'Ctrl+5', true),
      entry('hasil-resmi', 'flag', 'Ctrl+U', true),
      entry('mutu', 'quality', 'Ctrl+7', true),
      entry('riwayat', 'history', 'Ctrl+H'),
    ],
  },
  {
    title: navigationGroups.output,
    screens: [entry('laporan', 'document', 'Ctrl+8')],
  },
  {
    title: null,
    screens: [entry('instrumen', 'instrument', 'Ctrl+9'), entry('pengaturan', 'settings', 'Ctrl+,')],
  },
];

export const SCREEN_ENTRIES = SCREEN_GROUPS.flatMap((group) => group.screens);

export function screenEntry(id: ScreenId): ScreenEntry {
  const found = SCREEN_ENTRIES.find((screen) => screen.id === id);
  if (!found) throw new Error(`screen ${id} has no entry`);
  return found;
}
