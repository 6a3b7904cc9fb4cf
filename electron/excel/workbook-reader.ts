/**
 * Reads workbooks in warm worker threads: one for most, a second where many files wait. Files are taken up in the order
 * of asking; large ones are read by the first thread alone, so that they never need memory side by side.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ColumnMapping } from '../../shared/contract/import.ts';
import type { ReaderContext } from './read-workbook.ts';
import type { ReaderSource } from './reader-messages.ts';
import { createReaderThread, type ReaderThread, type ReadOutcome } from './reader-thread.ts';
import type { SheetGrid, WorkbookReading } from './reading.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { tooLarge } from './refusals.ts';

export type { ReaderContext } from './read-workbook.ts';

export interface WorkbookReaderOptions {
  /** For one file, in milliseconds; default 15 seconds. */
  readonly timeLimitMs?: number;
  /** Heap of a thread in megabytes; default 256. */
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
   * The same with columns that a person pointed at.
   * @param mappings by the name of the sheet; the other sheets are recognised as always
   * @throws {Refusal} like `read`
   */
  readMapped(
    bytes: Uint8Array,
    fileName: string,
    mappings: ReadonlyMap<string, ColumnMapping>,
    signal?: AbortSignal,
  ): Promise<WorkbookReading>;
  /**
   * The cells alone, whatever they mean.
   * @param sheet name of the only one that is asked for
   * @throws {Refusal} like `read`
   */
  readCells(bytes: Uint8Array, sheet?: string): Promise<readonly SheetGrid[]>;
  /** Ends the threads. The reader may be used again afterwards. */
  close(): Promise<void>;
}

const DEFAULT_TIME_LIMIT_MS = 15_000;
const DEFAULT_MEMORY_LIMIT_MB = 256;
/** An ordinary worksheet is far smaller. */
const LARGE_FILE_BYTES = 512 * 1024;
/** With so many files waiting a second thread is worth its start. */
const MANY_FILES = 6;

interface Job {
  readonly source: ReaderSource;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (outcome: ReadOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

interface Lane {
  readonly thread: ReaderThread;
  isBusy: boolean;
}

function isLarge(source: ReaderSource): boolean {
  return source.bytes.byteLength > LARGE_FILE_BYTES;
}

export function createWorkbookReader(options: WorkbookReaderOptions = {}): WorkbookReader {
  const limits = {
    timeMs: options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS,
    memoryMb: options.memoryLimitMb ?? DEFAULT_MEMORY_LIMIT_MB,
  };
  const first: Lane = { thread: createReaderThread(limits), isBusy: false };
  /** Stays once it was needed. */
  let second: Lane | null = null;
  let context: ReaderContext | null = null;
  const waiting: Job[] = [];

  async function run(lane: Lane, job: Job): Promise<void> {
    lane.isBusy = true;
    try {
      job.resolve(await lane.thread.read(job.source, job.signal));
    } catch (error) {
      job.reject(error);
    }
    lane.isBusy = false;
    takeUp();
  }

  function secondLane(): Lane | null {
    if (second || waiting.length < MANY_FILES || !context) return second;
    second = { thread: createReaderThread(limits), isBusy: false };
    second.thread.configure(context);
    return second;
  }

  function takeUp(): void {
    const job = first.isBusy ? undefined : waiting.shift();
    if (job) void run(first, job);
    const [next] = waiting;
    if (!next || isLarge(next.source)) return;
    const lane = secondLane();
    if (!lane || lane.isBusy) return;
    waiting.shift();
    void run(lane, next);
  }

  function enqueue(source: ReaderSource, signal: AbortSignal | undefined): Promise<ReadOutcome> {
    if (source.bytes.byteLength > WORKBOOK_LIMITS.fileBytes) return Promise.reject(tooLarge('file'));
    return new Promise((resolve, reject) => {
      waiting.push({ source, signal, resolve, reject });
      takeUp();
    });
  }

  async function readMapped(
    bytes: Uint8Array,
    fileName: string,
    mappings: ReadonlyMap<string, ColumnMapping>,
    signal: AbortSignal | undefined,
  ): Promise<WorkbookReading> {
    const outcome = await enqueue({ kind: 'read', bytes, fileName, mappings }, signal);
    if (outcome.kind !== 'read') throw new Error('cells in the place of a reading');
    return outcome.reading;
  }

  return {
    configure(next) {
      // Nearly always what it was: the threads keep what they have prepared and learned.
      if (context && isDeepStrictEqual(context, next)) return;
      context = next;
      first.thread.configure(next);
      second?.thread.configure(next);
    },
    read: (bytes, fileName, signal) => readMapped(bytes, fileName, new Map(), signal),
    readMapped,
    async readCells(bytes, sheet) {
      const outcome = await enqueue({ kind: 'cells', bytes, sheet: sheet ?? null }, undefined);
      if (outcome.kind !== 'cells') throw new Error('a reading in the place of cells');
      return outcome.sheets;
    },
    async close() {
      await Promise.all([first.thread.close(), second?.thread.close()]);
    },
  };
}
