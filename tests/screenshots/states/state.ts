/** A state worth a picture, and what several screens share to reach one. */
import type { Page } from 'playwright-core';
import type { SceneName } from '../scenes.ts';

export interface State {
  /** First part of the pictures' names. */
  readonly name: string;
  readonly scene: SceneName;
  readonly address: string;
  readonly reach: (page: Page) => Promise<void>;
  /** Shown at 200 % too, or only there. */
  readonly zoomed?: 'too' | 'only';
  /** The state itself lets requests fail, which the browser reports. */
  readonly failsOnPurpose?: true;
}

export function show(
  name: string,
  scene: SceneName,
  address: string,
  reach: State['reach'],
  extra: Partial<State> = {},
): State {
  return { name, scene, address, reach, ...extra };
}

export const levels = (page: Page) => page.getByRole('radiogroup').nth(3).waitFor();

export const COMPLETE = '/lembar?tahun=2023&tahap=mandiri&daerah=53.11';
