/** "Cek mutu": everything that does not hold, each line with the way to where it is mended. */
import { useEvaluationContext } from '../../app/context.ts';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { qualityText } from '../../messages/quality.ts';
import { useElapsed } from '../worksheet/use-settled.ts';
import { QualityDesk } from './QualityDesk.tsx';

/** Shorter waits are not worth a word. */
const SAY_READING_AFTER_MS = 150;

export function QualityScreen() {
  const context = useEvaluationContext();
  const input = context && {
    year: context.year,
    stage: context.stage,
    instrument: context.instrument.id,
  };
  const { data, error, refetch } = useQuery('quality.get', input ?? null);
  const isLong = useElapsed(SAY_READING_AFTER_MS);
  if (context && data) return <QualityDesk instrument={context.instrument} quality={data} />;
  return (
    <Screen header={<ScreenHeader title={qualityText.title} />}>
      {error && <QueryProblem error={error} onRetry={refetch} />}
      {!error && isLong && <ProgressBar label={qualityText.reading} />}
    </Screen>
  );
}
