/** Asks why a level stands above what accepted evidence supports. */
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { LONGEST_REASON } from '../../../shared/assessment/evidence.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import styles from './OverrideDialog.module.css';
import type { Override, OverrideRequest } from './use-override.ts';

interface OverrideDialogProps {
  readonly override: Override;
}

export function OverrideDialog({ override }: OverrideDialogProps) {
  const { request, isStanding } = override;
  if (!request) return null;
  return (
    <OverrideForm
      key={`${request.indicator} ${String(request.value)}`}
      request={request}
      isStanding={isStanding}
      onCancel={override.cancel}
      onConfirm={override.confirm}
    />
  );
}

interface OverrideFormProps {
  readonly request: OverrideRequest;
  /** The level stands already and only its reason is asked. */
  readonly isStanding: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: (reason: string) => void;
}

function OverrideForm({ request, isStanding, onCancel, onConfirm }: OverrideFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState(request.reason);
  const [isFaulty, setFaulty] = useState(false);
  const level = formatLevel(request.value);
  const confirm = () => {
    const text = reason.trim();
    if (text !== '') return onConfirm(text);
    setFaulty(true);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    confirm();
  };
  return (
    <Dialog
      open
      onClose={onCancel}
      title={evidenceText.overrideTitle(level, request.ceiling)}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onCancel}>{evidenceText.cancel}</Button>
          <Button variant="primary" shortcut="Ctrl+Enter" onClick={confirm}>
            {isStanding ? evidenceText.overrideKeep : evidenceText.overrideSave(level)}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p id={`${id}-intro`}>{evidenceText.overrideIntro(request.ceiling)}</p>
        <label htmlFor={id} className={styles['label']}>
          {evidenceText.overrideField}
        </label>
        <textarea
          ref={field}
          id={id}
          className={styles['area']}
          rows={3}
          lang="id"
          spellCheck={false}
          maxLength={LONGEST_REASON}
          value={reason}
          aria-invalid={isFaulty ? true : undefined}
          aria-describedby={isFaulty ? `${id}-fault` : `${id}-intro`}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setFaulty(false);
          }}
          onKeyDown={onKeyDown}
        />
        {isFaulty && (
          <p id={`${id}-fault`} className={styles['fault']} role="alert">
            <Icon name="circle-cross" size={12} />
            {evidenceText.overrideFault}
          </p>
        )}
      </div>
    </Dialog>
  );
}
