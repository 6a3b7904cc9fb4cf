/** Typing a level with decimals in its cell. Nothing is stored while the text is not a level. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Scale } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { readLevelInput } from '../worksheet/decimal-input.ts';
import styles from './MatrixGrid.module.css';

export type EditorEnd = 'stay' | 'down' | 'up' | 'right' | 'left';

export interface CellEditorProps {
  readonly label: string;
  readonly start: string;
  readonly scale: Scale;
  /** null blanks the cell. @param end where the focus goes; undefined where it went by itself. */
  readonly onCommit: (value: Hundredths | null, end: EditorEnd | undefined) => void;
  readonly onCancel: () => void;
  readonly onFault: (text: string | null) => void;
}

const ENDS: Readonly<Record<string, EditorEnd>> = {
  Enter: 'down',
  ArrowDown: 'down',
  ArrowUp: 'up',
};

export function CellEditor({ label, start, scale, onCommit, onCancel, onFault }: CellEditorProps) {
  const [text, setText] = useState(start);
  const [isFaulty, setFaulty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(start.length, start.length);
  }, [start]);

  const commit = (end: EditorEnd | undefined): void => {
    if (isDone.current) return;
    const read = readLevelInput(scale, text);
    if (read.kind === 'fault') {
      setFaulty(true);
      onFault(worksheetText.levelFault(read.fault, text.trim(), scale.min, scale.max));
      return;
    }
    isDone.current = true;
    onCommit(read.kind === 'blank' ? null : read.value, end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const end = event.key === 'Tab' ? (event.shiftKey ? 'left' : 'right') : ENDS[event.key];
    if (end) {
      event.preventDefault();
      commit(end);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      isDone.current = true;
      onCancel();
    }
  };
  return (
    <input
      ref={input}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className={styles['editor']}
      aria-label={label}
      aria-invalid={isFaulty}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setFaulty(false);
        onFault(null);
      }}
      onBlur={() => commit(undefined)}
      onKeyDown={onKeyDown}
    />
  );
}
