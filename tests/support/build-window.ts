/** Builds the window once before tests that open it, unless it is newer than its sources. */
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../../electron/host/paths.ts';
import { isCurrent } from '../../electron/launch/build-state.ts';

export async function setup(): Promise<void> {
  const folder = projectFolder();
  const inProject = (name: string) => join(folder, name);
  const sources = ['renderer', 'shared', 'package-lock.json'].map(inProject);
  if (isCurrent([inProject('out/renderer/index.html')], sources)) return;
  // The test runner's own environment would build React's development version, which nobody is given.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ configFile: inProject('renderer/vite.config.ts'), logLevel: 'warn' });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
