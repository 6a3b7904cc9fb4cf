/** The paper that workbooks are set up for, kept between starts on this device. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { PAPERS } from '../../../shared/contract/workbook.ts';

export type Paper = (typeof PAPERS)[number];

interface PaperState {
  readonly paper: Paper;
}

export const usePaper = create<PaperState>()(persist((): PaperState => ({ paper: 'A4' }), { name: 'paper' }));

export function choosePaper(paper: Paper): void {
  usePaper.setState({ paper });
}
