/** The mapping of the sheet that is shown: as it stands, as it is being pointed at, and what pointing does. */
import { useMemo } from 'react';
import type { FileReport, SheetShape } from '../../../shared/contract/import.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { useEvaluationContext, useInstruments } from '../../app/context.ts';
import { contentName, mappingTexts } from '../../messages/import-mapping.ts';
import { stageName } from '../../messages/terms.ts';
import { columnLetters } from '../../../shared/sheet/cell-address.ts';
import { useImport } from './import-store.ts';
import { changeMapping, draftKey, openMapping, type SheetKey } from './mapping-actions.ts';
import { factsInTitle, guessDraft, likelyLevelColumn, wordingOf, type Wording } from './mapping-counts.ts';
import { filledOnward, guessShaped, likelyIndicator, withFacts, withIndicator } from './mapping-regions.ts';
import {
  EMPTY_DRAFT,
  mappedColumn,
  meaningOf,
  withMeaning,
  type ColumnFacts,
  type MappingDraft,
  type Meaning,
} from './mapping-model.ts';
import { columnCount, shownColumns, type Line, type UsedParts } from './sheet-model.ts';

type Sheet = FileReport['sheets'][number];

export interface SheetMapping {
  readonly key: SheetKey;
  readonly sheet: Sheet;
  readonly isOpen: boolean;
  /** Column whose meaning is being chosen. */
  readonly column: number | null;
  readonly draft: MappingDraft;
  /** Something was pointed at that is not read, or not yet. */
  readonly isUnread: boolean;
  readonly instruments: readonly Instrument[];
  /** null until an instrument is chosen. */
  readonly wording: Wording | null;
  readonly lines: readonly Line[];
  /** What columns mean, by number. */
  readonly roles: ReadonlyMap<number, string>;
  readonly setInstrument: (id: string) => void;
  readonly setShape: (shape: SheetShape) => void;
  readonly setHeader: (row: number) => void;
  readonly setMeaning: (column: number, meaning: Meaning) => void;
  readonly setFacts: (column: number, facts: Partial<ColumnFacts>) => void;
  readonly setIndicator: (column: number, indicator: string) => void;
  /** Gives the columns to the right the indicators that follow. */
  readonly fillOnward: (column: number) => void;
  readonly open: (column: number | 'likely') => void;
}

function indicatorName(indicator: string, { stage, year }: ColumnFacts): string {
  return mappingTexts.indicatorColumn(indicator, stage === null ? null : stageName(stage), year);
}

/** The name of a column's meaning, as it stands over the column. */
export function roleOf(draft: MappingDraft, column: number): string {
  const mapped = mappedColumn(draft, column);
  if (!mapped) return mappingTexts.short[meaningOf(draft, column)];
  if (mapped.indicator !== null) return indicatorName(mapped.indicator, mapped);
  return contentName(mapped, mapped.stage === null ? null : stageName(mapped.stage));
}

function rolesOf(draft: MappingDraft): Map<number, string> {
  const { numberColumn, nameColumn, regionColumn, columns } = draft;
  const used = [numberColumn, nameColumn, regionColumn, ...columns.map(({ column }) => column)];
  return new Map(used.filter((each) => each !== null).map((column) => [column, roleOf(draft, column)]));
}

/** In a sheet of several regions another header names other columns, and another instrument other indicators. */
function unfilled(draft: MappingDraft): MappingDraft {
  return draft.shape === 'one-region' ? draft : { ...draft, columns: [] };
}

const NO_INSTRUMENTS: readonly Instrument[] = [];
const NO_LINES: readonly Line[] = [];

export function useSheetMapping(
  file: FileReport,
  sheet: Sheet,
  read: readonly Line[] | undefined,
  used: UsedParts,
): SheetMapping {
  const mode = useImport(({ mapping }) => (mapping?.file === file.id ? mapping : null));
  const key = useMemo(() => ({ file: file.id, sheet: sheet.name }), [file.id, sheet.name]);
  const stored = useImport(({ drafts }) => drafts[draftKey(key)]);
  const instruments = useInstruments() ?? NO_INSTRUMENTS;
  const likely = useEvaluationContext()?.instrument.id;
  const lines = read ?? NO_LINES;
  const columns = shownColumns(lines);
  const isOpen = mode !== null;

  const wordings = useMemo(() => {
    const isLikely = ({ id }: Instrument) => id === (file.instrument ?? likely);
    const inOrder = instruments.toSorted((a, b) => Number(isLikely(b)) - Number(isLikely(a)));
    return inOrder.map(wordingOf);
  }, [instruments, file.instrument, likely]);
  const guess = useMemo(
    () => (isOpen && !sheet.mapping ? guessDraft(lines, columns, wordings) : EMPTY_DRAFT),
    [isOpen, sheet.mapping, lines, columns, wordings],
  );
  const draft = stored ?? sheet.mapping ?? guess;
  const wording = wordings.find(({ instrument }) => instrument.id === draft.instrument) ?? null;
  const roles = useMemo(() => {
    const own = rolesOf(draft);
    return own.size > 0 ? own : used.columns;
  }, [draft, used.columns]);

  const likelyColumn = () => {
    const [first] = draft.columns;
    if (first) return first.column;
    return (wording && likelyLevelColumn(lines, columns, draft, wording)) ?? 1;
  };
  const column = mode?.column === 'likely' ? likelyColumn() : (mode?.column ?? null);
  const put = (next: MappingDraft, what: string) => changeMapping(key, next, what);
  const putColumn = (of: number, next: MappingDraft) =>
    put(next, mappingTexts.columnSet(columnLetters(of), roleOf(next, of)));
  return {
    key,
    sheet,
    isOpen,
    column,
    draft,
    isUnread: stored !== undefined,
    instruments,
    wording,
    lines,
    roles,
    setInstrument: (instrument) => put({ ...unfilled(draft), instrument }, ''),
    setShape: (shape) => {
      const candidates = wording ? [wording] : wordings;
      put(guessShaped(shape, lines, columns, candidates), mappingTexts.shapeSet[shape]);
    },
    setHeader: (row) => put({ ...unfilled(draft), headerRow: row }, mappingTexts.headerSet(row)),
    setMeaning: (of, meaning) => {
      const isIndicator = draft.shape === 'region-rows' && meaning === 'level' && wording !== null;
      const indicator = isIndicator ? likelyIndicator(lines, draft, wording, of) : null;
      putColumn(of, withMeaning(draft, of, meaning, factsInTitle(lines, draft.headerRow, of), indicator));
    },
    setFacts: (of, facts) => putColumn(of, withFacts(draft, of, facts)),
    setIndicator: (of, indicator) => putColumn(of, withIndicator(draft, of, indicator)),
    fillOnward: (of) => {
      if (!wording) return;
      const filled = filledOnward(draft, of, columnCount(lines), wording.instrument);
      put(filled, mappingTexts.filledOnward(filled.columns.length));
    },
    open: (of) => openMapping(file.id, of),
  };
}
