/** What reading a workbook gives: plain data without any workbook library's types. */
import type { ColumnMapping, ProblemCode, Severity } from '../../shared/contract/import.ts';
import type { Participation } from '../../shared/contract/terms.ts';
import type { Hundredths } from '../../shared/instrument/levels.ts';
import type { TextKind } from '../../shared/assessment/texts.ts';
import type { Stage } from '../../shared/assessment/stages.ts';
import type { RegionMatch } from '../../shared/regions/region-match.ts';
import type { PackedLevels } from './packed-levels.ts';

/** One cell as the file stores it. Empty cells are not stored. */
export interface GridCell {
  /** From 1. */
  readonly column: number;
  /** Text as the file holds it; numbers as numbers; error cells ("#REF!") and formulas without a result as such. */
  readonly value:
    | { readonly kind: 'text'; readonly text: string }
    /** Finite. */
    | { readonly kind: 'number'; readonly number: number }
    | { readonly kind: 'boolean'; readonly boolean: boolean }
    | { readonly kind: 'date'; readonly iso: string }
    | { readonly kind: 'error'; readonly code: string }
    | { readonly kind: 'formula-without-result'; readonly formula: string };
  /** Set where the shown value comes from a formula's cached result. */
  readonly formula?: string;
  /** Excel number format, only when it changes what a number means ("0%", dates). */
  readonly format?: string;
  /** Where the cell's hyperlink leads, outside of the workbook. */
  readonly link?: string;
}

export interface GridRow {
  /** From 1. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly GridCell[];
}

export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface SheetGrid extends SheetFacts {
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly MergedRange[];
  /** Rows with content, ascending. A merged range holds its value in the top left cell only. */
  readonly rows: readonly GridRow[];
}

/** A level, unpacked. */
export interface ReadValue {
  readonly indicator: string;
  readonly value: Hundredths;
  /** "Sheet!E17". */
  readonly cell: string;
  /** As the sheet writes it. */
  readonly written: string;
}

/** A text beside a level: an explanation, evidence, a note, a justification or a recommendation. */
export interface ReadText {
  readonly indicator: string;
  readonly kind: TextKind;
  /** As the sheet holds it, without space around it; links of a cell are part of it. Never empty. */
  readonly text: string;
  readonly cell: string;
}

export interface ReadPublished {
  readonly index: Hundredths | null;
  readonly predikat: string | null;
  readonly participation: Participation;
  readonly domains: Readonly<Record<string, Hundredths>>;
  readonly cell: string;
}

/** One region in one year and stage. */
export interface ReadEntry {
  /** Stable within the file: the same bytes give the same keys. */
  readonly key: string;
  readonly regionWritten: string;
  readonly regionCell: string | null;
  readonly regionMatch: RegionMatch;
  readonly instrument: string | null;
  readonly year: number | null;
  readonly stage: Stage | null;
  readonly levels: PackedLevels;
  readonly texts: readonly ReadText[];
  /** Set for index lists, where no levels stand. */
  readonly published: ReadPublished | null;
  /** An index printed beside the levels, in hundredths, with its cell. */
  readonly printedIndex: { readonly value: Hundredths; readonly cell: string } | null;
  /** "Sheet!E" for a column, "Sheet!5" for a row. */
  readonly place: string;
}

export interface ReadProblem {
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly cell: string | null;
  readonly indicator?: string;
  /** Key of the entry; absent for the file as a whole. */
  readonly entry?: string;
  /** Facts for the message: `written`, `low`, `high`, `other` … */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** The layout of one sheet, for pointing at its columns by hand. */
export interface SheetLayout {
  readonly sheet: string;
  /** The same for sheets whose header is laid out the same, whatever their values. */
  readonly fingerprint: string;
  /** What was recognised, pointed at or learned; null when nobody could point at it. */
  readonly mapping: ColumnMapping | null;
  readonly origin: 'recognised' | 'learned' | 'by-hand' | null;
}

export interface WorkbookReading {
  /** Indonesian name of the recognised layout, "" when nothing was recognised. */
  readonly layout: string;
  /** Their cells are read anew for whoever looks at them. */
  readonly sheets: readonly SheetFacts[];
  /** Names of the sheets that entries were read from. */
  readonly usedSheets: readonly string[];
  readonly entries: readonly ReadEntry[];
  readonly problems: readonly ReadProblem[];
  /** How each sheet with content is laid out, whether anything was read from it or not. */
  readonly layouts: readonly SheetLayout[];
  /** Short Indonesian reasons for the recognition, strongest first. */
  readonly evidence: readonly string[];
}
