/** Edits in few words, for what an undo would take back. */
import { formatLevel } from '../../../shared/messages/format.ts';
import { TEXT_KIND_NAMES } from '../../../shared/messages/terms.ts';
import { worksheetText } from '../../messages/worksheet.ts';
import type { Edit } from './edits.ts';

export function levelText(value: number | null): string {
  return value === null ? worksheetText.blankValue : formatLevel(value);
}

export function describeEdit(edit: Edit): string {
  if (edit.what === 'text') return worksheetText.undoText(TEXT_KIND_NAMES[edit.kind], edit.indicator);
  return worksheetText.undoValue(edit.indicator, levelText(edit.from), levelText(edit.value));
}
