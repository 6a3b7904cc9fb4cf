/** All regions by all indicators of a year: to compare, to fill and to paste. */
import { useEvaluationContext } from '../../app/context.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Screen } from '../../components/Screen.tsx';
import { matrixText } from '../../messages/matrix.ts';
import { useElapsed } from '../worksheet/use-settled.ts';
import { MatrixDesk } from './MatrixDesk.tsx';

/** Shorter waits are not worth a word. */
const SAY_READING_AFTER_MS = 150;

export function MatrixScreen() {
  const context = useEvaluationContext();
  const isLong = useElapsed(SAY_READING_AFTER_MS);
  if (!context) return <Screen>{isLong && <ProgressBar label={matrixText.reading} />}</Screen>;
  return <MatrixDesk context={context} />;
}
