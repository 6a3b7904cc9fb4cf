/** Reads every hostile fixture in a process of its own and prints the largest resident size in bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../electron/host/paths.ts';
import { createWorkbookReader } from '../../electron/excel/workbook-reader.ts';
import { loadResources } from '../../electron/resources.ts';

const { instruments, regions } = loadResources(join(projectFolder(), 'resources'));
const folder = join(projectFolder(), 'tests/fixtures/hostile');
const reader = createWorkbookReader();
reader.configure({ instruments, regions, aliases: [], homeProvince: '53', mappings: [] });
for (const file of readdirSync(folder)) {
  await reader.read(readFileSync(join(folder, file)), file).catch(() => undefined);
}
await reader.close();
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
