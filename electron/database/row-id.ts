/**
 * Ids of rows: UUIDs of version 7. They begin with the time, so that rows made together lie together in every index,
 * and a large import touches few pages of the database.
 */
import { randomFillSync } from 'node:crypto';

const LARGEST_COUNT = 0xf_ff;
const RANDOM_BYTES = 10;

const pool = Buffer.alloc(RANDOM_BYTES * 400);
let used = pool.length;
let millisecond = 0;
let count = 0;

/** Rises within a process, whatever the clock does. */
export function newRowId(): string {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const now = Date.now();
  if (now > millisecond) {
    millisecond = now;
    // Begins low, so that there is room to count.
    count = pool.readUInt8(used);
  } else if (count < LARGEST_COUNT) {
    count += 1;
  } else {
    millisecond += 1;
    count = 0;
  }
  const variant = (8 | (pool.readUInt8(used + 1) & 3)).toString(16);
  const random = pool.toString('hex', used + 2, used + RANDOM_BYTES);
  used += RANDOM_BYTES;
  const time = millisecond.toString(16).padStart(12, '0');
  const counter = count.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}${random.slice(0, 3)}-${random.slice(3, 15)}`;
}
