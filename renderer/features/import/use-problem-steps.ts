/** F8 and Shift+F8: walks through the open problems of all files, in the order of the table. */
import { useCallback } from 'react';
import { openProblem, useImport } from './import-store.ts';
import type { FileRowData } from './use-file-rows.ts';

export function useProblemSteps(rows: readonly FileRowData[]): (step: 1 | -1) => void {
  return useCallback(
    (step) => {
      const all = rows.flatMap(({ file, items }) => items.map((item) => ({ file: file.id, item })));
      if (all.length === 0) return;
      const { selected, activeProblem } = useImport.getState();
      const current = all.findIndex(({ file, item }) => file === selected && item.key === activeProblem);
      // Without a problem at hand the walk starts in the file that is shown.
      const inFile = all.findIndex(({ file }) => file === selected);
      const start = step === 1 ? Math.max(inFile, 0) - 1 : Math.max(inFile, 0);
      const next = all.at(((current === -1 ? start : current) + step) % all.length);
      if (next) openProblem(next.file, next.item.key, next.item.problem.cell);
    },
    [rows],
  );
}
