/** The form of the berita acara with which a year is closed. */
import { useId, useRef, useState, type RefObject } from 'react';
import type { BeritaAcara } from '../../../shared/contract/berita-acara.ts';
import type { SealStatus } from '../../../shared/contract/seal.ts';
import { useAppState } from '../../app/context.ts';
import { useAction } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextAreaField } from '../../components/TextAreaField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { sealingText } from '../../messages/sealing.ts';
import { checkSealDraft, draftFrom, type SealDraft, type SealFaults } from './seal-draft.ts';
import styles from './Sealing.module.css';

interface SealDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly year: number;
  readonly instrument: string;
  readonly regions: SealStatus['regions'];
}

export function SealDialog({ open, onClose, year, instrument, regions }: SealDialogProps) {
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  const { run, pending } = useAction('seal.set');
  const save = async (record: BeritaAcara) => {
    if (await run({ year, instrument, record })) onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={sealingText.sealTitle(year)}
      initialFocus={first}
      actions={
        <>
          <Button onClick={onClose}>{sealingText.cancel}</Button>
          <Button type="submit" form={form} variant="primary" icon="lock" aria-disabled={pending}>
            {sealingText.seal}
          </Button>
        </>
      }
    >
      {/* Mounted with the dialog, so that every opening starts anew. */}
      <SealForm id={form} first={first} regions={regions} onSave={(record) => void save(record)} />
    </Dialog>
  );
}

interface SealFormProps {
  readonly id: string;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly regions: SealStatus['regions'];
  readonly onSave: (record: BeritaAcara) => void;
}

function SealForm({ id, first, regions, onSave }: SealFormProps) {
  const settings = useAppState()?.settings;
  const [draft, setDraft] = useState<SealDraft>(() => draftFrom(settings));
  /** Named once saving was tried. */
  const [wasTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const checked = checkSealDraft(draft);
  const faults: SealFaults = (wasTried && checked.faults) || {};
  const change = (field: keyof SealDraft) => (text: string) => setDraft({ ...draft, [field]: text });
  const submit = () => {
    setTried(true);
    if (checked.record) return onSave(checked.record);
    // The first field that is wrong takes the focus once it is marked.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const { incomplete, empty } = regions;
  return (
    <form
      id={id}
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{sealingText.sealIntro}</p>
      {incomplete + empty > 0 && <p>{sealingText.notComplete(incomplete, empty)}</p>}
      <TextField
        ref={first}
        label={sealingText.number}
        maxLength={200}
        value={draft.number}
        error={faults.number ?? null}
        onChange={change('number')}
      />
      <TextField
        label={sealingText.date}
        hint={sealingText.dateHint}
        maxLength={40}
        value={draft.date}
        error={faults.date ?? null}
        onChange={change('date')}
      />
      <TextField
        label={sealingText.place}
        maxLength={200}
        value={draft.place}
        error={faults.place ?? null}
        onChange={change('place')}
      />
      <TextAreaField
        label={sealingText.participants}
        hint={sealingText.participantsHint}
        rows={4}
        value={draft.participants}
        error={faults.participants ?? null}
        onChange={change('participants')}
      />
    </form>
  );
}
