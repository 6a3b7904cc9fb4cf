/** Operations over loopback HTTP and events over server-sent events, for the window without Electron. */
import type { Bridge } from '../../shared/contract/bridge.ts';
import { encodeBytes, parseWithBytes } from '../../shared/contract/encoding.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { toBase64 } from './base64.ts';
import { setReachable } from './host-status.ts';
import { OperationError } from './operation-error.ts';

const TOKEN_KEY = 'token';
function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** The token from the address at first load; kept for reloads and removed from what people see and copy. */
function takeToken(): string {
  const address = new URL(window.location.href);
  const given = address.searchParams.get(TOKEN_KEY);
  if (given === null) return sessionStorage.getItem(TOKEN_KEY) ?? '';
  sessionStorage.setItem(TOKEN_KEY, given);
  address.searchParams.delete(TOKEN_KEY);
  window.history.replaceState(window.history.state, '', address);
  return given;
}

function isResult(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

async function post(name: string, input: unknown, token: string): Promise<unknown> {
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': token },
      body: JSON.stringify(encodeBytes(input, toBase64)),
    });
    const answer = parseWithBytes(await response.text(), fromBase64);
    setReachable(true);
    return answer;
  } catch {
    setReachable(false);
    throw new OperationError('internal', `no answer to ${name}`, {}, false);
  }
}

/** One event stream shared by all listeners; opened with the first one. */
function eventStream(token: string): Bridge['onEvent'] {
  const listeners = new Set<(event: unknown) => void>();
  const tell = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };
  let opened = false;
  const open = () => {
    opened = true;
    let wasLost = false;
    const source = new EventSource(`/api/events?token=${encodeURIComponent(token)}`);
    source.addEventListener('open', () => {
      setReachable(true);
      // What happened while the stream was down is unknown.
      if (wasLost) tell({ type: 'changed' });
      wasLost = false;
    });
    source.addEventListener('error', () => {
      wasLost = true;
      setReachable(false);
    });
    source.addEventListener('message', (message: MessageEvent<string>) => {
      tell(JSON.parse(message.data));
    });
  };
  return (listener) => {
    listeners.add(listener);
    if (!opened) open();
    return () => listeners.delete(listener);
  };
}

export function httpCarrier(): Bridge {
  const token = takeToken();
  return {
    async invoke(name, input) {
      const answer = await post(name, input, token);
      if (!isResult(answer)) throw new OperationError('internal', `malformed answer to ${name}`);
      return answer;
    },
    onEvent: eventStream(token),
  };
}
