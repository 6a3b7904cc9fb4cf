/** Marks of the panel for the keys that lead into it. */

/** On the panel itself. */
export const EVIDENCE_PANEL = 'data-evidence';
/** On the control that takes the focus first: the active piece, or the way to add one. */
export const EVIDENCE_STOP = 'data-evidence-stop';

/** On the field for the note of the open piece. */
export const EVIDENCE_NOTE = 'data-evidence-note';

export function focusEvidence(): void {
  const panel = document.querySelector<HTMLElement>(`[${EVIDENCE_PANEL}]`);
  panel?.querySelector<HTMLElement>(`[${EVIDENCE_STOP}]`)?.focus({ preventScroll: true });
  panel?.scrollIntoView({ block: 'nearest' });
}
