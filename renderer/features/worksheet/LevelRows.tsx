/** The levels as rows with their full criteria. Whole levels are chosen here; on a decimal scale the rows are read only. */
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { useOfficialCriteria } from '../../app/official-criteria.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { criteriaText } from '../../messages/criteria.ts';
import { evidenceText } from '../../messages/evidence.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './LevelRows.module.css';
import { levelMet, levelName, type WorksheetRow } from './worksheet-model.ts';

interface LevelRowsProps {
  readonly instrument: Instrument;
  readonly row: WorksheetRow;
  readonly levels: readonly number[];
  readonly onChoose: (level: number) => void;
  readonly onMove: (step: number) => void;
}

const LEVEL_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const INDICATOR_STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function LevelRows({ instrument, row, levels, onChoose, onMove }: LevelRowsProps) {
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  const { indicator, current } = row;
  const official = useOfficialCriteria(instrument.id, indicator.id);
  const isWhole = instrument.scale.decimals === 0;
  const met = current && levelMet(current.value);
  const isAbove = (level: number) => row.ceiling !== null && level > row.ceiling;
  const stop = levels.includes(met ?? Number.NaN) ? met : levels[0];

  // The focus stays on the level that counts, whichever key or undo changed it.
  useEffect(() => {
    const { activeElement } = document;
    if (!group.current?.contains(activeElement) || activeElement?.hasAttribute('data-stop')) return;
    group.current.querySelector<HTMLElement>('[data-stop]')?.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const levelStep = LEVEL_STEPS[event.key];
    const indicatorStep = INDICATOR_STEPS[event.key];
    if (levelStep !== undefined) {
      event.preventDefault();
      const next = met === null ? stop : levels[levels.indexOf(met) + levelStep];
      const asks = typeof next === 'number' && levelStep > 0 && isAbove(next);
      if (typeof next === 'number' && !asks) onChoose(next);
    } else if (indicatorStep !== undefined) {
      event.preventDefault();
      onMove(indicatorStep);
    } else if ((event.key === ' ' || event.key === 'Enter') && typeof stop === 'number') {
      event.preventDefault();
      onChoose(stop);
    }
  };

  const rows = levels.map((level) => {
    const isMet = level === met;
    const text = (
      <>
        <span className={styles['level']}>{level}</span>
        <span className={styles['text']}>
          <b>{levelName(instrument, indicator, level)}</b>
          <span className={styles['criterion']}>
            {official?.texts.get(level) ?? indicator.criteria[String(level)]}
          </span>
        </span>
        {!isMet && isAbove(level) && (
          <span className={styles['locked']}>
            <Icon name="lock" size={12} />
            {evidenceText.aboveCeiling}
          </span>
        )}
        {isMet && current && (
          <StatusChip tone="info" icon="check">
            {isWhole
              ? worksheetText.chosenIn(current.from)
              : worksheetText.chosenValue(formatLevel(current.value), current.from)}
          </StatusChip>
        )}
      </>
    );
    const className = classNames(
      styles['row'],
      isMet && styles['met'],
      isMet && current?.inherited && styles['inherited'],
      isMet && row.isUnsaved && styles['unsaved'],
      isAbove(level) && styles['above'],
    );
    if (!isWhole) {
      return (
        <div key={level} className={className}>
          {text}
        </div>
      );
    }
    return (
      <label key={level} className={className}>
        <input
          type="radio"
          className={styles['input']}
          name={name}
          aria-label={[
            worksheetText.levelOption(String(level), levelName(instrument, indicator, level)),
            isAbove(level) && evidenceText.aboveCeiling,
          ]
            .filter(Boolean)
            .join(', ')}
          checked={isMet}
          readOnly
          onClick={() => onChoose(level)}
          onKeyDown={onKeyDown}
          tabIndex={level === stop ? 0 : -1}
          data-stop={level === stop ? '' : undefined}
        />
        {text}
      </label>
    );
  });
  const mark = official && <p className={styles['source']}>{criteriaText.official(official.sources)}</p>;
  if (!isWhole) {
    return (
      <div className={styles['rows']}>
        {rows}
        {mark}
      </div>
    );
  }
  return (
    <div
      ref={group}
      className={styles['rows']}
      role="radiogroup"
      aria-label={worksheetText.levelGroup(indicator.id, indicator.shortName)}
    >
      {rows}
      {mark}
    </div>
  );
}
