/** What belongs to one piece of evidence: levels, judgement, year, issuer, notes, and its file. */
import type { EvidenceStatus } from '../../../shared/assessment/evidence.ts';
import { levelsWithEvidence } from '../../../shared/assessment/evidence-ceiling.ts';
import { LONGEST_EVIDENCE_FIELD, LONGEST_REASON } from '../../../shared/assessment/evidence.ts';
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import type { Scale } from '../../../shared/instrument/instrument.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { saveCopy, updateEvidence } from './evidence-actions.ts';
import { EVIDENCE_NOTE } from './evidence-focus.ts';
import { nameOf, type EvidenceNotice } from './evidence-model.ts';
import styles from './EvidenceDetail.module.css';
import { EvidenceField } from './EvidenceField.tsx';
import { ReasonList } from './ReasonList.tsx';
import { toggledLevels } from './use-evidence-keys.ts';
import type { EvidenceState } from './use-evidence-state.ts';

interface EvidenceDetailProps {
  readonly item: EvidenceItem;
  readonly notices: readonly EvidenceNotice[];
  readonly scale: Scale;
  readonly state: EvidenceState;
}

const JUDGEMENTS: readonly {
  readonly status: EvidenceStatus;
  readonly label: string;
  readonly keys: string;
}[] = [
  { status: 'diterima', label: evidenceText.accept, keys: 'A' },
  { status: 'revisi', label: evidenceText.revise, keys: 'V' },
  { status: 'ditolak', label: evidenceText.reject, keys: 'X' },
];

/** "2023" or nothing; undefined when it is not a year. */
function readYear(text: string): number | null | undefined {
  if (text === '') return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= 1945 && year <= 2100 ? year : undefined;
}

export function EvidenceDetail({ item, notices, scale, state }: EvidenceDetailProps) {
  const { asking } = state;
  const update = (fields: Parameters<typeof updateEvidence>[1]) => void updateEvidence(item.id, fields);
  return (
    <>
      {notices.map(({ tone, text }) => (
        <p key={text} className={classNames(styles['notice'], tone === 'warning' && styles['warning'])}>
          <Icon name={tone} size={12} />
          {text}
        </p>
      ))}
      <div className={styles['row']}>
        <span className={styles['label']}>{evidenceText.supports}</span>
        <fieldset aria-label={evidenceText.supports} className={styles['levels']}>
          {levelsWithEvidence(scale).map((level) => (
            <button
              key={level}
              type="button"
              className={styles['level']}
              aria-pressed={item.levels.includes(level)}
              aria-label={evidenceText.supportsLevel(level)}
              onClick={() => update({ levels: toggledLevels(item, level) })}
            >
              {level}
            </button>
          ))}
        </fieldset>
      </div>
      {item.levels.length === 0 && <p className={styles['hint']}>{evidenceText.noLevels}</p>}
      <fieldset aria-label={evidenceText.judgement} className={styles['judgements']}>
        {JUDGEMENTS.map(({ status, label, keys }) => (
          <Button
            key={status}
            shortcut={keys}
            aria-pressed={item.status === status}
            className={item.status === status ? styles['chosen'] : undefined}
            onClick={() =>
              state.setStatus(
                item.id,
                item.status === status && status === 'diterima' ? 'belum-diperiksa' : status,
              )
            }
          >
            {label}
          </Button>
        ))}
      </fieldset>
      {asking?.id === item.id && (
        <ReasonList
          title={evidenceText.reasonTitle(asking.status)}
          current={item.reason}
          onPick={state.answer}
        />
      )}
      <EvidenceField
        label={evidenceText.note}
        mark={EVIDENCE_NOTE}
        isLong
        maxLength={LONGEST_REASON}
        saved={item.note}
        onSave={(note) => update({ note })}
      />
      <div className={styles['pair']}>
        <EvidenceField
          label={evidenceText.year}
          inputMode="numeric"
          maxLength={4}
          saved={item.year === null ? '' : String(item.year)}
          faultOf={(text) => (readYear(text) === undefined ? evidenceText.yearFault : null)}
          onSave={(text) => update({ year: readYear(text) ?? null })}
        />
        <EvidenceField
          label={evidenceText.issuer}
          maxLength={LONGEST_EVIDENCE_FIELD}
          saved={item.issuer}
          onSave={(issuer) => update({ issuer })}
        />
      </div>
      <EvidenceField
        label={evidenceText.name}
        maxLength={LONGEST_EVIDENCE_FIELD}
        placeholder={item.title === '' ? nameOf(item) : undefined}
        saved={item.title}
        onSave={(title) => update({ title })}
      />
      {item.link !== null && <p className={styles['address']}>{item.link}</p>}
      {item.file && (
        <p className={styles['address']}>
          {item.file.name} · {evidenceText.size(item.file.size)}
        </p>
      )}
      <div className={styles['actions']}>
        {item.file && (
          <>
            <Button shortcut="L" onClick={() => state.preview(item.id)}>
              {evidenceText.open}
            </Button>
            <Button icon="export" onClick={() => void saveCopy(item.id)}>
              {evidenceText.save}
            </Button>
          </>
        )}
        <Button variant="quiet" icon="trash" shortcut="Delete" onClick={() => state.remove(item.id)}>
          {evidenceText.remove}
        </Button>
      </div>
    </>
  );
}
