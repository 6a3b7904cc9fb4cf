/** One text with its source and what earlier stages say. Saves by itself; see use-text-field. */
import { useId, useState, type KeyboardEvent } from 'react';
import { LONGEST_TEXT } from '../../../shared/assessment/texts.ts';
import { STAGE_NAMES, TEXT_KIND_NAMES } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { GrowingTextArea } from '../../components/GrowingTextArea.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import type { TextPlace } from './edits.ts';
import { Origin } from './Origin.tsx';
import { TEXT_FIELD, TEXT_KEYS } from './text-keys.ts';
import styles from './TextFields.module.css';
import { useTextField } from './use-text-field.ts';
import type { ShownText } from './worksheet-texts.ts';

interface TextAreaProps {
  readonly place: TextPlace;
  readonly stored: ShownText | null;
  readonly earlier: readonly ShownText[];
  readonly isReadOnly: boolean;
  readonly onLeave: () => void;
}

export function TextArea({ place, stored, earlier, isReadOnly, onLeave }: TextAreaProps) {
  const id = useId();
  const { kind, stage } = place;
  const field = useTextField(place, stored?.text ?? '');
  const hint = worksheetText.textHint(kind, stage, field.text !== '' || earlier.length > 0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <section aria-label={TEXT_KIND_NAMES[kind]}>
      <div className={styles['head']}>
        <label htmlFor={id} className={styles['label']}>
          {TEXT_KIND_NAMES[kind]}
        </label>
        <span id={`${id}-note`} className={styles['note']}>
          {hint}
        </span>
        <span aria-hidden="true">
          <Kbd keys={TEXT_KEYS[kind]} />
        </span>
      </div>
      <GrowingTextArea
        id={id}
        className={stored?.isUnsaved ? styles['unsaved'] : undefined}
        maxLength={LONGEST_TEXT}
        aria-describedby={`${id}-note ${id}-origin`}
        aria-keyshortcuts={TEXT_KEYS[kind]}
        readOnly={isReadOnly}
        value={field.text}
        onChange={field.onChange}
        onBlur={field.onBlur}
        onKeyDown={onKeyDown}
        {...{ [TEXT_FIELD]: kind }}
      />
      <div id={`${id}-origin`} className={styles['origin']}>
        {stored && <Origin value={stored} />}
      </div>
      {earlier.map((text) => (
        <EarlierText key={text.stage} text={text} isOnly={field.text === ''} />
      ))}
    </section>
  );
}

function EarlierText({ text, isOnly }: { readonly text: ShownText; readonly isOnly: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = text.text.length > 170 || text.text.split('\n').length > 3;
  return (
    <div className={classNames(styles['earlier'], isOnly && styles['counts'])}>
      <p className={classNames(styles['earlierText'], isLong && !isOpen && styles['clamped'])}>
        <b>{STAGE_NAMES[text.stage]}</b> {text.text}
      </p>
      {isLong && (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? worksheetText.showLess : worksheetText.showAll}
          <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={11} />
        </button>
      )}
      <div className={styles['origin']}>
        <Origin value={text} />
      </div>
    </div>
  );
}
