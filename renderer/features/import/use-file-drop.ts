/** Makes an element take dropped files and folders. */
import { useRef, useState, type DragEvent } from 'react';
import { addFiles } from './import-actions.ts';
import { droppedFiles } from './file-intake.ts';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

export function useFileDrop() {
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
      event.preventDefault();
      depth.current = 0;
      setIsOver(false);
      void droppedFiles(event.dataTransfer).then(addFiles);
    },
  };
  return { isOver, handlers };
}
