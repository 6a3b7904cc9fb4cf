/** Strengths and weaknesses per aspect, in the order in which the evaluation report lists them. */
import type { Profile } from '../../../shared/contract/profile.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { Icon } from '../../components/Icon.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { findingsText } from '../../messages/profile.ts';
import styles from './FindingsCard.module.css';
import { IndicatorLink } from './IndicatorLink.tsx';

interface FindingsCardProps {
  readonly profile: Profile;
  readonly instrument: Instrument;
}

type Side = 'strengths' | 'weaknesses';

export function FindingsCard({ profile, instrument }: FindingsCardProps) {
  return (
    <>
      <PanelHeading aside={findingsText.aside}>{findingsText.title}</PanelHeading>
      {profile.filled < profile.row.total && (
        <p className={styles['none']}>
          {profile.filled === 0
            ? findingsText.noLevels
            : findingsText.partial(profile.filled, profile.row.total)}
        </p>
      )}
      <div className={styles['sides']} hidden={profile.filled === 0}>
        <FindingList
          side="strengths"
          title={findingsText.strengths(instrument.scale.decimals)}
          profile={profile}
          instrument={instrument}
        />
        <FindingList
          side="weaknesses"
          title={findingsText.weaknesses(instrument.scale.min, instrument.scale.decimals)}
          profile={profile}
          instrument={instrument}
        />
      </div>
    </>
  );
}

function FindingList({
  side,
  title,
  profile,
  instrument,
}: FindingsCardProps & { readonly side: Side; readonly title: string }) {
  const groups = profile.findings.filter((findings) => findings[side].length > 0);
  const count = groups.reduce((sum, findings) => sum + findings[side].length, 0);
  return (
    <section className={styles['side']} data-side={side} aria-label={title}>
      <h3 className={styles['title']}>
        <Icon name={side === 'strengths' ? 'arrow-up' : 'arrow-down'} size={12} />
        {title} <span className={styles['count']}>{findingsText.count(count)}</span>
      </h3>
      {count === 0 && <p className={styles['none']}>{findingsText.none}</p>}
      {groups.map((findings) => (
        <div key={findings.aspect} className={styles['aspect']}>
          <h4>{instrument.aspects.find(({ id }) => id === findings.aspect)?.shortName}</h4>
          <ul>
            {findings[side].map(({ indicator: id, value }) => {
              const indicator = instrument.indicators.find((candidate) => candidate.id === id);
              return (
                indicator && (
                  <li key={id} className={styles['finding']}>
                    <IndicatorLink region={profile.row.region.code} indicator={indicator} />
                    <span className={styles['level']}>{findingsText.level(value)}</span>
                  </li>
                )
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
