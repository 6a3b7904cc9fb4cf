/**
 * One worker thread that reads workbooks, one after the other. A file that takes too long, needs too much memory or is
 * cancelled costs the thread, and the next file gets a new one; the caller's thread is never at risk.
 */
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/contract/result.ts';
import type { ReaderContext } from './read-workbook.ts';
import type { ReaderAnswer, ReaderOutcome, ReaderRequest, ReaderSource } from './reader-messages.ts';
import { tooLarge } from './refusals.ts';

export interface ReaderLimits {
  /** For one file, in milliseconds. */
  readonly timeMs: number;
  /** Heap of the thread in megabytes. */
  readonly memoryMb: number;
}

export interface ReaderThread {
  /** Takes effect for the files that are read after it. */
  configure(context: ReaderContext): void;
  /** One file at a time. @throws {Refusal} */
  read(source: ReaderSource, signal: AbortSignal | undefined): Promise<ReadOutcome>;
  /** Ends the thread; reading starts a new one. */
  close(): Promise<void>;
}

/** What a file was read for. */
export type ReadOutcome = Extract<ReaderOutcome, { kind: 'read' | 'cells' }>;

const YOUNG_GENERATION_MB = 12;

/** Beside this module: as written when it runs from source, bundled otherwise. */
function workerUrl(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.js',
    import.meta.url,
  );
}

function cancelled(): Refusal {
  return new Refusal('cancelled', 'reading was cancelled');
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

export function createReaderThread(limits: ReaderLimits): ReaderThread {
  let context: ReaderContext | null = null;
  let worker: Worker | null = null;
  let lastId = 0;

  function send(to: Worker, request: ReaderRequest, transfer: ArrayBuffer[] = []): void {
    to.postMessage(request, transfer);
  }

  function start(): Worker {
    if (!context) throw new Error('configure the workbook reader before reading');
    const started = new Worker(workerUrl(), {
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: limits.memoryMb,
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
      },
    });
    started.unref();
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    send(started, { kind: 'configure', context });
    return started;
  }

  async function discard(old: Worker): Promise<void> {
    if (worker === old) worker = null;
    await old.terminate();
  }

  function readNow(source: ReaderSource, signal: AbortSignal | undefined): Promise<ReadOutcome> {
    if (signal?.aborted) return Promise.reject(cancelled());
    const current = (worker ??= start());
    const id = (lastId += 1);
    return new Promise((resolve, reject) => {
      function settle(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        current.off('message', onMessage);
        current.off('error', onError);
        current.off('exit', onExit);
        current.unref();
      }
      /** The thread may still be busy with the file: it goes, and the next file waits until it is gone. */
      function giveUp(reason: Error): void {
        settle();
        void discard(current).then(() => reject(reason));
      }
      function onMessage(answer: ReaderAnswer): void {
        if (answer.id !== id) return;
        settle();
        if (answer.isWorn) void discard(current);
        if (answer.kind === 'refused') reject(new Refusal(answer.code, answer.message, answer.detail));
        else if (answer.kind === 'failed') reject(new Error(`reading a workbook failed: ${answer.stack}`));
        else resolve(answer);
      }
      function onError(error: unknown): void {
        giveUp(
          isOutOfMemory(error)
            ? tooLarge('memory')
            : new Error('the reading thread failed', { cause: error }),
        );
      }
      function onExit(): void {
        giveUp(new Error('the reading thread ended'));
      }
      function onAbort(): void {
        giveUp(cancelled());
      }
      const timer = setTimeout(() => giveUp(tooLarge('time')), limits.timeMs);
      signal?.addEventListener('abort', onAbort, { once: true });
      current.on('message', onMessage);
      current.on('error', onError);
      current.on('exit', onExit);
      current.ref();
      const bytes = new Uint8Array(source.bytes);
      send(current, { kind: 'work', id, source: { ...source, bytes } }, [bytes.buffer]);
    });
  }

  return {
    configure(next) {
      context = next;
      if (worker) send(worker, { kind: 'configure', context });
    },
    read: readNow,
    async close() {
      if (worker) await discard(worker);
    },
  };
}
