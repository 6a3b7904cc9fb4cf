/** Small drawings: how full a predikat is, and an index on the scale beside an average. */
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { toNumber, type Exact } from '../../shared/scoring/exact.ts';
import type { Drawing, Shape } from './model.ts';

const INK = '1F2937';
const PAPER = 'FFFFFF';
const BAR = '3B5B8C';
const GRID = 'C9CED8';
const AVERAGE = 'B4530A';

/** A ball that is fuller the higher the predikat: empty for the lowest of the bands, whole for the highest. */
export function predikatBall({ bands }: Instrument, predikat: string, size: number): Drawing {
  const place = bands.findIndex((band) => band.predikat === predikat);
  const share = place <= 0 || bands.length < 2 ? 0 : place / (bands.length - 1);
  const radius = size / 2;
  const disc = (of: number, fill: string, part = 1): Shape => ({
    kind: 'sector',
    x: radius,
    y: radius,
    radius: of,
    share: part,
    fill,
  });
  return {
    kind: 'drawing',
    width: size,
    height: size,
    shapes: [
      disc(radius, INK),
      disc(radius - 0.8, PAPER),
      ...(share > 0 ? [disc(radius - 0.8, INK, share)] : []),
    ],
    description: '',
  };
}

/** Levels from the lowest to the highest of the scale. */
export function scaleLevels({ scale }: Instrument): number[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, position) => scale.min + position);
}

const BAR_HEIGHT = 15;

/**
 * An index as a bar from the lowest level, with a line for each level and a mark for the average. The drawing is as
 * wide as one column for each level, so that a number in the middle of a column stands over its line.
 */
export function indexBar(
  instrument: Instrument,
  index: Exact | null,
  average: Exact | null,
  width: number,
): Drawing {
  const levels = scaleLevels(instrument);
  const step = width / levels.length;
  const placeOf = (value: number) => (value - instrument.scale.min + 0.5) * step;
  const line = (x: number, thickness: number, fill: string): Shape => ({
    kind: 'rectangle',
    x: x - thickness / 2,
    y: 0,
    width: thickness,
    height: BAR_HEIGHT,
    fill,
  });
  const start = placeOf(instrument.scale.min);
  const bar = (value: number): Shape => ({
    kind: 'rectangle',
    x: start,
    y: 3.5,
    // The lowest index has no length; a thin line still shows that it is there.
    width: Math.max(placeOf(value) - start, 1.5),
    height: BAR_HEIGHT - 7,
    fill: BAR,
  });
  return {
    kind: 'drawing',
    width,
    height: BAR_HEIGHT,
    shapes: [
      ...levels.map((level) => line(placeOf(level), 0.5, GRID)),
      ...(index ? [bar(toNumber(index))] : []),
      ...(average ? [line(placeOf(toNumber(average)), 2.2, AVERAGE)] : []),
    ],
    description: '',
  };
}
