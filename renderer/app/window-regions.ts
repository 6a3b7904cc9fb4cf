/** Where keys lead when they speak of no control: through the parts of the window, or into the table of the screen. */

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** Where the focus lands inside a region: its own tab stop, or the region itself. */
function entryPoint(region: HTMLElement): HTMLElement {
  const stop = region.querySelector<HTMLElement>('[role=grid] [tabindex="0"], [aria-current=page]');
  return stop ?? region;
}

function tableStop(): HTMLElement | undefined {
  const stops = document.querySelectorAll<HTMLElement>('main [role=grid] [tabindex="0"]');
  return [...stops].find(isVisible);
}

/** Whether keys reach no control, as after a change of screens, while the screen has a table for them. */
export function isTableWaiting(): boolean {
  const focused = document.activeElement;
  return (focused === null || focused === document.body) && tableStop() !== undefined;
}

/** The first table of the screen takes the focus at its tab stop. */
export function focusTable(): void {
  tableStop()?.focus();
}

/** F6 and Shift+F6: the focus walks through the parts of the window in the order of the page. */
export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-window-region]')].filter(isVisible);
  // The innermost region that holds the focus.
  const current = regions.findLastIndex((region) => region.contains(document.activeElement));
  const start = current === -1 && step === -1 ? 0 : current;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next) entryPoint(next).focus();
}
