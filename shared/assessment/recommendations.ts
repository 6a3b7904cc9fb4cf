/** What a recommendation carries besides its text, so that it can be followed up from year to year. */
export const PRIORITIES = ['tinggi', 'sedang', 'rendah'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const FOLLOW_UP_STATUSES = ['belum-mulai', 'berjalan', 'selesai'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

/** How a follow-up stands on a day, the most urgent first: the order in which lists show it. */
export const FOLLOW_UP_STATES = ['terlambat', 'berjalan', 'belum-mulai', 'selesai'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** When something has to be done by, and whether it has been. */
export interface FollowUp {
  readonly status: FollowUpStatus;
  /** YYYY-MM-DD, or null without a date. */
  readonly due: string | null;
}

/**
 * The status, or `terlambat` once the date has passed and it is not done. On the date itself nobody is late.
 * @param today YYYY-MM-DD in the time zone of whoever looks
 */
export function followUpState({ status, due }: FollowUp, today: string): FollowUpState {
  return status !== 'selesai' && due !== null && due < today ? 'terlambat' : status;
}
