/** `export` on the command line: real processes, files on disk, exit codes. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../electron/host/paths.ts';
import { docxText, pdfText } from '../support/document-text.ts';
import { valuesOf, withExceljs } from '../support/exported-workbook.ts';
import { fixturePath } from '../support/fixtures.ts';
import { sharedFolder } from '../support/shared-folder.ts';

const folder = sharedFolder();

function run(...args: string[]) {
  const program = join(projectFolder(), 'electron', 'cli.ts');
  const result = spawnSync(process.execPath, [program, '--data', folder, '--json', ...args], {
    encoding: 'utf8',
  });
  return {
    exit: result.status,
    json: result.stdout.trim() === '' ? null : (JSON.parse(result.stdout) as Record<string, unknown>),
    error: result.stderr,
  };
}

beforeAll(() => {
  expect(run('import', fixturePath('04-matriks-22-kabkota-2023.xlsx')).exit).toBe(0);
});

const target = (name: string): string => {
  const path = join(folder, name);
  onTestFinished(() => rmSync(path, { force: true, recursive: true }));
  return path;
};

describe('export', () => {
  it.each([
    ['ranking', [], 'Peringkat'],
    ['matrix', [], 'Matriks'],
    ['comparison', [], 'Indeks'],
    ['worksheet', ['--region', '53.15'], 'Lembar'],
    ['calculation', ['--region', '53.15', '--stage', 'mandiri'], 'Perhitungan'],
    ['action-plan', ['--region', '53.15'], 'Rencana aksi'],
    ['template', ['--region', '53.15'], 'Isian'],
  ] as const)('%s writes its workbook', async (kind, options, firstSheet) => {
    const out = target(`${kind}.xlsx`);
    const { exit, json } = run('export', kind, '--year', '2023', ...options, '--out', out);
    expect([exit, json]).toMatchObject([0, { kind, out, bytes: readFileSync(out).length }]);
    expect([...(await valuesOf(readFileSync(out))).keys()][0]).toBe(firstSheet);
  });

  it.each([
    ['lhe', ['--region', '53.15'], 'LAPORAN HASIL EVALUASI'],
    [
      'lampiran',
      ['--number', '7/KEP/2026', '--date', '2026-09-21'],
      '7/KEP/2026 TANGGAL : 21 SEPTEMBER 2026',
    ],
    ['berita-acara', [], 'BERITA ACARA'],
  ] as const)('%s writes the document that the ending asks for', async (kind, options, words) => {
    for (const format of ['docx', 'pdf'] as const) {
      const out = target(`${kind}.${format}`);
      const { exit, json } = run('export', kind, '--year', '2023', ...options, '--out', out);
      const bytes = readFileSync(out);
      expect([exit, json]).toMatchObject([0, { kind, out, bytes: bytes.length }]);
      expect(format === 'pdf' ? await pdfText(bytes) : docxText(bytes)).toContain(words);
    }
  });

  it('lhe without a region writes every report into a folder, in both formats', () => {
    const out = target('laporan');
    const { exit, json } = run('export', 'lhe', '--year', '2023', '--out', out);
    expect(exit).toBe(0);
    expect(json).toMatchObject({ kind: 'lhe', out });
    const names = readdirSync(out);
    expect(names).toHaveLength(44);
    expect(names).toContain('LHE SPBE 2023 Kabupaten Alor.docx');
    expect(names).toContain('LHE SPBE 2023 Kota Kupang.pdf');
  });

  it('takes the paper', async () => {
    for (const kind of ['ranking', 'matrix']) {
      const out = target(`${kind}-f4.xlsx`);
      expect(run('export', kind, '--year', '2023', '--paper', 'F4', '--out', out).exit).toBe(0);
      const workbook = await withExceljs(readFileSync(out));
      expect(workbook.worksheets.map((sheet) => sheet.pageSetup.paperSize)).toEqual(
        workbook.worksheets.map(() => 14),
      );
    }
  });

  it.each([
    [
      'a document in the format of a workbook',
      ['lhe', '--year', '2023', '--region', '53.15', '--out', 'a.xlsx'],
      /Hanya \.docx atau \.pdf/,
    ],
    [
      'one report without its region',
      ['lhe', '--year', '2023', '--out', 'a.pdf'],
      /--region KODE belum disebut/,
    ],
    ['a kind that nobody knows', ['poster', '--year', '2023', '--out', 'a.xlsx'], /“poster” tidak dikenal/],
    ['no kind', ['--year', '2023', '--out', 'a.xlsx'], /Jenis belum disebut/],
    ['an ending that is not written', ['matrix', '--year', '2023', '--out', 'a.pdf'], /Hanya \.xlsx/],
    ['no file to write', ['matrix', '--year', '2023'], /--out FILE\.xlsx belum disebut/],
    [
      'no region where one is needed',
      ['worksheet', '--year', '2023', '--out', 'a.xlsx'],
      /--region KODE belum disebut/,
    ],
    ['no year', ['matrix', '--out', 'a.xlsx'], /--year/],
    ['a paper that is none', ['matrix', '--year', '2023', '--paper', 'A3', '--out', 'a.xlsx'], /--paper/],
    [
      'a folder that is not there',
      ['matrix', '--year', '2023', '--out', '/tidak/ada/a.xlsx'],
      /tidak dapat ditulis/,
    ],
  ])('refuses %s and writes nothing', (_, args, message) => {
    const { exit, error, json } = run('export', ...args);
    expect(exit).toBe(2);
    expect(error).toMatch(message);
    expect(json).toBeNull();
    expect(existsSync('a.xlsx')).toBe(false);
  });

  it('passes on what the application refuses', () => {
    const out = target('unknown.xlsx');
    const { exit, json } = run('export', 'worksheet', '--year', '2023', '--region', '99.99', '--out', out);
    expect([exit, json]).toMatchObject([2, { ok: false, error: { code: 'not-found' } }]);
    expect(existsSync(out)).toBe(false);
  });
});
