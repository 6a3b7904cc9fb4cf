/** The refusals of the guard, each with the reason that its message is chosen by. */
import { Refusal } from '../../shared/contract/result.ts';

export type UnsupportedReason =
  | 'empty'
  | 'text'
  | 'no-table'
  | 'pdf'
  | 'old-excel'
  | 'binary-excel'
  | 'open-document'
  | 'document'
  | 'presentation'
  | 'archive'
  | 'not-excel'
  | 'truncated';

export type TooLargeReason = 'file' | 'content' | 'merged' | 'cells' | 'memory' | 'time';

export function unsupported(reason: UnsupportedReason): Refusal {
  return new Refusal('unsupported-file', `not a readable workbook: ${reason}`, { reason });
}

export function tooLarge(reason: TooLargeReason): Refusal {
  return new Refusal('too-large', `workbook asks for too much: ${reason}`, { reason });
}

export function protectedFile(): Refusal {
  return new Refusal('protected-file', 'workbook is encrypted', { reason: 'encrypted' });
}

/** @param what English, for logs. */
export function damaged(what: string): Refusal {
  return new Refusal('damaged-file', `workbook is damaged: ${what}`, { reason: 'content' });
}
