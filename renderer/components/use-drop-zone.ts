/** Makes an element take dropped files. What is dropped there is not offered to the import by the window. */
import { useRef, useState, type DragEvent } from 'react';

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

export function useDropZone(onDrop: (dropped: DataTransfer) => void) {
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
      event.preventDefault();
      onDrop(event.dataTransfer);
    },
  };
  return { isOver, handlers };
}
