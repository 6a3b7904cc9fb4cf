/** Where the region judged itself higher than evaluators did, in levels. */
import { useState } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { ProfileOverClaim } from '../../../shared/contract/profile.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatCount, formatDecimal, formatDelta } from '../../../shared/messages/format.ts';
import { Button } from '../../components/Button.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { claimsText, profileText } from '../../messages/profile.ts';
import styles from './ClaimsCard.module.css';
import { ClaimTrack } from './ClaimTrack.tsx';
import { IndicatorLink } from './IndicatorLink.tsx';

interface ClaimsCardProps {
  readonly region: string;
  readonly overClaim: ProfileOverClaim | null;
  readonly stage: Stage | null;
  readonly instrument: Instrument;
}

const SHOWN_AT_FIRST = 8;

export function ClaimsCard({ region, overClaim, stage, instrument }: ClaimsCardProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (!overClaim || !stage) {
    return (
      <>
        <PanelHeading>{claimsText.title}</PanelHeading>
        <p className={styles['note']}>{claimsText.notJudged}</p>
      </>
    );
  }
  const higher = overClaim.claims.filter(({ difference }) => difference > 0);
  const shown = showsAll ? higher : higher.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <PanelHeading aside={claimsText.aside(stage)}>{claimsText.title}</PanelHeading>
      <dl className={styles['figures']}>
        <Figure value={formatDelta(overClaim.mean)} label={claimsText.mean} />
        <Figure
          value={formatCount(overClaim.higher)}
          of={claimsText.of(overClaim.claims.length)}
          label={claimsText.higher}
        />
        {overClaim.selfIndex !== null && (
          <Figure value={formatDecimal(overClaim.selfIndex)} label={claimsText.selfIndex} />
        )}
      </dl>
      {higher.length === 0 && <p className={styles['note']}>{claimsText.none}</p>}
      <ul className={styles['claims']}>
        {shown.map(({ indicator: id, self, judged, difference }) => {
          const indicator = instrument.indicators.find((candidate) => candidate.id === id);
          return (
            indicator && (
              <li key={id} className={styles['claim']}>
                <IndicatorLink region={region} indicator={indicator} />
                <ClaimTrack scale={instrument.scale} self={self} judged={judged} />
                <VisuallyHidden>{claimsText.levels(self, judged, stage)}</VisuallyHidden>
                <b className={styles['difference']}>{claimsText.difference(difference)}</b>
              </li>
            )
          );
        })}
      </ul>
      {higher.length > SHOWN_AT_FIRST && (
        <Button
          variant="quiet"
          icon={showsAll ? 'chevron-up' : 'chevron-down'}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? profileText.showFewer : profileText.showAll(higher.length)}
        </Button>
      )}
      {overClaim.lower > 0 && <p className={styles['note']}>{claimsText.lower(overClaim.lower)}</p>}
    </>
  );
}

interface FigureProps {
  readonly value: string;
  readonly of?: string;
  readonly label: string;
}

function Figure({ value, of, label }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt>{label}</dt>
      <dd>
        {value}
        {of !== undefined && <small>{of}</small>}
      </dd>
    </div>
  );
}
