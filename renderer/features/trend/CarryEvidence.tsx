/** Takes the evidence of the earlier year along to the indicators that continue it. */
import type { ChangeSide } from '../../../shared/contract/trend.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import { Button } from '../../components/Button.tsx';
import { continuityText } from '../../messages/trend.ts';
import styles from './ChangeCard.module.css';

interface CarryEvidenceProps {
  readonly region: string;
  readonly from: ChangeSide;
  readonly to: ChangeSide;
}

export function CarryEvidence({ region, from, to }: CarryEvidenceProps) {
  const { run, pending } = useAction('evidence.carry');
  const carry = () => {
    if (pending) return;
    const instruments = { fromInstrument: from.instrument, toInstrument: to.instrument };
    void run({ region, from: from.year, to: to.year, ...instruments }).then((result) => {
      if (!result) return;
      const { carried, skipped } = result;
      showToast(
        carried + skipped === 0
          ? continuityText.nothingCarried(from.year)
          : continuityText.carried(carried, to.year, skipped),
      );
    });
  };
  return (
    <div className={styles['carry']}>
      <Button icon="document" aria-disabled={pending} onClick={carry}>
        {continuityText.carry(from.year)}
      </Button>
      <span className={styles['note']}>{continuityText.carryNote}</span>
    </div>
  );
}
