/** The bands of an instrument as a scale with their bounds. */
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { predikatToken } from '../../components/predikat.ts';
import { PredikatBall } from '../../components/PredikatBall.tsx';
import { instrumentsText } from '../../messages/instruments.ts';
import styles from './BandScale.module.css';

export function BandScale({ instrument }: { readonly instrument: Instrument }) {
  const { bands, scale } = instrument;
  return (
    <ol className={styles['scale']} aria-label={instrumentsText.bands}>
      {bands.map((band, index) => {
        const next = bands[index + 1]?.from ?? String(scale.max);
        return (
          <li
            key={band.predikat}
            data-predikat={predikatToken(band.predikat)}
            style={{ flexGrow: Number(next) - Number(band.from) }}
          >
            <span className={styles['bar']} />
            <span className={styles['name']}>
              <PredikatBall predikat={band.predikat} size={11} />
              {band.predikat}
            </span>
            <span className={styles['from']}>{formatDecimal(band.from)}</span>
          </li>
        );
      })}
    </ol>
  );
}
