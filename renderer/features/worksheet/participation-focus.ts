/** Marks the control of the participation for who is led to it. */
export const PARTICIPATION_CONTROL = 'data-participation-control';

export function focusParticipation(): void {
  document.querySelector<HTMLElement>(`[${PARTICIPATION_CONTROL}]`)?.focus();
}
