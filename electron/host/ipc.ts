/** The Electron transport, against the narrow part of Electron that it needs. */
import { failure, type Result } from '../../shared/contract/result.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { Application } from '../application/application.ts';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './ipc-channels.ts';

interface IpcEvent {
  readonly senderFrame: { readonly url: string } | null;
}

export interface IpcMainPart {
  handle(
    channel: string,
    listener: (event: IpcEvent, name: unknown, input: unknown) => Promise<Result<unknown>>,
  ): void;
}

export interface IpcOptions {
  readonly application: Application;
  readonly ipcMain: IpcMainPart;
  /** Frames from other addresses are refused. */
  readonly isOwnFrame: (url: string) => boolean;
  readonly send: (channel: string, event: AppEvent) => void;
}

/** @returns a function that ends the event subscription. */
export function connectIpc(options: IpcOptions): () => void {
  const { application, ipcMain, isOwnFrame, send } = options;
  ipcMain.handle(INVOKE_CHANNEL, async (event, name, input) => {
    if (!event.senderFrame || !isOwnFrame(event.senderFrame.url)) {
      return failure('not-authorised', 'unknown sender');
    }
    if (typeof name !== 'string') return failure('unknown-operation', 'no such operation');
    return application.invoke(name, input);
  });
  return application.onEvent((event) => send(EVENT_CHANNEL, event));
}
