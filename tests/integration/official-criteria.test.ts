/** Official criteria from workbooks of the office: found, previewed, loaded, taken away, and brought back by undo. */
import exceljs, { type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { fixture } from '../support/fixtures.ts';
import { ALL_INSTRUMENTS, spbe2018, spbe2020 } from '../support/instruments.ts';
import { openTestApplication } from '../support/temporary.ts';

async function workbook(fill: (sheet: Worksheet) => void, name = 'kriteria resmi.xlsx') {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('Lampiran'));
  return { name, bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

const official = (id: string, level: number) => `Kriteria lengkap indikator ${id} pada level ${level}.`;

function fillAll(sheet: Worksheet, { indicators, scale }: Instrument): void {
  const levels = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => scale.min + step);
  sheet.addRow(['LAMPIRAN']);
  sheet.addRow(['Nomor', 'Indikator', ...levels.map((level) => `Kriteria Tingkat ${level}`)]);
  for (const { id, name } of indicators) {
    sheet.addRow([id, name, ...levels.map((level) => official(id, level))]);
  }
}

describe.each(ALL_INSTRUMENTS)('the workbook for $id', (instrument) => {
  it('handed out, filled in and loaded gives every text, and comes out again as it went in', async () => {
    const app = openTestApplication();
    const key = { instrument: instrument.id };
    const blank = await app.call('criteria.template', key);
    const book = new exceljs.Workbook();
    await book.xlsx.load(Uint8Array.from(blank.bytes).buffer);
    const sheet = book.getWorksheet('Kriteria');
    const levels = instrument.scale.max - instrument.scale.min + 1;
    instrument.indicators.forEach(({ id }, position) => {
      for (let step = 0; step < levels; step += 1) {
        const cell = sheet?.getCell(5 + position, 3 + step);
        if (cell) cell.value = official(id, instrument.scale.min + step);
      }
    });
    const file = { name: 'isi.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
    const count = levels * instrument.indicators.length;
    expect(await app.call('criteria.preview', { ...key, file })).toEqual({
      file: 'isi.xlsx',
      indicators: instrument.indicators.length,
      total: instrument.indicators.length,
      new: count,
      changed: 0,
      same: 0,
      missing: [],
      partial: [],
      unclear: [],
    });
    await app.call('criteria.load', { ...key, file });
    const loaded = await app.call('criteria.get', key);
    expect(loaded).toHaveLength(count);
    expect(loaded.every(({ indicator, level, text }) => text === official(indicator, level))).toBe(true);
    const again = await app.call('criteria.template', key);
    const preview = await app.call('criteria.preview', {
      ...key,
      file: { name: again.fileName, bytes: again.bytes },
    });
    expect(preview).toMatchObject({ new: 0, changed: 0, same: count });
  });
});

describe('a workbook of the office', () => {
  const key = { instrument: 'spbe-2020' } as const;

  it('may have a column for each level', async () => {
    const app = openTestApplication();
    const file = await workbook((sheet) => fillAll(sheet, spbe2020));
    expect(await app.call('criteria.preview', { ...key, file })).toMatchObject({ indicators: 47, new: 235 });
  });

  it('may have a row for each level, with the indicator written once', async () => {
    const app = openTestApplication();
    const file = await workbook((sheet) => {
      sheet.addRow(['No', 'Level', 'Uraian kriteria']);
      for (const { id } of spbe2020.indicators) {
        for (let level = 1; level <= 5; level += 1) {
          sheet.addRow([level === 1 ? Number(id) : null, `Level ${level}`, official(id, level)]);
        }
      }
    });
    await app.call('criteria.load', { ...key, file });
    const loaded = await app.call('criteria.get', key);
    expect(loaded).toHaveLength(235);
    expect(loaded.every(({ indicator, level, text }) => text === official(indicator, level))).toBe(true);
  });

  it('without numbers is read by the full names', async () => {
    const app = openTestApplication();
    const file = await workbook((sheet) => {
      sheet.addRow(['Indikator', 'Level 1', 'Level 2']);
      for (const { name, id } of spbe2020.indicators) sheet.addRow([name, official(id, 1), official(id, 2)]);
    });
    const preview = await app.call('criteria.preview', { ...key, file });
    expect(preview).toMatchObject({ indicators: 47, new: 94 });
    expect(preview.partial).toHaveLength(47);
    expect(preview.partial[0]).toEqual({ indicator: '1', levels: [3, 4, 5] });
  });

  it('leaves out and names what could mean two things', async () => {
    const app = openTestApplication();
    const file = await workbook((sheet) => {
      sheet.addRow(['No', 'Indikator', 'Level 1', 'Level 2']);
      sheet.addRow([1, spbe2020.indicators[0]?.name, 'a', 'b']);
      sheet.addRow([1, spbe2020.indicators[0]?.name, 'a', 'lain']);
      sheet.addRow([2, spbe2020.indicators[4]?.name, 'c', 'd']);
      sheet.addRow([48, 'Tidak ada', 'e', 'f']);
    });
    const preview = await app.call('criteria.preview', { ...key, file });
    expect(preview).toMatchObject({ indicators: 1, new: 1 });
    expect(preview.unclear.toSorted()).toEqual(
      ['C4', 'C5', 'D2', 'D3', 'D4', 'D5'].map((cell) => `Lampiran!${cell}`),
    );
    expect(preview.missing).toHaveLength(46);
  });

  it('is one step of undo, replaces only what it says, and can be taken away', async () => {
    const app = openTestApplication();
    const first = await workbook((sheet) => fillAll(sheet, spbe2020), 'pertama.xlsx');
    const second = await workbook((sheet) => {
      sheet.addRow(['No', 'Level 1', 'Level 2']);
      sheet.addRow([1, official('1', 1), 'Diperbaiki']);
    }, 'kedua.xlsx');
    const stamps = new Set<number>();
    const texts = async () => {
      stamps.add((await app.call('criteria.summary', {})).stamp);
      return app.call('criteria.get', key);
    };
    await app.call('criteria.load', { ...key, file: first });
    await texts();
    await app.call('criteria.load', { ...key, file: second });
    const [same, corrected, kept] = await texts();
    expect(same).toMatchObject({ level: 1, source: 'pertama.xlsx' });
    expect(corrected).toMatchObject({ level: 2, text: 'Diperbaiki', source: 'kedua.xlsx' });
    expect(kept).toMatchObject({ level: 3, text: official('1', 3), source: 'pertama.xlsx' });
    await app.call('history.undo', {});
    expect((await texts())[1]?.text).toBe(official('1', 2));
    await app.call('criteria.remove', key);
    expect(await texts()).toEqual([]);
    await app.call('history.undo', {});
    expect(await texts()).toHaveLength(235);
    expect(stamps.size).toBe(5);
    expect((await app.call('criteria.summary', {})).instruments).toEqual([
      { instrument: 'spbe-2020', indicators: 47, texts: 235, sources: ['pertama.xlsx'] },
    ]);
  });

  it('without any criteria, damaged or of an unknown instrument changes nothing', async () => {
    const app = openTestApplication();
    const empty = await workbook((sheet) => void sheet.addRow(['No', 'Nama']));
    const other = fixture('01-kuesioner-sumba-timur-2023.xlsx');
    const damaged = fixture('hostile/21-terpotong.xlsx');
    expect(await app.call('criteria.preview', { ...key, file: empty })).toMatchObject({ indicators: 0 });
    expect(await app.refusal('criteria.load', { ...key, file: empty })).toBe('nothing-to-apply');
    expect(await app.refusal('criteria.load', { ...key, file: other })).toBe('nothing-to-apply');
    expect(await app.refusal('criteria.preview', { ...key, file: damaged })).toBe('unsupported-file');
    expect(await app.refusal('criteria.get', { instrument: 'lain' })).toBe('not-found');
    expect(await app.call('history.list', {})).toEqual([]);
  });

  it('numbers mean what the chosen instrument calls them: 35-2 of 2018 is no indicator of 2020', async () => {
    const app = openTestApplication();
    const file = await workbook((sheet) => {
      sheet.addRow(['No', 'Level 0', 'Level 5']);
      for (const { id } of spbe2018.indicators) sheet.addRow([id, official(id, 0), official(id, 5)]);
    });
    await app.call('criteria.load', { instrument: 'spbe-2018', file });
    const loaded = await app.call('criteria.get', { instrument: 'spbe-2018' });
    expect(loaded).toHaveLength(2 * spbe2018.indicators.length);
    expect(loaded.find(({ indicator, level }) => indicator === '35-2' && level === 0)?.text).toBe(
      official('35-2', 0),
    );
  });
});
