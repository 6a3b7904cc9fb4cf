/** The choices of the ranking's header. */
import type { Scope } from '../../../shared/contract/terms.ts';
import type { SortKey } from './ranking-rows.ts';

export const SCOPE_ORDER: readonly Scope[] = ['kabkota', 'provinsi', 'all'];

export interface SortChoice {
  readonly key: SortKey;
  readonly label: string;
}
