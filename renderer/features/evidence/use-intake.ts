/** Files and links that are dropped onto an element or pasted into it. */
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { isWebLink } from '../../../shared/assessment/evidence.ts';

interface Intake {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLink: (link: string) => void;
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

export function useIntake({ onFiles, onLink }: Intake) {
  const [isOver, setIsOver] = useState(false);
  /** Entering a child comes before leaving its parent, so the depth tells whether the pointer is still inside. */
  const depth = useRef(0);
  const handlers = {
    onDragEnter: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setIsOver(true);
    },
    onDragOver: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDragLeave: () => {
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      depth.current = 0;
      setIsOver(false);
      if (!carriesFiles(event)) return;
      // Otherwise the window would hand the files to the import.
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    },
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
  return { isOver, handlers };
}
