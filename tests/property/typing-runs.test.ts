/** Typing in a field is one step to undo, however often it is stored, and whatever happens in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PAUSE } from '../../electron/journal/typing-run.ts';
import { NaiveEditor } from '../support/naive-editor.ts';
import { openTestApplication, temporaryFolder, type TestApplication } from '../support/temporary.ts';

const SHEET = { region: '53.05', year: 2024 } as const;
const PLACES = [
  { stage: 'mandiri', indicator: '1', kind: 'penjelasan' },
  { stage: 'mandiri', indicator: '1', kind: 'catatan' },
  { stage: 'dokumen', indicator: '2', kind: 'penjelasan' },
] as const;

type Step =
  | { kind: 'type'; place: number; text: string; continues: boolean; pause: number }
  | { kind: 'undo' | 'redo' | 'reopen' };

// Few texts, so that typing often leads back to what was there.
const text = fc.constantFrom('a', 'ab', 'abc', '');
const pause = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(400, LONGEST_PAUSE) },
  { weight: 1, arbitrary: fc.constant(LONGEST_PAUSE + 1) },
);
const between: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step[]>([]) },
  { weight: 1, arbitrary: fc.constantFrom<Step[]>([{ kind: 'undo' }], [{ kind: 'reopen' }]) },
);
/** One stay in a field, with something else now and then. */
const visit: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.integer({ min: 0, max: PLACES.length - 1 }),
    fc.array(fc.tuple(text, pause, between), { minLength: 1, maxLength: 6 }),
  )
  .map(([place, typed]) =>
    typed.flatMap(([words, gap, other], position): Step[] => [
      { kind: 'type', place, text: words, continues: position > 0, pause: gap },
      ...other,
    ]),
  );
const stroll: fc.Arbitrary<Step[]> = fc.array(fc.record({ kind: fc.constantFrom('undo', 'redo') }), {
  maxLength: 4,
});
const steps = fc.array(fc.oneof(visit, stroll), { maxLength: 6 }).map((parts) => parts.flat());

async function storedTexts(app: TestApplication): Promise<Record<string, string>> {
  const { texts } = await app.call('worksheet.get', SHEET);
  return Object.fromEntries(
    texts.map(({ stage, indicator, kind, text }) => [
      PLACES.findIndex(
        (place) => place.stage === stage && place.indicator === indicator && place.kind === kind,
      ),
      text,
    ]),
  );
}

const written = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

async function run(taken: readonly Step[]): Promise<void> {
  let now = Date.parse('2024-10-16T06:32:00.000Z');
  const folder = temporaryFolder();
  const open = () => openTestApplication(folder, () => new Date(now));
  let app = open();
  const editor = new NaiveEditor(LONGEST_PAUSE);
  for (const each of taken) {
    if (each.kind === 'type') {
      const place = PLACES[each.place];
      if (!place) throw new Error('no such place');
      now += each.pause;
      await app.call('worksheet.setText', {
        ...SHEET,
        ...place,
        text: each.text,
        continues: each.continues,
      });
      editor.type(String(each.place), each.text, each.continues, now);
    } else if (each.kind === 'reopen') {
      await app.application.close();
      app = open();
    } else {
      const answer = await app.refusal(`history.${each.kind}`, {});
      expect(answer).toBe(editor[each.kind]() ? 'accepted' : `nothing-to-${each.kind}`);
    }
    // Each text is on the disk at once.
    expect(await storedTexts(app)).toEqual(written(editor.texts));
  }
  // Every step that is left can be taken back, and no other.
  while (editor.undo()) {
    await app.call('history.undo', {});
    expect(await storedTexts(app)).toEqual(written(editor.texts));
  }
  expect(await app.refusal('history.undo', {})).toBe('nothing-to-undo');
  await app.application.close();
}

describe('runs of typing', () => {
  it('are the steps of an editor that remembers everything', async () => {
    await fc.assert(fc.asyncProperty(steps, run), { numRuns: 40 });
  });
});
