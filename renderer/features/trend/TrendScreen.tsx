/** Every region over the years, and what moved the index of one between two of them. */
import { useState } from 'react';
import type { Trend } from '../../../shared/contract/trend.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { useEvaluationContext, useInstruments, type EvaluationContext } from '../../app/context.ts';
import { useQuery } from '../../app/query.ts';
import { QueryProblem } from '../../app/QueryProblem.tsx';
import { useWalkingRegions, type Regions } from '../../app/region-choice.ts';
import { goTo, selectRegion, useView } from '../../app/view-store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { windowRegion } from '../../components/window-region.ts';
import { shell } from '../../messages/shell.ts';
import { regionText } from '../../messages/terms.ts';
import { trendText } from '../../messages/trend.ts';
import { ChangeCard } from './ChangeCard.tsx';
import { RegionTrend } from './RegionTrend.tsx';
import { groupOf } from './trend-lines.ts';
import styles from './TrendScreen.module.css';
import { YearsTable } from './YearsTable.tsx';

const NONE = '';

export function TrendScreen() {
  const context = useEvaluationContext();
  const regions = useWalkingRegions();
  const instruments = useInstruments();
  const input = context ? { stage: context.stage } : null;
  const { data: trend, error, refetch } = useQuery('trend.get', input, { keepPrevious: true });
  if (error && !trend) {
    return (
      <Screen>
        <QueryProblem error={error} onRetry={refetch} />
      </Screen>
    );
  }
  if (!context || !regions || !instruments || !trend) return <Screen>{null}</Screen>;
  if (trend.years.length === 0) {
    return (
      <Screen>
        <EmptyState title={trendText.empty} isPageTitle>
          {trendText.emptyNext}
        </EmptyState>
      </Screen>
    );
  }
  return <TrendOf trend={trend} context={context} regions={regions} instruments={instruments} />;
}

interface TrendOfProps {
  readonly trend: Trend;
  readonly context: EvaluationContext;
  readonly regions: Regions;
  readonly instruments: readonly Instrument[];
}

function TrendOf({ trend, context, regions, instruments }: TrendOfProps) {
  const selected = useView((view) => view.region);
  const [chosenGroup, setChosenGroup] = useState<string | null>(null);
  const position = trend.regions.findIndex(({ region }) => region.code === selected);
  const region = position === -1 ? null : trend.regions[position];
  const kind = regions.find(({ code }) => code === selected)?.kind;
  const group = chosenGroup ?? (kind ? groupOf(kind) : 'Nasional');
  const open = (index: number) => {
    const row = trend.regions[index];
    if (row) goTo('profil', { region: row.region.code });
  };
  const select = (index: number) => selectRegion(trend.regions[index]?.region.code ?? null);
  const grid = useRovingGrid({
    count: trend.regions.length,
    active: Math.max(position, 0),
    onActive: select,
    onOpen: open,
  });
  const step = (by: 1 | -1) => {
    const count = trend.regions.length;
    const next = (position === -1 && by === -1 ? 0 : position) + by;
    select((next + count) % count);
    grid.revealRow((next + count) % count);
  };
  useHotkeys(trendText.title, [
    { keys: 'ArrowUp+ArrowDown', label: trendText.hints.move },
    { keys: 'Enter', label: trendText.openProfile },
    { keys: 'Alt+ArrowLeft', label: regionText.previous, run: () => step(-1) },
    { keys: 'Alt+ArrowRight', label: regionText.next, run: () => step(1) },
    { keys: 'Escape', run: () => selectRegion(null) },
  ]);
  const [first, last] = [trend.years[0], trend.years.at(-1)];
  return (
    <Screen
      header={
        <ScreenHeader
          title={trendText.title}
          subtitle={first && last && trendText.subtitle(first.year, last.year)}
          actions={
            <Select
              label={trendText.reference}
              options={[
                ...trend.national.groups.map((entry) => ({
                  value: entry.group,
                  label: trendText.national(entry.group),
                })),
                { value: NONE, label: trendText.withoutReference },
              ]}
              value={group}
              onChange={setChosenGroup}
            />
          }
        />
      }
      statusBar={
        <StatusBar
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], label: trendText.hints.move },
            { keys: 'Enter', label: trendText.hints.profile },
            { keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'], label: trendText.hints.region },
            { keys: '?', label: shell.allShortcuts },
          ]}
        >
          <span>{trendText.officialMark}</span>
          <UnofficialNote />
        </StatusBar>
      }
    >
      <div className={styles['columns']}>
        <section className={styles['table']} aria-label={trendText.table} {...windowRegion}>
          <YearsTable
            trend={trend}
            instruments={instruments}
            selected={selected}
            rowProps={grid.rowProps}
            gridProps={grid.gridProps}
            onOpen={open}
          />
        </section>
        <section className={styles['detail']} aria-label={trendText.detail} {...windowRegion}>
          <RegionTrend
            region={region?.region.code ?? null}
            stage={context.stage}
            group={group === NONE ? null : group}
            height={270}
          />
          <ChangeCard
            key={region?.region.code ?? ''}
            region={region ?? null}
            stage={context.stage}
            instruments={instruments}
          />
        </section>
      </div>
    </Screen>
  );
}
