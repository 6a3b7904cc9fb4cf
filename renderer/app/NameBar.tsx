/** Asks once for the evaluator's name when something was written without one. Never in the way. */
import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { ErrorBar } from '../components/ErrorBar.tsx';
import { shell } from '../messages/shell.ts';
import { useAppPart } from './context.ts';
import styles from './NameBar.module.css';
import { useAction } from './query.ts';

const LONGEST_NAME = 120;

export function NameBar() {
  const isNameless = useAppPart(({ savedAt, settings }) => savedAt !== null && settings.evaluator === '');
  const { run, pending } = useAction('settings.update');
  const [name, setName] = useState('');
  const [isDismissed, setDismissed] = useState(false);
  if (isNameless !== true || isDismissed) return null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const evaluator = name.trim();
    if (evaluator !== '' && !pending) void run({ evaluator });
  };
  return (
    <ErrorBar
      tone="info"
      title={shell.nameMissing}
      onDismiss={() => setDismissed(true)}
      actions={
        <form className={styles['form']} onSubmit={save}>
          <input
            className={styles['input']}
            aria-label={shell.nameField}
            placeholder={shell.nameField}
            autoComplete="off"
            maxLength={LONGEST_NAME}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" aria-disabled={name.trim() === '' || pending}>
            {shell.nameSave}
          </Button>
        </form>
      }
    >
      {shell.nameMissingNext}
    </ErrorBar>
  );
}
