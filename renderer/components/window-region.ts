/** Attributes of the parts of the window that F6 walks through. */

/** A part that has tab stops of its own. */
export const windowRegion = { 'data-window-region': true, tabIndex: -1 } as const;

/** A part with nothing to focus inside that scrolls: it is a tab stop itself, so that keys can scroll it. */
export const scrollRegion = { 'data-window-region': true, tabIndex: 0 } as const;
