/** Whether a text says anything at the stage that is checked or at one before it. */
import { stagesUpTo } from '../assessment/stages.ts';
import type { TextKind } from '../assessment/texts.ts';
import type { RegionView } from './facts.ts';

/** Marks that people put where there is nothing to write. */
const NOTHING = /^[\s.\-–—_?]*$/;

export function saysSomething(text: string): boolean {
  return !NOTHING.test(text);
}

export function isWritten({ facts, stage }: RegionView, kind: TextKind, indicator: string): boolean {
  const stages = facts.written[kind]?.get(indicator);
  return stages !== undefined && stagesUpTo(stage).some((earlier) => stages.has(earlier));
}
