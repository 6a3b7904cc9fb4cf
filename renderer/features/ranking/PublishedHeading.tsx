/** Heading of what a decree says of the year, with the way to enter or change it. */
import { useState } from 'react';
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { panelText } from '../../messages/ranking.ts';
import { DistributionDialog } from './DistributionDialog.tsx';
import styles from './PublishedHeading.module.css';

interface PublishedHeadingProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
}

export function PublishedHeading({ ranking, instrument }: PublishedHeadingProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['heading']}>
      <h3 className={styles['title']}>{panelText.published}</h3>
      <button
        type="button"
        className={styles['edit']}
        aria-haspopup="dialog"
        aria-label={`${panelText.published}: ${ranking.publishedDistribution ? panelText.changePublished : panelText.enterPublished}`}
        onClick={() => setOpen(true)}
      >
        {ranking.publishedDistribution ? panelText.changePublished : panelText.enterPublished}
      </button>
      <DistributionDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        ranking={ranking}
        instrument={instrument}
      />
    </div>
  );
}
