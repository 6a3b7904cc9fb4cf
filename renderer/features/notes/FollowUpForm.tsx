/** Who follows a recommendation up, until when, and how far it is. Every field saves by itself. */
import { useEffect, useId, useRef, useState } from 'react';
import { FOLLOW_UP_STATUSES, followUpState, PRIORITIES } from '../../../shared/assessment/recommendations.ts';
import type { Recommendation } from '../../../shared/contract/notes.ts';
import { formatShortIsoDate } from '../../../shared/messages/format.ts';
import { FOLLOW_UP_NAMES, PRIORITY_NAMES } from '../../../shared/messages/terms.ts';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { SavedTextField } from '../../components/SavedTextField.tsx';
import { Select } from '../../components/Select.tsx';
import { notesText } from '../../messages/notes.ts';
import type { SheetKey } from '../worksheet/edits.ts';
import { DueDateField } from './DueDateField.tsx';
import { FollowUpChip } from './FollowUpChip.tsx';
import { localDay } from './note-time.ts';
import styles from './Notes.module.css';
import { noteActions } from './use-notes.ts';

const LONGEST_UNIT = 200;
const NONE = 'tanpa';

type Fields = Pick<Recommendation, 'priority' | 'unit' | 'due' | 'status'>;

const AT_FIRST: Fields = { priority: null, unit: '', due: null, status: 'belum-mulai' };

interface FollowUpFormProps {
  readonly sheet: SheetKey;
  readonly indicator: string;
  readonly recommendation: Recommendation | undefined;
}

export function FollowUpForm({ sheet, indicator, recommendation }: FollowUpFormProps) {
  const id = useId();
  const [today] = useState(() => localDay(new Date()));
  const { priority, unit, due, status } = recommendation ?? AT_FIRST;
  // Fields are changed faster than they are read back; each change goes on from the one before.
  const latest = useRef<Fields>(AT_FIRST);
  useEffect(() => {
    latest.current = { priority, unit, due, status };
  }, [priority, unit, due, status]);
  const change = (fields: Partial<Fields>, continues = false) => {
    latest.current = { ...latest.current, ...fields };
    void noteActions.follow(sheet, indicator, { ...latest.current, continues });
  };
  const state = followUpState({ status, due }, today);
  return (
    <section aria-label={notesText.followUp}>
      <PanelHeading
        aside={
          <FollowUpChip state={state}>
            {state === 'terlambat' && due !== null ? notesText.lateSince(formatShortIsoDate(due)) : undefined}
          </FollowUpChip>
        }
      >
        {notesText.followUp}
      </PanelHeading>
      <div className={styles['fields']}>
        <div className={styles['choice']}>
          <span id={`${id}-status`}>{notesText.status}</span>
          <Select
            labelledBy={`${id}-status`}
            options={FOLLOW_UP_STATUSES.map((value) => ({ value, label: FOLLOW_UP_NAMES[value] }))}
            value={status}
            onChange={(next) => change({ status: next })}
          />
        </div>
        <div className={styles['choice']}>
          <span id={`${id}-priority`}>{notesText.priority}</span>
          <Select
            labelledBy={`${id}-priority`}
            options={[
              { value: NONE, label: notesText.noPriority },
              ...PRIORITIES.map((value) => ({ value, label: PRIORITY_NAMES[value] })),
            ]}
            value={priority ?? NONE}
            onChange={(next) => change({ priority: PRIORITIES.find((value) => value === next) ?? null })}
          />
        </div>
        <SavedTextField
          label={notesText.unit}
          maxLength={LONGEST_UNIT}
          saved={unit}
          onSave={(text, continues) => change({ unit: text.trim() }, continues)}
        />
        <DueDateField due={due} onSave={(next) => change({ due: next })} />
      </div>
    </section>
  );
}
