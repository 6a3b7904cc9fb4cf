/**
 * The renderer's only way to the application: `invoke` for operations of the contract, `onEvent` for what the
 * application says unasked. The carrier is chosen once: the preload bridge in Electron, loopback HTTP elsewhere.
 */
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations.ts';
import type { Result } from '../../shared/contract/result.ts';
import { isErrorCode } from '../../shared/messages/errors.ts';
import { httpCarrier } from './http-carrier.ts';
import { OperationError } from './operation-error.ts';

export { OperationError } from './operation-error.ts';

declare global {
  interface Window {
    /** Put there by the preload script in Electron. */
    readonly evaluasi?: Bridge;
  }
}

const carrier: Bridge = window.evaluasi ?? httpCarrier();

/** @throws {OperationError} for every refusal and failure. */
export async function invoke<N extends OperationName>(
  name: N,
  input: OperationInput<N>,
): Promise<OperationOutput<N>> {
  // Both sides are built from one contract, and the host parsed what it answers.
  const result = (await carrier.invoke(name, input)) as Result<OperationOutput<N>>;
  if (!result.ok) {
    const { code, message, detail } = result.error;
    throw new OperationError(isErrorCode(code) ? code : 'internal', message, detail);
  }
  return result.value;
}

/** Calls the listener for every event until the returned function is called. */
export function onEvent(listener: (event: AppEvent) => void): () => void {
  return carrier.onEvent((event) => listener(event as AppEvent));
}
