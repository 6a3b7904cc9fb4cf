/** The application as the hosts on Node open it: resources of the checkout, bugs to standard error. */
import { join } from 'node:path';
import { createApplication, type Application } from '../application/application.ts';
import { loadResources } from '../resources.ts';
import { projectFolder, readVersion } from './paths.ts';

/** @throws {Refusal} when the database in the folder cannot be opened. */
export function openApplication(dataFolder: string): Application {
  const folder = projectFolder();
  return createApplication({
    dataFolder,
    resources: loadResources(join(folder, 'resources')),
    version: readVersion(folder),
    reportBug: (code, error) => console.error(`[${code}]`, error),
  });
}
