/** The stages with how far each of them is: a tick when every indicator was set in it. */
import { STAGES, type Stage } from '../../../shared/assessment/stages.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { Icon } from '../../components/Icon.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import styles from './WorksheetHeader.module.css';

interface StageTabsProps {
  readonly stage: Stage;
  readonly progress: Readonly<Record<Stage, number>>;
  readonly total: number;
  readonly onChange: (stage: Stage) => void;
}

export function StageTabs({ stage, progress, total, onChange }: StageTabsProps) {
  return (
    <SegmentedControl
      label={worksheetText.stages}
      value={stage}
      onChange={onChange}
      options={STAGES.map((value) => ({
        value,
        label: (
          <>
            {STAGE_NAMES[value]}
            <StageProgress done={progress[value]} total={total} isActive={value === stage} />
          </>
        ),
      }))}
    />
  );
}

interface StageProgressProps {
  readonly done: number;
  readonly total: number;
  readonly isActive: boolean;
}

function StageProgress({ done, total, isActive }: StageProgressProps) {
  if (done === total) {
    return (
      <>
        <Icon name="check" size={14} className={styles['complete']} />
        <VisuallyHidden>{worksheetText.stageComplete}</VisuallyHidden>
      </>
    );
  }
  if (done === 0 && !isActive) return null;
  return <span className={styles['progress']}>{worksheetText.filledOf(done, total)}</span>;
}
