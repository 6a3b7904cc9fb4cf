/** The indicator at which the worksheet opens when another screen leads to it. */
import { goTo, type ViewContext } from '../../app/view-store.ts';

let target: string | null = null;

export function openWorksheet(region: string, indicator: string, context: ViewContext = {}): void {
  target = indicator;
  goTo('lembar', { ...context, region });
}

/** Once only: later openings start where they always do. */
export function takeJump(): string | undefined {
  const taken = target ?? undefined;
  target = null;
  return taken;
}
