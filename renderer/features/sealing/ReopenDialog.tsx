/** Opening a sealed year again: only with a reason. */
import { useId, useRef, useState, type RefObject } from 'react';
import { SHORTEST_REASON } from '../../../shared/contract/seal.ts';
import { useAction } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { sealingText } from '../../messages/sealing.ts';
import styles from './Sealing.module.css';

interface ReopenDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly year: number;
  readonly instrument: string;
}

export function ReopenDialog({ open, onClose, year, instrument }: ReopenDialogProps) {
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  const { run, pending } = useAction('seal.reopen');
  const reopen = async (reason: string) => {
    if (await run({ year, instrument, reason })) onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={sealingText.reopenTitle(year)}
      initialFocus={first}
      actions={
        <>
          <Button onClick={onClose}>{sealingText.cancel}</Button>
          <Button type="submit" form={form} variant="danger" aria-disabled={pending}>
            {sealingText.reopen}
          </Button>
        </>
      }
    >
      <ReopenForm id={form} first={first} onReopen={(reason) => void reopen(reason)} />
    </Dialog>
  );
}

interface ReopenFormProps {
  readonly id: string;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly onReopen: (reason: string) => void;
}

function ReopenForm({ id, first, onReopen }: ReopenFormProps) {
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isShort = reason.trim().length < SHORTEST_REASON;
  return (
    <form
      id={id}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isShort) first.current?.focus();
        else onReopen(reason.trim());
      }}
    >
      <p>{sealingText.reopenIntro}</p>
      <TextField
        ref={first}
        label={sealingText.reason}
        maxLength={1000}
        value={reason}
        error={wasTried && isShort ? sealingText.reasonTooShort(SHORTEST_REASON) : null}
        onChange={setReason}
      />
    </form>
  );
}
