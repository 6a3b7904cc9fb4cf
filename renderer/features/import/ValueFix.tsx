/** A level in place of one that cannot be taken: buttons for whole levels, a field for scales with decimals. */
import { useId, useState, type KeyboardEvent } from 'react';
import { formatLevel } from '../../../shared/messages/format.ts';
import { Icon } from '../../components/Icon.tsx';
import { importTexts } from '../../messages/import.ts';
import { FixButton } from './FixButton.tsx';
import { levelsOf, parseLevel, type Fix, type LevelInput } from './problem-list.ts';
import type { FixProps } from './fix-props.ts';
import styles from './ProblemPane.module.css';

export interface ValueFixProps extends FixProps {
  readonly fix: Extract<Fix, { kind: 'value' }>;
}

function faultText(fault: NonNullable<LevelInput['fault']>, text: string, fix: ValueFixProps['fix']): string {
  const texts = importTexts.levelFault;
  const low = String(fix.scale.min);
  const high = String(fix.scale.max);
  switch (fault) {
    case 'empty':
      return texts.empty;
    case 'too-precise':
      return texts['too-precise'];
    case 'not-a-number':
      return texts['not-a-number'](text);
    default:
      return texts[fault](text, low, high);
  }
}

export function ValueFix({ item, file, fix, isActive, answer, onSubmit }: ValueFixProps) {
  const { indicator, entry, scale } = fix;
  const levels = levelsOf(scale);
  const last = answer?.answers.at(-1);
  const chosen = last?.kind === 'value' ? last.value : undefined;
  const submit = (value: number | null) => {
    const label = value === null ? importTexts.blankAnswer : importTexts.levelAnswer(formatLevel(value));
    onSubmit([{ kind: 'value', file: file.id, entry, indicator, value }], label);
  };
  // A cell that is blank already is not offered to be blanked.
  const offersBlank = item.problem.code !== 'missing' || answer !== null;
  return (
    <div className={styles['fix']} data-fix>
      {levels.map((level) => (
        <FixButton
          key={level}
          isActive={isActive}
          label={importTexts.setLevel(indicator, formatLevel(level))}
          {...(answer ? { pressed: level === chosen } : {})}
          onClick={() => submit(level)}
        >
          {formatLevel(level)}
        </FixButton>
      ))}
      {levels.length === 0 && isActive && <LevelField fix={fix} onSubmit={submit} />}
      {offersBlank && (
        <FixButton
          isActive={isActive}
          {...(answer ? { pressed: chosen === null } : {})}
          onClick={() => submit(null)}
        >
          {importTexts.clear}
        </FixButton>
      )}
    </div>
  );
}

function LevelField({
  fix,
  onSubmit,
}: {
  readonly fix: ValueFixProps['fix'];
  readonly onSubmit: (value: number) => void;
}) {
  const noteId = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    const { value, fault } = parseLevel(text, fix.scale);
    if (fault === null) onSubmit(value);
    else setError(faultText(fault, text.trim(), fix));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      submit();
    }
    // Esc clears what was typed instead of ending the import.
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      setText('');
      setError(null);
    }
  };
  return (
    <>
      <input
        className={styles['level']}
        inputMode="decimal"
        aria-label={importTexts.levelField(fix.indicator)}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : noteId}
        placeholder={`${String(fix.scale.min)}–${String(fix.scale.max)}`}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setError(null);
        }}
        onKeyDown={onKeyDown}
      />
      <FixButton isActive onClick={submit}>
        {importTexts.takeLevel}
      </FixButton>
      {error !== null && (
        <span id={noteId} className={styles['fault']} role="alert">
          <Icon name="circle-cross" size={12} />
          {error}
        </span>
      )}
    </>
  );
}
