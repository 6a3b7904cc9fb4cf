/** Where the worksheet opens when another screen leads to it: an indicator, or a field of it. */
import type { FindingField } from '../../../shared/contract/quality.ts';
import { goTo, type ViewContext } from '../../app/view-store.ts';

export interface JumpTarget {
  /** null: about the region as a whole. */
  readonly indicator: string | null;
  readonly field: FindingField;
}

let target: JumpTarget | null = null;

export function openWorksheet(
  region: string,
  indicator: string | null,
  context: ViewContext = {},
  field: FindingField = 'level',
): void {
  target = { indicator, field };
  goTo('lembar', { ...context, region });
}

/** Once only: later openings start where they always do. */
export function takeJump(): JumpTarget | null {
  const taken = target;
  target = null;
  return taken;
}
