/** Edits of the worksheet are written in order, none is lost, and what is pending wins over what is read. */
import { describe, expect, it } from 'vitest';
import type { Worksheet } from '../../shared/contract/worksheet.ts';
import { OperationError } from '../../renderer/app/operation-error.ts';
import { applyEdits } from '../../renderer/features/worksheet/worksheet-model.ts';
import { createWorksheetStore, type Edit } from '../../renderer/features/worksheet/worksheet-store.ts';

const KEY = { region: '53.02', year: 2024, instrument: 'spbe-2020' };

/** An application that keeps values in memory and answers when it is told to. */
function fakeApplication() {
  const stored = new Map<string, number>();
  const history: { indicator: string; before: number | undefined }[] = [];
  const waiting: (() => void)[] = [];
  const gate = () => new Promise<void>((resolve) => waiting.push(resolve));
  let failing: OperationError | null = null;
  const written: (number | null)[] = [];
  const errors: OperationError[] = [];
  const worksheet = (): Worksheet => ({
    region: { code: KEY.region, name: 'Kabupaten Timor Tengah Selatan' },
    year: KEY.year,
    instrument: KEY.instrument,
    participation: 'ikut',
    participationReason: '',
    values: [...stored].map(([indicator, value]) => ({
      indicator,
      stage: 'mandiri' as const,
      value,
      provenance: null,
      changedAt: '2024-10-16T06:32:00.000Z',
      changedBy: 'Asesor 3',
    })),
    texts: [],
    previousYear: null,
    published: null,
  });
  const put = (indicator: string, value: number | null | undefined) => {
    if (value === null || value === undefined) stored.delete(indicator);
    else stored.set(indicator, value);
  };
  const store = createWorksheetStore({
    read: async () => {
      const answer = worksheet();
      await gate();
      return answer;
    },
    write: async ({ indicator, value }) => {
      await gate();
      if (failing) throw failing;
      written.push(value);
      history.push({ indicator, before: stored.get(indicator) });
      put(indicator, value);
    },
    undo: async () => {
      await gate();
      const last = history.pop();
      if (!last) throw new OperationError('nothing-to-undo', 'nothing');
      put(last.indicator, last.before);
      return {
        id: 'x',
        sequence: 1,
        at: '2024-10-16T06:32:00.000Z',
        actor: '',
        device: '',
        kind: 'undo',
        summary: { kind: 'sample', year: 2024 },
        changes: 1,
        reverted: false,
      };
    },
    onUndone: () => undefined,
    onUndoFailed: (error) => errors.push(error),
    now: () => new Date('2024-10-16T06:32:07.000Z'),
  });
  return {
    store,
    written,
    errors,
    fail: (error: OperationError | null) => {
      failing = error;
    },
    /** Lets the oldest open call answer. */
    async answer() {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    async settle() {
      for (let turn = 0; turn < 200; turn += 1) await this.answer();
    },
    set: (indicator: string, value: number | null) =>
      store.setValue({ sheet: KEY, stage: 'mandiri', indicator, from: null, value }),
    shown() {
      const { sheets, tasks } = store.state.getState();
      const edits = tasks.flatMap(({ edit }): Edit[] => (edit ? [edit] : []));
      const values = applyEdits([...sheets.values()][0]?.data, edits, '');
      return Object.fromEntries(values.map(({ indicator, value }) => [indicator, value]));
    },
    unsaved: () => store.state.getState().tasks.length,
  };
}

describe('the queue of edits', () => {
  it('shows an edit before the application has answered', () => {
    const app = fakeApplication();
    app.set('1', 300);
    expect(app.shown()).toEqual({ '1': 300 });
  });

  it('writes rapid edits one by one in the order in which they were typed', async () => {
    const app = fakeApplication();
    app.store.open(KEY);
    const typed = [100, 500, 200, 400, 300];
    for (const value of typed) app.set('1', value);
    await app.settle();
    expect(app.written).toEqual(typed);
    expect(app.shown()).toEqual({ '1': 300 });
    expect(app.unsaved()).toBe(0);
  });

  it('keeps pending values over a read that began before they were stored', async () => {
    const app = fakeApplication();
    app.store.open(KEY);
    app.set('1', 300);
    // The read was asked first and knows nothing of the edit.
    await app.answer();
    expect(app.shown()).toEqual({ '1': 300 });
    await app.settle();
    expect(app.shown()).toEqual({ '1': 300 });
  });

  it('keeps an undo behind the edits made before it and ahead of those made after it', async () => {
    const app = fakeApplication();
    app.store.open(KEY);
    app.set('1', 200);
    app.set('1', 300);
    app.store.undo();
    app.set('2', 400);
    await app.settle();
    expect(app.shown()).toEqual({ '1': 200, '2': 400 });
  });

  it('stops at a failure, keeps every edit on screen and goes on with a retry', async () => {
    const app = fakeApplication();
    app.store.open(KEY);
    await app.settle();
    app.fail(new OperationError('storage-full', 'disk full'));
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
    app.store.open(KEY);
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
    app.store.open(KEY);
    await app.settle();
    app.fail(new OperationError('storage-full', 'disk full'));
    app.set('1', 300);
    await app.settle();
    app.store.undo();
    expect(app.shown()).toEqual({});
    expect(app.store.state.getState().failure).toBeNull();
    expect(app.written).toEqual([]);
  });

  it('reports an undo that found nothing and lets later edits through', async () => {
    const app = fakeApplication();
    app.store.open(KEY);
    app.store.undo();
    app.set('1', 300);
    await app.settle();
    expect(app.errors.map(({ code }) => code)).toEqual(['nothing-to-undo']);
    expect(app.shown()).toEqual({ '1': 300 });
  });
});
