/** What was recommended this year and in years before: how it is followed up, and how the level has moved since. */
import { useState } from 'react';
import { FOLLOW_UP_STATES } from '../../../shared/assessment/recommendations.ts';
import type { Profile } from '../../../shared/contract/profile.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatShortIsoDate } from '../../../shared/messages/format.ts';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { recommendationsText } from '../../messages/profile.ts';
import { FOLLOW_UP_TONES, FollowUpChip } from '../notes/FollowUpChip.tsx';
import { localDay } from '../notes/note-time.ts';
import { IndicatorLink } from './IndicatorLink.tsx';
import { recommendationRows, type RecommendationRow } from './recommendation-rows.ts';
import styles from './RecommendationsCard.module.css';
import { ShareBar } from './ShareBar.tsx';

interface RecommendationsCardProps {
  readonly profile: Profile;
  readonly instrument: Instrument;
}

const text = recommendationsText;

function levelText(year: number, { year: given, levelThen, levelNow }: RecommendationRow): string | null {
  if (levelNow === null) return null;
  if (given === year || levelThen === null) return text.levelNow(levelNow);
  return text.change(levelThen, levelNow);
}

/** "Inspektorat · Tenggat 30 Apr 2025 · level 2 → 3". */
function factsOf(year: number, row: RecommendationRow): string {
  const due = row.due === null ? null : text.due(formatShortIsoDate(row.due));
  return [row.unit, due, levelText(year, row)].filter(Boolean).join(' · ');
}

export function RecommendationsCard({ profile, instrument }: RecommendationsCardProps) {
  const region = profile.row.region.code;
  const [today] = useState(() => localDay(new Date()));
  const { data: listed, error, refetch } = useQuery('recommendation.list', { region });
  const rows = listed && recommendationRows(listed, profile, today);
  return (
    <>
      <PanelHeading aside={rows && rows.length > 0 && <Standing rows={rows} />}>{text.title}</PanelHeading>
      {error && !listed && <QueryProblem error={error} onRetry={refetch} />}
      {rows?.length === 0 && (
        <p className={styles['none']}>
          {text.none} {text.where}
        </p>
      )}
      <ul>
        {rows?.map((row) => {
          const indicator = instrument.indicators.find(({ id }) => id === row.indicator);
          return (
            indicator && (
              <li key={`${row.year} ${indicator.id}`} className={styles['recommendation']}>
                <FollowUpChip state={row.state} />
                <span className={styles['year']}>{row.year}</span>
                <IndicatorLink region={region} indicator={indicator} />
                <span className={styles['facts']}>{factsOf(profile.year, row)}</span>
                <p className={styles['text']}>{row.text === '' ? text.noText : row.text}</p>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

function Standing({ rows }: { readonly rows: readonly RecommendationRow[] }) {
  const shares = FOLLOW_UP_STATES.map((state) => ({
    key: state,
    state,
    tone: FOLLOW_UP_TONES[state],
    count: rows.filter((row) => row.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <span className={styles['standing']}>
      {text.counts(
        rows.length,
        shares.map(({ state, count }) => text.state(state, count)),
      )}
      <ShareBar shares={shares} />
    </span>
  );
}
