/** The ranking with its controls, its table and the summary beside it. */
import { useMemo, useState } from 'react';
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import type { Scope } from '../../../shared/contract/terms.ts';
import { useInstruments, type EvaluationContext } from '../../app/context.ts';
import { showToast } from '../../app/notice-store.ts';
import { useSidePanel } from '../../app/use-side-panel.ts';
import { goTo, selectRegion, useView } from '../../app/view-store.ts';
import { Screen } from '../../components/Screen.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { rankingText } from '../../messages/ranking.ts';
import { screenNames, shell } from '../../messages/shell.ts';
import { arrangeRows, rowAsText, type SortKey } from './ranking-rows.ts';
import { RankingHeader } from './RankingHeader.tsx';
import { RankingNotes } from './RankingNotes.tsx';
import { RankingPanel } from './RankingPanel.tsx';
import { RankingTable } from './RankingTable.tsx';
import styles from './RankingView.module.css';
import { useExportRanking } from './use-export-ranking.ts';
import { windowRegion } from '../../components/window-region.ts';

interface RankingViewProps {
  readonly ranking: Ranking;
  readonly context: EvaluationContext;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

const { hints } = rankingText;

/** Selected text is what Ctrl+C means, if there is any. */
function hasTextSelection(): boolean {
  return (window.getSelection()?.toString() ?? '') !== '';
}

export function RankingView({ ranking, context, scope, onScope }: RankingViewProps) {
  const instruments = useInstruments();
  // The shown ranking may still be the one before; its own instrument describes it.
  const instrument = instruments?.find(({ id }) => id === ranking.instrument) ?? context.instrument;
  const selected = useView((view) => view.region);
  const [sort, setSort] = useState<SortKey>('index');
  const [sortMenuIsOpen, setSortMenuOpen] = useState(false);
  const [filter, setFilter] = useState<string | null>(null);
  const panel = useSidePanel('(max-width: 1099px)');
  const exportRanking = useExportRanking({
    year: ranking.year,
    stage: ranking.stage,
    scope,
    instrument: instrument.id,
  });

  const blocks = useMemo(
    () => arrangeRows(ranking, instrument, sort, filter),
    [ranking, instrument, sort, filter],
  );
  const position = blocks.all.findIndex((row) => row.region.code === selected);
  const openRow = (row: RankingRow | undefined) => {
    if (row) goTo('lembar', { region: row.region.code });
  };
  const grid = useRovingGrid({
    count: blocks.all.length,
    active: Math.max(position, 0),
    onActive: (index) => selectRegion(blocks.all[index]?.region.code ?? null),
    onOpen: (index) => openRow(blocks.all[index]),
  });
  const selectedRow = position === -1 ? undefined : blocks.all[position];

  const copyRow = () => {
    if (!selectedRow) return;
    void navigator.clipboard
      .writeText(rowAsText(selectedRow, instrument))
      .then(() => showToast(rankingText.copied));
  };
  /** The drawer, then the filter, then the selection. */
  const closeTopLayer = () => {
    if (panel.isDrawer && panel.open) panel.setOpen(false);
    else if (filter !== null) setFilter(null);
    else selectRegion(null);
  };
  useHotkeys(screenNames.peringkat, [
    { keys: 'ArrowUp+ArrowDown', label: hints.row },
    { keys: 'Enter', label: hints.open },
    { keys: 'L', label: hints.open, run: () => openRow(selectedRow ?? blocks.all[0]) },
    { keys: 'S', label: rankingText.sort, run: () => setSortMenuOpen(true) },
    { keys: 'Ctrl+E', label: rankingText.exportLabel, run: exportRanking },
    {
      keys: 'Ctrl+C',
      label: hints.copy,
      run: copyRow,
      enabled: () => selectedRow !== undefined && !hasTextSelection(),
    },
    { keys: 'Ctrl+.', label: rankingText.togglePanel, run: () => panel.setOpen(!panel.open) },
    { keys: 'Escape', run: closeTopLayer },
  ]);

  return (
    <Screen
      statusBar={
        <StatusBar
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], label: hints.move },
            { keys: ['Enter'], label: hints.worksheet },
            { keys: 'S', label: hints.sort },
            { keys: 'Ctrl+E', label: hints.export },
            { keys: '?', label: shell.allShortcuts },
          ]}
        >
          <UnofficialNote />
        </StatusBar>
      }
    >
      <div className={panel.open && !panel.isDrawer ? styles['columns'] : styles['single']}>
        <section className={styles['main']} aria-label={rankingText.tableRegion} {...windowRegion}>
          <RankingHeader
            ranking={ranking}
            instrument={instrument}
            scope={scope}
            onScope={onScope}
            sort={sort}
            onSort={setSort}
            sortMenuIsOpen={sortMenuIsOpen}
            onSortMenuOpen={setSortMenuOpen}
            onExport={exportRanking}
            onOpenPanel={panel.isDrawer || !panel.open ? () => panel.setOpen(true) : null}
          />
          <RankingNotes ranking={ranking} filter={filter} onClearFilter={() => setFilter(null)} />
          <RankingTable
            ranking={ranking}
            instrument={instrument}
            blocks={blocks}
            sort={sort}
            onSort={setSort}
            selected={selected}
            onOpen={openRow}
            grid={grid}
          />
        </section>
        {panel.open && (
          <RankingPanel
            ranking={ranking}
            instrument={instrument}
            selected={selected}
            onSelect={(code) => {
              selectRegion(code);
              if (panel.isDrawer) panel.setOpen(false);
              const index = blocks.all.findIndex((row) => row.region.code === code);
              grid.revealRow(index);
            }}
            filter={filter}
            onFilter={setFilter}
            onClose={panel.isDrawer ? () => panel.setOpen(false) : null}
          />
        )}
      </div>
    </Screen>
  );
}
