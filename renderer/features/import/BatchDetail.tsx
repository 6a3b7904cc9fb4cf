/** One applied import: its files with their originals, and taking it back. */
import type { ImportBatch } from '../../../shared/contract/import.ts';
import { describeChange } from '../../../shared/messages/changes.ts';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import { saveFile } from '../../app/download.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction, useQuery } from '../../app/query.ts';
import { goTo } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { windowRegion } from '../../components/window-region.ts';
import { auditText } from '../../messages/audit.ts';
import { historyText } from '../../messages/history.ts';
import { batchTexts } from '../../messages/import-batches.ts';
import { BlockerList } from '../history/BlockerList.tsx';
import { openTrail } from '../history/history-view.ts';
import { useTakeBack } from '../history/use-take-back.ts';
import styles from './BatchScreen.module.css';
import { FileName } from './FileName.tsx';
import { formatSize } from './import-model.ts';

/** So much of a hash tells files apart at a glance. */
const SHORT_HASH = 12;

/** Give it a key per import. */
export function BatchDetail({ batch }: { readonly batch: ImportBatch }) {
  const at = new Date(batch.at);
  return (
    <section className={styles['detail']} aria-label={batchTexts.detail} {...windowRegion}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{batchTexts.appliedAt(formatDate(at), formatTime(at))}</h2>
        {batch.actor !== '' && <span className={styles['quiet']}>{batchTexts.by(batch.actor)}</span>}
        <Button variant="quiet" icon="history" onClick={() => openTrail({ changeSet: batch.changeSet })}>
          {auditText.ofImport}
        </Button>
      </header>
      <ul>
        {batch.files.map((file) => (
          <BatchFile key={`${file.sha256} ${file.name}`} file={file} />
        ))}
      </ul>
      <TakeBack batch={batch} />
    </section>
  );
}

function BatchFile({ file }: { readonly file: ImportBatch['files'][number] }) {
  const { run, pending } = useAction('import.original');
  const save = () => {
    void run({ sha256: file.sha256 }).then((original) => original && saveFile(original));
  };
  const copy = () => {
    void navigator.clipboard.writeText(file.sha256).then(() => showToast(batchTexts.copied));
  };
  return (
    <li className={styles['file']}>
      <h3 className={styles['fileName']}>
        <FileName name={file.name} />
      </h3>
      <Button
        icon="import"
        aria-label={batchTexts.saveOriginalOf(file.name)}
        aria-disabled={pending || undefined}
        onClick={save}
      >
        {batchTexts.saveOriginal}
      </Button>
      <span className={styles['facts']}>
        {[
          batchTexts.standing(file.values, file.texts),
          file.layout || batchTexts.layoutUnknown,
          formatSize(file.size),
        ].join(' · ')}
      </span>
      <span className={styles['hash']}>
        {batchTexts.hash}
        <code title={file.sha256}>{`${file.sha256.slice(0, SHORT_HASH)}…`}</code>
        <Button variant="quiet" aria-label={batchTexts.copyHash(file.name)} onClick={copy}>
          {batchTexts.copy}
        </Button>
      </span>
    </li>
  );
}

function TakeBack({ batch }: { readonly batch: ImportBatch }) {
  const blockers = useQuery('history.blockers', { changeSet: batch.changeSet }).data;
  const { takeBack, pending } = useTakeBack();
  const isBlocked = blockers !== undefined && blockers.length > 0;
  const run = () => {
    const values = batch.files.reduce((total, file) => total + file.values, 0);
    const texts = batch.files.reduce((total, file) => total + file.texts, 0);
    const what = describeChange({
      kind: 'import',
      files: batch.files.map(({ name }) => name),
      values,
      texts,
    });
    takeBack(batch.changeSet, what);
  };
  return (
    <section className={styles['takeBack']} aria-label={batchTexts.takeBackTitle}>
      <h3>{batchTexts.takeBackTitle}</h3>
      {!blockers && <ProgressBar label={batchTexts.checking} hideLabel />}
      {blockers && !isBlocked && <p>{batchTexts.takeBackText}</p>}
      {isBlocked && (
        <>
          <p className={styles['blocked']}>
            <Icon name="warning" size={14} />
            {historyText.blocked(blockers.length)}
          </p>
          <BlockerList changes={blockers} />
        </>
      )}
      <div className={styles['actions']}>
        <Button icon="undo" aria-disabled={!blockers || isBlocked || pending || undefined} onClick={run}>
          {historyText.takeBack}
        </Button>
        {isBlocked && (
          <Button variant="quiet" onClick={() => goTo('riwayat')}>
            {historyText.open}
          </Button>
        )}
      </div>
    </section>
  );
}
