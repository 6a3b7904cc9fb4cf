/** Edits of the worksheet are written in order, none is lost, and what is pending wins over what is read. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeSet } from '../../shared/contract/history.ts';
import type { Worksheet } from '../../shared/contract/worksheet.ts';
import { createCalm, PAUSE_MS } from '../../renderer/app/calm.ts';
import { OperationError } from '../../renderer/app/operation-error.ts';
import { sheetId, type Edit, type TextEdit } from '../../renderer/features/worksheet/edits.ts';
import { applyEdits } from '../../renderer/features/worksheet/worksheet-model.ts';
import { applyTextEdits } from '../../renderer/features/worksheet/worksheet-texts.ts';
import {
  createWorksheetStore,
  stateOf,
  type Source,
} from '../../renderer/features/worksheet/worksheet-store.ts';

const KEY = { region: '53.02', year: 2024, instrument: 'spbe-2020' };

/** An application that keeps values and texts in memory and answers when it is told to. */
function fakeApplication() {
  let stored = new Map<string, number | string>();
  const history: Map<string, number | string>[] = [];
  const undone: Map<string, number | string>[] = [];
  const waiting: (() => void)[] = [];
  const gate = () => new Promise<void>((resolve) => waiting.push(resolve));
  let failing: OperationError | null = null;
  const written: (number | string | null)[] = [];
  const errors: OperationError[] = [];
  const refused: OperationError[] = [];
  const settled: Edit[] = [];
  const conflicts: TextEdit[] = [];
  let reads = 0;
  const origin = { provenance: null, changedAt: '2024-10-16T06:32:00.000Z', changedBy: 'Asesor 3' };
  const worksheet = (): Worksheet => ({
    region: { code: KEY.region, name: 'Kabupaten Timor Tengah Selatan' },
    year: KEY.year,
    instrument: KEY.instrument,
    participation: 'ikut',
    participationReason: '',
    values: [...stored].flatMap(([indicator, value]) =>
      typeof value === 'number' ? [{ indicator, stage: 'mandiri' as const, value, ...origin }] : [],
    ),
    texts: [...stored].flatMap(([key, text]) =>
      typeof text === 'string'
        ? [
            {
              indicator: key.replace('text ', ''),
              stage: 'mandiri' as const,
              kind: 'penjelasan' as const,
              text,
              ...origin,
            },
          ]
        : [],
    ),
    previousYear: null,
    published: null,
  });
  const takenBack = (kind: ChangeSet['kind']): ChangeSet => ({
    id: 'x',
    sequence: 1,
    at: '2024-10-16T06:32:00.000Z',
    actor: '',
    device: '',
    kind,
    summary: { kind: 'sample', year: 2024 },
    changes: 1,
    reverted: false,
  });
  const swap = async (from: typeof history, to: typeof history, kind: ChangeSet['kind']) => {
    await gate();
    const next = from.pop();
    if (!next) throw new OperationError(`nothing-to-${kind === 'undo' ? 'undo' : 'redo'}`, 'nothing');
    to.push(stored);
    stored = next;
    return takenBack(kind);
  };
  const store = createWorksheetStore({
    write: async (edit) => {
      await gate();
      if (failing) throw failing;
      history.push(stored);
      undone.length = 0;
      stored = new Map(stored);
      const value = edit.what === 'value' ? edit.value : edit.text;
      const key = edit.what === 'value' ? edit.indicator : `text ${edit.indicator}`;
      written.push(value);
      if (value === null || value === '') stored.delete(key);
      else stored.set(key, value);
    },
    undo: () => swap(history, undone, 'undo'),
    redo: () => swap(undone, history, 'redo'),
    onTakenBack: () => undefined,
    onUndoFailed: (error) => errors.push(error),
    onRefused: (error) => refused.push(error),
    onSettled: (edit) => settled.push(edit),
    onConflict: (edit) => conflicts.push(edit),
    now: () => new Date('2024-10-16T06:32:07.000Z'),
    calm: createCalm(),
  });
  const source: Source<Worksheet> = {
    id: sheetId(KEY),
    read: async () => {
      reads += 1;
      const answer = worksheet();
      await gate();
      return answer;
    },
    covers: (edit) => sheetId(edit.sheet) === sheetId(KEY),
  };
  const pending = () => store.state.getState().tasks.flatMap(({ edit }): Edit[] => (edit ? [edit] : []));
  const data = () => stateOf(store.state.getState(), source)?.data;
  return {
    store,
    written,
    errors,
    refused,
    settled,
    conflicts,
    open: () => store.open(source),
    fail: (error: OperationError | null) => {
      failing = error;
    },
    /** Lets the oldest open call answer. */
    async answer() {
      waiting.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    },
    /** Everything asked so far and what follows from it is answered; nobody waits for a pause. */
    async answerAll() {
      for (let turn = 0; turn < 200; turn += 1) await this.answer();
    },
    /** Somebody stops typing, and everything is answered. */
    async settle() {
      await this.answerAll();
      await vi.advanceTimersByTimeAsync(PAUSE_MS);
      await this.answerAll();
    },
    reads: () => reads,
    set: (indicator: string, value: number | null) =>
      store.edit({ what: 'value', sheet: KEY, stage: 'mandiri', indicator, from: null, value }),
    write: (indicator: string, text: string, base?: string, continues = false) =>
      store.edit({
        what: 'text',
        sheet: KEY,
        stage: 'mandiri',
        indicator,
        kind: 'penjelasan',
        text,
        continues,
        ...(base !== undefined && { base }),
      }),
    shown() {
      const values = applyEdits(data(), pending(), '');
      return Object.fromEntries(values.map(({ indicator, value }) => [indicator, value]));
    },
    texts() {
      const texts = applyTextEdits(data(), pending(), '');
      return Object.fromEntries(texts.map(({ indicator, text }) => [indicator, text]));
    },
    unsaved: () => store.state.getState().tasks.length,
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const diskFull = () => new OperationError('storage-full', 'disk full');

describe('the queue of edits', () => {
  it('shows an edit before the application has answered', () => {
    const app = fakeApplication();
    app.set('1', 300);
    expect(app.shown()).toEqual({ '1': 300 });
  });

  it('writes rapid edits one by one in the order in which they were typed', async () => {
    const app = fakeApplication();
    app.open();
    const typed = [100, 500, 200, 400, 300];
    for (const value of typed) app.set('1', value);
    await app.settle();
    expect(app.written).toEqual(typed);
    expect(app.shown()).toEqual({ '1': 300 });
    expect(app.unsaved()).toBe(0);
  });

  it('keeps pending values over a read that began before they were stored', async () => {
    const app = fakeApplication();
    app.open();
    app.set('1', 300);
    // The read was asked first and knows nothing of the edit.
    await app.answer();
    expect(app.shown()).toEqual({ '1': 300 });
    await app.settle();
    expect(app.shown()).toEqual({ '1': 300 });
  });

  it('keeps an undo behind the edits made before it and ahead of those made after it', async () => {
    const app = fakeApplication();
    app.open();
    app.set('1', 200);
    app.set('1', 300);
    app.store.undo();
    app.set('2', 400);
    await app.settle();
    expect(app.shown()).toEqual({ '1': 200, '2': 400 });
  });

  it('keeps a redo in its turn too', async () => {
    const app = fakeApplication();
    app.open();
    app.set('1', 200);
    app.set('1', 300);
    app.store.undo();
    app.store.undo();
    app.store.redo();
    await app.settle();
    expect(app.shown()).toEqual({ '1': 200 });
    expect(app.unsaved()).toBe(0);
  });

  it('stops at a failure, keeps every edit on screen and goes on with a retry', async () => {
    const app = fakeApplication();
    app.open();
    await app.settle();
    app.fail(diskFull());
    app.set('1', 300);
    app.set('2', 400);
    await app.settle();
    expect(app.store.state.getState().failure?.code).toBe('storage-full');
    expect(app.shown()).toEqual({ '1': 300, '2': 400 });
    app.fail(null);
    app.store.retry();
    await app.settle();
    expect(app.written).toEqual([300, 400]);
    expect(app.store.state.getState().failure).toBeNull();
    expect(app.unsaved()).toBe(0);
  });

  it('goes on by itself once an application that did not answer is back', async () => {
    const app = fakeApplication();
    app.open();
    await app.settle();
    app.fail(new OperationError('internal', 'no answer', {}, false));
    app.set('1', 300);
    await app.settle();
    app.fail(null);
    app.store.refresh();
    await app.settle();
    expect(app.written).toEqual([300]);
  });

  it('takes an unsaved edit back without the application', async () => {
    const app = fakeApplication();
    app.open();
    await app.settle();
    app.fail(diskFull());
    app.set('1', 300);
    await app.settle();
    app.store.undo();
    expect(app.shown()).toEqual({});
    expect(app.store.state.getState().failure).toBeNull();
    expect(app.written).toEqual([]);
  });

  it('reports an undo that found nothing and lets later edits through', async () => {
    const app = fakeApplication();
    app.open();
    app.store.undo();
    app.set('1', 300);
    await app.settle();
    expect(app.errors.map(({ code }) => code)).toEqual(['nothing-to-undo']);
    expect(app.shown()).toEqual({ '1': 300 });
  });
});

describe('reading again', () => {
  it('waits until typing pauses, and then reads once what all edits have left', async () => {
    const app = fakeApplication();
    app.open();
    await app.settle();
    const before = app.reads();
    for (const value of [100, 500, 200]) {
      app.set('1', value);
      await app.answerAll();
      // As the application says after every write.
      app.store.refresh();
      await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    }
    expect(app.written).toEqual([100, 500, 200]);
    expect(app.reads()).toBe(before);
    expect(app.shown()).toEqual({ '1': 200 });
    await vi.advanceTimersByTimeAsync(1);
    expect(app.reads()).toBe(before + 1);
    await app.answerAll();
    expect(app.unsaved()).toBe(0);
    expect(app.shown()).toEqual({ '1': 200 });
  });

  it('waits for what is still on its way when typing pauses', async () => {
    const app = fakeApplication();
    app.open();
    await app.settle();
    const before = app.reads();
    app.set('1', 300);
    app.store.refresh();
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(app.reads()).toBe(before);
    await app.answer();
    expect(app.reads()).toBe(before + 1);
  });

  it('follows an undo, and a change from elsewhere, at once', async () => {
    const app = fakeApplication();
    app.open();
    await app.settle();
    app.set('1', 300);
    app.store.undo();
    await app.answerAll();
    expect(app.shown()).toEqual({});
    const before = app.reads();
    app.store.refresh();
    expect(app.reads()).toBe(before + 1);
  });

  it('shows at once what stands in the place of a refused text', async () => {
    const app = fakeApplication();
    app.open();
    await app.settle();
    const before = app.reads();
    app.fail(new OperationError('changed-since', 'another text'));
    app.write('1', 'Di sini', 'Dasar');
    await app.answer();
    expect(app.reads()).toBe(before + 1);
  });
});

describe('texts in the same queue', () => {
  it('are written between the values, in order', async () => {
    const app = fakeApplication();
    app.open();
    app.set('1', 200);
    app.write('1', 'Perbup 12/2023');
    app.set('1', 300);
    await app.settle();
    expect(app.written).toEqual([200, 'Perbup 12/2023', 300]);
    expect(app.texts()).toEqual({ '1': 'Perbup 12/2023' });
    expect(app.shown()).toEqual({ '1': 300 });
  });

  it('behind a failure the last text of a place is enough', async () => {
    const app = fakeApplication();
    app.open();
    app.fail(diskFull());
    app.write('1', 'Pertama');
    await app.settle();
    app.write('1', 'Kedua');
    app.write('1', 'Ketiga');
    app.write('2', 'Lain');
    expect(app.texts()).toEqual({ '1': 'Ketiga', '2': 'Lain' });
    app.fail(null);
    app.store.retry();
    await app.settle();
    expect(app.written).toEqual(['Ketiga', 'Lain']);
  });

  it('a text that takes the place of one that was never written goes on from where that one did', async () => {
    const app = fakeApplication();
    app.open();
    app.fail(diskFull());
    app.write('1', 'Pertama', '', false);
    await app.settle();
    app.write('1', 'Pertama kedua', 'Pertama', true);
    app.fail(null);
    app.store.retry();
    await app.settle();
    expect(app.settled).toMatchObject([{ text: 'Pertama kedua', base: '', continues: false }]);
  });

  it('an empty text takes the text away', async () => {
    const app = fakeApplication();
    app.open();
    app.write('1', 'Teks');
    await app.settle();
    app.write('1', '');
    expect(app.texts()).toEqual({});
    await app.settle();
    expect(app.texts()).toEqual({});
  });

  it('tells when an edit is settled: stored, or given up', async () => {
    const app = fakeApplication();
    app.open();
    app.write('1', 'Tersimpan');
    await app.settle();
    app.fail(diskFull());
    app.write('2', 'Dibuang');
    await app.settle();
    app.store.discard();
    expect(app.settled.map((edit) => edit.what === 'text' && edit.text)).toEqual(['Tersimpan', 'Dibuang']);
    expect(app.store.state.getState().failure).toBeNull();
  });
});

describe('an edit above the evidence ceiling', () => {
  it('is dropped and told, and what comes after it is written', async () => {
    const app = fakeApplication();
    app.open();
    app.fail(new OperationError('above-ceiling', 'no reason', { value: '4', ceiling: 2 }));
    app.set('1', 400);
    await app.settle();
    expect(app.refused).toMatchObject([{ code: 'above-ceiling' }]);
    expect(app.settled).toHaveLength(1);
    expect(app.store.state.getState()).toMatchObject({ tasks: [], failure: null });
    app.fail(null);
    app.set('1', 200);
    await app.settle();
    expect(app.shown()).toEqual({ '1': 200 });
  });
});

describe('calls in the queue', () => {
  it('wait for the edits before them', async () => {
    const app = fakeApplication();
    app.open();
    app.set('1', 200);
    const seen = app.store.call(async () => [...app.written]);
    await app.settle();
    expect(await seen).toEqual([200]);
  });

  it('report their own failure and stop nothing', async () => {
    const app = fakeApplication();
    app.open();
    const failed = app.store.call(() => Promise.reject(diskFull())).catch((error: unknown) => error);
    app.set('1', 200);
    await app.settle();
    expect(await failed).toMatchObject({ code: 'storage-full' });
    expect(app.shown()).toEqual({ '1': 200 });
    expect(app.store.state.getState().failure).toBeNull();
  });

  it('are refused while the queue stands still', async () => {
    const app = fakeApplication();
    app.open();
    app.fail(diskFull());
    app.set('1', 200);
    await app.settle();
    await expect(app.store.call(() => Promise.resolve(1))).rejects.toMatchObject({ code: 'storage-full' });
  });
});

describe('a text that another window has changed', () => {
  it('leaves the queue, which goes on, and is told about; what is stored is shown', async () => {
    const app = fakeApplication();
    app.open();
    app.fail(new OperationError('changed-since', 'another text'));
    app.write('1', 'Di sini', 'Dasar');
    await app.answer();
    await app.answer();
    app.fail(null);
    app.set('2', 300);
    await app.settle();
    expect(app.conflicts.map(({ text, base }) => [text, base])).toEqual([['Di sini', 'Dasar']]);
    expect(app.written).toEqual([300]);
    expect(app.texts()).toEqual({});
    expect(app.unsaved()).toBe(0);
  });

  it('of texts that wait together the base of the first is kept', async () => {
    const app = fakeApplication();
    app.set('9', 100);
    app.write('1', 'a', '');
    app.write('1', 'ab', 'a');
    const waiting = app.store.state
      .getState()
      .tasks.flatMap(({ edit }) => (edit?.what === 'text' ? [edit] : []));
    expect(waiting.map(({ text, base }) => [text, base])).toEqual([['ab', '']]);
    await app.settle();
  });
});
