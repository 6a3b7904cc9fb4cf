/** Makes the workbook of the ranking and hands it out. */
import { useCallback } from 'react';
import type { OperationInput } from '../../../shared/contract/operations.ts';
import { saveFile } from '../../app/download.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import { rankingText } from '../../messages/ranking.ts';

export function useExportRanking(input: OperationInput<'ranking.export'>): () => void {
  const { run } = useAction('ranking.export');
  return useCallback(() => {
    void run(input).then((file) => {
      if (!file) return;
      saveFile(file);
      showToast(rankingText.exported(file.fileName));
    });
  }, [run, input]);
}
