/** What the reader and its worker thread say to each other. */
import type { ColumnMapping } from '../../shared/contract/import.ts';
import type { ErrorCode, ErrorDetail } from '../../shared/contract/result.ts';
import type { ReaderContext } from './read-workbook.ts';
import type { SheetGrid, WorkbookReading } from './reading.ts';

/** What a file is read for: what it means, or the cells of its sheets. */
export type ReaderSource =
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      /** Columns that a person pointed at, by the name of the sheet. */
      readonly mappings: ReadonlyMap<string, ColumnMapping>;
    }
  | {
      readonly kind: 'cells';
      readonly bytes: Uint8Array;
      /** Name of the sheet; null for all of them. */
      readonly sheet: string | null;
    };

export type ReaderRequest =
  | { readonly kind: 'configure'; readonly context: ReaderContext }
  | { readonly kind: 'work'; readonly id: number; readonly source: ReaderSource };

export type ReaderAnswer = {
  /** The thread holds on to much memory and had better be replaced. */
  readonly isWorn: boolean;
} & ReaderOutcome;

export type ReaderOutcome =
  | { readonly kind: 'read'; readonly id: number; readonly reading: WorkbookReading }
  | { readonly kind: 'cells'; readonly id: number; readonly sheets: readonly SheetGrid[] }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly code: ErrorCode;
      readonly message: string;
      readonly detail: ErrorDetail | undefined;
    }
  /** A bug: it becomes an error of the caller, never a refusal. */
  | { readonly kind: 'failed'; readonly id: number; readonly stack: string };
