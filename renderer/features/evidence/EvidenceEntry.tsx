/** One piece of evidence: a line with its status, and what belongs to it when it is open. */
import { useId } from 'react';
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import type { Scale } from '../../../shared/instrument/instrument.ts';
import { EVIDENCE_STATUS_NAMES } from '../../../shared/messages/terms.ts';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { StatusChip } from '../../components/StatusChip.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { EVIDENCE_STOP } from './evidence-focus.ts';
import { factsOf, isDouble, KIND_ICONS, nameOf, noticesOf, STATUS_TONES } from './evidence-model.ts';
import { EvidenceDetail } from './EvidenceDetail.tsx';
import styles from './EvidenceEntry.module.css';
import type { EvidenceState } from './use-evidence-state.ts';

interface EvidenceEntryProps {
  readonly item: EvidenceItem;
  readonly scale: Scale;
  readonly state: EvidenceState;
}

export function EvidenceEntry({ item, scale, state }: EvidenceEntryProps) {
  const detailId = useId();
  const isActive = state.active?.id === item.id;
  const isOpen = state.openId === item.id;
  const name = nameOf(item);
  const notices = noticesOf(item);
  const marks = [
    item.stale.length > 0 && evidenceText.staleMark,
    isDouble(item) && evidenceText.sameMark,
  ].filter(Boolean);
  const entering = {
    onFocus: () => {
      if (!isActive) state.activate(item.id);
    },
  };
  return (
    <li className={classNames(styles['entry'], isActive && styles['active'])} {...entering}>
      <button
        type="button"
        className={styles['line']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        tabIndex={isActive ? 0 : -1}
        title={name}
        onClick={() => state.toggle(item.id)}
        {...(isActive ? { [EVIDENCE_STOP]: '' } : {})}
      >
        <Icon name={KIND_ICONS[item.kind]} size={14} />
        <span className={styles['name']}>{name}</span>
        <span className={styles['facts']}>{factsOf(item)}</span>
        {marks.length > 0 && <span className={styles['mark']}>{marks.join(', ')}</span>}
        <StatusChip
          tone={STATUS_TONES[item.status]}
          {...(item.status === 'revisi' ? { icon: 'refresh' } : {})}
        >
          {EVIDENCE_STATUS_NAMES[item.status]}
        </StatusChip>
      </button>
      {isOpen && (
        <div id={detailId} className={styles['detail']}>
          <EvidenceDetail item={item} notices={notices} scale={scale} state={state} />
        </div>
      )}
    </li>
  );
}
