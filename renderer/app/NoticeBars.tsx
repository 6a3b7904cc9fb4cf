/** Bars over the screen that stay until what they speak of is settled. */
import { Button } from '../components/Button.tsx';
import { ErrorBar } from '../components/ErrorBar.tsx';
import { errorText } from '../../shared/messages/errors.ts';
import { hostMessages } from '../messages/host.ts';
import { shell } from '../messages/shell.ts';
import { useHostStatus } from './host-status.ts';
import { NameBar } from './NameBar.tsx';
import { dismissError, useNotices } from './notice-store.ts';
import { refreshQueries } from './query.ts';

export function NoticeBars() {
  const error = useNotices((state) => state.error);
  const isReachable = useHostStatus((status) => status.reachable);
  const text = error && errorText(error.code, error.detail);
  return (
    <>
      {!isReachable && (
        <ErrorBar
          title={hostMessages.unreachable}
          actions={<Button onClick={refreshQueries}>{hostMessages.retry}</Button>}
        >
          {hostMessages.unreachableNext}
        </ErrorBar>
      )}
      {error && text && (
        <ErrorBar
          title={text.title}
          onDismiss={dismissError}
          actions={
            error.code === 'internal' && (
              <Button onClick={() => void navigator.clipboard.writeText(error.code)}>{shell.copyCode}</Button>
            )
          }
        >
          {text.next}
        </ErrorBar>
      )}
      <NameBar />
    </>
  );
}
