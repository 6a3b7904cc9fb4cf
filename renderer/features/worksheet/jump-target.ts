/** The indicator at which the worksheet opens when another screen leads to it. */
import { goTo } from '../../app/view-store.ts';

let target: string | null = null;

export function openWorksheet(region: string, indicator: string): void {
  target = indicator;
  goTo('lembar', { region });
}

/** Once only: later openings start where they always do. */
export function takeJump(): string | undefined {
  const taken = target ?? undefined;
  target = null;
  return taken;
}
