/** What imports have been taught can be seen and forgotten, and forgetting can be undone. */
import { describe, expect, it } from 'vitest';
import { fixture } from '../support/fixtures.ts';
import { openTestApplication, type TestApplication } from '../support/temporary.ts';

const WRITTEN = 'Kabupaten Sumba';
const REGION = { code: '53.11', name: 'Kabupaten Sumba Timur' };

function preview(app: TestApplication) {
  return app.call('import.preview', { files: [fixture('06-daftar-indeks-ntt-2022.xlsx')] });
}

/** Answers the one question of the press list and asks for the answer to be remembered. */
async function teach(app: TestApplication): Promise<void> {
  const { session, files } = await preview(app);
  const file = files[0];
  const open = file?.entries.find(({ region }) => region === null);
  if (!file || !open) throw new Error('no question in the list');
  await app.call('import.answer', {
    session,
    answers: [{ kind: 'region', file: file.id, entry: open.key, region: REGION.code, remember: true }],
  });
  await app.call('import.apply', { session });
}

describe('what imports remember', () => {
  it('is nothing at first', async () => {
    const app = openTestApplication();
    expect(await app.call('remembered.list', {})).toEqual({ mappings: [], aliases: [] });
  });

  it('a learned name is listed, asked again once forgotten, and known again after undo', async () => {
    const app = openTestApplication();
    await teach(app);
    const { aliases } = await app.call('remembered.list', {});
    expect(aliases).toMatchObject([{ written: WRITTEN, region: REGION }]);
    const problems = async () => (await preview(app)).files[0]?.problems.map(({ code }) => code) ?? [];
    expect(await problems()).not.toContain('ambiguous-region');

    await app.call('remembered.forget', { kind: 'alias', id: aliases[0]?.id ?? '' });
    expect((await app.call('remembered.list', {})).aliases).toEqual([]);
    expect(await problems()).toContain('ambiguous-region');
    const stored = await app.call('ranking.get', { year: 2022 });
    expect(stored.rows.find(({ region }) => region.code === REGION.code)?.index).toBe('2.31');

    await app.call('history.undo', {});
    expect(await problems()).not.toContain('ambiguous-region');
  });

  it('what is not remembered cannot be forgotten', async () => {
    const app = openTestApplication();
    expect(await app.refusal('remembered.forget', { kind: 'mapping', id: 'none' })).toBe('not-found');
    expect(await app.call('history.list', {})).toEqual([]);
  });
});
