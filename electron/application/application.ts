/**
 * The running application, without any window: parses every input, runs the use case, turns refusals into
 * values and keeps bugs apart from them. All transports call `invoke` and nothing else.
 */
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { AppEvent } from '../../shared/contract/events.ts';
import {
  isOperationName,
  operations,
  type OperationInput,
  type OperationName,
  type OperationOutput,
  type ParsedInput,
} from '../../shared/contract/operations.ts';
import { failure, Refusal, type Failure, type Result } from '../../shared/contract/result.ts';
import type { Database } from '../database/connection.ts';
import { createForeignChanges } from '../database/foreign-changes.ts';
import { storageRefusal } from '../database/storage-errors.ts';
import { CHANGING, handlers } from './registry.ts';
import { closeServices, createServices, type ServiceOptions, type Services } from './services.ts';

export interface Application {
  /** For transports: name and input as they came over the wire. Never throws. */
  invoke(name: string, input: unknown): Promise<Result<unknown>>;
  /** For callers in this process. */
  call<N extends OperationName>(name: N, input: OperationInput<N>): Promise<Result<OperationOutput<N>>>;
  /** @returns a function that ends the subscription. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  close(): Promise<void>;
}

export interface ApplicationOptions extends Omit<ServiceOptions, 'emit'> {
  /** How often to look for changes by other processes, in milliseconds; never without it. */
  readonly lookForChangesEvery?: number;
  /** Told about bugs with the short code that the person sees. */
  readonly reportBug: (code: string, error: unknown) => void;
}

function inputFailure(error: z.ZodError): Failure {
  const fields = error.issues.slice(0, 10).map((issue) => issue.path.join('.') || '(input)');
  return failure('invalid-input', error.issues[0]?.message ?? 'invalid input', { fields });
}

function toFailure(error: unknown, reportBug: ApplicationOptions['reportBug']): Failure {
  const refusal = error instanceof Refusal ? error : storageRefusal(error);
  if (refusal) return failure(refusal.code, refusal.message, refusal.detail);
  const code = randomBytes(3).toString('hex').toUpperCase();
  reportBug(code, error);
  return failure('internal', 'unexpected error', { code });
}

async function run<N extends OperationName>(
  services: Services,
  name: N,
  input: ParsedInput<N>,
): Promise<OperationOutput<N>> {
  return await handlers[name](services, input);
}

/** The command line may write while a window is open; what it wrote is to be read anew. */
function watchOtherProcesses(
  database: Database,
  every: number | undefined,
  emit: (event: AppEvent) => void,
): NodeJS.Timeout | undefined {
  if (every === undefined) return undefined;
  const foreign = createForeignChanges(database);
  const timer = setInterval(() => {
    if (foreign.happened()) emit({ type: 'changed' });
  }, every);
  return timer.unref();
}

/** @throws {Refusal} when the database cannot be opened. */
export function createApplication(options: ApplicationOptions): Application {
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  const services = createServices({ ...options, emit });
  const watch = watchOtherProcesses(services.database, options.lookForChangesEvery, emit);

  async function invoke(name: string, input: unknown): Promise<Result<unknown>> {
    if (!isOperationName(name)) return failure('unknown-operation', 'no such operation');
    const parsed = operations[name].input.safeParse(input);
    if (!parsed.success) return inputFailure(parsed.error);
    try {
      const value = await run(services, name, parsed.data as ParsedInput<typeof name>);
      if (CHANGING.has(name)) emit({ type: 'changed' });
      return { ok: true, value };
    } catch (error) {
      return toFailure(error, options.reportBug);
    }
  }

  return {
    invoke,
    call: (name, input) => invoke(name, input) as Promise<Result<OperationOutput<typeof name>>>,
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      clearInterval(watch);
      return closeServices(services);
    },
  };
}
