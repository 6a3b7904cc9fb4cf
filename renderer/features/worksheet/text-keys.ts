/** The keys that lead from a row to its texts. */
import { TEXT_KINDS, type TextKind } from '../../../shared/assessment/texts.ts';
import { TEXT_KIND_NAMES } from '../../../shared/messages/terms.ts';
import { notesText } from '../../messages/notes.ts';
import type { Hotkey } from '../../components/use-hotkeys.ts';

export const TEXT_KEYS: Readonly<Record<TextKind, string>> = {
  penjelasan: 'P',
  analisis: 'L',
  bukti: 'D',
  catatan: 'C',
  justifikasi: 'J',
  rekomendasi: 'R',
};

export const COMMENT_KEY = 'K';

/** A text of a kind, or the comment that is being written. */
export type TextFieldName = TextKind | 'komentar';

/** Marks the field of a kind for the key that leads to it. */
export const TEXT_FIELD = 'data-text-kind';

/** Puts the focus into the field of a kind, behind what it says already. */
export function focusTextField(kind: TextFieldName): void {
  const field = document.querySelector<HTMLTextAreaElement>(`textarea[${TEXT_FIELD}="${kind}"]`);
  if (!field) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  field.closest('section')?.scrollIntoView({ block: 'nearest' });
}

export function textHotkeys(onText: (field: TextFieldName) => void): Hotkey[] {
  const texts = TEXT_KINDS.map((kind) => ({
    keys: TEXT_KEYS[kind],
    label: TEXT_KIND_NAMES[kind],
    run: () => onText(kind),
  }));
  const comment = { keys: COMMENT_KEY, label: notesText.keyComment, run: () => onText('komentar') };
  return [...texts, comment];
}
