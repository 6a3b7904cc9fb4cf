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
