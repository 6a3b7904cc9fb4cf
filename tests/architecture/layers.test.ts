import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../electron/host/paths.ts';

const folder = projectFolder();
const sources = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: folder });

interface Import {
  readonly from: string;
  /** A path inside the project, or the name of a package. */
  readonly to: string;
}

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(STATEMENT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const to = target.startsWith('.') ? relative(folder, join(folder, dirname(file), target)) : target;
    return { from: file, to };
  });
}

const imports = sources.flatMap(importsOf);
const within = (path: string, layer: string) => path.startsWith(`${layer}/`);

function crossing(layer: string, allowed: readonly string[]): Import[] {
  const inProject = /^(electron|renderer|shared|tests|resources|out)\//;
  return imports.filter(
    ({ from, to }) =>
      within(from, layer) && inProject.test(to) && !allowed.some((other) => within(to, other)),
  );
}

describe('layers', () => {
  it('there is something to read in every layer', () => {
    for (const layer of ['electron', 'renderer', 'shared']) {
      const count = imports.filter(({ from }) => within(from, layer)).length;
      expect(count, layer).toBeGreaterThan(20);
    }
  });

  it('shared imports nothing but itself and zod', () => {
    expect(crossing('shared', ['shared'])).toEqual([]);
    const packages = imports.filter(
      ({ from, to }) => within(from, 'shared') && !to.includes('/') && to !== 'zod',
    );
    expect(packages).toEqual([]);
  });

  it('renderer and electron see shared and never each other', () => {
    expect(crossing('renderer', ['renderer', 'shared'])).toEqual([]);
    expect(crossing('electron', ['electron', 'shared'])).toEqual([]);
  });

  it('the renderer uses nothing of Node', () => {
    expect(imports.filter(({ from, to }) => within(from, 'renderer') && to.startsWith('node:'))).toEqual(
      imports.filter(({ from, to }) => from === 'renderer/vite.config.ts' && to.startsWith('node:')),
    );
  });

  it('every import of a project file carries its ending, so that Node can run it', () => {
    const without = imports.filter(
      ({ from, to }) =>
        /^(electron|shared)\//.test(from) && /^(electron|shared)\//.test(to) && !/\.\w+$/.test(to),
    );
    expect(without).toEqual([]);
  });
});

describe('what only one place knows', () => {
  const users = (name: string) =>
    [...new Set(imports.filter(({ to }) => to === name).map(({ from }) => dirname(from)))].toSorted();

  it('SQL lives in electron/database', () => {
    expect(users('better-sqlite3')).toEqual(['electron/database']);
    const statements = sources.filter(
      (file) =>
        !within(file, 'electron/database') &&
        /\b(SELECT|INSERT INTO|DELETE FROM|UPDATE)\s+[\w*]+/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(statements).toEqual([]);
  });

  it('workbooks live in electron/excel', () => {
    const outside = [...users('exceljs'), ...users('yauzl')].filter(
      (path) => path !== 'electron/excel' && !within(path, 'electron/excel'),
    );
    expect(outside).toEqual([]);
    expect(users('exceljs').length).toBeGreaterThan(0);
  });

  it('electron itself is imported by the shell and the preload alone', () => {
    const files = imports.filter(({ to }) => to === 'electron').map(({ from }) => from);
    expect(files.toSorted()).toEqual(['electron/main.ts', 'electron/preload.ts']);
  });

  it('no instrument is named and no number of indicators is known in the code', () => {
    // Excel's own number format 47 is a way to write minutes.
    const formatNumbers = 'electron/excel/number-formats.ts';
    const knowing = sources
      .filter((file) => file !== formatNumbers)
      .filter((file) =>
        /\b(47|spbe-20\d\d|pemdi-20\d\d)\b(?!.*\*\/)/.test(
          readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
        ),
      );
    expect(knowing).toEqual([]);
  });
});
