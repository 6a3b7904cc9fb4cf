/** Runs the integrity checks of the database and its files, and lists what they found. */
import type { Verification } from '../../../shared/contract/verify.ts';
import { CHECK_TITLES, fileFaultText, verificationText } from '../../../shared/messages/verification.ts';
import { Button } from '../../components/Button.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { settingsText } from '../../messages/settings.ts';
import styles from './DatabaseCheck.module.css';
import { useDatabaseCheck } from './use-database-check.ts';

/** More lost files than anybody reads on a screen: then it is the folder. */
const SHOWN = 50;

export function DatabaseCheck() {
  const { check, start, cancel } = useDatabaseCheck();
  return (
    <div className={styles['check']}>
      <div className={styles['actions']}>
        <Button icon="database" aria-disabled={check.state === 'running'} onClick={start}>
          {settingsText.verify}
        </Button>
        {check.state === 'running' && (
          <>
            <div className={styles['progress']}>
              <ProgressBar
                label={settingsText.verifying(check.progress.done, check.progress.total)}
                value={check.progress.done}
                max={check.progress.total}
              />
            </div>
            <Button onClick={cancel}>{settingsText.cancel}</Button>
          </>
        )}
      </div>
      <output className={styles['report']}>
        {check.state === 'cancelled' && settingsText.verifyCancelled}
        {check.state === 'done' && <Report report={check.report} />}
      </output>
    </div>
  );
}

function Report({ report }: { readonly report: Verification }) {
  const { ok, checks, files } = report;
  const text = verificationText(report);
  const failed = checks.filter((check) => !check.ok && check.name !== 'files');
  return (
    <>
      <StatusChip tone={ok ? 'ok' : 'bad'}>{text.title}</StatusChip>
      {text.next !== '' && <p className={styles['failure']}>{text.next}</p>}
      {failed.map((check) => (
        <p key={check.name} className={styles['failure']}>
          <b>{CHECK_TITLES[check.name]}</b> {check.detail}
        </p>
      ))}
      {files.length > 0 && (
        <ul className={styles['files']} aria-label={CHECK_TITLES.files}>
          {files.slice(0, SHOWN).map((fault) => (
            <li key={fileKey(fault)}>{fileFaultText(fault)}</li>
          ))}
          {files.length > SHOWN && <li>{settingsText.moreFiles(files.length - SHOWN)}</li>}
        </ul>
      )}
    </>
  );
}

function fileKey(fault: Verification['files'][number]): string {
  return `${fault.sha256} ${fault.use} ${fileFaultText(fault)}`;
}
