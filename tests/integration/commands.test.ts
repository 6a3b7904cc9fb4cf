/** The command line as scripts use it: real processes, JSON on standard output, exit codes. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../electron/host/paths.ts';
import { fixturePath } from '../support/fixtures.ts';
import { temporaryFolder } from '../support/temporary.ts';

function commandLine(data: string) {
  return (...args: string[]) => {
    const result = spawnSync(
      process.execPath,
      [join(projectFolder(), 'electron', 'cli.ts'), '--data', data, '--json', ...args],
      { encoding: 'utf8' },
    );
    return {
      exit: result.status,
      json: result.stdout.trim() === '' ? null : (JSON.parse(result.stdout) as Record<string, unknown>),
      error: result.stderr,
    };
  };
}

const MATRIX = fixturePath('04-matriks-22-kabkota-2023.xlsx');
const QUESTIONNAIRE = fixturePath('01-kuesioner-sumba-timur-2023.xlsx');
const INDEX_LIST = fixturePath('06-daftar-indeks-ntt-2022.xlsx');

describe('score', () => {
  it('computes and stores nothing', () => {
    const run = commandLine(temporaryFolder());
    const scored = run('score', QUESTIONNAIRE);
    expect([scored.exit, scored.json]).toMatchObject([
      0,
      {
        files: [
          {
            status: 'ok',
            instrument: 'spbe-2020',
            entries: [
              {
                region: { code: '53.11', name: 'Kabupaten Sumba Timur' },
                year: 2023,
                stage: 'mandiri',
                missing: [],
                index: '2.47',
                indexExact: '2.465',
                predikat: 'Cukup',
                published: null,
              },
            ],
          },
        ],
      },
    ]);
    expect(run('history').json).toEqual({ changeSets: [] });
  });

  it('gives an index list as published results without values', () => {
    const run = commandLine(temporaryFolder());
    const { exit, json } = run('score', INDEX_LIST);
    const { files } = json as { files: { entries: { values: object; published: object }[] }[] };
    expect(exit).toBe(2);
    expect(files[0]?.entries[1]).toMatchObject({
      values: {},
      published: { index: '3.01', participation: 'ikut' },
    });
  });
});

describe('import, rank, undo, history, verify', () => {
  it('do the whole job, one after the other', () => {
    const folder = temporaryFolder();
    const run = commandLine(folder);
    expect(run('import', MATRIX, '--dry-run').exit).toBe(0);
    expect(run('history').json).toEqual({ changeSets: [] });
    const imported = run('import', MATRIX);
    expect([imported.exit, imported.json]).toMatchObject([0, { files: [{ status: 'applied' }] }]);
    expect(run('import', MATRIX).json).toMatchObject({ files: [{ status: 'unchanged' }] });
    const out = join(folder, 'peringkat.xlsx');
    const ranked = run('rank', '--year', '2023', '--out', out);
    expect(existsSync(out)).toBe(true);
    expect(ranked.json).toMatchObject({ year: 2023, instrument: 'spbe-2020', rows: { length: 22 } });
    expect(run('history', '--limit', '5').json).toMatchObject({
      changeSets: [{ sequence: 1, kind: 'do', summary: { kind: 'import' } }],
    });
    expect(run('verify').json).toMatchObject({ ok: true });
    expect(run('undo')).toMatchObject({ exit: 0, json: { kind: 'undo' } });
    expect(run('rank', '--year', '2023').json).toMatchObject({ average: null });
  });

  it('options answer what a sheet does not say', () => {
    const run = commandLine(temporaryFolder());
    expect(run('import', INDEX_LIST).exit).toBe(2);
    const answered = run('import', INDEX_LIST, '--region', '53.11');
    expect([answered.exit, answered.json]).toMatchObject([0, { files: [{ status: 'applied' }] }]);
    const ranking = run('rank', '--year', '2022').json as { rows: { rank: number; index: string }[] };
    expect(ranking.rows.slice(0, 4).map(({ rank, index }) => [rank, index])).toEqual([
      [1, '3.01'],
      [2, '2.61'],
      [3, '2.46'],
      [3, '2.46'],
    ]);
  });

  it('scope picks regencies, provinces or both', () => {
    const run = commandLine(temporaryFolder());
    run('import', INDEX_LIST, '--region', '53.11');
    const codes = (scope: string) => {
      const { rows } = run('rank', '--year', '2022', '--scope', scope).json as {
        rows: { rank: number | null; region: { code: string } }[];
      };
      return rows.filter(({ rank }) => rank !== null).map(({ region }) => region.code);
    };
    expect(codes('provinsi')).toEqual(['53']);
    expect(codes('all')[0]).toBe('53');
    expect(codes('kabkota')).not.toContain('53');
  });
});

describe('refusals', () => {
  it.each([
    ['a command that does not exist', ['fly']],
    ['a file that is not there', ['score', 'nowhere.xlsx']],
    ['a year that is none', ['rank', '--year', 'now']],
    ['a stage that does not exist', ['rank', '--year', '2023', '--stage', 'akhir']],
    ['an option that does not exist', ['rank', '--yaer', '2023']],
    ['nothing to undo', ['undo']],
    ['a year before any instrument', ['rank', '--year', '2016']],
  ])('%s: exit 2, nothing stored', (_, args) => {
    const run = commandLine(temporaryFolder());
    expect(run(...args).exit).toBe(2);
    expect(run('history').json).toEqual({ changeSets: [] });
  });

  it('a rejected file is reported beside the others', () => {
    const run = commandLine(temporaryFolder());
    const { exit, json } = run('import', fixturePath('hostile/20-belu-2023.xls'), QUESTIONNAIRE);
    expect(exit).toBe(2);
    expect(json).toMatchObject({
      files: [
        { status: 'rejected', problems: [{ code: 'unsupported-file', cell: null }] },
        { status: 'applied' },
      ],
    });
  });
});
