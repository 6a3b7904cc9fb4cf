/** A refused or failed operation, with the code from the contract. Its Indonesian text is in shared/messages/errors.ts. */
import type { ErrorCode, ErrorDetail } from '../../shared/contract/result.ts';

export class OperationError extends Error {
  override name = 'OperationError';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
  /** False when the application did not answer at all. */
  readonly answered: boolean;
  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}, answered = true) {
    super(message);
    this.code = code;
    this.detail = detail;
    this.answered = answered;
  }
}

/** What was thrown, as a failure; a bug of the window is one too. */
export function asOperationError(reason: unknown): OperationError {
  return reason instanceof OperationError ? reason : new OperationError('internal', String(reason));
}
