/** The evaluation worksheet: one region, one stage, every indicator of the instrument. */
import { useEvaluationContext } from '../../app/context.ts';
import { useWalkingRegions } from '../../app/region-choice.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Screen } from '../../components/Screen.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import { useElapsed } from './use-settled.ts';
import { WorksheetDesk } from './WorksheetDesk.tsx';

/** Shorter waits are not worth a word. */
const SAY_READING_AFTER_MS = 150;

export function WorksheetScreen() {
  const context = useEvaluationContext();
  const regions = useWalkingRegions();
  if (!context || !regions) return <Reading />;
  return <WorksheetDesk context={context} regions={regions} />;
}

function Reading() {
  const isLong = useElapsed(SAY_READING_AFTER_MS);
  return <Screen>{isLong && <ProgressBar label={worksheetText.reading} />}</Screen>;
}
