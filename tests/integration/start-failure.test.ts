/** Starts that cannot succeed: what the person is told, in plain words, and that nothing was touched. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { explainStartFailure } from '../../electron/host/start-failure.ts';
import { projectFolder } from '../../electron/host/paths.ts';
import { temporaryFolder } from '../support/temporary.ts';

function start(...words: string[]) {
  const program = join(projectFolder(), 'electron', 'standalone.ts');
  const { status, stderr } = spawnSync(process.execPath, [program, '--no-open', ...words], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: stderr.trim() };
}

describe('a start', () => {
  it('on a file in place of the data folder', () => {
    const file = join(temporaryFolder(), 'berkas');
    writeFileSync(file, 'isi');
    const { status, said } = start('--data', file);
    expect(status).toBe(1);
    expect(said).toMatch(/^Folder data berupa berkas, bukan folder\. /);
    expect(readFileSync(file, 'utf8')).toBe('isi');
  });

  it('on a database that is none', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'evaluasi-spbe.sqlite');
    writeFileSync(file, 'bukan basis data '.repeat(500));
    const { status, said } = start('--data', folder);
    expect(status).toBe(1);
    expect(said).toMatch(/^Basis data rusak atau bukan milik aplikasi ini\. /);
    expect(readFileSync(file, 'utf8')).toBe('bukan basis data '.repeat(500));
  });

  it('on a port that is taken, or on none', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const folder = temporaryFolder();
    expect(start('--data', folder, '--port', String(port))).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^Port itu sedang dipakai program lain\. /) as string,
    });
    expect(start('--data', folder, '--port', 'satu')).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^Nomor port tidak dapat dipakai\. /) as string,
    });
  });

  it('never speaks of changes on a screen that is not there yet', () => {
    for (const code of ['SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_BUSY', 'ENOSPC', 'EROFS', 'EACCES']) {
      const said = explainStartFailure(Object.assign(new Error('on purpose'), { code }));
      expect(said, code).toMatch(/lalu jalankan lagi\.$/);
      expect(said, code).not.toMatch(/layar|on purpose/);
    }
  });
});
