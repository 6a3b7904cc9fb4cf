/** A file inside the window: pictures and PDF are drawn, everything else is only handed out. */
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { Button } from '../../components/Button.tsx';
import { evidenceText } from '../../messages/evidence.ts';
import { saveCopy } from './evidence-actions.ts';
import { nameOf } from './evidence-model.ts';
import { ImagePreview } from './ImagePreview.tsx';
import { PdfPreview } from './PdfPreview.tsx';
import styles from './Preview.module.css';
import { PreviewNotice } from './PreviewNotice.tsx';
import { useEvidenceFile } from './use-evidence-file.ts';

/** What the application recognised by content; a document or a drawing with scripts is never among these. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const PDF = 'application/pdf';

export function EvidencePreview({ item }: { readonly item: EvidenceItem | undefined }) {
  if (!item) return <PreviewNotice>{evidenceText.chooseOne}</PreviewNotice>;
  if (!item.file) return <PreviewNotice>{evidenceText.noFile}</PreviewNotice>;
  const { mediaType } = item.file;
  if (mediaType !== PDF && !PICTURES.has(mediaType)) {
    return (
      <div className={styles['preview']}>
        <PreviewNotice>{evidenceText.noPreview}</PreviewNotice>
        <div>
          <Button icon="export" onClick={() => void saveCopy(item.id)}>
            {evidenceText.save}
          </Button>
        </div>
      </div>
    );
  }
  return <FilePreview key={item.file.sha256} item={item} mediaType={mediaType} />;
}

function FilePreview({ item, mediaType }: { readonly item: EvidenceItem; readonly mediaType: string }) {
  const file = useEvidenceFile(item);
  const name = nameOf(item);
  if (file.state === 'reading') return <PreviewNotice>{evidenceText.reading}</PreviewNotice>;
  if (file.state === 'missing') return <PreviewNotice>{evidenceText.fileMissing}</PreviewNotice>;
  if (mediaType === PDF) return <PdfPreview name={name} bytes={file.bytes} />;
  return <ImagePreview name={name} bytes={file.bytes} mediaType={mediaType} />;
}
