/** Published and own figures of every region, and why they differ for the selected one. */
import type { PublishedComparison } from '../../../shared/contract/published.ts';
import type { EvaluationContext } from '../../app/context.ts';
import { goTo, selectRegion, useView } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useRovingGrid } from '../../components/use-roving-grid.ts';
import { windowRegion } from '../../components/window-region.ts';
import { explainText, publishedText } from '../../messages/published.ts';
import { shell } from '../../messages/shell.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import styles from './ComparisonView.module.css';
import { DifferencePanel } from './DifferencePanel.tsx';
import { setPublishedEntry, type PublishedEntry } from './draft-store.ts';
import { storedDraft } from './published-draft.ts';

interface ComparisonViewProps {
  readonly comparison: PublishedComparison;
  readonly context: EvaluationContext;
}

export function ComparisonView({ comparison, context }: ComparisonViewProps) {
  const { rows, year, instrument } = comparison;
  const selected = useView((view) => view.region);
  const position = rows.findIndex((row) => row.region.code === selected);
  const open = (index: number) => {
    const row = rows[index];
    if (row) goTo('profil', { region: row.region.code });
  };
  const grid = useRovingGrid({
    count: rows.length,
    active: Math.max(position, 0),
    onActive: (index) => selectRegion(rows[index]?.region.code ?? null),
    onOpen: open,
  });
  const enter = () =>
    setPublishedEntry({
      year,
      instrument,
      draft: storedDraft(rows),
      ...commonSource(comparison),
      isSourceOfAll: false,
    });
  useHotkeys(publishedText.title, [
    { keys: 'ArrowUp+ArrowDown', label: publishedText.hints.move },
    { keys: 'Enter', label: publishedText.openProfile },
    { keys: 'I', label: publishedText.enter, run: enter },
    { keys: 'Escape', run: () => selectRegion(null) },
  ]);
  const known = rows.filter((row) => row.published !== null || row.participation === 'tidak-mengikuti');
  return (
    <Screen
      header={
        <ScreenHeader
          title={publishedText.title}
          subtitle={publishedText.subtitle(year, known.length, rows.length)}
          actions={
            <Button variant="primary" shortcut="I" onClick={enter}>
              {publishedText.enter}
            </Button>
          }
        />
      }
      statusBar={
        <StatusBar
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], label: publishedText.hints.move },
            { keys: 'Enter', label: publishedText.hints.profile },
            { keys: 'I', label: publishedText.hints.enter },
            { keys: '?', label: shell.allShortcuts },
          ]}
        >
          <UnofficialNote />
        </StatusBar>
      }
    >
      <div className={styles['columns']}>
        <section className={styles['table']} aria-label={publishedText.table} {...windowRegion}>
          <ComparisonTable
            rows={rows}
            instrument={context.instrument}
            selected={selected}
            gridProps={grid.gridProps}
            rowProps={grid.rowProps}
            onOpen={open}
          />
        </section>
        <section className={styles['panel']} aria-label={explainText.title} {...windowRegion}>
          <DifferencePanel
            row={rows[position] ?? null}
            instrument={context.instrument}
            year={year}
            stage={context.stage}
          />
        </section>
      </div>
    </Screen>
  );
}

/** The source that every published row names, to start the next entry with; none where they differ. */
function commonSource({ rows }: PublishedComparison): Pick<PublishedEntry, 'source' | 'sourceKind'> {
  const published = rows.flatMap((row) => (row.published && !row.published.sample ? [row.published] : []));
  const [first] = published;
  const isCommon = published.every(
    ({ source, sourceKind }) => source === first?.source && sourceKind === first.sourceKind,
  );
  return first && isCommon
    ? { source: first.source, sourceKind: first.sourceKind }
    : { source: '', sourceKind: 'lainnya' };
}
