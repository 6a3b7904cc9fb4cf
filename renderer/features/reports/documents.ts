/** The documents that the screen offers, in the order in which they stand. */
import type { DocumentKind } from '../../../shared/contract/document.ts';

export const DOCUMENTS = [
  'lhe',
  'lhe-folder',
  'lhe-zip',
  'lampiran',
  'berita-acara',
  'berita-acara-region',
] as const;
export type OfferedDocument = (typeof DOCUMENTS)[number];

/** Those that are a single file of their own. */
type SingleDocument = Exclude<OfferedDocument, 'lhe-folder' | 'lhe-zip'>;

const OF_REGION: ReadonlySet<OfferedDocument> = new Set<OfferedDocument>(['lhe', 'berita-acara-region']);

/** True for those that are about one region. */
export function isOfRegion(document: OfferedDocument): boolean {
  return OF_REGION.has(document);
}

export function documentKind(document: SingleDocument): DocumentKind {
  return document === 'berita-acara-region' ? 'berita-acara' : document;
}
