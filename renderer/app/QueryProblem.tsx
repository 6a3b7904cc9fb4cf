/** In place of what could not be read: why, and another try. */
import { errorText } from '../../shared/messages/errors.ts';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { hostMessages } from '../messages/host.ts';
import type { OperationError } from './operation-error.ts';

interface QueryProblemProps {
  readonly error: OperationError;
  readonly onRetry: () => void;
}

export function QueryProblem({ error, onRetry }: QueryProblemProps) {
  // An application that does not answer has its own bar with another try.
  if (!error.answered) return <EmptyState isPageTitle title={hostMessages.nothingRead} />;
  const { title, next } = errorText(error.code, error.detail);
  return (
    <EmptyState isPageTitle title={title} actions={<Button onClick={onRetry}>{hostMessages.retry}</Button>}>
      {next}
    </EmptyState>
  );
}
