/** The grid itself: sticky heads and names, one tab stop, only the rows on screen are drawn. */
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { MatrixRow } from '../../../shared/contract/matrix.ts';
import type { Indicator, Instrument } from '../../../shared/instrument/instrument.ts';
import { formatLevel } from '../../../shared/messages/format.ts';
import { useMediaQuery } from '../../app/use-media-query.ts';
import { windowRegion } from '../../components/window-region.ts';
import { matrixText } from '../../messages/matrix.ts';
import { shortRegionName } from '../../messages/terms.ts';
import { CellEditor, type EditorEnd } from './CellEditor.tsx';
import type { GridActions } from './grid-actions.ts';
import type { AspectColumns, MatrixMode } from './matrix-model.ts';
import styles from './MatrixGrid.module.css';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixRegionRow } from './MatrixRegionRow.tsx';
import { blockOf, type CellPosition, type Selection } from './selection.ts';
import { useGridSelection } from './use-grid-selection.ts';
import { segmentsOf, useVisibleRows } from './use-visible-rows.ts';

export interface MatrixGridProps {
  readonly instrument: Instrument;
  readonly rows: readonly MatrixRow[];
  readonly groups: readonly AspectColumns[];
  readonly indicators: readonly Indicator[];
  readonly mode: MatrixMode;
  /** By region: indicators whose edits wait for another try. */
  readonly failed: ReadonlyMap<string, string>;
  readonly isBusy: boolean;
  readonly actions: GridActions;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** A cell to show, such as the one that an undo has changed; each object once. */
  readonly aim: CellPosition | null;
}

const ROW_HEIGHT = 25;
const LARGE_ROW_HEIGHT = 32;

/** Name and index; see the style sheet. */
const HEAD_WIDTH = 232;
/** The least width of a cell. */
const LEVEL_WIDTH = 22;
const DECIMAL_WIDTH = 44;
/** Few columns do not take the whole window. */
const WIDEST = 96;

const MOVES: Readonly<Record<EditorEnd, readonly [number, number]>> = {
  stay: [0, 0],
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
};

export function MatrixGrid(props: MatrixGridProps) {
  const { instrument, rows, groups, indicators, mode, failed, isBusy, actions, selection, onSelect, aim } =
    props;
  const isLarge = useMediaQuery('(min-width: 1600px) and (min-height: 880px)');
  const rowHeight = isLarge ? LARGE_ROW_HEIGHT : ROW_HEIGHT;
  const scroller = useRef<HTMLElement>(null);
  const size = { rows: rows.length, columns: indicators.length };
  const grid = useGridSelection({ scroller, size, rowHeight, selection, onSelect });
  const { moveTo, focusActive } = grid;
  const { active } = selection;
  const visible = useVisibleRows(scroller, rows.length, rowHeight);
  const [typing, setTyping] = useState<string | null>(null);
  const block = blockOf(selection);

  // Whoever opens the matrix wants to move in it; a focus that is at work elsewhere stays there.
  const hasTakenFocus = useRef(false);
  useEffect(() => {
    if (hasTakenFocus.current || rows.length === 0) return;
    hasTakenFocus.current = true;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('nav')) focusActive();
  }, [rows.length, focusActive]);

  const aimed = useRef(aim);
  useEffect(() => {
    if (!aim || aimed.current === aim) return;
    aimed.current = aim;
    // The focus goes along only when it is in the grid already.
    if (scroller.current?.contains(document.activeElement)) moveTo(aim);
    else {
      const cell = `[data-row="${String(aim.row)}"][data-column="${String(aim.column)}"]`;
      scroller.current?.querySelector(cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  });

  const row = rows[active.row];
  const indicator = indicators[active.column];
  const isDecimal = instrument.scale.decimals > 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || typing !== null || grid.onKeyDown(event)) return;
    if (!row || !indicator || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      actions.onOpen(row, indicator);
    } else if (isDecimal && (event.key === 'F2' || /^\d$/.test(event.key))) {
      event.preventDefault();
      const current = row.values[indicator.id];
      const start = event.key === 'F2' ? current && formatLevel(current.value) : event.key;
      if (actions.canEdit()) setTyping(start ?? '');
    } else if (/^\d$/.test(event.key)) {
      event.preventDefault();
      actions.onDigit(row, indicator, Number(event.key));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      actions.onClear(selection);
    }
  };
  const onCopy = (event: ClipboardEvent) => {
    if (typing !== null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', actions.copy(selection));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (typing !== null) return;
    event.preventDefault();
    actions.onPaste(selection, event.clipboardData.getData('text/plain'));
  };
  const gridProps = { role: 'grid', onKeyDown, onCopy, onPaste, ...grid.mouse } as const;
  const finish = (end: EditorEnd | undefined) => {
    setTyping(null);
    actions.onFault(null);
    if (!end) return;
    const [down, across] = MOVES[end];
    const next = { row: active.row + down, column: active.column + across };
    const isInside = next.row >= 0 && next.row < size.rows && next.column >= 0 && next.column < size.columns;
    moveTo(isInside ? next : active);
  };
  const editor =
    typing !== null && row && indicator ? (
      <CellEditor
        label={matrixText.place(shortRegionName(row.region.name), indicator.id, indicator.shortName)}
        start={typing}
        scale={instrument.scale}
        onCommit={(value, end) => {
          actions.onValue(row, indicator, value);
          finish(end);
        }}
        onCancel={() => finish('stay')}
        onFault={actions.onFault}
      />
    ) : null;

  return (
    <section
      ref={scroller}
      className={styles['scroller']}
      aria-label={matrixText.title}
      aria-busy={isBusy}
      {...windowRegion}
    >
      <table
        {...gridProps}
        className={styles['grid']}
        aria-label={matrixText.grid}
        aria-rowcount={rows.length + 2}
        aria-colcount={indicators.length + 2}
        aria-multiselectable="true"
        aria-readonly={mode === 'selisih'}
        style={{
          minWidth: HEAD_WIDTH + indicators.length * (isDecimal ? DECIMAL_WIDTH : LEVEL_WIDTH),
          maxWidth: HEAD_WIDTH + indicators.length * WIDEST,
        }}
      >
        <colgroup>
          <col className={styles['regionColumn']} />
          <col className={styles['indexColumn']} />
          {indicators.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <MatrixHead groups={groups} activeIndicator={indicator?.id} />
        <tbody>
          {segmentsOf(rows.length, visible, active.row).flatMap(({ kind, start, end }) =>
            kind === 'gap'
              ? [
                  <tr
                    key={`gap ${String(start)}`}
                    aria-hidden="true"
                    style={{ height: (end - start) * rowHeight }}
                  />,
                ]
              : rows.slice(start, end).map((each, offset) => {
                  const position = start + offset;
                  const isInBlock = position >= block.top && position <= block.bottom;
                  return (
                    <MatrixRegionRow
                      key={each.region.code}
                      instrument={instrument}
                      row={each}
                      position={position}
                      groups={groups}
                      mode={mode}
                      active={position === active.row ? active.column : null}
                      from={isInBlock ? block.left : null}
                      to={isInBlock ? block.right : null}
                      failed={failed.get(each.region.code) ?? ''}
                      editor={position === active.row ? editor : null}
                    />
                  );
                }),
          )}
        </tbody>
      </table>
    </section>
  );
}
