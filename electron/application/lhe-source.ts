/** What the reports of a year are made of: gathered once, for one region or for all of them. */
import { averages } from '../../shared/analysis/averages.ts';
import { followUpState } from '../../shared/assessment/recommendations.ts';
import { countedStage, effectiveValues, type Stage } from '../../shared/assessment/stages.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { sortableDay } from '../../shared/messages/format.ts';
import { regionResult } from '../../shared/ranking/region-result.ts';
import { score } from '../../shared/scoring/score.ts';
import type { EarlierRecommendation, LheInput } from '../documents/lhe/input.ts';
import type { PaperInput } from '../documents/paper.ts';
import { regionAssessments } from './assessment-reader.ts';
import { getRanking } from './get-ranking.ts';
import { recommendationTexts } from './recommendation-texts.ts';
import { regionRecommendations } from './region-recommendations.ts';
import type { Services } from './services.ts';

function recommendationsOf(
  services: Services,
  region: string,
  { year, instrument }: PaperInput,
  stage: Stage | null,
): Map<string, string> {
  const stored = services.regions.byCode(region);
  const assessment = stored && services.assessments.find(stored.id, year, instrument.id);
  return assessment ? recommendationTexts(services, assessment.id, stage) : new Map();
}

/** Those of the years before, with how their follow-up stands on the day of the paper. */
function earlierRecommendations(
  services: Services,
  code: string,
  { year, instrument, date }: PaperInput,
): EarlierRecommendation[] {
  const { assessments, notes, regions } = services;
  const region = regions.byCode(code);
  if (!region) return [];
  const today = sortableDay(date);
  return regionRecommendations(services, region.id, instrument, year)
    .filter((item) => item.year < year)
    .map((item) => {
      const assessment = assessments.find(region.id, item.year, instrument.id);
      const planned = (assessment ? notes.recommendations(assessment.id) : []).find(
        ({ indicator_id: id }) => id === item.indicator,
      );
      return { ...item, state: planned ? followUpState(planned, today) : null };
    });
}

/** The input of one region's report, by its code. @throws {Refusal} not-found for a region of another province. */
export function lheSource(
  services: Services,
  paper: PaperInput,
  stage: Stage | null,
): (region: string) => LheInput {
  const { instrument, year, bandRule } = paper;
  const { province } = services.settings.get();
  const assessments = regionAssessments(services, province, year, instrument);
  const results = assessments.map((assessment) => regionResult(instrument, assessment, stage, bandRule));
  const regencies = results.filter(({ assessment }) => assessment.region.code !== province);
  const means = averages(regencies);
  const ranking = getRanking(services, { year, stage, scope: 'kabkota', instrument: instrument.id });
  return (code) => {
    const result = results.find(({ assessment }) => assessment.region.code === code);
    if (!result) throw new Refusal('not-found', `no region ${code} in the province`, { region: code });
    const { stages, participation } = result.assessment;
    const levelStage = participation === 'ikut' ? countedStage(stages, stage) : null;
    const values = levelStage ? effectiveValues(stages, levelStage) : new Map<string, number>();
    const row = ranking.rows.find(({ region }) => region.code === code);
    return {
      ...paper,
      result,
      levelStage,
      values,
      score: score(instrument, values),
      recommendations: recommendationsOf(services, code, paper, stage),
      earlier: earlierRecommendations(services, code, paper),
      averages: means,
      place:
        row && row.rank !== null ? { rank: row.rank, tie: row.tie, ranked: ranking.coverage.ranked } : null,
    };
  };
}
