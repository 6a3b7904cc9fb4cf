/** One sheet in the preview: reads its rows, folds what has no problem, shows the cell that is asked for. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FileReport } from '../../../shared/contract/import.ts';
import { errorText } from '../../../shared/messages/errors.ts';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/class-names.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { mappingTexts } from '../../messages/import-mapping.ts';
import { importTexts } from '../../messages/import.ts';
import { columnLetters, parseCell } from '../../../shared/sheet/cell-address.ts';
import type { SheetMarks } from './cell-marks.ts';
import { ColumnPopover } from './ColumnPopover.tsx';
import { closeMapping } from './mapping-actions.ts';
import { MappingBar } from './MappingBar.tsx';
import { SheetGrid, type CellPosition } from './SheetGrid.tsx';
import styles from './SheetView.module.css';
import { columnCount, foldRows, shownColumns, type RowRange, type UsedParts } from './sheet-model.ts';
import { useSheetLines } from './use-sheet-lines.ts';
import { useSheetMapping, type SheetMapping } from './use-sheet-mapping.ts';

export interface SheetViewProps {
  readonly session: string;
  readonly file: FileReport;
  readonly sheet: FileReport['sheets'][number];
  readonly marks: SheetMarks;
  readonly used: UsedParts;
  readonly target: { readonly cell: string } | null;
}

/** Rows around a cell that is asked for. */
const AROUND = 3;
const NO_ROWS: ReadonlySet<number> = new Set();

/** What stands in place of a cell's text while none is chosen. */
function aboutSheet({ isOpen, sheet }: SheetMapping, evidence: readonly string[]): string {
  if (isOpen) return mappingTexts.howTo;
  return evidence.length > 0 && sheet.used
    ? importTexts.recognised(evidence.join(' · '))
    : mappingTexts.unrecognised;
}

/** Give it a key per sheet. */
export function SheetView({ session, file, sheet, marks, used, target }: SheetViewProps) {
  const { lines, error, next, load, isLoaded } = useSheetLines(session, file.id, sheet.name, sheet.rows);
  const mapping = useSheetMapping(file, sheet, lines, used);
  const { evidence } = file;
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

  const headerRow = mapping.draft.headerRow;
  // What is pointed at has to be seen.
  const unfolds = showsAll || mapping.isOpen;
  const items = useMemo(
    () => foldRows(lines ?? [], unfolds ? NO_ROWS : problemRows, expanded, headerRow),
    [lines, problemRows, expanded, unfolds, headerRow],
  );
  const widest = useMemo(() => columnCount(lines ?? []), [lines]);
  const shownWidth = useMemo(() => shownColumns(lines ?? []), [lines]);

  const latest = useRef(mapping);
  useEffect(() => {
    latest.current = mapping;
  });
  // Always the same function: rows are drawn again only when they change themselves.
  const setHeader = useCallback((row: number) => latest.current.setHeader(row), []);

  const content = useRef<HTMLDivElement>(null);
  const headOf = useCallback(
    (column: number) =>
      content.current?.querySelector<HTMLElement>(`[data-row="0"] [data-column="${String(column)}"]`) ?? null,
    [],
  );
  useHotkeys(mappingTexts.title, [
    {
      keys: 'M',
      label: mappingTexts.hints.map,
      run: () => mapping.open(active && active.column > 0 ? active.column : 'likely'),
      enabled: lines !== undefined,
    },
    { keys: 'Escape', label: mappingTexts.hints.close, run: closeMapping, enabled: mapping.isOpen },
  ]);

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

  const isCell = active !== null && active.row > 0 && active.column > 0;
  const text =
    active &&
    lines.find(({ row }) => row === active.row)?.cells.find(({ column }) => column === active.column)?.text;
  const note = isCell ? null : aboutSheet(mapping, evidence);
  const folds = items.some((item) => item.kind === 'fold');
  return (
    <div ref={content} className={styles['content']}>
      {mapping.isOpen && <MappingBar mapping={mapping} />}
      <div className={styles['readout']}>
        <span className={styles['address']}>
          {isCell && active ? columnLetters(active.column) + String(active.row) : ''}
        </span>
        {note === null ? (
          <span className={styles['text']} title={text ?? undefined}>
            {text ?? ''}
          </span>
        ) : (
          <span className={classNames(styles['text'], styles['evidence'])} title={note}>
            {note}
          </span>
        )}
        {!mapping.isOpen && problemRows.size > 0 && (folds || showsAll) && (
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
        columns={shownWidth}
        marks={marks}
        used={used}
        pointing={{
          roles: mapping.roles,
          headerRow,
          open: mapping.column,
          onColumn: mapping.open,
          onRow: mapping.isOpen ? setHeader : null,
        }}
        active={active}
        onActive={setActive}
        wanted={wanted && isLoaded(wanted.row) ? wanted : null}
        onShown={() => setWanted(null)}
        onExpand={expand}
      >
        {widest > shownWidth && (
          <p className={styles['more']}>{importTexts.moreColumns(widest - shownWidth)}</p>
        )}
        {next && (
          <div className={styles['more']}>
            <Button onClick={() => expand(next)}>{importTexts.moreRows(next.from, next.to)}</Button>
          </div>
        )}
      </SheetGrid>
      <ColumnPopover mapping={mapping} headOf={headOf} />
    </div>
  );
}
