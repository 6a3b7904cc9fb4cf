/** Whether the year is closed, with what, and the ways to close it, open it again and prove it. */
import { useId, useState } from 'react';
import type { Seal } from '../../../shared/contract/seal.ts';
import { formatDate, formatTime } from '../../../shared/messages/format.ts';
import type { EvaluationContext } from '../../app/context.ts';
import { saveFile } from '../../app/download.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction, useQuery } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { windowRegion } from '../../components/window-region.ts';
import { sealingText } from '../../messages/sealing.ts';
import { ReopenDialog } from './ReopenDialog.tsx';
import { SealDialog } from './SealDialog.tsx';
import styles from './Sealing.module.css';

type OpenDialog = 'seal' | 'reopen' | null;

function when(at: string): string {
  const date = new Date(at);
  return `${formatDate(date)} ${formatTime(date)}`;
}

export function SealSection({ context }: { readonly context: EvaluationContext }) {
  const { year, hasData } = context;
  const instrument = context.instrument.id;
  const { data } = useQuery('seal.status', { year, instrument });
  const { run: makePage, pending } = useAction('seal.page');
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const title = useId();
  if (!data) return null;
  const { current, earlier, intact, regions } = data;
  const close = () => setDialog(null);
  const savePage = async () => {
    const file = await makePage({});
    if (!file) return;
    saveFile(file);
    showToast(sealingText.saved(file.fileName));
  };
  return (
    <section className={styles['section']} aria-labelledby={title} {...windowRegion}>
      <h2 id={title} className={styles['title']}>
        {sealingText.title}
      </h2>
      {current ? (
        <div className={styles['state']}>
          <p>
            <strong>{sealingText.sealed(year, current.code)}</strong>{' '}
            {sealingText.sealedText(current.record.number, when(current.sealedAt), current.sealedBy)}
          </p>
          <StatusChip tone={intact ? 'ok' : 'bad'}>
            {intact ? sealingText.intact : sealingText.notIntact}
          </StatusChip>
        </div>
      ) : (
        <p className={styles['state']}>
          <strong>{sealingText.open(year)}</strong> {sealingText.openText}
        </p>
      )}
      <EarlierSeals seals={earlier} />
      <div className={styles['actions']}>
        {current ? (
          <Button onClick={() => setDialog('reopen')}>{sealingText.reopen}</Button>
        ) : (
          <Button icon="lock" aria-disabled={!hasData} onClick={() => hasData && setDialog('seal')}>
            {sealingText.seal}
          </Button>
        )}
        <Button icon="export" aria-disabled={pending} onClick={() => void savePage()}>
          {sealingText.page}
        </Button>
      </div>
      <p className={styles['hint']}>{sealingText.pageHint}</p>
      <SealDialog
        open={dialog === 'seal'}
        onClose={close}
        year={year}
        instrument={instrument}
        regions={regions}
      />
      <ReopenDialog open={dialog === 'reopen'} onClose={close} year={year} instrument={instrument} />
    </section>
  );
}

function EarlierSeals({ seals }: { readonly seals: readonly Seal[] }) {
  if (seals.length === 0) return null;
  return (
    <ul className={styles['earlier']}>
      {seals.map(({ hash, code, reopened, sealedAt }) => (
        <li key={`${hash} ${sealedAt}`}>
          {reopened && sealingText.reopenedText(code, when(reopened.at), reopened.reason)}
        </li>
      ))}
    </ul>
  );
}
