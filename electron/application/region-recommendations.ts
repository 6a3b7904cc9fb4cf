/** What was recommended to a region over the years, with the levels of then and now. */
import { countedStage, effectiveValues, STAGES } from '../../shared/assessment/stages.ts';
import type { ProfileRecommendation } from '../../shared/contract/profile.ts';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import type { Values } from '../../shared/scoring/score.ts';
import type { TextWithSource } from '../database/assessments-repository.ts';
import type { AssessmentRow } from '../database/entities.ts';
import { stageValues } from './assessment-reader.ts';
import type { Services } from './services.ts';

/** What counts at the end of a year; nothing for a region that did not take part. */
function lastValues(services: Services, { id, participation }: AssessmentRow): Values {
  if (participation === 'tidak-mengikuti') return new Map();
  const stages = stageValues(services.assessments.values(id));
  const stage = countedStage(stages, null);
  return stage ? effectiveValues(stages, stage) : new Map();
}

/** A later stage's wording stands in for an earlier one's. */
function lastWording(texts: readonly TextWithSource[]): Map<string, TextWithSource> {
  const inOrder = texts
    .filter(({ kind }) => kind === 'rekomendasi')
    .toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
  return new Map(inOrder.map((row) => [row.indicator_id, row]));
}

/** @returns the newest year first, within a year in the order of the instrument; nothing of later years. */
export function regionRecommendations(
  services: Services,
  regionId: string,
  instrument: Instrument,
  year: number,
): ProfileRecommendation[] {
  const { assessments } = services;
  const rows = assessments.ofRegion(regionId, instrument.id).filter((row) => row.year <= year);
  const current = rows.find((row) => row.year === year);
  const now = current ? lastValues(services, current) : new Map<string, number>();
  return rows.flatMap((row) => {
    const texts = lastWording(assessments.texts(row.id));
    if (texts.size === 0) return [];
    const then = lastValues(services, row);
    return instrument.indicators.flatMap(({ id }): ProfileRecommendation[] => {
      const found = texts.get(id);
      if (!found) return [];
      return [
        {
          year: row.year,
          stage: found.stage,
          indicator: id,
          text: found.text,
          levelThen: then.get(id) ?? null,
          levelNow: now.get(id) ?? null,
        },
      ];
    });
  });
}
