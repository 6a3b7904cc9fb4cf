/** The sentence behind a row's warning triangle, or null. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import { attentionItems } from './attention.ts';

export function boundText(row: RankingRow): string | null {
  const items = attentionItems([row]).filter(({ id }) => id.startsWith('bound') || id.startsWith('rounding'));
  return items.length === 0 ? null : items.map(({ title }) => title).join('. ');
}
