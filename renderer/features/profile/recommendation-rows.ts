/** What the card of recommendations lists, the most urgent first. Pure. */
import {
  FOLLOW_UP_STATES,
  followUpState,
  type FollowUpState,
} from '../../../shared/assessment/recommendations.ts';
import type { ListedRecommendation } from '../../../shared/contract/notes.ts';
import type { Profile } from '../../../shared/contract/profile.ts';

export interface RecommendationRow {
  readonly year: number;
  readonly indicator: string;
  readonly state: FollowUpState;
  /** "" while there is only follow-up. */
  readonly text: string;
  /** "" while nobody is responsible. */
  readonly unit: string;
  readonly due: string | null;
  /** Hundredths of a level, at the end of its own year and of the year of the profile. */
  readonly levelThen: number | null;
  readonly levelNow: number | null;
}

type Sheet = Pick<Profile, 'row' | 'year' | 'instrument' | 'recommendations'>;

/**
 * Recommendations of the profile's year and of the years before, on its instrument: late ones first, done ones last,
 * among equals the earliest date, then the newest year.
 * @param today YYYY-MM-DD
 */
export function recommendationRows(
  listed: readonly ListedRecommendation[],
  { row, year, instrument, recommendations }: Sheet,
  today: string,
): RecommendationRow[] {
  const rows = listed
    .filter(
      (entry) =>
        entry.region.code === row.region.code && entry.instrument === instrument && entry.year <= year,
    )
    .map((entry): RecommendationRow => {
      const levels = recommendations.find(
        ({ year: given, indicator }) => given === entry.year && indicator === entry.indicator,
      );
      return {
        year: entry.year,
        indicator: entry.indicator,
        state: followUpState(entry, today),
        text: entry.text,
        unit: entry.unit,
        due: entry.due,
        levelThen: levels?.levelThen ?? null,
        levelNow: levels?.levelNow ?? null,
      };
    });
  const urgency = ({ state }: RecommendationRow) => FOLLOW_UP_STATES.indexOf(state);
  // Dates in this form sort as texts; without one a recommendation waits behind those that have one.
  const dateOf = ({ due }: RecommendationRow) => due ?? '9999-12-31';
  return rows.toSorted(
    (a, b) => urgency(a) - urgency(b) || dateOf(a).localeCompare(dateOf(b)) || b.year - a.year,
  );
}
