/** What a recommendation carries besides its text, so that it can be followed up from year to year. */
export const PRIORITIES = ['tinggi', 'sedang', 'rendah'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const FOLLOW_UP_STATUSES = ['belum-mulai', 'berjalan', 'selesai'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];
