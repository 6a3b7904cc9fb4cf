/** What a validator finds, and the words all of its parts use. */

export interface InstrumentFault {
  /** Where in the file: "indicators[22].weight"; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong and where, in Indonesian. */
  readonly message: string;
}

export type ListName = 'domains' | 'aspects' | 'indicators';

export const LIST_NAMES: readonly ListName[] = ['domains', 'aspects', 'indicators'];
export const PART_LABELS: Readonly<Record<ListName, string>> = {
  domains: 'domain',
  aspects: 'aspek',
  indicators: 'indikator',
};
