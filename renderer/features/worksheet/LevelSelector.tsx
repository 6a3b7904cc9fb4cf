/** The levels of one indicator as a radio group with one tab stop: filled = set in this stage, outlined = inherited. */
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { EffectiveValue } from '../../../shared/assessment/stages.ts';
import { classNames } from '../../components/class-names.ts';
import { evidenceText } from '../../messages/evidence.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './LevelSelector.module.css';

export interface LevelSelectorProps {
  /** Accessible name: "Level indikator 23 Manajemen Data". */
  readonly label: string;
  /** Id of the text that says where the level comes from. */
  readonly describedBy: string;
  readonly levels: readonly number[];
  readonly levelName: (level: number) => string;
  readonly criterion: (level: number) => string | undefined;
  readonly current: EffectiveValue | null;
  /** Levels above it are hatched; null where no ceiling holds. */
  readonly ceiling: number | null;
  readonly isUnsaved: boolean;
  /** Whether the row is the table's tab stop. */
  readonly isActive: boolean;
  readonly onChoose: (level: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function LevelSelector({
  label,
  describedBy,
  levels,
  levelName,
  criterion,
  current,
  ceiling,
  isUnsaved,
  isActive,
  onChoose,
}: LevelSelectorProps) {
  const name = useId();
  const criterionId = useId();
  const group = useRef<HTMLDivElement>(null);
  const chosen = levels.find((level) => level * 100 === current?.value);
  const stop = chosen ?? levels[0];
  const isAbove = (level: number) => ceiling !== null && level > ceiling;

  // The focus stays on the level that counts, whichever key or undo changed it.
  useEffect(() => {
    const { activeElement } = document;
    if (!group.current?.contains(activeElement) || activeElement?.hasAttribute('data-stop')) return;
    group.current.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      // No wrapping: one step too far must not turn the highest level into the lowest.
      const next = chosen === undefined ? stop : levels[levels.indexOf(chosen) + step];
      // Nor does one step too far ask for a reason: a digit or a click does.
      if (next !== undefined && !(step > 0 && isAbove(next))) onChoose(next);
    } else if ((event.key === ' ' || event.key === 'Enter') && stop !== undefined) {
      event.preventDefault();
      onChoose(stop);
    }
  };

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      className={classNames(
        styles['group'],
        current?.inherited && styles['inherited'],
        isUnsaved && styles['unsaved'],
      )}
    >
      {levels.map((level) => (
        <label
          key={level}
          className={classNames(
            styles['level'],
            level === chosen && styles['chosen'],
            isAbove(level) && styles['above'],
          )}
        >
          <input
            type="radio"
            className={styles['input']}
            name={name}
            aria-label={[
              worksheetText.levelOption(String(level), levelName(level)),
              isAbove(level) && evidenceText.aboveCeiling,
            ]
              .filter(Boolean)
              .join(', ')}
            aria-describedby={isActive && level === stop ? criterionId : undefined}
            checked={level === chosen}
            // A click also confirms a level that was only inherited, which is no change to the radio button.
            readOnly
            onClick={() => onChoose(level)}
            onKeyDown={onKeyDown}
            // Of a group the browser itself stops at the chosen one only. Changing this on the one that has the focus
            // would lay out the window in the middle of drawing it.
            tabIndex={isActive ? 0 : -1}
            data-stop={level === stop ? '' : undefined}
          />
          {level}
        </label>
      ))}
      {/* Of the row at hand only, and heard with the level: the criteria beside the table are for the eyes. */}
      {isActive && stop !== undefined && (
        <span id={criterionId} hidden>
          {criterion(stop)}
        </span>
      )}
    </div>
  );
}
