/** What the fix of any problem is told, and how it answers. */
import type { FileReport, ImportAnswer } from '../../../shared/contract/import.ts';
import type { AnsweredItem, ProblemItem } from './problem-list.ts';

export interface FixProps {
  readonly item: ProblemItem;
  readonly file: FileReport;
  /** Only the problem at hand has tab stops and its longer controls. */
  readonly isActive: boolean;
  readonly answer: AnsweredItem | null;
  readonly onSubmit: (answers: ImportAnswer[], label: string) => void;
}
