/** What a written name, or a name within a text, turned out to mean. */
export type RegionMatch =
  | { readonly kind: 'exact'; readonly code: string; readonly via: 'name' | 'alias' }
  | { readonly kind: 'ambiguous'; readonly candidates: string[] }
  | { readonly kind: 'unknown'; readonly candidates: string[] };

/** A region named within a longer text; `written` is the part of the text that names it. */
export interface RegionMention {
  readonly match: RegionMatch;
  readonly written: string;
}

/** More regions than this are no help to whoever has to choose. */
export const MOST_CANDIDATES = 4;
