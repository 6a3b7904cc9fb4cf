/** Format, number and day of the documents that are made next. The format is kept between starts on this device. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { DocumentFormat } from '../../../shared/contract/document.ts';

interface DocumentState {
  readonly format: DocumentFormat;
  /** Empty: the pattern of the settings. */
  readonly number: string;
  /** YYYY-MM-DD; empty: today. */
  readonly date: string;
}

export const useDocumentChoices = create<DocumentState>()(
  persist((): DocumentState => ({ format: 'pdf', number: '', date: '' }), {
    name: 'documents',
    partialize: ({ format }) => ({ format }),
  }),
);

export function chooseForDocuments(change: Partial<DocumentState>): void {
  useDocumentChoices.setState(change);
}
