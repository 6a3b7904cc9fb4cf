/** Why the list is empty: all holds, or there was nothing to check. */
import type { Quality } from '../../../shared/contract/quality.ts';
import { goTo, setContext } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { qualityText } from '../../messages/quality.ts';
import { stageName } from '../../messages/terms.ts';

export function NothingToMend({ quality }: { readonly quality: Quality }) {
  const { year, stage, regions, notReached } = quality;
  if (regions.length > 0) {
    return <EmptyState title={qualityText.fine}>{qualityText.fineNext(regions.length)}</EmptyState>;
  }
  if (stage !== null && notReached > 0) {
    return (
      <EmptyState
        title={qualityText.notReachedAll(stage)}
        actions={<Button onClick={() => setContext({ stage: null })}>{stageName(null)}</Button>}
      >
        {qualityText.notReachedAllNext}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={qualityText.nothingChecked(year)}
      actions={
        <Button icon="worksheet" onClick={() => goTo('lembar')}>
          {qualityText.openWorksheet}
        </Button>
      }
    >
      {qualityText.nothingCheckedNext}
    </EmptyState>
  );
}
