/** One sheet in the preview: reads its rows, folds what has no problem, shows the cell that is asked for. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FileReport } from '../../../shared/contract/import.ts';
import { errorText } from '../../../shared/messages/errors.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { importTexts } from '../../messages/import.ts';
import { columnLetters, parseCell } from './cell-address.ts';
import type { SheetMarks } from './cell-marks.ts';
import { SheetGrid, type CellPosition } from './SheetGrid.tsx';
import styles from './SheetView.module.css';
import { columnCount, foldRows, MOST_COLUMNS, type RowRange, type UsedParts } from './sheet-model.ts';
import { useSheetLines } from './use-sheet-lines.ts';

export interface SheetViewProps {
  readonly session: string;
  readonly file: string;
  readonly sheet: FileReport['sheets'][number];
  readonly marks: SheetMarks;
  readonly used: UsedParts;
  readonly target: { readonly cell: string } | null;
  /** Why the layout was recognised, strongest reason first. */
  readonly evidence: readonly string[];
}

/** Rows around a cell that is asked for. */
const AROUND = 3;
const NO_ROWS: ReadonlySet<number> = new Set();

/** Give it a key per sheet. */
export function SheetView({ session, file, sheet, marks, used, target, evidence }: SheetViewProps) {
  const { lines, error, next, load, isLoaded } = useSheetLines(session, file, sheet.name, sheet.rows);
  const [expanded, setExpanded] = useState<readonly RowRange[]>([]);
  const [showsAll, setShowsAll] = useState(false);
  const [active, setActive] = useState<CellPosition | null>(null);
  const [wanted, setWanted] = useState<CellPosition | null>(null);

  const problemRows = useMemo(() => new Set(marks.keys()), [marks]);
  useEffect(() => {
    for (const row of problemRows) load(row, row);
  }, [problemRows, load]);

  const expand = useCallback(
    ({ from, to }: RowRange) => {
      load(from, to);
      setExpanded((ranges) => [...ranges, { from, to }]);
    },
    [load],
  );

  const shown = useRef<SheetViewProps['target']>(null);
  useEffect(() => {
    const address = target && parseCell(target.cell);
    if (!address || address.sheet !== sheet.name || shown.current === target) return;
    shown.current = target;
    const { row, column } = address;
    expand({ from: Math.max(1, row - AROUND), to: row + AROUND });
    setActive({ row, column });
    setWanted({ row, column });
  }, [target, sheet.name, expand]);

  const items = useMemo(
    () => foldRows(lines ?? [], showsAll ? NO_ROWS : problemRows, expanded),
    [lines, problemRows, expanded, showsAll],
  );
  const widest = useMemo(() => columnCount(lines ?? []), [lines]);

  if (error) {
    const { title, next: advice } = errorText(error.code, error.detail);
    return <p className={styles['nothing']} role="alert">{`${title} ${advice}`}</p>;
  }
  if (!lines) {
    return (
      <div className={styles['loading']}>
        <ProgressBar label={importTexts.sheetGrid(sheet.name)} hideLabel />
      </div>
    );
  }
  if (lines.length === 0) return <p className={styles['nothing']}>{importTexts.emptySheet}</p>;

  const text =
    active &&
    lines.find(({ row }) => row === active.row)?.cells.find(({ column }) => column === active.column)?.text;
  const folds = items.some((item) => item.kind === 'fold');
  return (
    <>
      <div className={styles['readout']}>
        <span className={styles['address']}>
          {active ? columnLetters(active.column) + String(active.row) : ''}
        </span>
        {active === null && evidence.length > 0 ? (
          <span className={classNames(styles['text'], styles['evidence'])} title={evidence.join('\n')}>
            {importTexts.recognised(evidence.join(' · '))}
          </span>
        ) : (
          <span className={styles['text']} title={text ?? undefined}>
            {text ?? ''}
          </span>
        )}
        {problemRows.size > 0 && (folds || showsAll) && (
          <Button
            variant="quiet"
            className={styles['foldAll'] ?? ''}
            onClick={() => {
              setShowsAll(!showsAll);
              setExpanded([]);
            }}
          >
            {showsAll ? importTexts.showProblemRows : importTexts.showAllRows}
          </Button>
        )}
      </div>
      <SheetGrid
        label={importTexts.sheetGrid(sheet.name)}
        lines={lines}
        items={items}
        columns={Math.min(MOST_COLUMNS, widest)}
        marks={marks}
        used={used}
        active={active}
        onActive={setActive}
        wanted={wanted && isLoaded(wanted.row) ? wanted : null}
        onShown={() => setWanted(null)}
        onExpand={expand}
      >
        {widest > MOST_COLUMNS && (
          <p className={styles['more']}>{importTexts.moreColumns(widest - MOST_COLUMNS)}</p>
        )}
        {next && (
          <div className={styles['more']}>
            <Button onClick={() => expand(next)}>{importTexts.moreRows(next.from, next.to)}</Button>
          </div>
        )}
      </SheetGrid>
    </>
  );
}
