/** The third transport: what a command prints is what the operation behind it answers, refusals included. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../electron/host/paths.ts';
import { operations } from '../../shared/contract/operations.ts';
import { failureSchema } from '../../shared/contract/result.ts';
import { fixture, fixturePath } from '../support/fixtures.ts';
import { openTestApplication, temporaryFolder } from '../support/temporary.ts';

const MATRIX = '04-matriks-22-kabkota-2023.xlsx';

function run(data: string, ...args: string[]): unknown {
  const cli = join(projectFolder(), 'electron', 'cli.ts');
  const result = spawnSync(process.execPath, [cli, '--data', data, '--json', ...args], {
    encoding: 'utf8',
  });
  return JSON.parse(result.stdout);
}

/** Session and file ids are made anew for every preview. */
function withoutIds(files: readonly object[]): object[] {
  return files.map((file) => ({ ...file, id: '' }));
}

describe('the command line', () => {
  it('score prints the files of a preview', async () => {
    const printed = run(temporaryFolder(), 'score', fixturePath(MATRIX)) as { files: object[] };
    const preview = await openTestApplication().call('import.preview', { files: [fixture(MATRIX)] });
    expect(withoutIds(printed.files)).toEqual(withoutIds(preview.files));
  });

  it('import, rank, history and verify print what the operations answer on the same data', async () => {
    const folder = temporaryFolder();
    const imported = run(folder, 'import', fixturePath(MATRIX)) as { files: object[] };
    const ranked = run(folder, 'rank', '--year', '2023', '--stage', 'mandiri');
    const history = run(folder, 'history') as { changeSets: unknown };
    const verified = run(folder, 'verify');
    const app = openTestApplication(folder);
    expect(operations['import.apply'].output.shape.files.parse(imported.files)).toHaveLength(1);
    expect(ranked).toEqual(await app.call('ranking.get', { year: 2023, stage: 'mandiri' }));
    expect(history.changeSets).toEqual(await app.call('history.list', {}));
    expect(verified).toEqual(await app.call('database.verify', {}));
  });

  it('undo prints the change set that took the newest one back', async () => {
    const folder = temporaryFolder();
    run(folder, 'import', fixturePath(MATRIX));
    const undone = run(folder, 'undo');
    const [newest] = await openTestApplication(folder).call('history.list', { limit: 1 });
    expect(undone).toEqual(newest);
  });

  it('a refusal prints the failure as the contract has it', async () => {
    const folder = temporaryFolder();
    const printed = failureSchema.parse(run(folder, 'rank', '--year', '2016'));
    const { application } = openTestApplication(folder);
    expect(printed).toEqual(await application.invoke('ranking.get', { year: 2016 }));
    expect(failureSchema.parse(run(folder, 'undo')).error.code).toBe('nothing-to-undo');
  });
});
