/** The texts of recommendations that hold at a stage. */
import { STAGES, type Stage } from '../../shared/assessment/stages.ts';
import type { Services } from './services.ts';

/** By indicator: the text of the last stage that has one, up to the named stage; of all stages for null. */
export function recommendationTexts(
  { assessments }: Pick<Services, 'assessments'>,
  assessmentId: string,
  stage: Stage | null,
): Map<string, string> {
  const last = stage === null ? STAGES.length : STAGES.indexOf(stage) + 1;
  const texts = assessments
    .texts(assessmentId)
    .filter((text) => text.kind === 'rekomendasi' && STAGES.indexOf(text.stage) < last)
    .toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
  return new Map(texts.map((text) => [text.indicator_id, text.text] as const));
}
