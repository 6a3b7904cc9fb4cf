/** Entry of the worker thread that reads workbooks. It is ended from outside when a file takes too long or too much. */
import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../shared/contract/result.ts';
import { readFileGrids } from './read-file.ts';
import { prepareReader, readWorkbook, type PreparedReader } from './read-workbook.ts';
import type { ReaderAnswer, ReaderOutcome, ReaderRequest, ReaderSource } from './reader-messages.ts';
import { tooLarge } from './refusals.ts';

const MEGABYTE = 1024 * 1024;
/** A national matrix leaves the thread below this, an ordinary worksheet far below. */
const WORN_HEAP = 192 * MEGABYTE;
const WORN_BUFFERS = 32 * MEGABYTE;

let reader: PreparedReader | null = null;

function isWorn(): boolean {
  const { total_heap_size: heap, external_memory: buffers } = getHeapStatistics();
  return heap > WORN_HEAP || buffers > WORN_BUFFERS;
}

/** Strings and buffers have limits of their own, below the limit of the thread. */
function isOutOfRoom(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /allocation failed|string length|too long|larger than|Invalid array/i.test(error.message)
  );
}

async function outcomeOf(id: number, source: ReaderSource): Promise<ReaderOutcome> {
  if (source.kind === 'cells') {
    // Who looks at the cells of a text has seen it read as a table.
    const sheets = await readFileGrids(source.bytes, { only: source.sheet, takesText: true });
    return { kind: 'cells', id, sheets };
  }
  if (!reader) throw new Error('the reader was not configured');
  const reading = await readWorkbook(source.bytes, source.fileName, reader, source.mappings);
  return { kind: 'read', id, reading };
}

async function answerTo({ id, source }: Extract<ReaderRequest, { kind: 'work' }>): Promise<ReaderOutcome> {
  try {
    return await outcomeOf(id, source);
  } catch (error) {
    const refusal = isOutOfRoom(error) ? tooLarge('memory') : error;
    if (refusal instanceof Refusal) {
      return { kind: 'refused', id, code: refusal.code, message: refusal.message, detail: refusal.detail };
    }
    return {
      kind: 'failed',
      id,
      stack: refusal instanceof Error ? (refusal.stack ?? refusal.message) : String(refusal),
    };
  }
}

parentPort?.on('message', (request: ReaderRequest) => {
  if (request.kind === 'configure') {
    reader = prepareReader(request.context);
    return;
  }
  void answerTo(request).then((outcome) => {
    const answer: ReaderAnswer = { ...outcome, isWorn: isWorn() };
    parentPort?.postMessage(answer, []);
  });
});
