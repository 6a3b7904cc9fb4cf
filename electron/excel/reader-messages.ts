/** What the reader and its worker thread say to each other. */
import type { ErrorCode, ErrorDetail } from '../../shared/contract/result.ts';
import type { ReaderContext } from './read-workbook.ts';
import type { WorkbookReading } from './reading.ts';

export type ReaderRequest =
  | { readonly kind: 'configure'; readonly context: ReaderContext }
  | { readonly kind: 'read'; readonly id: number; readonly bytes: Uint8Array; readonly fileName: string };

export type ReaderAnswer = {
  /** The thread holds on to much memory and had better be replaced. */
  readonly isWorn: boolean;
} & ReaderOutcome;

export type ReaderOutcome =
  | { readonly kind: 'read'; readonly id: number; readonly reading: WorkbookReading }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly code: ErrorCode;
      readonly message: string;
      readonly detail: ErrorDetail | undefined;
    }
  /** A bug: it becomes an error of the caller, never a refusal. */
  | { readonly kind: 'failed'; readonly id: number; readonly stack: string };
