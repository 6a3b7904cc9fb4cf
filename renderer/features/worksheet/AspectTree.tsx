/** Left column: how far this stage is, domains and aspects to jump to, and the filters of the table. */
import { memo } from 'react';
import type { PartScore } from '../../../shared/scoring/score.ts';
import { classNames } from '../../components/class-names.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './AspectTree.module.css';
import { partText } from './part-text.ts';
import { ProgressDisc } from './ProgressDisc.tsx';
import { formatWeight } from './weight.ts';
import { setAutoAdvance, useWorksheetPreferences } from './worksheet-preferences.ts';
import { filterCounts, type AspectGroup, type RowFilter, type WorksheetModel } from './worksheet-model.ts';

export interface AspectTreeProps {
  readonly model: WorksheetModel;
  readonly activeAspect: string | undefined;
  readonly filter: RowFilter | null;
  readonly canAutoAdvance: boolean;
  readonly onJump: (group: AspectGroup) => void;
  readonly onToggleFilter: (filter: RowFilter) => void;
}

export const AspectTree = memo(function AspectTree({
  model,
  activeAspect,
  filter,
  canAutoAdvance,
  onJump,
  onToggleFilter,
}: AspectTreeProps) {
  const { stage, stageBefore, domains, rows, progress } = model;
  const autoAdvance = useWorksheetPreferences((preferences) => preferences.autoAdvance);
  const done = progress[stage];
  const total = rows.length;
  return (
    <>
      <div className={styles['total']}>
        <div className={styles['totalLine']}>
          <b>{worksheetText.progressTitle(stage)}</b>
          <span>
            <b>{done}</b> / {total}
          </span>
        </div>
        <ProgressBar
          label={worksheetText.progressLabel(stage, done, total)}
          value={done}
          max={total}
          hideLabel
        />
        {done === total && <p className={styles['note']}>{worksheetText.allDone(stage)}</p>}
        {done < total && stageBefore && (
          <p className={styles['note']}>{worksheetText.restFollows(stageBefore)}</p>
        )}
      </div>
      {domains.map(({ domain, aspects }) => (
        <div key={domain?.id ?? ''}>
          {domain && (
            <div className={styles['domain']}>
              <span>
                {domain.shortName} <small>{formatWeight(domain.weight)}</small>
              </span>
              <DomainValue score={model.score.domains.find(({ id }) => id === domain.id)} />
            </div>
          )}
          {aspects.map((group) => (
            <AspectButton
              key={group.aspect.id}
              group={group}
              isActive={group.aspect.id === activeAspect}
              onJump={onJump}
            />
          ))}
        </div>
      ))}
      <fieldset className={styles['filters']} aria-label={worksheetText.filters}>
        {filterCounts(model).map((entry) => (
          <button
            key={entry.filter}
            type="button"
            className={styles['filter']}
            aria-pressed={entry.filter === filter}
            onClick={() => onToggleFilter(entry.filter)}
          >
            <span>{worksheetText.filterName(entry.filter, stage, stageBefore)}</span>
            <b>{entry.count}</b>
          </button>
        ))}
        {canAutoAdvance && (
          <div className={styles['option']}>
            <Checkbox checked={autoAdvance} onChange={setAutoAdvance} label={worksheetText.autoAdvance} />
          </div>
        )}
      </fieldset>
    </>
  );
});

/** The domain's index as it stands with every key. */
function DomainValue({ score }: { readonly score: PartScore | undefined }) {
  if (!score) return null;
  return (
    <span>
      <VisuallyHidden>{worksheetText.domainIndex} </VisuallyHidden>
      <b>{partText(score)}</b>
    </span>
  );
}

interface AspectButtonProps {
  readonly group: AspectGroup;
  readonly isActive: boolean;
  readonly onJump: (group: AspectGroup) => void;
}

const AspectButton = memo(function AspectButton({ group, isActive, onJump }: AspectButtonProps) {
  const { aspect, done, rows } = group;
  return (
    <button
      type="button"
      className={classNames(styles['aspect'], isActive && styles['activeAspect'])}
      aria-current={isActive ? 'true' : undefined}
      aria-label={worksheetText.aspectLabel(`${aspect.id} ${aspect.shortName}`, done, rows.length)}
      onClick={() => onJump(group)}
    >
      <ProgressDisc done={done} total={rows.length} />
      <span className={styles['aspectName']}>
        {aspect.id} {aspect.shortName}
      </span>
      <span className={styles['count']}>
        {done}/{rows.length}
      </span>
    </button>
  );
});
