/** One region: the way to its worksheet, whether it takes part, how far it is, and the reason why not. */
import type { ParticipationStatus } from '../../../shared/assessment/participation.ts';
import type { ParticipationList } from '../../../shared/contract/participation.ts';
import { PARTICIPATIONS } from '../../../shared/contract/terms.ts';
import { PARTICIPATION_NAMES } from '../../../shared/messages/terms.ts';
import { useAction } from '../../app/query.ts';
import { goTo } from '../../app/view-store.ts';
import { SavedTextField } from '../../components/SavedTextField.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusChip, type Tone } from '../../components/StatusChip.tsx';
import { participationText } from '../../messages/participation.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './Participation.module.css';

const LONGEST_REASON = 500;

const TONES: Readonly<Record<ParticipationStatus, Tone>> = {
  'belum-mulai': 'neutral',
  mengisi: 'info',
  lengkap: 'ok',
  'tidak-mengikuti': 'neutral',
};

interface ParticipationRowProps {
  readonly row: ParticipationList['rows'][number];
  readonly year: number;
  readonly instrument: string;
  readonly total: number;
  readonly onLeave: () => void;
}

export function ParticipationRow({ row, year, instrument, total, onLeave }: ParticipationRowProps) {
  const { region, participation, status, filled, reason, hasPublished } = row;
  const { run } = useAction('participation.set');
  const name = shortRegionName(region.name);
  const place = { region: region.code, year, instrument };
  const isAbsent = participation === 'tidak-mengikuti';
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles['link']}
          aria-label={participationText.openSheet(name)}
          onClick={() => {
            goTo('lembar', { region: region.code, year, instrument });
            onLeave();
          }}
        >
          {name}
        </button>
      </th>
      <td>
        <Select
          label={participationText.takesPartOf(name)}
          options={PARTICIPATIONS.map((value) => ({
            value,
            label: value === 'ikut' ? worksheetText.participates : worksheetText.absent,
          }))}
          value={participation}
          onChange={(next) =>
            void run({ ...place, participation: next, reason: next === 'ikut' ? '' : reason })
          }
        />
      </td>
      <td>
        <span className={styles['status']}>
          <StatusChip tone={TONES[status]} {...(isAbsent && { icon: 'close' })}>
            {PARTICIPATION_NAMES[status]}
          </StatusChip>
          {(!isAbsent || filled > 0) && (
            <span className={styles['filled']}>{participationText.filled(filled, total)}</span>
          )}
          {hasPublished && <span className={styles['note']}>{participationText.published}</span>}
        </span>
      </td>
      <td>
        {isAbsent && (
          <SavedTextField
            label={participationText.reasonOf(name)}
            hideLabel
            maxLength={LONGEST_REASON}
            saved={reason}
            onSave={(text, continues) =>
              void run({ ...place, participation, reason: text.trim(), continues })
            }
          />
        )}
      </td>
    </tr>
  );
}
