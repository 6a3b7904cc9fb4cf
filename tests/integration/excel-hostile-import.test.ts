/** Hostile and unwanted files through the whole application: a preview can be stopped, and stopping costs nothing. */
import { describe, expect, it } from 'vitest';
import { EXPECTED_FILES } from '../support/excel-expected.ts';
import { fixtureBytes } from '../support/excel-reader.ts';
import { openTestApplication } from '../support/temporary.ts';

const SHEETS = '05-satu-lembar-per-kabupaten-2024.xlsx';
const GOOD = '12-tanpa-nomor-nagekeo-2024.xlsx';
const file = (name: string) => ({
  name: name.split('/').at(-1) ?? name,
  bytes: Uint8Array.from(fixtureBytes(name)),
});

describe('a preview of many files', () => {
  it('stops when it is cancelled, keeps nothing, and the next one is read', async () => {
    const app = openTestApplication();
    const files = Array.from({ length: 40 }, () => file(SHEETS));
    const begun: number[] = [];
    app.application.onEvent((event) => {
      if (event.type !== 'progress' || event.step !== 'reading') return;
      begun.push(event.done);
      if (event.done === 2) void app.application.call('task.cancel', { task: 'baca' });
    });
    expect(await app.refusal('import.preview', { files, task: 'baca' })).toBe('cancelled');
    expect(Math.max(...begun)).toBeLessThan(5);
    const next = await app.call('import.preview', { files: [file(GOOD)], task: 'baca' });
    expect(next.files.map(({ status }) => status)).toEqual(['ok']);
    expect(await app.call('history.list', {})).toEqual([]);
    expect(app.bugs).toEqual([]);
  });

  it('may hold every fixture at once: what cannot be read is reported, what can is read', async () => {
    const app = openTestApplication();
    const files = EXPECTED_FILES.map((expected) => file(expected.file));
    const preview = await app.call('import.preview', { files });
    const rejected = preview.files
      .filter(({ status }) => status === 'rejected')
      .map(({ file: name }) => name);
    const invalid = EXPECTED_FILES.filter(({ kind }) => kind === 'invalid').map(
      (expected) => file(expected.file).name,
    );
    expect(rejected.toSorted()).toEqual(invalid.toSorted());
    expect(await app.call('history.list', {})).toEqual([]);
    expect(app.bugs).toEqual([]);
  });
});
