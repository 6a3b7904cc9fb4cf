/** Bottom bar: the live index with its certainty, the way to the next predikat, undo and the state of saving. */
import { memo, type ReactNode } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatDelta, formatLevel } from '../../../shared/messages/format.ts';
import { formatRounded, type Exact } from '../../../shared/scoring/exact.ts';
import { bandDependsOnRounding, predikatOf, type BandRule } from '../../../shared/scoring/predikat.ts';
import { Icon } from '../../components/Icon.tsx';
import { PredikatChip } from '../../components/PredikatChip.tsx';
import { ActionBar } from '../../components/Screen.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import { nextPredikat, type Step } from './nearest-step.ts';
import styles from './ResultBar.module.css';
import { ScaleTrack } from './ScaleTrack.tsx';
import { useSettled } from './use-settled.ts';
import type { WorksheetModel } from './worksheet-model.ts';

interface ResultProps {
  readonly instrument: Instrument;
  readonly model: WorksheetModel;
  readonly bandRule: BandRule;
  readonly onExplain: () => void;
}

export interface ResultBarProps extends ResultProps {
  /** The state of saving. */
  readonly children: ReactNode;
}

/** Screen readers hear the index once typing pauses, not after every key. */
const ANNOUNCE_AFTER_MS = 700;

const shown = (value: Exact) => formatDecimal(formatRounded(value));

export function ResultBar({ children, ...result }: ResultBarProps) {
  return (
    <ActionBar label={worksheetText.result}>
      <Result {...result} />
      {children}
    </ActionBar>
  );
}

/** By itself, since saving changes nothing in it. */
const Result = memo(function Result({ instrument, model, bandRule, onExplain }: ResultProps) {
  const { index, range, filled, total, missing } = model.score;
  const indexText = index ? shown(index) : worksheetText.indexRange(shown(range.low), shown(range.high));
  const predikat = index && predikatOf(instrument, index, bandRule);
  const announcement = useSettled(
    index && predikat
      ? worksheetText.announceIndex(indexText, predikat)
      : worksheetText.announceRange(shown(range.low), shown(range.high), missing.length),
    ANNOUNCE_AFTER_MS,
  );
  return (
    <>
      <div className={styles['result']}>
        <div className={styles['label']}>{worksheetText.index}</div>
        <div className={styles['line']}>
          <button
            type="button"
            className={index ? styles['index'] : styles['range']}
            aria-haspopup="dialog"
            aria-label={`${worksheetText.explain}: ${indexText}`}
            onClick={onExplain}
          >
            {indexText}
            <Icon name="info" size={13} className={styles['info']} />
          </button>
          {predikat ? (
            <PredikatChip predikat={predikat} />
          ) : (
            <StatusChip tone="neutral">
              {worksheetText.incomplete} · {worksheetText.filledOf(filled, total)}
            </StatusChip>
          )}
        </div>
      </div>
      <ScaleTrack instrument={instrument} index={index} range={range} />
      <div className={styles['gap']}>
        {index ? (
          <GapToNext instrument={instrument} model={model} index={index} bandRule={bandRule} />
        ) : (
          <OpenRange instrument={instrument} model={model} bandRule={bandRule} />
        )}
      </div>
      <VisuallyHidden>
        <output>{announcement}</output>
      </VisuallyHidden>
    </>
  );
});

interface GapProps {
  readonly instrument: Instrument;
  readonly model: WorksheetModel;
  readonly bandRule: BandRule;
}

/** Blanks: how many, and which predikat are still possible. */
function OpenRange({ instrument, model, bandRule }: GapProps) {
  const { range, missing } = model.score;
  const low = predikatOf(instrument, range.low, bandRule);
  const high = predikatOf(instrument, range.high, bandRule);
  return (
    <>
      <b>{worksheetText.blanksLeft(missing.length)}</b>
      <span>
        {low === high ? worksheetText.predikatCertain(low) : worksheetText.predikatBetween(low, high)}
      </span>
    </>
  );
}

function GapToNext({ instrument, model, bandRule, index }: GapProps & { readonly index: Exact }) {
  const next = nextPredikat(instrument, model.values, index, bandRule);
  const other = bandRule === 'exact' ? 'shown' : 'exact';
  const note = bandDependsOnRounding(instrument, index)
    ? (other === 'shown' ? worksheetText.roundedPredikat : worksheetText.exactPredikat)(
        predikatOf(instrument, index, other),
      )
    : null;
  if (!next) return <b>{worksheetText.highest}</b>;
  const about = (step: Step) =>
    [step.indicator.id, formatLevel(step.to), formatDelta(formatRounded(step.gain, 4))] as const;
  const step = next.step
    ? worksheetText.nearest(...about(next.step))
    : next.largest && worksheetText.severalSteps(...about(next.largest));
  return (
    <>
      <b>{worksheetText.gapTo(formatDecimal(formatRounded(next.gap, 4)), next.predikat)}</b>
      <span>{[note, step].filter(Boolean).join(' · ')}</span>
    </>
  );
}
