/** The documents that the screen offers, in the order in which they stand. */
import type { DocumentKind } from '../../../shared/contract/document.ts';

export const DOCUMENTS = ['lhe', 'lhe-all', 'lampiran', 'berita-acara', 'berita-acara-region'] as const;
export type OfferedDocument = (typeof DOCUMENTS)[number];

const OF_REGION: ReadonlySet<OfferedDocument> = new Set<OfferedDocument>(['lhe', 'berita-acara-region']);

/** True for those that are about one region. */
export function isOfRegion(document: OfferedDocument): boolean {
  return OF_REGION.has(document);
}

/** The kind behind one that is a single file; null for all reports in one go. */
export function documentKind(document: OfferedDocument): DocumentKind | null {
  if (document === 'lhe-all') return null;
  return document === 'berita-acara-region' ? 'berita-acara' : document;
}
