/** The ranking with its controls, its table and the summary beside it. */
import { useMemo, useState } from 'react';
import type { Ranking, RankingRow } from '../../../shared/contract/ranking.ts';
import { useInstruments, useRegions, type EvaluationContext } from '../../app/context.ts';
import { useMediaQuery } from '../../app/use-media-query.ts';
import { useSidePanel } from '../../app/use-side-panel.ts';
import { goTo, selectRegion, useView } from '../../app/view-store.ts';
import { Screen } from '../../components/Screen.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { windowRegion } from '../../components/window-region.ts';
import { rankingText } from '../../messages/ranking.ts';
import { shell } from '../../messages/shell.ts';
import { ComparisonDialog } from './ComparisonDialog.tsx';
import { isFiltered, keepsRow, NO_FILTER } from './ranking-filter.ts';
import { arrangeRows } from './ranking-rows.ts';
import { setDensity, setRankingView, useDensity, useRankingView } from './ranking-view.ts';
import { RankingHeader } from './RankingHeader.tsx';
import { RankingNotes } from './RankingNotes.tsx';
import { RankingPanel } from './RankingPanel.tsx';
import { RankingTable } from './RankingTable.tsx';
import styles from './RankingView.module.css';
import { useExportRanking } from './use-export-ranking.ts';
import { useRankingHotkeys } from './use-ranking-hotkeys.ts';

/** Where the tokens of the design have airier rows and larger text. */
const AIRY = '(min-width: 1600px) and (min-height: 880px)';

interface RankingViewProps {
  readonly ranking: Ranking;
  readonly context: EvaluationContext;
  readonly onPresent: () => void;
}

const { hints } = rankingText;

export function RankingView({ ranking, context, onPresent }: RankingViewProps) {
  const instruments = useInstruments();
  // The shown ranking may still be the one before; its own instrument describes it.
  const instrument = instruments?.find(({ id }) => id === ranking.instrument) ?? context.instrument;
  const selected = useView((view) => view.region);
  const { scope, sort, filter, isGrouped } = useRankingView();
  const [sortMenuIsOpen, setSortMenuOpen] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const panel = useSidePanel('(max-width: 1099px)');
  const isAiry = useMediaQuery(AIRY);
  const density = useDensity((state) => state.density);
  const isDense = density === null ? !isAiry : density === 'rapat';
  const regions = useRegions();
  const blocks = useMemo(() => {
    const listed = new Map(regions?.map((region) => [region.code, region]));
    const keeps = (row: RankingRow) => keepsRow(filter, row, listed);
    return arrangeRows(ranking, { sort, isGrouped, isFiltered: isFiltered(filter), keeps });
  }, [ranking, regions, sort, isGrouped, filter]);
  const { rankedBy, compared } = ranking;
  const exportRanking = useExportRanking({
    year: ranking.year,
    stage: ranking.stage,
    scope,
    instrument: instrument.id,
    basis: rankedBy,
    // The year before says nothing that has to be chosen.
    ...(compared.year === ranking.year - 1 ? {} : { compareWith: compared.year }),
    ...(isFiltered(filter) && blocks.all.length > 0
      ? { regions: blocks.all.map(({ region }) => region.code) }
      : {}),
  });
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
  const toggleDensity = () => setDensity(isDense ? 'lega' : 'rapat');
  /** The drawer, then the filter, then the selection. */
  const closeTopLayer = () => {
    if (panel.isDrawer && panel.open) panel.setOpen(false);
    else if (isFiltered(filter)) setRankingView({ filter: NO_FILTER });
    else selectRegion(null);
  };
  useRankingHotkeys({
    ranking,
    instrument,
    rows: blocks.all,
    selectedRow,
    onOpen: () => openRow(selectedRow ?? blocks.all[0]),
    onSort: () => setSortMenuOpen(true),
    onGroup: () => setRankingView({ isGrouped: !isGrouped }),
    onDensity: toggleDensity,
    onCompare: () => setComparing(true),
    onPresent,
    onExport: exportRanking,
    onPanel: () => panel.setOpen(!panel.open),
    onEscape: closeTopLayer,
  });

  return (
    <Screen
      statusBar={
        <StatusBar
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], label: hints.move },
            { keys: ['Enter'], label: hints.worksheet },
            { keys: 'S', label: hints.sort },
            { keys: 'B', label: hints.compare },
            { keys: 'F5', label: hints.present },
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
            sortMenuIsOpen={sortMenuIsOpen}
            onSortMenuOpen={setSortMenuOpen}
            isDense={isDense}
            onToggleDensity={toggleDensity}
            onCompareRegions={() => setComparing(true)}
            onPresent={onPresent}
            onExport={exportRanking}
            onOpenPanel={panel.isDrawer || !panel.open ? () => panel.setOpen(true) : null}
          />
          <RankingNotes
            ranking={ranking}
            instrument={instrument}
            shown={blocks.ranked.length + blocks.unranked.length}
          />
          <RankingTable
            ranking={ranking}
            instrument={instrument}
            blocks={blocks}
            sort={sort}
            onBasis={(basis) => setRankingView({ basis, sort: 'rank' })}
            isGrouped={isGrouped}
            isAiry={isAiry}
            density={density}
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
            onClose={panel.isDrawer ? () => panel.setOpen(false) : null}
          />
        )}
      </div>
      <ComparisonDialog
        open={isComparing}
        onClose={() => setComparing(false)}
        ranking={ranking}
        instrument={instrument}
        selected={selectedRow ?? null}
      />
    </Screen>
  );
}
