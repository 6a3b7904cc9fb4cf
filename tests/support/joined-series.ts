/** Levels as an import hands them over: lists that are packed one by one, and what they have in common. */
import type { Stage } from '../../shared/assessment/stages.ts';
import type { LevelValueRow } from '../../electron/database/entities.ts';
import { joinSeries, levelSeries, type PackedSeries } from '../../electron/database/level-series.ts';

export function joinedSeries(stage: Stage, rows: readonly LevelValueRow[]): PackedSeries {
  const { origins, indicators, values, cells, origin } = levelSeries(stage, rows);
  return joinSeries(stage, origins, {
    count: rows.length,
    indicators: JSON.stringify(indicators),
    values: JSON.stringify(values),
    cells: JSON.stringify(cells),
    origin: origin ? JSON.stringify(origin) : null,
  });
}
