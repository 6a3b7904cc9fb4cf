/** All kabupaten and kota of a year: who takes part, how far each is, and why one does not; changed in place. */
import { PARTICIPATION_STATUSES } from '../../../shared/assessment/participation.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { useQuery } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Table } from '../../components/Table.tsx';
import { participationText } from '../../messages/participation.ts';
import styles from './Participation.module.css';
import { ParticipationRow } from './ParticipationRow.tsx';

interface ParticipationDialogProps {
  readonly year: number;
  readonly instrument: string;
  readonly onClose: () => void;
}

export function ParticipationDialog({ year, instrument, onClose }: ParticipationDialogProps) {
  const { data, error, refetch } = useQuery('participation.list', { year, instrument });
  const counts = PARTICIPATION_STATUSES.map(
    (status) => [status, data?.rows.filter((row) => row.status === status).length ?? 0] as const,
  );
  return (
    <Dialog
      open
      size="large"
      onClose={onClose}
      title={participationText.title(year)}
      actions={<Button onClick={onClose}>{participationText.close}</Button>}
    >
      {error && <QueryProblem error={error} onRetry={refetch} />}
      {!data && !error && <ProgressBar label={participationText.reading} />}
      {data && (
        <>
          <output className={styles['summary']}>{participationText.summary(counts)}</output>
          <Table className={styles['table']} aria-label={participationText.table}>
            <thead>
              <tr>
                <th scope="col">{participationText.region}</th>
                <th scope="col">{participationText.takesPart}</th>
                <th scope="col">{participationText.status}</th>
                <th scope="col">{participationText.reason}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <ParticipationRow
                  key={row.region.code}
                  row={row}
                  year={year}
                  instrument={instrument}
                  total={data.total}
                  onLeave={onClose}
                />
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Dialog>
  );
}
