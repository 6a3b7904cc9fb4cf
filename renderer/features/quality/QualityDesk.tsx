/** The list with its filters, as far as it is drawn: long lists show their beginning first. */
import { useMemo, useState } from 'react';
import type { Quality } from '../../../shared/contract/quality.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { filterFindings } from '../../../shared/quality/filter-findings.ts';
import { findingLines, linesBySeverity, type FindingLine } from '../../../shared/quality/finding-lines.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { UnofficialNote } from '../../components/UnofficialNote.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { qualityText } from '../../messages/quality.ts';
import { shell } from '../../messages/shell.ts';
import { openWorksheet } from '../worksheet/jump-target.ts';
import { FilterBar } from './FilterBar.tsx';
import { usableFilter } from './filter-options.ts';
import { FindingTable } from './FindingTable.tsx';
import styles from './FindingTable.module.css';
import { NothingToMend } from './NothingToMend.tsx';
import { clearFilter, useQualityView } from './quality-store.ts';
import { shownLines } from './shown-lines.ts';
import { useSaveList } from './use-save-list.ts';

interface QualityDeskProps {
  readonly instrument: Instrument;
  readonly quality: Quality;
}

/** Enough to fill a tall window several times over. */
const STEP = 200;

function open({ first }: FindingLine): void {
  openWorksheet(first.region.code, first.indicator, {}, first.field);
}

export function QualityDesk({ instrument, quality }: QualityDeskProps) {
  const { year, stage, findings, regions, notReached } = quality;
  const kept = useQualityView();
  const filter = useMemo(() => usableFilter(kept.filter, quality, instrument), [kept, quality, instrument]);
  const total = useMemo(() => findingLines(findings).length, [findings]);
  const lines = useMemo(
    () => findingLines(filterFindings(findings, filter, instrument)),
    [findings, filter, instrument],
  );
  const shown = useMemo(() => shownLines(lines, kept.opened), [lines, kept.opened]);
  const [limit, setLimit] = useState(STEP);
  // The row at hand is drawn wherever it is; what was mended may have been the last one.
  const active = Math.min(kept.active, Math.max(shown.length - 1, 0));
  const drawn = shown.slice(0, Math.max(limit, active + 1));
  const rest = shown.length - drawn.length;
  const counts = new Map(linesBySeverity(lines).map((group) => [group.severity, group.lines.length]));
  const { save, pending } = useSaveList(quality, filter);
  useHotkeys(qualityText.title, [
    { keys: 'ArrowRight', label: qualityText.keyOpenGroup },
    { keys: 'ArrowLeft', label: qualityText.keyCloseGroup },
    { keys: 'Ctrl+E', label: qualityText.save, run: save },
  ]);
  return (
    <Screen
      header={
        <>
          <ScreenHeader
            title={qualityText.title}
            subtitle={qualityText.subtitle(year, stage, regions.length)}
            actions={
              <Button
                icon="export"
                shortcut="Ctrl+E"
                aria-disabled={pending || lines.length === 0}
                onClick={save}
              >
                {qualityText.save}
              </Button>
            }
          />
          {total > 0 && (
            <FilterBar
              quality={quality}
              instrument={instrument}
              filter={filter}
              shown={lines.length}
              total={total}
            />
          )}
        </>
      }
      statusBar={
        <StatusBar
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], label: qualityText.move },
            { keys: 'Enter', label: qualityText.openHint },
            { keys: ['ArrowRight', 'ArrowLeft'], label: qualityText.openGroup },
            { keys: ['Home', 'End'], label: qualityText.ends },
            { keys: '?', label: shell.allShortcuts },
          ]}
        >
          {stage !== null && notReached > 0 && <span>{qualityText.notReached(notReached, stage)}</span>}
          <UnofficialNote />
        </StatusBar>
      }
    >
      {total === 0 && <NothingToMend quality={quality} />}
      {total > 0 && lines.length === 0 && (
        <EmptyState
          title={qualityText.noMatch}
          actions={<Button onClick={clearFilter}>{qualityText.clearFilter}</Button>}
        />
      )}
      {lines.length > 0 && (
        <FindingTable
          instrument={instrument}
          year={year}
          lines={drawn}
          counts={counts}
          active={active}
          onOpen={open}
        />
      )}
      {rest > 0 && (
        <div className={styles['more']}>
          <Button onClick={() => setLimit(drawn.length + STEP)}>
            {qualityText.more(Math.min(rest, STEP))}
          </Button>
        </div>
      )}
    </Screen>
  );
}
