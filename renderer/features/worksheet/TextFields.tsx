/** What is written beside the level of one indicator at one stage; texts of earlier stages stand below each field. */
import { memo } from 'react';
import type { Stage } from '../../../shared/assessment/stages.ts';
import type { TextKind } from '../../../shared/assessment/texts.ts';
import { classNames } from '../../components/class-names.ts';
import type { SheetKey } from './edits.ts';
import { TextArea } from './TextArea.tsx';
import styles from './TextFields.module.css';
import { earlierTexts, textAt, type ShownText } from './worksheet-texts.ts';

export interface TextFieldsProps {
  readonly sheet: SheetKey;
  readonly stage: Stage;
  readonly indicator: string;
  readonly kinds: readonly TextKind[];
  readonly texts: readonly ShownText[];
  /** Whether `texts` are those of `sheet`; nothing can be written before. */
  readonly isCurrent: boolean;
  /** Side by side where there is room. */
  readonly isWide?: boolean;
  readonly onLeave: () => void;
}

export const TextFields = memo(function TextFields(props: TextFieldsProps) {
  const { sheet, stage, indicator, kinds, texts, isCurrent, isWide = false, onLeave } = props;
  return (
    <div className={classNames(styles['fields'], isWide && styles['wide'])}>
      {kinds.map((kind) => {
        const place = { sheet, stage, indicator, kind };
        return (
          <TextArea
            key={[sheet.region, sheet.year, sheet.instrument, stage, indicator, kind].join(' ')}
            place={place}
            stored={isCurrent ? textAt(texts, place) : null}
            earlier={isCurrent ? earlierTexts(texts, place) : []}
            isReadOnly={!isCurrent}
            onLeave={onLeave}
          />
        );
      })}
    </div>
  );
});
