/** Marks the sample and removes it in one step, which can be undone. */
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import { StatusChip } from '../../components/StatusChip.tsx';
import { Tooltip } from '../../components/Tooltip.tsx';
import { rankingText } from '../../messages/ranking.ts';
import styles from './SampleBadge.module.css';

export function SampleBadge() {
  const { run, pending } = useAction('sample.remove');
  const { run: undo } = useAction('history.undo');
  const remove = async () => {
    if (!(await run({}))) return;
    showToast(rankingText.sampleRemoved, { label: rankingText.undo, run: () => void undo({}) });
  };
  return (
    <span className={styles['badge']}>
      <StatusChip tone="info" icon="sparkle">
        {rankingText.sample}
      </StatusChip>
      <Tooltip text={rankingText.sampleHint}>
        <button
          type="button"
          className={styles['remove']}
          disabled={pending}
          aria-label={rankingText.removeSample}
          onClick={() => void remove()}
        >
          {rankingText.removeSampleShort}
        </button>
      </Tooltip>
    </span>
  );
}
