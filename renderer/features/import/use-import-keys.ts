/** The shortcuts of the import screen and the hints that its status bar shows. */
import type { KeyHint } from '../../components/StatusBar.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { importTexts } from '../../messages/import.ts';
import { applyIncluded, cancelReading, discardImport } from './import-actions.ts';
import { useImport, type Phase } from './import-store.ts';
import type { FileRowData } from './use-file-rows.ts';
import { useProblemSteps } from './use-problem-steps.ts';

export function useImportKeys(phase: Phase, rows: readonly FileRowData[], pickFiles: () => void): KeyHint[] {
  const stepProblem = useProblemSteps(rows);
  const isReading = useImport((state) => state.reading !== null);
  const { hints } = importTexts;
  const isChecking = phase === 'check';
  useHotkeys(importTexts.title, [
    { keys: 'Ctrl+O', label: hints.add, run: pickFiles },
    { keys: 'Escape', label: hints.cancel, run: cancelReading, enabled: isReading },
    {
      keys: 'Escape',
      run: discardImport,
      // Esc ends the mapping first.
      enabled: () => isChecking && !isReading && useImport.getState().mapping === null,
    },
    { keys: 'F8', label: hints.nextProblem, run: () => stepProblem(1), enabled: isChecking },
    { keys: 'Shift+F8', label: hints.previousProblem, run: () => stepProblem(-1), enabled: isChecking },
    {
      keys: 'Ctrl+Enter',
      label: hints.apply,
      run: () => void applyIncluded(),
      enabled: isChecking && !isReading,
    },
    // The table handles these itself.
    { keys: 'Space', label: hints.include },
    { keys: 'Delete', label: hints.remove },
  ]);
  if (!isChecking) return [{ keys: 'Ctrl+O', label: hints.add }];
  return [
    { keys: ['ArrowUp', 'ArrowDown'], label: hints.file },
    { keys: 'Space', label: hints.include },
    { keys: 'F8', label: hints.nextProblem },
    { keys: 'M', label: mappingTexts.hints.map },
    { keys: 'F6', label: hints.regions },
    { keys: 'Ctrl+Enter', label: hints.apply },
  ];
}
