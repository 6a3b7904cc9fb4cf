/** Has the list made as a workbook, as it is filtered, and hands it out. */
import type { Quality, QualityFilter } from '../../../shared/contract/quality.ts';
import { saveFile } from '../../app/download.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import { qualityText } from '../../messages/quality.ts';

export function useSaveList(quality: Quality, filter: QualityFilter) {
  const { run, pending } = useAction('quality.export');
  const { year, stage, instrument } = quality;
  const save = () => {
    if (pending) return;
    void run({ year, stage, instrument, filter }).then((file) => {
      if (!file) return;
      saveFile(file);
      showToast(qualityText.saved(file.fileName));
    });
  };
  return { save, pending };
}
