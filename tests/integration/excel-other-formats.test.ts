/**
 * The fixtures as LibreOffice saves them in other formats: each has to say what its workbook says. Their cells are held
 * against a second library, as those of workbooks are.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { levelsIn, unpackValues } from '../../electron/excel/packed-levels.ts';
import { decodeText } from '../../electron/excel/csv/decode-text.ts';
import { findDelimiter } from '../../electron/excel/csv/split-records.ts';
import { createWorkbookReader } from '../../electron/excel/workbook-reader.ts';
import type { ReadEntry, WorkbookReading } from '../../electron/excel/reading.ts';
import { projectFolder } from '../../electron/host/paths.ts';
import { differences, hucreCsvCells, hucreOdsSheets, ownCells } from '../support/excel-other-readers.ts';
import { fixture } from '../support/fixtures.ts';
import { openTestApplication } from '../support/temporary.ts';
import { fixtureBytes, gridsOf, readerContext, refusalOf } from '../support/excel-reader.ts';

const FOLDER = 'other-formats';
const names = readdirSync(join(projectFolder(), 'tests/fixtures', FOLDER));
const opened = names.filter((name) => name.endsWith('.ods'));
const texts = names.filter((name) => name.endsWith('.csv'));

/** LibreOffice calculates what the workbook left open. */
const CALCULATED = '08-data-bermasalah-lembata-2023.ods';

const reader = createWorkbookReader();
beforeAll(() => reader.configure(readerContext));
afterAll(() => reader.close());

const bytesOf = (name: string) => fixtureBytes(`${FOLDER}/${name}`);
const read = (name: string): Promise<WorkbookReading> => reader.read(bytesOf(name), name);
/** The name of the file says where something is missing: it has to be the same. */
const readOriginal = (name: string): Promise<WorkbookReading> => {
  const workbook = name.replace(/\.[a-z]+$/, '.xlsx');
  return reader.read(fixtureBytes(workbook), workbook);
};

/** What an entry says, wherever it stands. */
const said = ({ regionMatch, year, stage, instrument, levels, published }: ReadEntry) => ({
  region: regionMatch.kind === 'exact' ? regionMatch.code : regionMatch.kind,
  year,
  stage,
  instrument,
  levels: Object.fromEntries(levelsIn(levels)),
  published: published && { ...published, cell: '' },
});
/** Where its levels stand, but for the name of the sheet. */
const cellsOf = (entry: ReadEntry | undefined) =>
  entry ? unpackValues(entry.levels).map(({ cell }) => cellOf(cell)) : [];
const cellOf = (address: string | null) => address?.slice(address.lastIndexOf('!') + 1) ?? '-';
const problemsOf = ({ problems }: WorkbookReading) =>
  problems.map(({ code, cell, indicator }) => `${code} ${cellOf(cell)} ${indicator ?? ''}`);

describe('an OpenDocument spreadsheet says what its workbook says', () => {
  it('there are some', () => {
    expect(opened.length).toBeGreaterThan(3);
  });

  it.each(opened.filter((name) => name !== CALCULATED))('%s', async (name) => {
    const [own, original] = await Promise.all([read(name), readOriginal(name)]);
    expect(own.entries).toEqual(original.entries);
    expect(own.problems).toEqual(original.problems);
    expect(own.sheets).toEqual(original.sheets);
    expect(own.layout).toBe(original.layout);
  });

  it(`${CALCULATED}: but for the formulas that are calculated there`, async () => {
    const [own, original] = await Promise.all([read(CALCULATED), readOriginal(CALCULATED)]);
    const open = problemsOf(original).filter((problem) => !problemsOf(own).includes(problem));
    expect(open).toHaveLength(2);
    expect(open.every((problem) => problem.startsWith('formula-not-calculated'))).toBe(true);
    expect(problemsOf(own).filter((problem) => !problemsOf(original).includes(problem))).toEqual([]);
  });

  it.each(opened)('hucre sees the same cells in %s', async (name) => {
    const grids = await gridsOf(bytesOf(name));
    const other = await hucreOdsSheets(bytesOf(name));
    expect(other.map((sheet) => sheet.name)).toEqual(grids.map((grid) => grid.name));
    for (const [index, grid] of grids.entries()) {
      expect(differences(ownCells(grid), other[index]?.cells ?? new Map()), grid.name).toEqual([]);
    }
  });
});

describe('delimited text says what its workbook says', () => {
  it('in every encoding and with every mark that spreadsheet programs write', () => {
    const found = texts.map((name) => findDelimiter(decodeText(bytesOf(name))));
    expect(new Set(found)).toEqual(new Set([';', ',', '\t']));
  });

  it.each(texts)('%s', async (name) => {
    const [own, original] = await Promise.all([read(name), readOriginal(name)]);
    expect(own.entries.map(said)).toEqual(original.entries.map(said));
    expect(cellsOf(own.entries[0])).toEqual(cellsOf(original.entries[0]));
    // Only a workbook knows of merged cells.
    const told = (reading: WorkbookReading) =>
      problemsOf(reading).filter((problem) => !problem.startsWith('merged'));
    expect(told(own)).toEqual(told(original));
    expect(own.layout).toBe(original.layout);
  });

  it.each(texts)('hucre sees the same cells in %s', async (name) => {
    const text = decodeText(bytesOf(name));
    const [grid] = await gridsOf(bytesOf(name), name);
    if (!grid) throw new Error('no grid');
    const other = new Map(
      [...hucreCsvCells(text, findDelimiter(text) ?? '')].filter(([, written]) => written.trim() !== ''),
    );
    expect(differences(ownCells(grid), other)).toEqual([]);
  });

  it.each(texts)('%s is no workbook under the name of one', async (name) => {
    const outcome = await refusalOf(reader.read(bytesOf(name), name.replace('.csv', '.xlsx')));
    expect(outcome).toBe('unsupported-file text');
  });
});

describe('files of both kinds', () => {
  it('are stored with their cells, shown cell by cell, and handed out as they came', async () => {
    const app = openTestApplication();
    const files = ['11-lembar-keempat-mulai-d14-alor-2024.ods', '01-kuesioner-sumba-timur-2023.csv'].map(
      (name) => fixture(`${FOLDER}/${name}`),
    );
    const { session, files: reports } = await app.call('import.preview', { files });
    expect(reports.map(({ status }) => status)).toEqual(['ok', 'ok']);
    const text = reports[1];
    const grid = await app.call('import.grid', { session, file: text?.id ?? '', sheet: 'CSV' });
    expect(grid.lines[0]?.cells[0]).toEqual({ column: 1, text: 'PEMERINTAH KABUPATEN SUMBA TIMUR' });
    await app.call('import.apply', { session });
    const { values } = await app.call('worksheet.get', { region: '53.11', year: 2023 });
    expect(values).toHaveLength(47);
    expect(new Set(values.map(({ provenance }) => provenance?.sheet))).toEqual(new Set(['CSV']));
    const original = await app.call('import.original', { sha256: text?.sha256 ?? '' });
    expect(original).toMatchObject({ fileName: '01-kuesioner-sumba-timur-2023.csv', mediaType: 'text/csv' });
    expect(Buffer.from(original.bytes).equals(Buffer.from(files[1]?.bytes ?? []))).toBe(true);
    expect(await app.call('import.original', { sha256: reports[0]?.sha256 ?? '' })).toMatchObject({
      mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    });
  });
});
