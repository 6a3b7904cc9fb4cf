/**
 * LibreOffice as an independent office program: opens a workbook, calculates every formula anew and saves it
 * in another format. Each run has a temporary profile of its own. Tests that need it are skipped, and say so, where it is absent.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a file is converted to, as the program calls it; CSV writes every sheet to a file of its own. */
const FORMATS = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
  pdf: 'pdf:calc_pdf_Export',
  'pdf of a text': 'pdf:writer_pdf_Export',
} as const;
export type LibreOfficeFormat = keyof typeof FORMATS;

/** Recalculates OOXML files always, whatever program wrote them: without this, stored results are shown. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program's path: the environment variable LIBREOFFICE, or the first one on PATH; null where there is none. */
export function findLibreOffice(): string | null {
  const named = process.env['LIBREOFFICE'];
  if (named) return isExecutable(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

/** The program, if it can open texts too: on some machines only its spreadsheets are installed. */
export function findWriter(): string | null {
  const program = findLibreOffice();
  if (!program) return null;
  const folder = dirname(realpathSync(program));
  return ['libswlo.so', 'swlo.dll', '../Frameworks/libswlo.dylib'].some((name) =>
    existsSync(join(folder, name)),
  )
    ? program
    : null;
}

/** @returns the files that were written, by name: "workbook.xlsx", or "workbook-Sheet.csv" for each sheet. */
export async function convertWithLibreOffice(
  program: string,
  workbook: Uint8Array,
  format: LibreOfficeFormat,
  sourceName = 'workbook.xlsx',
): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const source = join(folder, sourceName);
    await writeFile(source, workbook);
    const output = join(folder, 'output');
    await run(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        FORMATS[format],
        '--outdir',
        output,
        source,
      ],
      { timeout: 120_000 },
    );
    const names = await readdir(output);
    const files = await Promise.all(
      names.map(async (name) => [name, new Uint8Array(await readFile(join(output, name)))] as const),
    );
    return new Map(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
