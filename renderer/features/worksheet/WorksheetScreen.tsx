/** The evaluation worksheet: one region, one stage, every indicator of the instrument. */
import { useEvaluationContext, useRegions } from '../../app/context.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Screen } from '../../components/Screen.tsx';
import { worksheetText } from '../../messages/worksheet.ts';
import { useElapsed } from './use-settled.ts';
import type { Region } from './use-worksheet-view.ts';
import { WorksheetDesk } from './WorksheetDesk.tsx';

/** Shorter waits are not worth a word. */
const SAY_READING_AFTER_MS = 150;

/** Regencies and cities by code, the province itself at the end. */
function inOrder(regions: readonly Region[]): Region[] {
  return [
    ...regions.filter(({ kind }) => kind !== 'provinsi'),
    ...regions.filter(({ kind }) => kind === 'provinsi'),
  ];
}

export function WorksheetScreen() {
  const context = useEvaluationContext();
  const regions = useRegions();
  const [first, ...others] = inOrder(regions ?? []);
  if (!context || !first) return <Reading />;
  return <WorksheetDesk context={context} regions={[first, ...others]} />;
}

function Reading() {
  const isLong = useElapsed(SAY_READING_AFTER_MS);
  return <Screen>{isLong && <ProgressBar label={worksheetText.reading} />}</Screen>;
}
