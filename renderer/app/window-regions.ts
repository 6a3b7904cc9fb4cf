/** F6 and Shift+F6: the focus walks through the parts of the window in the order of the page. */

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** Where the focus lands inside a region: its own tab stop, or the region itself. */
function entryPoint(region: HTMLElement): HTMLElement {
  const stop = region.querySelector<HTMLElement>('[role=grid] [tabindex="0"], [aria-current=page]');
  return stop ?? region;
}

export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-window-region]')].filter(isVisible);
  // The innermost region that holds the focus.
  const current = regions.findLastIndex((region) => region.contains(document.activeElement));
  const start = current === -1 && step === -1 ? 0 : current;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next) entryPoint(next).focus();
}
