/** The instruments that ship with the application. */
import { join } from 'node:path';
import { projectFolder } from '../../electron/host/paths.ts';
import { loadResources } from '../../electron/resources.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';

export const resources = loadResources(join(projectFolder(), 'resources'));

export function instrument(id: string): Instrument {
  const found = resources.instruments.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no instrument ${id}`);
  return found;
}

export const spbe2018 = instrument('spbe-2018');
export const spbe2020 = instrument('spbe-2020');
export const pemdi2026 = instrument('pemdi-2026');
export const ALL_INSTRUMENTS = resources.instruments;
