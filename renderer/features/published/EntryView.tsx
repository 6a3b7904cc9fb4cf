/** Entering published results of a year: all regions in one table, one source, one save. */
import { useMemo, useRef, useState } from 'react';
import type { PublishedComparison } from '../../../shared/contract/published.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { createRegionMatcher } from '../../../shared/regions/match.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import type { Regions } from '../../app/region-choice.ts';
import { Screen, ScreenHeader } from '../../components/Screen.tsx';
import { windowRegion } from '../../components/window-region.ts';
import { entryText } from '../../messages/published.ts';
import { setPublishedEntry, type PublishedEntry } from './draft-store.ts';
import { EntryBar } from './EntryBar.tsx';
import { EntryTable } from './EntryTable.tsx';
import styles from './EntryView.module.css';
import { pasteResults, type PasteReport } from './paste-results.ts';
import {
  changedRegions,
  EMPTY_ROW,
  otherSourced,
  readRow,
  storedDraft,
  type Draft,
} from './published-draft.ts';

interface EntryViewProps {
  readonly comparison: PublishedComparison;
  readonly instrument: Instrument;
  readonly regions: Regions;
  readonly entry: PublishedEntry;
}

/** Longer lists are counted, not shown. */
const SHOWN_TEXTS = 6;

export function EntryView({ comparison, instrument, regions, entry }: EntryViewProps) {
  const { rows, year } = comparison;
  const { draft, source, sourceKind, isSourceOfAll } = entry;
  const { run, pending } = useAction('published.set');
  /** Missing fields are named once saving was tried. */
  const [wasTried, setTried] = useState(false);
  const [report, setReport] = useState<PasteReport | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const match = useMemo(() => {
    const home = regions.find(({ kind }) => kind === 'provinsi')?.code ?? '';
    const named = regions.map((region) => ({ ...region, province: home, aliases: [], bpsCode: null }));
    return createRegionMatcher(named, [], home);
  }, [regions]);
  const stored = useMemo(() => storedDraft(rows), [rows]);
  const edited = changedRegions(draft, stored);
  const changed = isSourceOfAll
    ? [...new Set([...edited, ...otherSourced(rows, source, sourceKind)])]
    : edited;
  const readings = new Map(changed.map((code) => [code, readRow(instrument, draft[code] ?? EMPTY_ROW)]));
  const faulty = [...readings.values()].filter(
    ({ faults, question }) => Object.keys(faults).length > 0 || question !== null,
  ).length;
  const needsSource = [...readings.values()].some(({ result }) => result !== null);
  const sourceFault = needsSource && source.trim() === '' ? entryText.sourceMissing : null;

  const edit = (next: Draft) => setPublishedEntry({ ...entry, draft: next });
  const paste = (block: readonly (readonly string[])[], code: string, column: string) => {
    const codes = rows.map((row) => row.region.code);
    const pasted = pasteResults({ block, draft, codes, code, column, instrument, match });
    edit(pasted.draft);
    setReport(pasted);
  };
  const save = async () => {
    setTried(true);
    if (faulty > 0 || sourceFault !== null) {
      // The first field that is wrong takes the focus once it is marked.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-question] input')?.focus(),
      );
      return;
    }
    const results = [...readings].map(([region, { result }]) => ({
      region,
      result: result && { ...result, source: source.trim(), sourceKind },
    }));
    if (!(await run({ year, instrument: instrument.id, results }))) return;
    setPublishedEntry(null);
    showToast(entryText.saved(results.length));
  };

  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Screen
        header={<ScreenHeader title={entryText.title(year)} subtitle={entryText.subtitle} />}
        actionBar={
          <EntryBar
            source={entry}
            onSource={(change) => setPublishedEntry({ ...entry, ...change })}
            sourceFault={wasTried ? sourceFault : null}
            changed={changed.length}
            faulty={faulty}
            isSaving={pending}
            onCancel={() => setPublishedEntry(null)}
          />
        }
      >
        <p className={styles['hint']}>{entryText.paste}</p>
        <output className={styles['report']}>{report && describe(report)}</output>
        <section className={styles['table']} aria-label={entryText.table} {...windowRegion}>
          <EntryTable
            rows={rows}
            instrument={instrument}
            draft={draft}
            changed={changed}
            onEdit={edit}
            onPaste={paste}
          />
        </section>
      </Screen>
    </form>
  );
}

function describe({ filled, unknown, needsHeadings }: PasteReport): string {
  const shown = unknown.slice(0, SHOWN_TEXTS);
  const more = unknown.length - shown.length;
  return [
    entryText.filled(filled),
    ...(needsHeadings ? [entryText.needsHeadings] : []),
    ...(shown.length > 0 ? [entryText.unknown(more > 0 ? [...shown, entryText.more(more)] : shown)] : []),
  ].join(' ');
}
