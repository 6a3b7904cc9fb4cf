/** Hostile files end as a typed refusal or a correct reading, soon, without hurting the process or the next file. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbookReader } from '../../electron/excel/workbook-reader.ts';
import { rawWorkbook, sheetXml } from '../support/excel-archives.ts';
import { EXPECTED_FILES } from '../support/excel-expected.ts';
import { fixtureBytes, readerContext, refusalOf } from '../support/excel-reader.ts';

const GOOD = '12-tanpa-nomor-nagekeo-2024.xlsx';
/** The requirement; an ordinary machine needs a fraction of it. */
const LIMIT_MS = 20_000;
const LIMIT_BYTES = 700 * 1024 * 1024;

const reader = createWorkbookReader();
beforeAll(() => reader.configure(readerContext));
afterAll(() => reader.close());

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('');
const oneString = (strings: string): Buffer =>
  rawWorkbook({
    sheets: { A: sheetXml(row(1, '<c r="A1" t="s"><v>0</v></c>')) },
    sharedStrings: `<sst>${strings}</sst>`,
  });

const crafted: Readonly<Record<string, () => Buffer>> = {
  'a million empty formatted rows': () =>
    rawWorkbook({
      sheets: { A: sheetXml(many(1_000_000, (index) => row(index, `<c r="A${index}" s="1"/>`))) },
    }),
  'a million short rows': () =>
    rawWorkbook({
      sheets: { A: sheetXml(many(1_000_000, (index) => row(index, `<c r="A${index}"><v>1</v></c>`))) },
    }),
  'as many cells as are allowed, each with a value of its own': () =>
    rawWorkbook({
      sheets: {
        A: sheetXml(
          many(24_900, (index) =>
            row(
              index,
              'ABCDEFGHIJ'
                .split('')
                .map((letter) => `<c r="${letter}${index}"><v>${index}</v></c>`)
                .join(''),
            ),
          ),
        ),
      },
    }),
  'many different texts': () =>
    rawWorkbook({
      sheets: {
        A: sheetXml(
          many(40_000, (index) =>
            row(
              index,
              `<c r="A${index}" t="inlineStr"><is><t>Layanan Kabupaten ${index} Kota Penerapan Manajemen</t></is></c>`,
            ),
          ),
        ),
      },
    }),
  'one text of 60 MB': () =>
    rawWorkbook({
      sheets: { A: sheetXml(row(1, `<c r="A1" t="inlineStr"><is><t>${'x'.repeat(60e6)}</t></is></c>`)) },
    }),
  'a text of a million runs': () => oneString(`<si>${'<r><t>ab</t></r>'.repeat(900_000)}</si>`),
  'elements nested a million deep': () => oneString(`<si>${'<a>'.repeat(1_000_000)}</si>`),
  'the last cell of a sheet': () =>
    rawWorkbook({ sheets: { A: sheetXml(row(1_048_576, '<c r="XFD1048576"><v>1</v></c>')) } }),
};

