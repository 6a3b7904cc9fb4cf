/** The letters over a sheet, with what each column means. Each opens the choice of its meaning. */
import { classNames } from '../../components/class-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { importTexts } from '../../messages/import.ts';
import type { CellPosition } from './SheetGrid.tsx';
import styles from './SheetGrid.module.css';
import { columnHeads } from './sheet-model.ts';

export interface SheetHeadProps {
  readonly columns: number;
  /** What columns mean, by number. */
  readonly roles: ReadonlyMap<number, string>;
  /** Column with the tab stop, or null. */
  readonly stop: number | null;
  /** Column whose meaning is being chosen. */
  readonly open: number | null;
  readonly onActive: (cell: CellPosition) => void;
  readonly onOpen: (column: number) => void;
}

export function SheetHead({ columns, roles, stop, open, onActive, onOpen }: SheetHeadProps) {
  return (
    <thead>
      <tr data-row={0}>
        <th className={styles['corner']}>
          <VisuallyHidden>{importTexts.rowHeader}</VisuallyHidden>
        </th>
        {columnHeads(columns).map((letters, index) => {
          const column = index + 1;
          const role = roles.get(column);
          const isOpen = open === column;
          return (
            <th
              key={letters}
              scope="col"
              className={classNames(
                styles['columnHead'],
                role !== undefined && styles['usedHead'],
                isOpen && styles['openHead'],
              )}
            >
              <button
                type="button"
                data-column={column}
                tabIndex={stop === column ? 0 : -1}
                className={styles['headButton']}
                title={role}
                aria-label={mappingTexts.headButton(letters, role ?? mappingTexts.meaning.ignore)}
                aria-haspopup="dialog"
                aria-expanded={isOpen}
                onFocus={() => onActive({ row: 0, column })}
                onClick={() => onOpen(column)}
              >
                {letters} {role !== undefined && <span className={styles['role']}>{role}</span>}
                <span className={styles['chevron']}>
                  <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={10} />
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
