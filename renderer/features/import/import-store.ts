/**
 * The import in progress. It lives outside of the screen, so that another screen can be looked at in between;
 * nothing of it is stored before it is applied.
 */
import { create } from 'zustand';
import type { FileReport } from '../../../shared/contract/import.ts';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { ConflictRule } from '../../../shared/contract/terms.ts';
import type { FileOutput } from '../../../shared/contract/terms.ts';
import { isIncluded, type Choices } from './import-model.ts';
import type { MappingDraft } from './mapping-model.ts';
import type { AnsweredItem } from './problem-list.ts';

export type Phase = 'pick' | 'check' | 'done';

export interface ReadingProgress {
  readonly task: string;
  /** `opening` while the window itself reads the files from the disk. */
  readonly step: 'opening' | 'reading' | 'comparing' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface ImportResult extends OperationOutput<'import.apply'> {
  readonly rule: ConflictRule;
  readonly applied: readonly FileReport[];
  /** Problems of all files as they were before applying, to send back; null when there was none. */
  readonly report: FileOutput | null;
}

/** Pointing at columns by hand, in the sheet that is shown. */
export interface MappingMode {
  readonly file: string;
  /** The column whose meaning is being chosen; `likely` leaves the choice to the sheet. */
  readonly column: number | 'likely' | null;
}

export interface ImportState {
  readonly phase: Phase;
  readonly session: string | null;
  /** Reports of the application, and of files that the window refused itself. */
  readonly files: readonly FileReport[];
  /** What was picked, to read it again after the session has expired. */
  readonly sources: readonly File[];
  /** Names of picked files that are no worksheets. */
  readonly skipped: readonly string[];
  readonly choices: Choices;
  readonly rule: ConflictRule;
  /** Id of the file whose content is shown. */
  readonly selected: string | null;
  /** Key of the problem at hand in the selected file. */
  readonly activeProblem: string | null;
  readonly answered: readonly AnsweredItem[];
  /** Cell that the preview is to show; a new object asks again. */
  readonly target: { readonly cell: string } | null;
  /** The list of problems is asked to take the focus, and has not done so yet. */
  readonly problemFocus: boolean;
  readonly mapping: MappingMode | null;
  /** Mappings that are not complete yet, by file and sheet. */
  readonly drafts: Readonly<Record<string, MappingDraft>>;
  /** Whether a mapping by hand is kept for sheets of the same layout. */
  readonly remembers: boolean;
  readonly reading: ReadingProgress | null;
  readonly busy: 'answering' | 'applying' | null;
  readonly expired: boolean;
  readonly result: ImportResult | null;
  /** For the live region. */
  readonly announcement: string;
}

export const EMPTY_IMPORT: ImportState = {
  phase: 'pick',
  session: null,
  files: [],
  sources: [],
  skipped: [],
  choices: {},
  rule: 'update',
  selected: null,
  activeProblem: null,
  answered: [],
  target: null,
  problemFocus: false,
  mapping: null,
  drafts: {},
  remembers: true,
  reading: null,
  busy: null,
  expired: false,
  result: null,
  announcement: '',
};

export const useImport = create<ImportState>(() => EMPTY_IMPORT);

export function selectFile(id: string): void {
  if (useImport.getState().selected !== id)
    useImport.setState({ selected: id, activeProblem: null, target: null, mapping: null });
}

export function toggleFile(file: FileReport): void {
  const { rule, choices } = useImport.getState();
  useImport.setState({ choices: { ...choices, [file.id]: !isIncluded(file, rule, choices) } });
}

export function setRule(rule: ConflictRule): void {
  useImport.setState({ rule });
}

export function setActiveProblem(key: string | null): void {
  useImport.setState({ activeProblem: key });
}

/** Opens a problem of a file: its place in the list takes the focus, the preview shows its cell. */
export function openProblem(file: string, key: string, cell: string | null): void {
  useImport.setState({
    selected: file,
    activeProblem: key,
    problemFocus: true,
    mapping: null,
    ...(cell === null ? {} : { target: { cell } }),
  });
}

/** The list of problems has moved the focus; nobody is to move it for the same request again. */
export function takeProblemFocus(): void {
  useImport.setState({ problemFocus: false });
}

/** Asks the preview to show a cell, "Sheet!E17". */
export function showCell(cell: string): void {
  useImport.setState({ target: { cell } });
}

export function announce(announcement: string): void {
  useImport.setState({ announcement });
}
