/** The application as the hosts on Node open it: resources of the checkout, bugs to standard error. */
import { join } from 'node:path';
import { createApplication, type Application } from '../application/application.ts';
import { loadResources } from '../resources.ts';
import { projectFolder, readVersion } from './paths.ts';

/** Soon enough to be seen as one's own doing, and too seldom to be felt. */
export const LOOK_FOR_CHANGES_EVERY_MS = 1000;

/**
 * @param options.hasWindow whether something on screen has to hear of what other processes write.
 * @throws {Refusal} when the database in the folder cannot be opened.
 */
export function openApplication(
  dataFolder: string,
  { hasWindow }: { readonly hasWindow: boolean } = { hasWindow: false },
): Application {
  const folder = projectFolder();
  return createApplication({
    dataFolder,
    resources: loadResources(join(folder, 'resources')),
    version: readVersion(folder),
    ...(hasWindow && { lookForChangesEvery: LOOK_FOR_CHANGES_EVERY_MS }),
    reportBug: (code, error) => console.error(`[${code}]`, error),
  });
}
