/** What must be known before judging: an absence, a published result that the ranking uses, an empty worksheet. */
import type { ReactNode } from 'react';
import type { Worksheet } from '../../../shared/contract/worksheet.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { goTo } from '../../app/view-store.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './WorksheetNotices.module.css';

interface WorksheetNoticesProps {
  readonly worksheet: Worksheet;
  readonly isEmpty: boolean;
}

export function WorksheetNotices({ worksheet, isEmpty }: WorksheetNoticesProps) {
  const { participation, participationReason, published, year } = worksheet;
  const isAbsent = participation === 'tidak-mengikuti';
  const reason = participationReason && worksheetText.absentReason(participationReason.replace(/\.$/, ''));
  return (
    <>
      {isAbsent && (
        <Notice icon="circle-dashed">
          <b>{worksheetText.absentTitle(year)}</b> {reason} {worksheetText.participationNote}
        </Notice>
      )}
      {published && (published.index !== null || published.predikat !== null) && (
        <PublishedNotice published={published} />
      )}
      {isEmpty && (
        <Notice icon="info">
          {worksheetText.emptySheet}{' '}
          <button type="button" className={styles['link']} onClick={() => goTo('impor')}>
            {worksheetText.importFile}
          </button>
          .
        </Notice>
      )}
    </>
  );
}

function PublishedNotice({ published }: { readonly published: NonNullable<Worksheet['published']> }) {
  const { index, predikat, source, note, sample } = published;
  const title =
    index === null
      ? worksheetText.publishedPredikat(predikat ?? '')
      : worksheetText.publishedIndex(formatDecimal(index));
  return (
    <Notice icon="document">
      <b>{title}</b> {sample && <StatusChip tone="warning">{worksheetText.sample}</StatusChip>}{' '}
      {worksheetText.publishedUsed}{' '}
      <span className={styles['source']}>
        {worksheetText.publishedSource(source)}
        {note && ` · ${note}`}
      </span>
    </Notice>
  );
}

function Notice({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <div className={styles['notice']} role="note">
      <Icon name={icon} size={14} className={styles['icon']} />
      <p>{children}</p>
    </div>
  );
}
