/** The only bridge into the sandboxed window: operations by name and events. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './host/ipc-channels.ts';

const bridge = {
  invoke: (name, input) => ipcRenderer.invoke(INVOKE_CHANNEL, name, input),
  onEvent(listener) {
    const forward = (_event: unknown, event: unknown) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => void ipcRenderer.removeListener(EVENT_CHANNEL, forward);
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('evaluasi', bridge);
