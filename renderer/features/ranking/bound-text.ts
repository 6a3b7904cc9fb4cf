/** Bounds of predikat in words. */
import type { RankingRow } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { panelText } from '../../messages/ranking.ts';
import { attentionItems } from './attention.ts';

/** The sentence behind a row's warning triangle, or null. */
export function boundText(row: RankingRow): string | null {
  const items = attentionItems([row]).filter(({ id }) => id.startsWith('bound') || id.startsWith('rounding'));
  return items.length === 0 ? null : items.map(({ title }) => title).join('. ');
}

/** The bounds beside a predikat: the lowest one is said by what it stays below. Null for what is no predikat. */
export function boundOf(instrument: Instrument, predikat: string): string | null {
  const index = instrument.bands.findIndex((band) => band.predikat === predikat);
  const band = instrument.bands[index];
  const next = instrument.bands[index + 1];
  if (!band) return null;
  if (index > 0) return panelText.atLeast(Number(band.from).toFixed(2));
  return next ? panelText.below(Number(next.from).toFixed(2)) : null;
}
