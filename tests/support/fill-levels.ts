/** Levels stored through the application, as the matrix stores them. */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { Values } from '../../shared/scoring/score.ts';
import type { TestApplication } from './temporary.ts';

/** The same level everywhere, but for some; in levels, not hundredths. */
export function levelsOf(
  instrument: Instrument,
  level: number,
  others: Readonly<Record<string, number>> = {},
): Values {
  return new Map(instrument.indicators.map(({ id }) => [id, Math.round((others[id] ?? level) * 100)]));
}

export async function fillLevels(
  app: TestApplication,
  region: string,
  year: number,
  stage: Stage,
  values: Values,
): Promise<void> {
  const cells = [...values].map(([indicator, value]) => ({ region, indicator, value }));
  await app.call('matrix.setBlock', { year, stage, cells });
}
