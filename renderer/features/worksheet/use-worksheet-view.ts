/** Which worksheet is on screen, at which stage, with which rows; and what can be done with it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { furthestStage, type Stage } from '../../../shared/assessment/stages.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { useAppPart, type EvaluationContext } from '../../app/context.ts';
import { useQuery } from '../../app/query.ts';
import { useRegionChoice, type Regions } from '../../app/region-choice.ts';
import { useReused } from '../../app/use-last.ts';
import { evidenceMarks } from '../evidence/evidence-marks.ts';
import { useCommentCounts, useNotes } from '../notes/use-notes.ts';
import { useDraftRestore } from './use-draft-restore.ts';
import { useFindings } from './use-findings.ts';
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
import { applyTextEdits, reuseTexts } from './worksheet-texts.ts';

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

interface HeldEdit {
  readonly id: string;
  readonly indicator: string;
  readonly value: Hundredths | null;
  readonly overrideReason: string | undefined;
}

/** Edits made in the moment between choosing a region and having its values wait for them. */
function useSetValue(key: SheetKey, stage: Stage, model: WorksheetModel, isCurrent: boolean) {
  const held = useRef<HeldEdit[]>([]);
  const id = sheetId(key);
  const setValue = useCallback(
    (indicator: string, value: Hundredths | null, overrideReason?: string) => {
      if (!isCurrent) {
        held.current.push({ id, indicator, value, overrideReason });
        return;
      }
      const row = model.rows.find((candidate) => candidate.indicator.id === indicator);
      const from = row && isSetHere(row) ? (row.current?.value ?? null) : null;
      if (!row || from === value) return;
      worksheetStore.edit({ what: 'value', sheet: key, stage, indicator, from, value, overrideReason });
    },
    [key, id, stage, model, isCurrent],
  );
  useEffect(() => {
    if (!isCurrent) return;
    const edits = held.current.filter((edit) => edit.id === id);
    held.current = [];
    for (const edit of edits) setValue(edit.indicator, edit.value, edit.overrideReason);
  }, [isCurrent, id, setValue]);
  return setValue;
}

export function useWorksheetView(context: EvaluationContext, regions: Regions) {
  const { year } = context;
  const instrument = useStableInstrument(context.instrument);
  const settings = useAppPart((state) => state.settings);
  const evaluator = settings?.evaluator ?? '';

  const { region, step: stepRegion } = useRegionChoice(regions);
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
  const readTexts = useMemo(
    () => applyTextEdits(shown, edits, evaluator, ({ id: edit }) => failedIds.includes(edit)),
    [shown, edits, evaluator, failedIds],
  );
  const texts = useReused(readTexts, reuseTexts);
  const restoredDrafts = useDraftRestore(key, isCurrent ? shown : undefined, instrument);
  const stage = useActiveStage(id, context.stage, values, isCurrent);
  const findings = useFindings(key, stage);
  const previousYear = shown?.previousYear ?? null;
  const evidence = useQuery('evidence.list', key).data;
  const marks = useMemo(
    () =>
      evidenceMarks(
        evidence,
        edits.flatMap((edit) => (edit.what === 'value' ? [edit] : [])),
      ),
    [evidence, edits],
  );
  const notes = useNotes(key);
  const comments = useCommentCounts(notes);
  const built = useMemo(
    () => buildModel({ instrument, stage, values, texts, previousYear, evidence: marks, comments }),
    [instrument, stage, values, texts, previousYear, marks, comments],
  );
  const model = useReused(built, reuseRows);
  const place = `${id} ${stage}`;
  const { filter, toggleFilter, clearFilter, visibleRows } = useFilter(place, model);
  const setValue = useSetValue(key, stage, model, isCurrent);

  const [activeId, setActiveId] = useState<string | null>(null);
  const activeRow = visibleRows.find((row) => row.indicator.id === activeId) ?? visibleRows[0] ?? null;

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
    /** undefined until it has been read. */
    evidence,
    notes,
    restoredDrafts,
    findings,
    model,
    filter,
    toggleFilter,
    clearFilter,
    visibleRows,
    activeRow,
    setActiveId,
    setValue,
    stepRegion,
    bandRule: settings?.bandRule ?? 'exact',
  } as const;
}

export type WorksheetView = ReturnType<typeof useWorksheetView>;
