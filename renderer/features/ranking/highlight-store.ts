/** What the pointer is over, so that rows, map and distribution light up together. */
import { create } from 'zustand';

interface Highlight {
  readonly region: string | null;
  /** A predikat, or a status such as "incomplete". */
  readonly category: string | null;
}

const NOTHING: Highlight = { region: null, category: null };

export const useHighlight = create<Highlight>(() => NOTHING);

export function highlightRegion(region: string): void {
  useHighlight.setState({ region, category: null });
}

export function highlightCategory(category: string): void {
  useHighlight.setState({ region: null, category });
}

export function clearHighlight(): void {
  useHighlight.setState(NOTHING);
}
