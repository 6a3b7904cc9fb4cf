/** The fix that belongs to a problem. */
import type { FileReport, ImportAnswer } from '../../../shared/contract/import.ts';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { FileQuestion } from './FileQuestion.tsx';
import { FixButton } from './FixButton.tsx';
import { openMapping } from './mapping-actions.ts';
import type { AnsweredItem, ProblemItem } from './problem-list.ts';
import styles from './ProblemPane.module.css';
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
    case 'mapping':
      return (
        <div className={styles['fix']} data-fix>
          <FixButton isActive={props.isActive} onClick={() => openMapping(props.file.id, 'likely')}>
            {mappingTexts.mapColumns}
          </FixButton>
        </div>
      );
    case undefined:
      return null;
  }
}
