/** The preview over the worksheet. */
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { nameOf } from './evidence-model.ts';
import { EvidencePreview } from './EvidencePreview.tsx';

interface PreviewDialogProps {
  readonly item: EvidenceItem;
  readonly onClose: () => void;
}

export function PreviewDialog({ item, onClose }: PreviewDialogProps) {
  return (
    <Dialog open onClose={onClose} title={evidenceText.previewOf(nameOf(item))} size="full">
      <EvidencePreview item={item} />
    </Dialog>
  );
}
