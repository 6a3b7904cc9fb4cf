/** Where things are on disk, for the checkout and for the hosts that run from it. */
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const APPLICATION_FOLDER = 'Evaluasi SPBE';

/** The nearest folder upwards that holds both package.json and resources. */
export function projectFolder(start: string = dirname(fileURLToPath(import.meta.url))): string {
  const isProject = existsSync(join(start, 'package.json')) && existsSync(join(start, 'resources'));
  if (isProject) return start;
  const parent = dirname(start);
  if (parent === start) throw new Error('the folder of the application was not found');
  return projectFolder(parent);
}

/** The operating system's folder for application data. */
export function defaultDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const home = homedir();
  switch (platform()) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), APPLICATION_FOLDER);
    case 'darwin':
      return join(home, 'Library', 'Application Support', APPLICATION_FOLDER);
    default:
      return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'evaluasi-spbe');
  }
}

export function readVersion(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
