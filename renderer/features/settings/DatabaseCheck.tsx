/** Runs the integrity checks of the database and lists what they found. */
import { useState } from 'react';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { useAction } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { settingsText } from '../../messages/settings.ts';
import styles from './DatabaseCheck.module.css';

export function DatabaseCheck() {
  const { run, pending } = useAction('database.verify');
  const [report, setReport] = useState<OperationOutput<'database.verify'> | null>(null);
  const failed = report?.checks.filter((check) => !check.ok) ?? [];
  return (
    <div className={styles['check']}>
      <div>
        <Button icon="database" disabled={pending} onClick={() => void run({}).then(setReport)}>
          {pending ? settingsText.verifying : settingsText.verify}
        </Button>
      </div>
      <output className={styles['report']}>
        {report && (
          <StatusChip tone={report.ok ? 'ok' : 'bad'}>
            {report.ok ? settingsText.verified : settingsText.notVerified}
          </StatusChip>
        )}
        {failed.map((check) => (
          <p key={check.name} className={styles['failure']}>
            <b>{check.name}</b> {check.detail}
          </p>
        ))}
      </output>
    </div>
  );
}
