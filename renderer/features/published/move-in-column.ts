/** Up, down and Enter go to the same column of the neighbouring row: fields have no use for these keys themselves. */
import type { KeyboardEvent } from 'react';

export function moveInColumn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
  const field = event.currentTarget;
  const { column } = field.dataset;
  if (step === undefined || column === undefined || event.ctrlKey || event.altKey) return;
  const fields = [
    ...(field.closest('table')?.querySelectorAll<HTMLInputElement>(`[data-column="${column}"]`) ?? []),
  ];
  const next = fields[fields.indexOf(field) + step];
  event.preventDefault();
  next?.focus();
  next?.select();
}
