/** Files and links that are dropped onto an element or pasted into it. */
import type { ClipboardEvent } from 'react';
import { isWebLink } from '../../../shared/assessment/evidence.ts';
import { useDropZone } from '../../components/use-drop-zone.ts';

interface Intake {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLink: (link: string) => void;
}

export function useIntake({ onFiles, onLink }: Intake) {
  const zone = useDropZone(({ files }) => onFiles([...files]));
  const handlers = {
    ...zone.handlers,
    onPaste: (event: ClipboardEvent) => {
      const files = [...event.clipboardData.files];
      if (files.length > 0) {
        event.preventDefault();
        onFiles(files);
        return;
      }
      // A text field keeps what is pasted into it.
      if (event.target instanceof Element && event.target.matches('input, textarea')) return;
      const text = event.clipboardData.getData('text/plain').trim();
      if (!isWebLink(text)) return;
      event.preventDefault();
      onLink(text);
    },
  };
  return { isOver: zone.isOver, handlers };
}
