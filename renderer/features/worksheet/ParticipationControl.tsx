/** Whether the region takes part this year, and why not. */
import { useId, useState } from 'react';
import type { Participation } from '../../../shared/contract/terms.ts';
import { useAction } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { Popover } from '../../components/Popover.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { TextField } from '../../components/TextField.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './ParticipationControl.module.css';
import type { SheetKey } from './edits.ts';
import { PARTICIPATION_CONTROL } from './participation-focus.ts';

interface ParticipationControlProps {
  readonly participation: Participation;
  readonly reason: string;
  readonly sheetKey: SheetKey;
}

const OPTIONS: readonly { readonly value: Participation; readonly label: string }[] = [
  { value: 'ikut', label: worksheetText.participates },
  { value: 'tidak-mengikuti', label: worksheetText.absent },
];

export function ParticipationControl(props: ParticipationControlProps) {
  const [open, setOpen] = useState(false);
  const takesPart = props.participation === 'ikut';
  return (
    <Popover
      title={worksheetText.participation}
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          variant="quiet"
          icon={takesPart ? 'circle-check' : 'circle-dashed'}
          iconAfter="chevron-down"
          {...{ [PARTICIPATION_CONTROL]: '' }}
        >
          {takesPart ? worksheetText.participates : worksheetText.absent}
        </Button>
      }
    >
      {open && <ParticipationForm {...props} onDone={() => setOpen(false)} />}
    </Popover>
  );
}

interface ParticipationFormProps extends ParticipationControlProps {
  readonly onDone: () => void;
}

function ParticipationForm({ sheetKey, onDone, ...stored }: ParticipationFormProps) {
  const noteId = useId();
  const [participation, setParticipation] = useState(stored.participation);
  const [reason, setReason] = useState(stored.reason);
  const { run, pending } = useAction('participation.set');
  const isAbsent = participation === 'tidak-mengikuti';
  const save = async () => {
    const done = await run({ ...sheetKey, participation, reason: isAbsent ? reason.trim() : '' });
    if (done) onDone();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SegmentedControl
        label={worksheetText.participation}
        options={OPTIONS}
        value={participation}
        onChange={setParticipation}
      />
      {isAbsent && (
        <>
          <TextField
            label={worksheetText.participationReason}
            value={reason}
            onChange={setReason}
            maxLength={500}
            aria-describedby={noteId}
          />
          <p id={noteId} className={styles['note']}>
            {worksheetText.participationNote}
          </p>
        </>
      )}
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" aria-disabled={pending}>
          {worksheetText.saveParticipation}
        </Button>
      </div>
    </form>
  );
}
