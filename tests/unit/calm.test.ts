/** What is read again while somebody types waits for a pause; anything else is read at once. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCalm, PAUSE_MS } from '../../renderer/app/calm.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('runs at once while nobody types', () => {
  const run = vi.fn<() => void>();
  createCalm().whenCalm(run);
  expect(run).toHaveBeenCalledOnce();
});

it('waits until the pause after the last edit, and then runs once', () => {
  const calm = createCalm();
  const run = vi.fn<() => void>();
  for (let edit = 0; edit < 5; edit += 1) {
    calm.noteEdit();
    calm.whenCalm(run);
    vi.advanceTimersByTime(PAUSE_MS - 1);
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledOnce();
});

it('is calm again after the pause', () => {
  const calm = createCalm();
  const run = vi.fn<() => void>();
  calm.noteEdit();
  vi.advanceTimersByTime(PAUSE_MS);
  calm.whenCalm(run);
  expect(run).toHaveBeenCalledOnce();
});

it('can be ended before the pause', () => {
  const calm = createCalm();
  const run = vi.fn<() => void>();
  calm.noteEdit();
  calm.whenCalm(run);
  calm.end();
  expect(run).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(PAUSE_MS);
  expect(run).toHaveBeenCalledOnce();
});

it('what asks again while it runs is not lost', () => {
  const calm = createCalm();
  const seen: string[] = [];
  calm.noteEdit();
  calm.whenCalm(() => {
    seen.push('first');
    calm.whenCalm(() => seen.push('second'));
  });
  vi.advanceTimersByTime(PAUSE_MS);
  expect(seen).toEqual(['first', 'second']);
});
