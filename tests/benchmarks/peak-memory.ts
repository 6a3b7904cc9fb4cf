/** Imports one workbook in this process and prints the largest resident size in bytes. Arguments: file, how far to go. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { applyAll, openApplication, previewAll } from './application.ts';

const [file = '', part = 'import'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'evaluasi-memory-'));
const application = openApplication(folder);
try {
  if (part !== 'nothing') {
    const bytes = new Uint8Array(readFileSync(file));
    const session = await previewAll(application, [{ name: basename(file), bytes }]);
    if (part === 'import') await applyAll(application, session, 1);
  }
} finally {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
