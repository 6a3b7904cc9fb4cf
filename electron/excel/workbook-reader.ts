/**
 * Reads workbooks in one warm worker thread, one after the other. A file that takes too long, needs too much memory
 * or is cancelled costs the thread, and the next file gets a new one; the caller's thread is never at risk.
 */
import { isDeepStrictEqual } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { ColumnMapping } from '../../shared/contract/import.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { unpackReading } from './packed-reading.ts';
import type { ReaderContext } from './read-workbook.ts';
import type { ReaderAnswer, ReaderRequest, ReaderSource } from './reader-messages.ts';
import type { SheetGrid, WorkbookReading } from './reading.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { tooLarge } from './refusals.ts';

export type { ReaderContext } from './read-workbook.ts';

export interface WorkbookReaderOptions {
  /** For one file, in milliseconds; default 15 seconds. */
  readonly timeLimitMs?: number;
  /** Heap of the thread in megabytes; default 256. */
  readonly memoryLimitMb?: number;
}

export interface WorkbookReader {
  /** Must be called before the first file; takes effect for the files that are read after it. */
  configure(context: ReaderContext): void;
  /**
   * @param fileName tells region, year and stage where the workbook itself does not
   * @throws {Refusal} unsupported-file, damaged-file, protected-file, too-large or cancelled
   */
  read(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<WorkbookReading>;
  /**
   * Reads sheets again that were read before, with columns that a person pointed at.
   * @param mappings by the name of the sheet; the other sheets are recognised as always
   * @throws {Refusal} too-large or cancelled
   */
  reread(
    sheets: readonly SheetGrid[],
    fileName: string,
    mappings: ReadonlyMap<string, ColumnMapping>,
    signal?: AbortSignal,
  ): Promise<WorkbookReading>;
  /** Ends the thread. The reader may be used again afterwards. */
  close(): Promise<void>;
}

const DEFAULT_TIME_LIMIT_MS = 15_000;
const DEFAULT_MEMORY_LIMIT_MB = 256;
const YOUNG_GENERATION_MB = 32;

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

export function createWorkbookReader(options: WorkbookReaderOptions = {}): WorkbookReader {
  const timeLimit = options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS;
  let context: ReaderContext | null = null;
  let worker: Worker | null = null;
  let lastId = 0;
  /** Settles when the file before has been read. */
  let queue: Promise<unknown> = Promise.resolve();

  function send(to: Worker, request: ReaderRequest, transfer: ArrayBuffer[] = []): void {
    to.postMessage(request, transfer);
  }

  function start(): Worker {
    if (!context) throw new Error('configure the workbook reader before reading');
    const started = new Worker(workerUrl(), {
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: options.memoryLimitMb ?? DEFAULT_MEMORY_LIMIT_MB,
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

  function readNow(source: ReaderSource, signal: AbortSignal | undefined): Promise<WorkbookReading> {
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
        if (answer.kind === 'read') resolve(unpackReading(answer.reading));
        else if (answer.kind === 'refused') reject(new Refusal(answer.code, answer.message, answer.detail));
        else reject(new Error(`reading a workbook failed: ${answer.stack}`));
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
      const timer = setTimeout(() => giveUp(tooLarge('time')), timeLimit);
      signal?.addEventListener('abort', onAbort, { once: true });
      current.on('message', onMessage);
      current.on('error', onError);
      current.on('exit', onExit);
      current.ref();
      if (source.kind === 'reread') {
        send(current, { kind: 'work', id, source });
        return;
      }
      const bytes = new Uint8Array(source.bytes);
      send(current, { kind: 'work', id, source: { ...source, bytes } }, [bytes.buffer]);
    });
  }

  /** One after the other, in the order of asking. */
  function enqueue(source: ReaderSource, signal: AbortSignal | undefined): Promise<WorkbookReading> {
    const result = queue.then(() => readNow(source, signal));
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    configure(next) {
      // Nearly always what it was: the thread keeps what it has prepared and learned.
      if (context && isDeepStrictEqual(context, next)) return;
      context = next;
      if (worker) send(worker, { kind: 'configure', context });
    },
    read(bytes, fileName, signal) {
      if (bytes.byteLength > WORKBOOK_LIMITS.fileBytes) return Promise.reject(tooLarge('file'));
      return enqueue({ kind: 'read', bytes, fileName }, signal);
    },
    reread: (sheets, fileName, mappings, signal) =>
      enqueue({ kind: 'reread', sheets, fileName, mappings }, signal),
    async close() {
      if (worker) await discard(worker);
    },
  };
}
