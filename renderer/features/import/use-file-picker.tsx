/** Hidden file fields with functions that open the system's dialogs for files and for a folder. */
import { useCallback, useRef, type ChangeEvent } from 'react';
import { SPREADSHEET_FILES } from '../../app/spreadsheet-files.ts';
import { importTexts } from '../../messages/import.ts';
import { addFiles } from './import-actions.ts';

function take(event: ChangeEvent<HTMLInputElement>): void {
  addFiles([...(event.currentTarget.files ?? [])]);
  // The same file may be picked again after it was corrected.
  event.currentTarget.value = '';
}

export function useFilePicker() {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const pickFiles = useCallback(() => files.current?.click(), []);
  const pickFolder = useCallback(() => folder.current?.click(), []);
  const holdFolder = useCallback((element: HTMLInputElement | null) => {
    folder.current = element;
    if (element) element.webkitdirectory = true;
  }, []);
  const fields = (
    <>
      <input
        ref={files}
        type="file"
        multiple
        accept={SPREADSHEET_FILES}
        hidden
        aria-label={importTexts.fileInput}
        onChange={take}
      />
      <input
        ref={holdFolder}
        type="file"
        multiple
        hidden
        aria-label={importTexts.folderInput}
        onChange={take}
      />
    </>
  );
  return { fields, pickFiles, pickFolder };
}
