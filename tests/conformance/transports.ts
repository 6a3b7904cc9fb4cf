/** The same application behind each of its transports, for one suite that runs over all of them. */
import { onTestFinished } from 'vitest';
import type { Application } from '../../electron/application/application.ts';
import { startHttpHost } from '../../electron/host/http-server.ts';
import { connectIpc, type IpcMainPart } from '../../electron/host/ipc.ts';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from '../../electron/host/ipc-channels.ts';
import { encodeBytes, parseWithBytes } from '../../shared/contract/encoding.ts';
import { eventSchema, type AppEvent } from '../../shared/contract/events.ts';
import { temporaryFolder } from '../support/temporary.ts';

export interface Transport {
  invoke(name: string, input: unknown): Promise<unknown>;
  onEvent(listener: (event: AppEvent) => void): Promise<void>;
}

export const TOKEN = 'token-for-tests';

function direct(application: Application): Promise<Transport> {
  return Promise.resolve({
    invoke: (name, input) => application.invoke(name, input),
    onEvent: async (listener) => {
      onTestFinished(application.onEvent(listener));
    },
  });
}

/** Structured clones between two sides, as Electron makes them; nothing else of Electron is needed. */
export function fakeElectron(application: Application) {
  type Listener = Parameters<IpcMainPart['handle']>[1];
  const handlers = new Map<string, Listener>();
  const subscribers = new Set<(event: AppEvent) => void>();
  const stop = connectIpc({
    application,
    ipcMain: { handle: (channel, listener) => void handlers.set(channel, listener) },
    isOwnFrame: (url) => url.startsWith('app://evaluasi/'),
    send: (channel, event) => {
      if (channel !== EVENT_CHANNEL) throw new Error(`unexpected channel ${channel}`);
      for (const subscriber of subscribers) subscriber(structuredClone(event));
    },
  });
  return {
    stop,
    subscribers,
    async invokeFrom(url: string | null, name: unknown, input: unknown): Promise<unknown> {
      const handler = handlers.get(INVOKE_CHANNEL);
      if (!handler) throw new Error('nothing handles the channel');
      const senderFrame = url === null ? null : { url };
      return structuredClone(await handler({ senderFrame }, name, structuredClone(input)));
    },
  };
}

function ipc(application: Application): Promise<Transport> {
  const electron = fakeElectron(application);
  onTestFinished(electron.stop);
  return Promise.resolve({
    invoke: (name, input) => electron.invokeFrom('app://evaluasi/index.html', name, input),
    onEvent: async (listener) => {
      electron.subscribers.add(listener);
    },
  });
}

async function readEvents(response: Response, listener: (event: AppEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const lines = text.split('\n\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data: ')) listener(eventSchema.parse(JSON.parse(line.slice(6))));
    }
  }
}

async function http(application: Application): Promise<Transport> {
  const host = await startHttpHost({
    application,
    staticFolder: temporaryFolder(),
    ports: [0],
    token: TOKEN,
  });
  onTestFinished(() => host.close());
  const base = `http://127.0.0.1:${host.port}/api`;
  const headers = { 'x-token': TOKEN };
  return {
    async invoke(name, input) {
      const body = encodeBytes(input, (bytes) => Buffer.from(bytes).toString('base64'));
      const response = await fetch(`${base}/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return parseWithBytes(await response.text(), (text) => new Uint8Array(Buffer.from(text, 'base64')));
    },
    async onEvent(listener) {
      const controller = new AbortController();
      const response = await fetch(`${base}/events`, { headers, signal: controller.signal });
      onTestFinished(() => controller.abort());
      readEvents(response, listener).catch(() => undefined);
    },
  };
}

export const TRANSPORTS = { direct, ipc, http } as const;
