/** Rows of the preview: the cells of one row, or a stretch of rows that is folded away. */
import { memo } from 'react';
import { classNames } from '../../components/class-names.ts';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { importTexts } from '../../messages/import.ts';
import type { CellMark, MarkTone, RowMarks } from './cell-marks.ts';
import type { CellPosition } from './SheetGrid.tsx';
import styles from './SheetGrid.module.css';
import { roomFor, type Line, type RowRange } from './sheet-model.ts';

const MARK_ICONS: Readonly<Record<MarkTone, IconName>> = {
  error: 'circle-cross',
  warning: 'warning',
  info: 'info',
  answered: 'circle-check',
};

/** Padding and border of a cell. */
const CELL_EDGES = 13;
const NUMERIC = /^[-−]?[\d.,\s]+%?$/;

export interface SheetRowProps {
  readonly line: Line;
  readonly widths: readonly number[];
  readonly marks: RowMarks | undefined;
  readonly usedColumns: ReadonlyMap<number, string>;
  /** What is read from the row, where rows are read. */
  readonly usedRow: string | undefined;
  /** Column that holds the tab stop, or null. */
  readonly stop: number | null;
  readonly selected: number | null;
  /** The header of the list. */
  readonly isHeader: boolean;
  readonly onActive: (cell: CellPosition) => void;
  /** Makes the row the header; null while rows are not pointed at. */
  readonly onPoint: ((row: number) => void) | null;
}

function markText(mark: CellMark): string {
  if (mark.tone !== 'answered') return importTexts.severity[mark.tone];
  if (mark.answer === undefined) return importTexts.severityGroup.answered;
  return importTexts.corrected(mark.answer ?? importTexts.leftBlank);
}

function Mark({ mark, written }: { readonly mark: CellMark; readonly written: string }) {
  const isCorrected = mark.answer !== undefined;
  return (
    <>
      {isCorrected && (
        <span className={styles['answer']} aria-hidden="true">
          {written !== '' && <s>{written}</s>} {mark.answer ?? '–'}
        </span>
      )}
      <VisuallyHidden>{` ${markText(mark)}`}</VisuallyHidden>
      <span className={styles['mark']}>
        <Icon name={MARK_ICONS[mark.tone]} size={11} />
      </span>
    </>
  );
}

/** Only the rows that gain or lose the focus are drawn again when it moves. */
export const SheetRow = memo(function SheetRow({
  line,
  widths,
  marks,
  usedColumns,
  usedRow,
  stop,
  selected,
  isHeader,
  onActive,
  onPoint,
}: SheetRowProps) {
  const places = new Map(line.cells.map((cell, index) => [cell.column, index]));
  return (
    <tr data-row={line.row} className={isHeader ? styles['headerRow'] : undefined}>
      <th
        scope="row"
        className={classNames(
          styles['rowHead'],
          usedRow !== undefined && styles['usedHead'],
          line.hidden && styles['hiddenRow'],
        )}
        title={[line.hidden ? importTexts.hiddenRow : null, usedRow].filter(Boolean).join(', ') || undefined}
      >
        {onPoint ? (
          <button
            type="button"
            data-column={0}
            tabIndex={stop === 0 ? 0 : -1}
            className={styles['headButton']}
            title={mappingTexts.makeHeader(line.row)}
            aria-label={isHeader ? mappingTexts.isHeader(line.row) : mappingTexts.makeHeader(line.row)}
            aria-pressed={isHeader}
            onFocus={() => onActive({ row: line.row, column: 0 })}
            onClick={() => onPoint(line.row)}
          >
            {line.row}
          </button>
        ) : (
          line.row
        )}
        {line.hidden && <VisuallyHidden>{`, ${importTexts.hiddenRow}`}</VisuallyHidden>}
      </th>
      {widths.map((width, index) => {
        const column = index + 1;
        const place = places.get(column);
        const text = place === undefined ? '' : (line.cells[place]?.text ?? '');
        const mark = marks?.get(column);
        const room = place === undefined || mark ? width : roomFor(line.cells, place, widths, marks?.keys());
        const isInColumn = text !== '' && usedColumns.has(column);
        const isInRow = usedRow !== undefined && usedColumns.size === 0 && NUMERIC.test(text);
        const isCorrected = mark?.answer !== undefined;
        return (
          <td
            key={column}

            data-column={column}
            tabIndex={stop === column ? 0 : -1}
            aria-selected={selected === column}
            className={classNames(
              styles['cell'],
              NUMERIC.test(text) && styles['figure'],
              (isInColumn || isInRow) && styles['used'],
              isInColumn && styles['usedColumn'],
              mark && styles['marked'],
              mark && styles[mark.tone],
            )}
            onFocus={() => onActive({ row: line.row, column })}
          >
            {text !== '' && !isCorrected && (
              <span className={styles['text']} style={{ maxWidth: room - CELL_EDGES - (mark ? 14 : 0) }}>
                {text}
              </span>
            )}
            {mark && <Mark mark={mark} written={text} />}
          </td>
        );
      })}
    </tr>
  );
});

export interface FoldedRowsProps extends RowRange {
  readonly columns: number;
  /** Stands above the header of the list. */
  readonly isLetterhead: boolean;
  readonly isStop: boolean;
  readonly onExpand: (range: RowRange) => void;
  readonly onActive: (cell: CellPosition) => void;
}

export function FoldedRows({ from, to, columns, isLetterhead, isStop, onExpand, onActive }: FoldedRowsProps) {
  return (
    <tr data-row={from} className={styles['fold']}>
      <th className={styles['rowHead']} aria-hidden="true">
        ⋮
      </th>
      <td colSpan={columns}>
        <button
          type="button"
          data-column={1}
          tabIndex={isStop ? 0 : -1}
          className={styles['unfold']}
          aria-label={importTexts.showRows(from, to)}
          onFocus={() => onActive({ row: from, column: 1 })}
          onClick={() => onExpand({ from, to })}
        >
          <Icon name="chevron-down" size={11} />
          {isLetterhead ? mappingTexts.letterhead(from, to) : importTexts.quietRows(from, to)}
        </button>
      </td>
    </tr>
  );
}
