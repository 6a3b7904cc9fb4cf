/** What a command of the command line is made of. */
import type { Application } from '../application/application.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import type { Failure } from '../../shared/contract/result.ts';
import { BASIS_KINDS, type BasisKind } from '../../shared/ranking/basis.ts';
import { errorText } from '../../shared/messages/errors.ts';

export const EXIT = { done: 0, bug: 1, refused: 2 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface CommandArguments {
  readonly positionals: readonly string[];
  readonly year?: string | undefined;
  readonly stage?: string | undefined;
  readonly instrument?: string | undefined;
  readonly region?: string | undefined;
  readonly scope?: string | undefined;
  readonly 'on-conflict'?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly out?: string | undefined;
  readonly limit?: string | undefined;
  readonly paper?: string | undefined;
  readonly number?: string | undefined;
  readonly date?: string | undefined;
  readonly by?: string | undefined;
  readonly compare?: string | undefined;
}

export interface CommandOutcome {
  readonly exit: Exit;
  readonly json: unknown;
  readonly text: string;
}

export interface Command {
  readonly usage: string;
  run(application: Application, args: CommandArguments): Promise<CommandOutcome>;
}

/** The words of the command line are off. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** An operation was refused; carries the failure to the outcome. */
export class CommandRefusal extends Error {
  override name = 'CommandRefusal';
  readonly failure: Failure;
  constructor(refused: Failure) {
    super(refused.error.message);
    this.failure = refused;
  }
}

/**
 * Calls an operation with words from the command line; the contract parses them.
 * @throws {CommandRefusal}
 */
export async function request<N extends OperationName>(
  application: Application,
  name: N,
  input: OperationInput<N>,
): Promise<OperationOutput<N>> {
  const result = await application.call(name, input);
  if (result.ok) return result.value;
  throw new CommandRefusal(result);
}

/** Turns refusals of the operations that a command calls into its outcome. */
export function command(usage: string, run: Command['run']): Command {
  return {
    usage,
    async run(application, args) {
      try {
        return await run(application, args);
      } catch (error) {
        if (!(error instanceof CommandRefusal)) throw error;
        const { code, detail } = error.failure.error;
        const text = errorText(code, detail);
        return {
          exit: code === 'internal' ? EXIT.bug : EXIT.refused,
          json: error.failure,
          text: `${text.title} ${text.next}`,
        };
      }
    },
  };
}

/** @throws {UsageError} */
export function requireNumber(name: string, value: string | undefined): number {
  const number = optionalNumber(name, value);
  if (number === undefined) throw new UsageError(`--${name} belum disebut.`);
  return number;
}

export function optionalNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new UsageError(`--${name} harus bilangan bulat.`);
  return Number(value);
}

/**
 * What a ranking is ordered by, and the year that it is compared with: "aspect:3", "indicator:20".
 * @throws {UsageError}
 */
export function rankingLook({ by, compare }: CommandArguments): {
  basis?: { kind: BasisKind; id: string | null };
  compareWith?: number;
} {
  const compareWith = optionalNumber('compare', compare);
  const look = compareWith === undefined ? {} : { compareWith };
  if (by === undefined || by === 'index') return look;
  const [word = '', id = ''] = by.split(':');
  const kind = BASIS_KINDS.find((known) => known === word && known !== 'index');
  if (!kind || id === '') throw new UsageError('--by harus domain:ID, aspect:ID, atau indicator:ID.');
  return { ...look, basis: { kind, id } };
}

/**
 * One of a closed list of words.
 * @throws {UsageError}
 */
export function oneOf<T extends string>(
  name: string,
  words: readonly T[],
  value: string | undefined,
): T | undefined {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${name} harus salah satu dari: ${words.join(', ')}.`);
  return found;
}

/** The object without keys whose value is undefined. */
export function given<T extends Record<string, unknown>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
