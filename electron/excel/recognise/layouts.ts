/** All layouts that can be recognised. A new one is a file of its own and a line here. */
import { indexList } from './index-list.ts';
import { indicatorList } from './indicator-list.ts';
import { levelTicks } from './level-ticks.ts';
import type { Recogniser } from './recogniser.ts';
import { regionMatrix } from './region-matrix.ts';
import { sideBySide } from './side-by-side.ts';
import { template } from './template.ts';

export const LAYOUTS: readonly Recogniser[] = [
  template,
  indicatorList,
  sideBySide,
  levelTicks,
  regionMatrix,
  indexList,
];
