/** Loaded before a host: its clock stands, so that pictures show the same times on every run. */
import { FIXED_TIME } from './fixed-time.ts';

const start = Date.parse(FIXED_TIME);
let reads = 0;

/** A millisecond passes with every look at the clock: what is written later stays later. */
function now(): number {
  reads += 1;
  return start + reads;
}

class FixedDate extends Date {
  constructor(...parts: [] | [number | string | Date]) {
    super(parts.length === 0 ? now() : parts[0]);
  }

  static override now(): number {
    return now();
  }
}

globalThis.Date = FixedDate as DateConstructor;
