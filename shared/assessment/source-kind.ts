/**
 * What kind of source a published result has. Only a decree (keputusan) of the ministry makes a figure official: a report
 * that quotes one is a report. Where nobody said, a source is none of the two.
 */
export const SOURCE_KINDS = ['keputusan', 'media', 'lainnya'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
