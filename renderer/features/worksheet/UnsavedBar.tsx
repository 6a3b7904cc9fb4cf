/** Saving has failed: what is unsaved, why, and what can be done. Everything typed is still on screen. */
import { Button } from '../../components/Button.tsx';
import { ErrorBar } from '../../components/ErrorBar.tsx';
import type { OperationError } from '../../app/operation-error.ts';
import { errorText } from '../../../shared/messages/errors.ts';
import { hostMessages } from '../../messages/host.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import { useUnsavedCount, worksheetStore } from './use-worksheet.ts';

interface UnsavedBarProps {
  readonly failure: OperationError;
}

export function UnsavedBar({ failure }: UnsavedBarProps) {
  const count = useUnsavedCount();
  const text = failure.answered
    ? errorText(failure.code, failure.detail)
    : { title: hostMessages.unreachable, next: '' };
  return (
    <ErrorBar
      title={`${worksheetText.unsaved(count)}. ${text.title}`}
      actions={
        <>
          <Button onClick={worksheetStore.discard}>{worksheetText.discard(count)}</Button>
          <Button variant="primary" onClick={worksheetStore.retry}>
            {worksheetText.retry}
          </Button>
        </>
      }
    >
      {text.next}
    </ErrorBar>
  );
}
