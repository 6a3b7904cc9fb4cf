/** Where a file stands, as a chip. */
import { StatusChip } from '../../components/StatusChip.tsx';
import { importTexts } from '../../messages/import.ts';
import type { FileStanding } from './import-model.ts';

export function FileStatus({ standing }: { readonly standing: FileStanding }) {
  const text = importTexts.status;
  switch (standing.kind) {
    case 'ready':
      return (
        <StatusChip tone="ok">
          {standing.warnings > 0 ? text.readyWarnings(standing.warnings) : text.ready}
        </StatusChip>
      );
    case 'ready-blanks':
      return <StatusChip tone="warning">{text.readyBlanks(standing.blanks)}</StatusChip>;
    case 'held':
      return (
        <StatusChip tone="bad" icon="warning">
          {text.held(standing.blockers)}
        </StatusChip>
      );
    case 'held-conflict':
      return (
        <StatusChip tone="warning" icon="warning">
          {text.heldConflict(standing.changed)}
        </StatusChip>
      );
    case 'rejected':
      return <StatusChip tone="bad">{text.rejected}</StatusChip>;
    case 'unchanged':
      return (
        <StatusChip tone="neutral" icon="circle-check">
          {text.unchanged}
        </StatusChip>
      );
    case 'nothing-new':
      return (
        <StatusChip tone="neutral" icon="circle-check">
          {text.nothingNew}
        </StatusChip>
      );
  }
}
