/**
 * Every screen and state worth a look. A new one is a line or a few: a speaking name, the data folder, the address,
 * and what a person does from there. Whatever does not appear fails the run.
 */
import { EVIDENCE } from './states/evidence.ts';
import { IMPORT } from './states/import.ts';
import { OTHERS } from './states/others.ts';
import { QUALITY } from './states/quality.ts';
import { RANKING } from './states/ranking.ts';
import { HISTORY } from './states/results.ts';
import { WORKSHEET } from './states/worksheet.ts';
import type { State } from './states/state.ts';

export const STATES: readonly State[] = [
  ...RANKING,
  ...IMPORT,
  ...WORKSHEET,
  ...EVIDENCE,
  ...QUALITY,
  ...HISTORY,
  ...OTHERS,
];
