/** 21 September 2026, 14.32 WITA. */
export const FIXED_TIME = '2026-09-21T06:32:00Z';
