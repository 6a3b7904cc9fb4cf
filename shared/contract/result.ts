/** Outcomes of an operation. Expected refusals are values; bugs end as the code `internal`. */
import { z } from 'zod';

/** Every refusal the application knows. The renderer and the command line turn a code into Indonesian text. */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'level-not-in-scale',
  'above-ceiling',
  'evidence-file-refused',
  'instrument-not-for-year',
  'nothing-to-undo',
  'nothing-to-redo',
  'changed-since',
  'not-author',
  'sample-needs-empty-year',
  'sealed',
  'nothing-to-seal',
  'session-expired',
  'needs-answer',
  'nothing-to-apply',
  'value-conflict',
  'unsupported-file',
  'damaged-file',
  'too-large',
  'protected-file',
  'map-unusable',
  'folder-unwritable',
  'storage-full',
  'storage-readonly',
  'storage-corrupt',
  'storage-busy',
  'newer-database',
  'already-open',
  'cancelled',
  'not-authorised',
  'unknown-operation',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const errorDetail = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
export type ErrorDetail = z.infer<typeof errorDetail>;

export const failureSchema = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.enum(ERROR_CODES),
    /** English, for logs and developers; people see the text that belongs to the code. */
    message: z.string(),
    detail: errorDetail.optional(),
  }),
});
export type Failure = z.infer<typeof failureSchema>;

export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** A refusal on its way to becoming a `Failure`; anything else that is thrown is a bug. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ErrorCode;
  readonly detail: ErrorDetail | undefined;
  constructor(code: ErrorCode, message: string, detail?: ErrorDetail) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

export function failure(code: ErrorCode, message: string, detail?: ErrorDetail): Failure {
  return { ok: false, error: detail ? { code, message, detail } : { code, message } };
}
