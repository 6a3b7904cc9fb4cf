/** Makes an element take dropped files and folders. */
import { useDropZone } from '../../components/use-drop-zone.ts';
import { addFiles } from './import-actions.ts';
import { droppedFiles } from './file-intake.ts';

export function useFileDrop() {
  return useDropZone((dropped) => void droppedFiles(dropped).then(addFiles));
}
