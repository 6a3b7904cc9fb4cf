/** Which worksheet is on screen, at which stage, with which rows; and what can be done with it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { furthestStage, type Stage } from '../../../shared/assessment/stages.ts';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { useAppState, type EvaluationContext } from '../../app/context.ts';
import { selectRegion, useView } from '../../app/view-store.ts';
import { useCommentCounts, useNotes } from '../notes/use-notes.ts';
import { useDraftRestore } from './use-draft-restore.ts';
import { useWorksheet, worksheetStore } from './use-worksheet.ts';
import {
  applyEdits,
  buildModel,
  isSetHere,
  matchesFilter,
  reuseRows,
  toStageValues,
  type RowFilter,
  type ShownValue,
  type WorksheetModel,
} from './worksheet-model.ts';
import { sheetId, type SheetKey } from './edits.ts';
import { applyTextEdits } from './worksheet-texts.ts';

export type Region = OperationOutput<'regions.list'>[number];

/** The same object as long as it is the same instrument, although it is read again after every change. */
function useStableInstrument(instrument: Instrument): Instrument {
  const [kept, setKept] = useState(instrument);
  const isSame = kept.id === instrument.id && kept.version === instrument.version;
  if (!isSame) setKept(instrument);
  return isSame ? kept : instrument;
}

/** "Terjauh" means the furthest stage when the worksheet was opened: clearing a value must not change the stage. */
function useActiveStage(
  id: string,
  asked: Stage | null,
  values: readonly ShownValue[],
  isCurrent: boolean,
): Stage {
  const [furthest, setFurthest] = useState<{ readonly id: string; readonly stage: Stage } | null>(null);
  if (isCurrent && furthest?.id !== id) {
    const stage = furthestStage(toStageValues(values)) ?? 'mandiri';
    setFurthest({ id, stage });
    return asked ?? stage;
  }
  return asked ?? furthest?.stage ?? 'mandiri';
}

/** The model with the rows of the last one where they say the same: what did not change is not drawn again. */
function useReusedRows(built: WorksheetModel): WorksheetModel {
  const [last, setLast] = useState({ built, model: built });
  if (last.built === built) return last.model;
  const model = reuseRows(last.model, built);
  setLast({ built, model });
  return model;
}

interface Filtered {
  readonly filter: RowFilter;
  readonly place: string;
  /** Rows that matched when the filter was set: a row that is filled stays until the filter is set again. */
  readonly rows: ReadonlySet<string>;
}

function useFilter(place: string, model: WorksheetModel) {
  const [filtered, setFiltered] = useState<Filtered | null>(null);
  const active = filtered?.place === place ? filtered : null;
  const toggleFilter = (filter: RowFilter) => {
    if (active?.filter === filter) {
      setFiltered(null);
      return;
    }
    const rows = model.rows.filter((row) => matchesFilter(row, filter)).map((row) => row.indicator.id);
    setFiltered({ filter, place, rows: new Set(rows) });
  };
  const visibleRows = active ? model.rows.filter((row) => active.rows.has(row.indicator.id)) : model.rows;
  return { filter: active?.filter ?? null, toggleFilter, clearFilter: () => setFiltered(null), visibleRows };
}

/** Edits made in the moment between choosing a region and having its values wait for them. */
function useSetValue(key: SheetKey, stage: Stage, model: WorksheetModel, isCurrent: boolean) {
  const held = useRef<
    { readonly id: string; readonly indicator: string; readonly value: Hundredths | null }[]
  >([]);
  const id = sheetId(key);
  const setValue = useCallback(
    (indicator: string, value: Hundredths | null) => {
      if (!isCurrent) {
        held.current.push({ id, indicator, value });
        return;
      }
      const row = model.rows.find((candidate) => candidate.indicator.id === indicator);
      const from = row && isSetHere(row) ? (row.current?.value ?? null) : null;
      if (!row || from === value) return;
      worksheetStore.edit({ what: 'value', sheet: key, stage, indicator, from, value });
    },
    [key, id, stage, model, isCurrent],
  );
  useEffect(() => {
    if (!isCurrent) return;
    const edits = held.current.filter((edit) => edit.id === id);
    held.current = [];
    for (const edit of edits) setValue(edit.indicator, edit.value);
  }, [isCurrent, id, setValue]);
  return setValue;
}

export function useWorksheetView(context: EvaluationContext, regions: readonly [Region, ...Region[]]) {
  const { year } = context;
  const instrument = useStableInstrument(context.instrument);
  const chosen = useView((view) => view.region);
  const state = useAppState();
  const evaluator = state?.settings.evaluator ?? '';

  const position = Math.max(
    0,
    regions.findIndex(({ code }) => code === chosen),
  );
  const region = regions[position] ?? regions[0];
  const key = useMemo<SheetKey>(
    () => ({ region: region.code, year, instrument: instrument.id }),
    [region.code, year, instrument.id],
  );
  const id = sheetId(key);
  const data = useWorksheet(key);
  const { data: worksheet, isCurrent, edits, failedIds } = data;
  // A worksheet of another instrument cannot stand in while the asked one is read.
  const shown = worksheet?.instrument === instrument.id ? worksheet : undefined;

  const values = useMemo(
    () => applyEdits(shown, edits, evaluator, ({ id: edit }) => failedIds.includes(edit)),
    [shown, edits, evaluator, failedIds],
  );
  const texts = useMemo(
    () => applyTextEdits(shown, edits, evaluator, ({ id: edit }) => failedIds.includes(edit)),
    [shown, edits, evaluator, failedIds],
  );
  const restoredDrafts = useDraftRestore(key, isCurrent ? shown : undefined, instrument);
  const stage = useActiveStage(id, context.stage, values, isCurrent);
  const previousYear = shown?.previousYear ?? null;
  const notes = useNotes(key);
  const comments = useCommentCounts(notes);
  const built = useMemo(
    () => buildModel({ instrument, stage, values, texts, previousYear, comments }),
    [instrument, stage, values, texts, previousYear, comments],
  );
  const model = useReusedRows(built);
  const place = `${id} ${stage}`;
  const { filter, toggleFilter, clearFilter, visibleRows } = useFilter(place, model);
  const setValue = useSetValue(key, stage, model, isCurrent);

  const [activeId, setActiveId] = useState<string | null>(null);
  const activeRow = visibleRows.find((row) => row.indicator.id === activeId) ?? visibleRows[0] ?? null;

  const stepRegion = (step: 1 | -1) => {
    const next = regions[(position + step + regions.length) % regions.length];
    if (next) selectRegion(next.code);
  };
  return {
    ...data,
    key,
    worksheet: shown,
    instrument,
    year,
    region,
    stage,
    /** The stage follows "Terjauh" instead of a choice. */
    isFurthestStage: context.stage === null,
    place,
    values,
    texts,
    notes,
    restoredDrafts,
    model,
    filter,
    toggleFilter,
    clearFilter,
    visibleRows,
    activeRow,
    setActiveId,
    setValue,
    stepRegion,
    bandRule: state?.settings.bandRule ?? 'exact',
  } as const;
}

export type WorksheetView = ReturnType<typeof useWorksheetView>;
