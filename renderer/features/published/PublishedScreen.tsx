/** Results as decrees publish them, beside our own evaluation; and the table in which they are entered. */
import { useEvaluationContext } from '../../app/context.ts';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { useWalkingRegions } from '../../app/region-choice.ts';
import { Screen } from '../../components/Screen.tsx';
import { ComparisonView } from './ComparisonView.tsx';
import { usePublishedEntry } from './draft-store.ts';
import { EntryView } from './EntryView.tsx';

export function PublishedScreen() {
  const context = useEvaluationContext();
  const regions = useWalkingRegions();
  const entry = usePublishedEntry((state) => state.entry);
  const input = context
    ? { year: context.year, stage: context.stage, instrument: context.instrument.id }
    : null;
  const { data, error, refetch } = useQuery('published.compare', input, { keepPrevious: true });
  if (error && !data) {
    return (
      <Screen>
        <QueryProblem error={error} onRetry={refetch} />
      </Screen>
    );
  }
  const isCurrent = data?.year === context?.year && data?.instrument === context?.instrument.id;
  if (!context || !regions || !data || !isCurrent) return <Screen>{null}</Screen>;
  const { instrument } = context;
  if (entry?.year === data.year && entry.instrument === data.instrument) {
    return <EntryView comparison={data} instrument={instrument} regions={regions} entry={entry} />;
  }
  return <ComparisonView comparison={data} context={context} />;
}
