/** A level on a scale with decimals, typed as a number. Nothing is stored while the text is not a level. */
import { useId, useState, type KeyboardEvent } from 'react';
import type { EffectiveValue } from '../../../shared/assessment/stages.ts';
import type { Scale } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import { readLevelInput, type LevelInputFault } from './decimal-input.ts';
import styles from './DecimalField.module.css';

export interface DecimalFieldProps {
  readonly label: string;
  readonly describedBy: string;
  readonly scale: Scale;
  /** Worksheet and stage: a text typed for another one is not taken over. */
  readonly place: string;
  readonly current: EffectiveValue | null;
  readonly isUnsaved: boolean;
  readonly isActive: boolean;
  readonly onCommit: (value: Hundredths | null) => void;
  readonly onUndo: () => void;
  readonly onMove: (step: number) => void;
}

interface Draft {
  readonly place: string;
  readonly text: string;
  readonly fault: LevelInputFault | null;
}

/** Keys with Ctrl that edit the text itself. */
const EDITING = new Set(['a', 'c', 'v', 'x', 'z', 'y', 'Control', 'Alt', 'Shift', 'Meta']);

export function DecimalField({
  label,
  describedBy,
  scale,
  place,
  current,
  isUnsaved,
  isActive,
  onCommit,
  onUndo,
  onMove,
}: DecimalFieldProps) {
  const errorId = useId();
  const [typed, setTyped] = useState<Draft | null>(null);
  const draft = typed?.place === place ? typed : null;
  const stored = current ? formatLevel(current.value) : '';

  /** @returns false while the text is not a level. */
  const commit = (): boolean => {
    if (!draft || draft.text === stored) {
      setTyped(null);
      return true;
    }
    const input = readLevelInput(scale, draft.text);
    if (input.kind === 'fault') {
      setTyped({ ...draft, fault: input.fault });
      return false;
    }
    setTyped(null);
    onCommit(input.kind === 'blank' ? null : input.value);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) {
      if (key.toLowerCase() === 'z' && event.ctrlKey && !draft) {
        event.preventDefault();
        onUndo();
      } else if (!EDITING.has(key) && !commit() && key.startsWith('Arrow')) {
        // Another region would leave the text behind without a word.
        event.preventDefault();
        event.stopPropagation();
      }
      return;
    }
    if (
      key === 'Enter' ||
      key === 'ArrowDown' ||
      key === 'ArrowUp' ||
      key === 'PageDown' ||
      key === 'PageUp'
    ) {
      if (!commit()) event.preventDefault();
      else if (key === 'Enter') {
        event.preventDefault();
        onMove(1);
      }
    } else if (key === 'Home' || key === 'End') {
      // These move the caret, not the row.
      event.stopPropagation();
    } else if (key === 'Escape' && draft) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
    }
  };

  return (
    <div className={styles['field']}>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={classNames(
          styles['input'],
          current?.inherited && !draft && styles['inherited'],
          current && !current.inherited && !draft && styles['set'],
          isUnsaved && styles['unsaved'],
        )}
        aria-label={label}
        aria-describedby={draft?.fault ? `${errorId} ${describedBy}` : describedBy}
        aria-invalid={draft?.fault ? true : undefined}
        tabIndex={isActive ? 0 : -1}
        data-stop=""
        value={draft?.text ?? stored}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped({ place, text: event.currentTarget.value, fault: null })}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {draft?.fault && (
        <span id={errorId} className={styles['error']} role="alert">
          <Icon name="circle-cross" size={12} />
          {worksheetText.levelFault(draft.fault, draft.text.trim(), scale.min, scale.max)}
        </span>
      )}
    </div>
  );
}
