/** What a column means: choices with how many of its cells fit each, its stage and year, whether to remember it. */
import { Popover } from '@base-ui/react/popover';
import { useRef } from 'react';
import { Checkbox } from '../../components/Checkbox.tsx';
import popupStyles from '../../components/Popup.module.css';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { ColumnFactsFields } from './ColumnFactsFields.tsx';
import styles from './ColumnPopover.module.css';
import { useImport } from './import-store.ts';
import { IndicatorFields } from './IndicatorFields.tsx';
import { closeColumn, setRemembers } from './mapping-actions.ts';
import { columnTitle } from './mapping-counts.ts';
import { mappedColumn } from './mapping-model.ts';
import { MeaningList } from './MeaningList.tsx';
import type { SheetMapping } from './use-sheet-mapping.ts';

export interface ColumnPopoverProps {
  readonly mapping: SheetMapping;
  /** The head that the popover stands at; the focus returns to it. */
  readonly headOf: (column: number) => HTMLElement | null;
}

export function ColumnPopover({ mapping, headOf }: ColumnPopoverProps) {
  const { column, draft, lines, sheet, key } = mapping;
  const remembers = useImport((state) => state.remembers);
  const chosen = useRef<HTMLButtonElement>(null);
  /** Closing forgets the column; where the focus goes does not. */
  const lastColumn = useRef(1);
  if (column === null) return null;
  const letters = columnLetters(column);
  const heading = columnTitle(lines, draft.headerRow, column);
  const title = heading === '' ? mappingTexts.column(letters) : mappingTexts.columnNamed(letters, heading);
  const mapped = mappedColumn(draft, column);
  return (
    <Popover.Root
      open
      onOpenChange={(open) => {
        if (!open) closeColumn();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={popupStyles['positioner']}
          anchor={() => {
            lastColumn.current = column;
            return headOf(column);
          }}
          side="right"
          align="start"
          sideOffset={5}
          collisionAvoidance={{ side: 'flip', align: 'shift' }}
        >
          <Popover.Popup
            className={popupStyles['popup']}
            aria-label={title}
            initialFocus={chosen}
            finalFocus={() => headOf(lastColumn.current)}
          >
            <div className={styles['head']}>
              <b className={styles['title']} title={title}>
                {title}
              </b>
              {draft.headerRow !== null && (
                <span className={styles['row']}>{mappingTexts.row(draft.headerRow)}</span>
              )}
            </div>
            <MeaningList key={column} mapping={mapping} column={column} chosenRef={chosen} />
            {mapped && draft.shape === 'region-rows' && <IndicatorFields mapping={mapping} mapped={mapped} />}
            {mapped && (
              <ColumnFactsFields mapped={mapped} onChange={(facts) => mapping.setFacts(column, facts)} />
            )}
            <div className={styles['foot']}>
              <Checkbox
                checked={remembers}
                onChange={(next) =>
                  setRemembers(key, sheet.origin === 'by-hand' ? sheet.mapping : null, next)
                }
                label={mappingTexts.remember}
              />
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
