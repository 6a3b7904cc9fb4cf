/** Why the application could not start, in words for the person who started it. */
import { Refusal } from '../../shared/contract/result.ts';
import { storageRefusal } from '../database/sqlite-errors.ts';
import { errorText } from '../../shared/messages/errors.ts';

export function explainStartFailure(error: unknown): string {
  const refusal = error instanceof Refusal ? error : storageRefusal(error);
  if (refusal) {
    const text = errorText(refusal.code, refusal.detail);
    return `${text.title} ${text.next}`;
  }
  return error instanceof Error ? error.message : String(error);
}