describe('hostile files', () => {
  it.each(EXPECTED_FILES.filter(({ file }) => file.startsWith('hostile/')).map(({ file }) => file))(
    '%s',
    async (file) => {
      const start = performance.now();
      await refusalOf(reader.read(fixtureBytes(file), file));
      expect(performance.now() - start).toBeLessThan(LIMIT_MS);
    },
  );

  it.each(Object.keys(crafted))('%s', async (name) => {
    const bytes = crafted[name]?.() ?? Buffer.alloc(0);
    const start = performance.now();
    const outcome = await refusalOf(reader.read(bytes, 'berkas.xlsx'));
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
    expect(outcome).toMatch(/^(read|too-large \w+|damaged-file content)$/);
    const next = await reader.read(fixtureBytes(GOOD), GOOD);
    expect(next.entries).toHaveLength(1);
  });

  it('the whole process stays below the limit of memory over all of them', async () => {
    const script = fileURLToPath(new URL('../support/excel-peak-memory.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 1e7 });
    const peak = Number(stdout.trim());
    expect(peak).toBeGreaterThan(50 * 1024 * 1024);
    expect(peak).toBeLessThan(LIMIT_BYTES);
  });
});

describe('the reading thread', () => {
  it('gets help where many files wait; each reading comes back to the one who asked for it', async () => {
    const own = createWorkbookReader();
    own.configure(readerContext);
    const files = ['01-kuesioner-sumba-timur-2023.xlsx', '03-tiga-tahap-manggarai-barat-2024.xlsx'];
    const asked = Array.from({ length: 12 }, (_, index) => files[index % files.length] ?? '');
    const readings = await Promise.all(asked.map((name) => own.read(fixtureBytes(name), name)));
    const alone = await Promise.all(files.map((name) => own.read(fixtureBytes(name), name)));
    expect(readings.map(({ entries }) => entries)).toEqual(
      asked.map((name) => alone[files.indexOf(name)]?.entries),
    );
    await own.close();
  });

  it('a file that takes too long is given up, and the next one is read', async () => {
    const slow = createWorkbookReader({ timeLimitMs: 1 });
    slow.configure(readerContext);
    expect(await refusalOf(slow.read(fixtureBytes(GOOD), GOOD))).toBe('too-large time');
    await slow.close();
    expect(await refusalOf(reader.read(fixtureBytes(GOOD), GOOD))).toBe('read');
  });

  it('a file that needs too much memory is given up, and the process lives', async () => {
    const small = createWorkbookReader({ memoryLimitMb: 18 });
    small.configure(readerContext);
    const outcomes = [
      await refusalOf(
        small.read(
          crafted['as many cells as are allowed, each with a value of its own']?.() ?? Buffer.alloc(0),
          'besar.xlsx',
        ),
      ),
    ];
    outcomes.push(await refusalOf(small.read(Buffer.alloc(0), 'kosong.xlsx')));
    await small.close();
    expect(outcomes).toEqual(['too-large memory', 'unsupported-file empty']);
  });

  it('cancelling ends the file at once, and the files behind it are read', async () => {
    const controller = new AbortController();
    const cancelled = reader.read(
      fixtureBytes('05-satu-lembar-per-kabupaten-2024.xlsx'),
      'a.xlsx',
      controller.signal,
    );
    const waiting = reader.read(fixtureBytes(GOOD), GOOD);
    controller.abort();
    expect(await refusalOf(cancelled)).toBe('cancelled');
    expect((await waiting).entries).toHaveLength(1);
    expect(await refusalOf(reader.read(fixtureBytes(GOOD), GOOD, AbortSignal.abort()))).toBe('cancelled');
  });

  it('the bytes that were handed in stay as they are', async () => {
    const bytes = Uint8Array.from(fixtureBytes(GOOD));
    await reader.read(bytes, GOOD);
    expect(bytes).toEqual(Uint8Array.from(fixtureBytes(GOOD)));
  });

  it('an answer given once counts for the files after it', async () => {
    const own = createWorkbookReader();
    const file = '06-daftar-indeks-ntt-2022.xlsx';
    const codes = async (): Promise<string[]> =>
      (await own.read(fixtureBytes(file), file)).problems
        .filter(({ code }) => code === 'ambiguous-region')
        .map(({ code }) => code);
    own.configure(readerContext);
    expect(await codes()).toEqual(['ambiguous-region']);
    own.configure({ ...readerContext, aliases: [{ written: 'Kabupaten Sumba', code: '53.11' }] });
    expect(await codes()).toEqual([]);
    await own.close();
  });

  it('can be used again after it was closed', async () => {
    const own = createWorkbookReader();
    own.configure(readerContext);
    await own.close();
    expect(await refusalOf(own.read(fixtureBytes(GOOD), GOOD))).toBe('read');
    await own.close();
  });
});
