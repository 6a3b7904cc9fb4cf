/** The real application on a folder of its own, and an import as a person does it. */
import { join } from 'node:path';
import { createApplication, type Application } from '../../electron/application/application.ts';
import { projectFolder } from '../../electron/host/paths.ts';
import { loadResources } from '../../electron/resources.ts';
import type { BenchmarkFile } from './workbooks.ts';

export const resources = loadResources(join(projectFolder(), 'resources'));

export function openApplication(dataFolder: string): Application {
  return createApplication({
    dataFolder,
    resources,
    version: 'bench',
    reportBug: (code, error) => console.error(code, error),
  });
}

/** @returns the session */
export async function previewAll(application: Application, files: readonly BenchmarkFile[]): Promise<string> {
  const preview = await application.call('import.preview', { files: [...files] });
  if (!preview.ok) throw new Error(preview.error.message);
  return preview.value.session;
}

export async function applyAll(application: Application, session: string, files: number): Promise<void> {
  const applied = await application.call('import.apply', { session });
  if (!applied.ok) throw new Error(applied.error.message);
  const done = applied.value.files.filter(({ status }) => status === 'applied').length;
  if (done !== files) throw new Error(`${done} of ${files} files were applied`);
}
