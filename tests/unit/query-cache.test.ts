/** What is on screen is read again after a change, and never shows an answer older than the last one. */
import { expect, it } from 'vitest';
import { OperationError } from '../../renderer/app/operation-error.ts';
import { createQueryCache, type Query } from '../../renderer/app/query-cache.ts';

const STATE: Query = { name: 'app.state', serialised: '{}' };
const SHIPPED: Query = { name: 'instruments.list', serialised: '{}', lasting: 'shipped' };

/** An application that answers when it is told to, with a number that counts the questions. */
function fakeApplication() {
  const waiting: (() => void)[] = [];
  const held = new Set<() => void>();
  let isTyping = false;
  let asked = 0;
  let failing: OperationError | null = null;
  const cache = createQueryCache({
    async ask() {
      asked += 1;
      const answer = asked;
      const failure = failing;
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (failure) throw failure;
      return answer;
    },
    whenCalm: (run) => void (isTyping ? held.add(run) : run()),
  });
  const passTurn = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    cache,
    asked: () => asked,
    fail: (error: OperationError | null) => (failing = error),
    /** Lets the question with this place among the unanswered ones be answered. */
    async answer(place = 0) {
      waiting.splice(place, 1)[0]?.();
      await passTurn();
    },
    type: () => (isTyping = true),
    async pause() {
      isTyping = false;
      for (const run of held) run();
      held.clear();
      await passTurn();
    },
    data: (query: Query) => cache.snapshotOf(query).data,
    follow: (query: Query) => cache.follow(query, () => undefined),
  };
}

it('reads what comes on screen once, for all who show it', async () => {
  const app = fakeApplication();
  app.follow(STATE);
  app.follow({ ...STATE });
  await app.answer();
  expect(app.asked()).toBe(1);
  expect(app.data(STATE)).toBe(1);
});

it('reads it again after a change, at once while nobody types', async () => {
  const app = fakeApplication();
  app.follow(STATE);
  await app.answer();
  app.cache.refresh();
  await app.answer();
  expect(app.data(STATE)).toBe(2);
});

it('reads nothing after the changes of somebody who types, and once after the pause', async () => {
  const app = fakeApplication();
  app.follow(STATE);
  await app.answer();
  app.type();
  for (let change = 0; change < 5; change += 1) app.cache.refresh();
  expect(app.asked()).toBe(1);
  await app.pause();
  expect(app.asked()).toBe(2);
});

it('what comes on screen before the pause is not what it was before the change', async () => {
  const app = fakeApplication();
  const leave = app.follow(STATE);
  await app.answer();
  leave();
  app.type();
  app.cache.refresh();
  app.follow(STATE);
  expect(app.data(STATE)).toBeUndefined();
  await app.answer();
  expect(app.data(STATE)).toBe(2);
});

it('of changes during a read only the last one is read after', async () => {
  const app = fakeApplication();
  app.follow(STATE);
  for (let change = 0; change < 5; change += 1) app.cache.refresh();
  expect(app.asked()).toBe(1);
  await app.answer();
  expect(app.asked()).toBe(2);
  await app.answer();
  expect(app.data(STATE)).toBe(2);
});

it('a slow answer does not replace a newer one', async () => {
  const app = fakeApplication();
  app.follow(STATE);
  app.cache.read(STATE);
  await app.answer(1);
  expect(app.data(STATE)).toBe(2);
  await app.answer();
  expect(app.data(STATE)).toBe(2);
});

it('what lasts is read once, unless that failed', async () => {
  const app = fakeApplication();
  app.fail(new OperationError('internal', 'no answer', {}, false));
  app.follow(SHIPPED);
  await app.answer();
  expect(app.cache.snapshotOf(SHIPPED).error?.answered).toBe(false);
  app.fail(null);
  app.cache.refresh();
  await app.answer();
  expect(app.data(SHIPPED)).toBe(2);
  app.cache.refresh();
  expect(app.asked()).toBe(2);
});

it('keeps what was read when reading it again fails', async () => {
  const app = fakeApplication();
  app.follow(STATE);
  await app.answer();
  app.fail(new OperationError('storage-full', 'disk full'));
  app.cache.refresh();
  await app.answer();
  expect(app.cache.snapshotOf(STATE)).toMatchObject({ data: 1, error: { code: 'storage-full' } });
});

it('tells nobody about an answer that says the same', async () => {
  let told = 0;
  const cache = createQueryCache({
    ask: () => Promise.resolve({ years: [2024] }),
    whenCalm: (run) => run(),
  });
  cache.follow(STATE, () => (told += 1));
  await new Promise((resolve) => setTimeout(resolve, 0));
  const before = cache.snapshotOf(STATE).data;
  cache.refresh();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(told).toBe(1);
  expect(cache.snapshotOf(STATE).data).toBe(before);
});
