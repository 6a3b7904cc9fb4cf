/** The fix that belongs to a problem. */
import { mappingTexts } from '../../messages/import-mapping.ts';
import { FileQuestion } from './FileQuestion.tsx';
import type { FixProps } from './fix-props.ts';
import { FixButton } from './FixButton.tsx';
import { openMapping } from './mapping-actions.ts';
import styles from './ProblemPane.module.css';
import { RegionQuestion } from './RegionQuestion.tsx';
import { ValueFix } from './ValueFix.tsx';

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
