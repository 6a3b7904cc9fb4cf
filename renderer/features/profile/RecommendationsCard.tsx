/** What was recommended this year and in years before, and how the level has moved since. */
import type { Profile, ProfileRecommendation } from '../../../shared/contract/profile.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { recommendationsText } from '../../messages/profile.ts';
import { IndicatorLink } from './IndicatorLink.tsx';
import styles from './RecommendationsCard.module.css';

interface RecommendationsCardProps {
  readonly profile: Profile;
  readonly instrument: Instrument;
}

function levelText(year: number, { year: given, levelThen, levelNow }: ProfileRecommendation): string {
  if (levelNow === null) return '';
  if (given === year || levelThen === null) return recommendationsText.levelNow(levelNow);
  return recommendationsText.change(levelThen, levelNow);
}

export function RecommendationsCard({ profile, instrument }: RecommendationsCardProps) {
  const { recommendations, year, row } = profile;
  return (
    <>
      <PanelHeading aside={recommendationsText.aside}>{recommendationsText.title}</PanelHeading>
      {recommendations.length === 0 && (
        <p className={styles['none']}>
          {recommendationsText.none} {recommendationsText.where}
        </p>
      )}
      <ul>
        {recommendations.map((recommendation) => {
          const indicator = instrument.indicators.find(({ id }) => id === recommendation.indicator);
          return (
            indicator && (
              <li key={`${recommendation.year} ${indicator.id}`} className={styles['recommendation']}>
                <span className={styles['year']}>{recommendation.year}</span>
                <IndicatorLink region={row.region.code} indicator={indicator} />
                <span className={styles['level']}>{levelText(year, recommendation)}</span>
                <p className={styles['text']}>{recommendation.text}</p>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
