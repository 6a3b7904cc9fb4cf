/** The line above the grid: the active cell in full, since its column head is only a number. */
import type { MatrixRow } from '../../../shared/contract/matrix.ts';
import type { Indicator, Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDelta, formatLevel } from '../../../shared/messages/format.ts';
import { Icon } from '../../components/Icon.tsx';
import { shortRegionName } from '../../messages/terms.ts';
import { matrixText } from '../../messages/matrix.ts';
import { levelMet, levelName } from '../worksheet/worksheet-model.ts';
import styles from './CellBar.module.css';
import { cellAboveCeiling, difference, type MatrixMode } from './matrix-model.ts';
import { countOf, sizeOf, type Block } from './selection.ts';

export interface CellBarProps {
  readonly instrument: Instrument;
  readonly row: MatrixRow | undefined;
  readonly indicator: Indicator | undefined;
  readonly mode: MatrixMode;
  readonly block: Block;
  /** What was done or refused last, such as "12 sel disalin". */
  readonly note: { readonly text: string; readonly isFault: boolean } | null;
}

export function CellBar({ instrument, row, indicator, mode, block, note }: CellBarProps) {
  const size = sizeOf(block);
  return (
    <section className={styles['bar']} aria-label={matrixText.cellBar}>
      {row && indicator && (
        <>
          <b className={styles['place']}>
            {matrixText.place(shortRegionName(row.region.name), indicator.id, indicator.shortName)}
          </b>
          <span className={styles['value']}>
            {mode === 'level' ? levelWords(instrument, row, indicator) : differenceWords(row, indicator)}
          </span>
        </>
      )}
      <span className={styles['end']}>
        {countOf(block) > 1 && <span>{matrixText.selected(size.rows, size.columns)}</span>}
        <output className={note?.isFault ? styles['fault'] : styles['note']}>
          {note?.isFault && <Icon name="circle-cross" size={12} />}
          {note?.text}
        </output>
      </span>
    </section>
  );
}

function levelWords(instrument: Instrument, row: MatrixRow, indicator: Indicator): string {
  const cell = row.values[indicator.id];
  if (!cell) return matrixText.blank;
  const name = levelName(instrument, indicator, levelMet(cell.value));
  const source = cell.from === row.stage ? matrixText.setHere(cell.from) : matrixText.follows(cell.from);
  const above = cellAboveCeiling(row, indicator.id);
  const ceiling = above === null ? [] : [matrixText.aboveCeiling(row.ceilings[indicator.id] ?? 0, above)];
  return [`${formatLevel(cell.value)} ${name}`.trim(), source, ...ceiling].join(' · ');
}

function differenceWords(row: MatrixRow, { id }: Indicator): string {
  const gap = difference(row, id);
  const mandiri = row.mandiri[id];
  const now = row.values[id];
  if (gap === null || mandiri === undefined || !now) return '–';
  return matrixText.differenceLabel(
    formatDelta(String(gap / 100)),
    formatLevel(mandiri),
    formatLevel(now.value),
  );
}
