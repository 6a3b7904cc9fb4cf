/** Says on the screens that edit that the year is closed. */
import { useStoredYear } from '../../app/context.ts';
import { goTo, type ScreenId } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBar } from '../../components/ErrorBar.tsx';
import { sealingText } from '../../messages/sealing.ts';

const EDITING: ReadonlySet<ScreenId> = new Set<ScreenId>(['lembar', 'matriks', 'impor']);

export function SealedBar({ screen }: { readonly screen: ScreenId }) {
  const stored = useStoredYear();
  if (!stored?.seal || !EDITING.has(screen)) return null;
  return (
    <ErrorBar
      tone="info"
      title={sealingText.bar(stored.year, stored.seal)}
      actions={<Button onClick={() => goTo('laporan')}>{sealingText.toReports}</Button>}
    />
  );
}
