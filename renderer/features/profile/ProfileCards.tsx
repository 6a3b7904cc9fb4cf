/** The cards of a profile, side by side where there is room. */
import type { ReactNode } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { Profile } from '../../../shared/contract/profile.ts';
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { windowRegion } from '../../components/window-region.ts';
import {
  aspectChartText,
  claimsText,
  evidenceCardText,
  findingsText,
  profileText,
  qualityCardText,
  recommendationsText,
} from '../../messages/profile.ts';
import { trendText } from '../../messages/trend.ts';
import { RegionTrend } from '../trend/RegionTrend.tsx';
import { AspectChart } from './AspectChart.tsx';
import { ClaimsCard } from './ClaimsCard.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { FindingsCard } from './FindingsCard.tsx';
import styles from './ProfileCards.module.css';
import { QualityCard } from './QualityCard.tsx';
import { RecommendationsCard } from './RecommendationsCard.tsx';

interface ProfileCardsProps {
  readonly profile: Profile;
  readonly instrument: Instrument;
}

interface AskedStage {
  /** As the window asks for it; null is the furthest that the region has reached. */
  readonly askedStage: Stage | null;
}

export function ProfileCards({ profile, instrument, askedStage }: ProfileCardsProps & AskedStage) {
  const { row, stage, overClaim } = profile;
  const region = row.region.code;
  return (
    <div className={styles['cards']}>
      <Basis row={row} />
      <Card name={aspectChartText.card} className="aspects">
        <Aspects profile={profile} instrument={instrument} />
      </Card>
      <Card name={trendText.card} className="trend">
        <RegionTrend region={region} stage={null} />
      </Card>
      <Card name={claimsText.title} className="claims">
        <ClaimsCard
          key={region}
          region={region}
          overClaim={overClaim}
          stage={stage}
          instrument={instrument}
        />
      </Card>
      <Card name={findingsText.title} className="findings">
        <FindingsCard profile={profile} instrument={instrument} />
      </Card>
      <div className={styles['stack']}>
        <Card name={recommendationsText.title} className="stacked">
          <RecommendationsCard profile={profile} instrument={instrument} />
        </Card>
        <Card name={evidenceCardText.title} className="stacked">
          <EvidenceCard region={region} year={profile.year} instrument={instrument} />
        </Card>
        <Card name={qualityCardText.title} className="stacked">
          <QualityCard region={region} year={profile.year} stage={askedStage} instrument={instrument} />
        </Card>
      </div>
    </div>
  );
}

/** Where a published result comes from, and the reservation that goes with it. */
function Basis({ row: { source, note } }: { readonly row: RankingRow }) {
  if (source === null && note === null) return null;
  return (
    <p className={styles['basis']}>
      {source !== null && profileText.source(source)} {note}
    </p>
  );
}

interface CardProps {
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Card({ name, className, children }: CardProps) {
  return (
    <section
      className={`${styles['card'] ?? ''} ${styles[className] ?? ''}`}
      aria-label={name}
      {...windowRegion}
    >
      {children}
    </section>
  );
}

function Aspects({ profile, instrument }: ProfileCardsProps) {
  const { row, stage, aspects } = profile;
  if (stage === null) {
    const isAbsent = row.status === 'tidak-mengikuti';
    const official = row.basis === 'published' ? aspectChartText.noLevelsOfficial : aspectChartText.noLevels;
    return (
      <>
        <PanelHeading>{aspectChartText.title}</PanelHeading>
        <p className={styles['note']}>{isAbsent ? aspectChartText.absent : official}</p>
      </>
    );
  }
  const open = aspects.filter(({ value }) => value === null).length;
  return (
    <>
      <AspectChart profile={profile} instrument={instrument} />
      {open > 0 && <p className={styles['note']}>{aspectChartText.partial(open)}</p>}
    </>
  );
}
