/** The scale with its bands; a marker where the index is, or the span that blanks leave open. The text beside it says the same. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { toNumber, type Exact } from '../../../shared/scoring/exact.ts';
import type { Range } from '../../../shared/scoring/score.ts';
import { predikatToken } from '../../components/predikat.ts';
import styles from './ResultBar.module.css';

interface ScaleTrackProps {
  readonly instrument: Instrument;
  readonly index: Exact | null;
  readonly range: Range;
}

export function ScaleTrack({ instrument, index, range }: ScaleTrackProps) {
  const { bands, scale } = instrument;
  const percent = (value: number) => `${String((100 * (value - scale.min)) / (scale.max - scale.min))}%`;
  const bounds = bands.map((band, position) => ({
    ...band,
    start: Number(band.from),
    end: Number(bands[position + 1]?.from ?? scale.max),
  }));
  const ticks = [
    ...bounds.map(({ start, from }) => ({ at: start, text: trimmed(from) })),
    { at: scale.max, text: String(scale.max) },
  ];
  const low = toNumber(range.low);
  const high = toNumber(range.high);
  return (
    <div className={styles['scale']} aria-hidden="true">
      <div className={styles['track']}>
        {bounds.map(({ predikat, start, end }) => (
          <i key={predikat} data-predikat={predikatToken(predikat)} style={{ flexGrow: end - start }} />
        ))}
      </div>
      {index ? (
        <i className={styles['marker']} style={{ left: percent(toNumber(index)) }} />
      ) : (
        <i
          className={styles['span']}
          style={{ left: percent(low), right: `calc(100% - ${percent(high)})` }}
        />
      )}
      {ticks.map(({ at, text }) => (
        <span key={at} className={styles['tick']} style={{ left: percent(at) }}>
          {text}
        </span>
      ))}
    </div>
  );
}

/** "1.0" → "1", "2.6" → "2,6". */
function trimmed(from: string): string {
  return formatDecimal(from.replace(/\.0+$/, ''));
}
