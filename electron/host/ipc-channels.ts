/** Names of the two channels. Apart from everything else, because a sandboxed preload can import nothing but Electron. */
export const INVOKE_CHANNEL = 'evaluasi:invoke';
export const EVENT_CHANNEL = 'evaluasi:event';
