/** Whether the region takes part this year, and why not. */
import { useId, useState } from 'react';
import type { ParticipationStatus } from '../../../shared/assessment/participation.ts';
import type { Participation } from '../../../shared/contract/terms.ts';
import { PARTICIPATION_NAMES } from '../../../shared/messages/terms.ts';
import { useAction } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import type { IconName } from '../../components/Icon.tsx';
import { Popover } from '../../components/Popover.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { TextField } from '../../components/TextField.tsx';
import { participationText } from '../../messages/participation.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { ParticipationDialog } from '../participation/ParticipationDialog.tsx';
import styles from './ParticipationControl.module.css';
import type { SheetKey } from './edits.ts';
import { PARTICIPATION_CONTROL } from './participation-focus.ts';

interface FormBase {
  readonly participation: Participation;
  readonly reason: string;
  readonly sheetKey: SheetKey;
}

interface ParticipationControlProps extends FormBase {
  readonly status: ParticipationStatus;
  readonly filled: number;
  /** Indicators of the instrument. */
  readonly total: number;
}

const OPTIONS: readonly { readonly value: Participation; readonly label: string }[] = [
  { value: 'ikut', label: worksheetText.participates },
  { value: 'tidak-mengikuti', label: worksheetText.absent },
];

const ICONS: Readonly<Record<ParticipationStatus, IconName>> = {
  'belum-mulai': 'circle-dashed',
  mengisi: 'circle-dashed',
  lengkap: 'circle-check',
  'tidak-mengikuti': 'close',
};

export function ParticipationControl({ status, filled, total, ...form }: ParticipationControlProps) {
  const [open, setOpen] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const { sheetKey } = form;
  return (
    <>
      <Popover
        title={worksheetText.participation}
        align="end"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button
            variant="quiet"
            icon={ICONS[status]}
            iconAfter="chevron-down"
            {...{ [PARTICIPATION_CONTROL]: '' }}
          >
            {PARTICIPATION_NAMES[status]}
            {status === 'mengisi' && ` ${participationText.filled(filled, total)}`}
          </Button>
        }
      >
        {open && (
          <ParticipationForm
            {...form}
            onDone={() => setOpen(false)}
            onShowAll={() => {
              setOpen(false);
              setShowsAll(true);
            }}
          />
        )}
      </Popover>
      {showsAll && (
        <ParticipationDialog
          year={sheetKey.year}
          instrument={sheetKey.instrument}
          onClose={() => setShowsAll(false)}
        />
      )}
    </>
  );
}

interface ParticipationFormProps extends FormBase {
  readonly onDone: () => void;
  readonly onShowAll: () => void;
}

function ParticipationForm({ sheetKey, onDone, onShowAll, ...stored }: ParticipationFormProps) {
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
        <Button icon="table" onClick={onShowAll}>
          {participationText.open}
        </Button>
        <Button type="submit" variant="primary" aria-disabled={pending}>
          {worksheetText.saveParticipation}
        </Button>
      </div>
    </form>
  );
}
