/** The fix that belongs to a problem. */
import type { FileReport, ImportAnswer } from '../../../shared/contract/import.ts';
import { FileQuestion } from './FileQuestion.tsx';
import type { AnsweredItem, ProblemItem } from './problem-list.ts';
import { RegionQuestion } from './RegionQuestion.tsx';
import { ValueFix } from './ValueFix.tsx';

export interface FixProps {
  readonly item: ProblemItem;
  readonly file: FileReport;
  /** Only the problem at hand has tab stops and its longer controls. */
  readonly isActive: boolean;
  readonly answer: AnsweredItem | null;
  readonly onSubmit: (answers: ImportAnswer[], label: string) => void;
}

export function ProblemFix(props: FixProps) {
  const { fix } = props.item;
  switch (fix?.kind) {
    case 'region':
      return <RegionQuestion {...props} fix={fix} />;
    case 'value':
      return <ValueFix {...props} fix={fix} />;
    case 'year':
    case 'stage':
    case 'instrument':
      return <FileQuestion {...props} kind={fix.kind} />;
    case undefined:
      return null;
  }
}
