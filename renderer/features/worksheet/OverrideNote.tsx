/** The reason for a level above the ceiling beside the level, or that there is none. */
import { formatLevel } from '../../../shared/messages/format.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import styles from './OverrideNote.module.css';
import type { Override } from './use-override.ts';
import type { WorksheetRow } from './worksheet-model.ts';

interface OverrideNoteProps {
  readonly row: WorksheetRow;
  readonly override: Pick<Override, 'ask' | 'remove'>;
}

export function OverrideNote({ row, override }: OverrideNoteProps) {
  const { indicator, current, ceiling } = row;
  if (!current || ceiling === null) return null;
  if (row.override !== null) {
    return (
      <div className={styles['note']} role="note">
        <p>
          <b>{evidenceText.overrideReason}</b> {row.override}
        </p>
        <div className={styles['actions']}>
          <Button variant="quiet" onClick={() => override.ask(indicator.id)}>
            {evidenceText.overrideEdit}
          </Button>
          <Button variant="quiet" onClick={() => override.remove(indicator.id)}>
            {evidenceText.overrideRemove}
          </Button>
        </div>
      </div>
    );
  }
  if (row.aboveCeiling !== 'unreasoned') return null;
  return (
    <div className={classNames(styles['note'], styles['missing'])} role="note">
      <p>
        <Icon name="warning" size={13} />
        {evidenceText.overrideMissing(formatLevel(current.value), ceiling)}
      </p>
      {!current.inherited && (
        <div className={styles['actions']}>
          <Button variant="quiet" onClick={() => override.ask(indicator.id)}>
            {evidenceText.overrideWrite}
          </Button>
        </div>
      )}
    </div>
  );
}
