/** Evidence on a real database with a real store: kept once, judged, removed and brought back. */
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LARGEST_EVIDENCE_FILE } from '../../shared/assessment/evidence.ts';
import type { OperationInput } from '../../shared/contract/operations.ts';
import { smallPdf, smallPng } from '../support/evidence-files.ts';
import { openTestApplication, temporaryFolder, type TestApplication } from '../support/temporary.ts';

const SHEET = { region: '53.05', year: 2024 };
const PLACE = { ...SHEET, indicator: '3' };
const PDF = smallPdf('Peraturan Bupati Nomor 12 Tahun 2023');

type Add = OperationInput<'evidence.add'>;

const file = (name: string, bytes: Uint8Array<ArrayBuffer> = PDF): Add => ({
  ...PLACE,
  source: { kind: 'berkas', name, bytes },
});

/** Names of all files in the store. */
function stored(folder: string): string[] {
  return readdirSync(join(folder, 'bukti'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

async function itemsOf(app: TestApplication, sheet: { region: string; year: number } = SHEET) {
  return (await app.call('evidence.list', sheet)).items;
}

async function onlyItem(app: TestApplication) {
  const [item, ...others] = await itemsOf(app);
  if (!item || others.length > 0) throw new Error('not exactly one piece of evidence');
  return item;
}

/** A piece that supports these levels and was accepted. */
async function accept(app: TestApplication, levels: number[], more: Partial<Add> = {}): Promise<string> {
  const added = await app.call('evidence.add', { ...file(`level ${levels.join()}.pdf`), levels, ...more });
  await app.call('evidence.update', { id: added.id, fields: { status: 'diterima' } });
  return added.id;
}

describe('adding evidence', () => {
  it('a file is kept under the hash of its content, and read back as it was', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    const { id } = await app.call('evidence.add', {
      ...file('Perbup 12-2023.pdf'),
      documentYear: 2023,
      issuer: ' Bagian Hukum ',
      levels: [3, 2, 3],
    });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(stored(folder)).toEqual([sha256]);
    expect(await onlyItem(app)).toMatchObject({
      id,
      indicator: '3',
      kind: 'berkas',
      file: { sha256, name: 'Perbup 12-2023.pdf', size: PDF.length, mediaType: 'application/pdf' },
      year: 2023,
      issuer: 'Bagian Hukum',
      levels: [2, 3],
      status: 'belum-diperiksa',
      reason: null,
      sameFile: [],
    });
    const read = await app.call('evidence.read', { id });
    expect([...read.bytes]).toEqual([...PDF]);
  });

  it('the same bytes twice are one file in the store, and both places know of the other', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    await app.call('evidence.add', file('a.pdf'));
    await app.call('evidence.add', { ...file('b.pdf'), indicator: '4' });
    await app.call('evidence.add', { ...file('c.pdf'), region: '53.06' });
    expect(stored(folder)).toHaveLength(1);
    const items = await itemsOf(app);
    expect(items.map(({ sameFile }) => sameFile.map((use) => `${use.region.code} ${use.indicator}`))).toEqual(
      [
        ['53.05 4', '53.06 3'],
        ['53.05 3', '53.06 3'],
      ],
    );
  });

  it('a link is stored and a letter is known by its number', async () => {
    const app = openTestApplication();
    const link = 'https://jdih.alorkab.go.id/perbup?no=12#isi';
    await app.call('evidence.add', { ...PLACE, source: { kind: 'tautan', link: ` ${link} ` } });
    await app.call('evidence.add', { ...PLACE, source: { kind: 'surat', number: '555/12/Kominfo/2024' } });
    expect(await itemsOf(app)).toMatchObject([
      { kind: 'tautan', link, file: null, letterNumber: null },
      { kind: 'surat', link: null, file: null, letterNumber: '555/12/Kominfo/2024' },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://contoh.id/a',
    'https://',
    'https://a b.id',
    'https://bank.id@jahat.id/',
    'http://x.id/"onclick="a',
    'data:text/html,x',
    '',
  ])('%j is not a link', async (link) => {
    const app = openTestApplication();
    const add: Add = { ...PLACE, source: { kind: 'tautan', link } };
    expect(await app.refusal('evidence.add', add)).toBe('invalid-input');
    expect(await itemsOf(app)).toEqual([]);
  });

  it.each([
    ['an empty file', 'kosong.pdf', new Uint8Array(), 'empty'],
    ['a page that is called a PDF', 'surat.pdf', Buffer.from('<html><script>x</script>'), 'mismatch'],
    ['an SVG that is called a picture', 'foto.png', Buffer.from('<svg onload="x"/>'), 'mismatch'],
    ['a PDF that is cut off', 'perbup.pdf', PDF.slice(0, PDF.length - 20), 'incomplete'],
    ['a picture that is cut off', 'foto.png', smallPng().slice(0, 60), 'incomplete'],
    ['a program', 'perbup.pdf', Buffer.from('MZ\u0090\u0000%PDF-1.4\n%%EOF', 'latin1'), 'program'],
    ['a program by its name', 'perbup.pdf.bat', Buffer.from('del /q'), 'program'],
    ['a program behind a dot', 'perbup.exe.', Buffer.from('x'), 'program'],
  ])('%s is refused, and nothing changes', async (_, name, bytes, problem) => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    await app.call('evidence.add', file('ada.pdf', smallPdf('ada')));
    const before = stored(folder);
    const result = await app.application.call('evidence.add', file(name, new Uint8Array(bytes)));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'evidence-file-refused', detail: { problem } },
    });
    expect(await itemsOf(app)).toHaveLength(1);
    expect(stored(folder)).toEqual(before);
    expect(await app.call('history.list', {})).toHaveLength(1);
  });

  it('a file beyond the limit is refused with the limit', async () => {
    const app = openTestApplication();
    const large = new Uint8Array(LARGEST_EVIDENCE_FILE + 1);
    const result = await app.application.call('evidence.add', file('besar.bin', large));
    expect(result).toMatchObject({ ok: false, error: { detail: { problem: 'too-large', megabytes: 50 } } });
    expect(await itemsOf(app)).toEqual([]);
  });

  it.each([
    ['../../../etc/cron.d/perbup.pdf', 'perbup.pdf'],
    ['C:\\Windows\\System32\\perbup.pdf', 'perbup.pdf'],
    ['surat\u202Efdp.pdf', 'surat fdp.pdf'],
    ['a\u0000b\n"<c>.pdf', 'a b c.pdf'],
    ['.pdf', 'Tanpa nama.pdf'],
    [`${'panjang '.repeat(60)}.pdf`, expect.stringMatching(/^panjang .{100,120}\.pdf$/)],
  ])('the name %j is stored as one that says what it is', async (name, kept) => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    await app.call('evidence.add', file(name));
    expect((await onlyItem(app)).file?.name).toEqual(kept);
    expect(stored(folder)).toEqual([createHash('sha256').update(PDF).digest('hex')]);
  });

  it.each([
    ['halaman.html', '<html><script>alert(1)</script></html>'],
    ['gambar.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['catatan.txt', 'Rapat 12 Maret'],
  ])('%s is kept without a type that anything would show as a document', async (name, text) => {
    const app = openTestApplication();
    const { id } = await app.call('evidence.add', file(name, new Uint8Array(Buffer.from(text))));
    const read = await app.call('evidence.read', { id });
    expect(read.mediaType).toBe('application/octet-stream');
    expect(Buffer.from(read.bytes).toString()).toBe(text);
  });

  it('an unknown region, indicator or level is refused', async () => {
    const app = openTestApplication();
    expect(await app.refusal('evidence.add', { ...file('a.pdf'), region: '99.99' })).toBe('not-found');
    expect(await app.refusal('evidence.add', { ...file('a.pdf'), indicator: '99' })).toBe('not-found');
    expect(await app.refusal('evidence.add', { ...file('a.pdf'), levels: [1] })).toBe('level-not-in-scale');
    expect(await app.refusal('evidence.add', { ...file('a.pdf'), levels: [6] })).toBe('level-not-in-scale');
    expect(await itemsOf(app)).toEqual([]);
  });
});

describe('judging evidence', () => {
  it('revision and rejection say why; acceptance takes the reason away', async () => {
    const app = openTestApplication();
    const { id } = await app.call('evidence.add', file('a.pdf'));
    const judge = (fields: OperationInput<'evidence.update'>['fields']) => ({ id, fields });
    expect(await app.refusal('evidence.update', judge({ status: 'ditolak' }))).toBe('invalid-input');
    expect(await app.refusal('evidence.update', judge({ reason: 'kedaluwarsa' }))).toBe('invalid-input');
    await app.call(
      'evidence.update',
      judge({ status: 'ditolak', reason: 'dokumen-salah', note: 'Bukan SPBE' }),
    );
    expect(await onlyItem(app)).toMatchObject({
      status: 'ditolak',
      reason: 'dokumen-salah',
      note: 'Bukan SPBE',
    });
    await app.call('evidence.update', judge({ status: 'diterima' }));
    expect(await onlyItem(app)).toMatchObject({ status: 'diterima', reason: null, note: 'Bukan SPBE' });
  });

  it('only fields of its own kind can be changed, and what stays the same leaves no trace', async () => {
    const app = openTestApplication();
    const { id } = await app.call('evidence.add', file('a.pdf'));
    expect(await app.refusal('evidence.update', { id, fields: { link: 'https://a.id' } })).toBe(
      'invalid-input',
    );
    expect(await app.refusal('evidence.update', { id, fields: { letterNumber: '1' } })).toBe('invalid-input');
    expect(await app.call('evidence.update', { id, fields: { issuer: '', levels: [] } })).toEqual({
      changeSet: null,
    });
    await app.call('evidence.update', { id, fields: { title: 'Perbup', year: 2019, levels: [4] } });
    expect(await onlyItem(app)).toMatchObject({
      title: 'Perbup',
      year: 2019,
      stale: [{ level: 4, measuredFrom: 2024, years: 2, afterLevel: null }],
    });
  });
});

describe('undo and redo', () => {
  it('a removal that is taken back brings row and file back', async () => {
    const app = openTestApplication();
    const { id } = await app.call('evidence.add', { ...file('a.pdf'), levels: [2] });
    const before = await onlyItem(app);
    await app.call('evidence.remove', { id });
    expect(await itemsOf(app)).toEqual([]);
    expect(await app.refusal('evidence.read', { id })).toBe('not-found');
    await app.call('history.undo', {});
    expect(await onlyItem(app)).toEqual(before);
    expect([...(await app.call('evidence.read', { id })).bytes]).toEqual([...PDF]);
    await app.call('history.redo', {});
    expect(await itemsOf(app)).toEqual([]);
  });

  it('every step of a judgement can be taken back, down to the empty worksheet', async () => {
    const app = openTestApplication();
    const { id } = await app.call('evidence.add', { ...file('a.pdf'), levels: [2] });
    await app.call('evidence.update', { id, fields: { status: 'revisi', reason: 'kedaluwarsa' } });
    await app.call('evidence.update', { id, fields: { status: 'diterima' } });
    const statuses = [(await onlyItem(app)).status];
    for (let step = 0; step < 2; step += 1) {
      await app.call('history.undo', {});
      statuses.push((await onlyItem(app)).status);
    }
    expect(statuses).toEqual(['diterima', 'revisi', 'belum-diperiksa']);
    await app.call('history.undo', {});
    expect(await app.call('evidence.list', SHEET)).toEqual({ items: [], ceilings: {}, overrides: [] });
  });

  it('a file that was damaged on disk is not handed out, and adding it again mends it', async () => {
    const folder = temporaryFolder();
    const app = openTestApplication(folder);
    const { id } = await app.call('evidence.add', file('a.pdf'));
    const [sha256 = ''] = stored(folder);
    writeFileSync(join(folder, 'bukti', sha256.slice(0, 2), sha256), 'lain');
    expect(await app.refusal('evidence.read', { id })).toBe('not-found');
    await app.call('evidence.add', { ...file('b.pdf'), indicator: '4' });
    expect([...(await app.call('evidence.read', { id })).bytes]).toEqual([...PDF]);
  });
});

describe('the ceiling', () => {
  const LEVEL = { ...PLACE, stage: 'dokumen' } as const;

  it('holds from the first piece of evidence on, and rises with what is accepted', async () => {
    const app = openTestApplication();
    const ceiling = async () => (await app.call('evidence.list', SHEET)).ceilings['3'];
    expect(await ceiling()).toBeUndefined();
    await app.call('evidence.add', { ...file('a.pdf'), levels: [2] });
    expect(await ceiling()).toBe(1);
    await accept(app, [2]);
    await accept(app, [4]);
    expect(await ceiling()).toBe(2);
    await accept(app, [3]);
    expect(await ceiling()).toBe(4);
  });

  it('a level above it is refused without a reason; one undo takes level and reason away', async () => {
    const app = openTestApplication();
    await accept(app, [2]);
    await app.call('worksheet.setValue', { ...LEVEL, value: 200 });
    const refused = await app.application.call('worksheet.setValue', { ...LEVEL, value: 400 });
    expect(refused).toMatchObject({ error: { code: 'above-ceiling', detail: { value: '4', ceiling: 2 } } });
    await app.call('worksheet.setValue', { ...LEVEL, value: 400, overrideReason: ' Dilihat saat visitasi ' });
    expect((await app.call('evidence.list', SHEET)).overrides).toMatchObject([
      { indicator: '3', stage: 'dokumen', reason: 'Dilihat saat visitasi' },
    ]);
    await app.call('history.undo', {});
    expect((await app.call('evidence.list', SHEET)).overrides).toEqual([]);
    expect((await app.call('worksheet.get', SHEET)).values).toMatchObject([{ value: 200 }]);
  });

  it('a stored reason lets the level stand, and goes when the level no longer needs it', async () => {
    const app = openTestApplication();
    await accept(app, [2]);
    await app.call('worksheet.override', { ...LEVEL, reason: 'Aplikasi diperlihatkan' });
    await app.call('worksheet.setValue', { ...LEVEL, value: 500 });
    await app.call('worksheet.override', { ...LEVEL, reason: 'Aplikasi diperlihatkan pada 3 Mei' });
    expect((await app.call('evidence.list', SHEET)).overrides).toHaveLength(1);
    await app.call('worksheet.setValue', { ...LEVEL, value: 100 });
    expect((await app.call('evidence.list', SHEET)).overrides).toEqual([]);
    expect(await app.refusal('worksheet.setValue', { ...LEVEL, value: 500 })).toBe('above-ceiling');
  });

  it('never caps what a regency claims for itself, nor where no evidence is recorded', async () => {
    const app = openTestApplication();
    await accept(app, [2]);
    await app.call('worksheet.setValue', { ...LEVEL, stage: 'mandiri', value: 500 });
    await app.call('worksheet.setValue', { ...LEVEL, indicator: '4', value: 500 });
    expect((await app.call('worksheet.get', SHEET)).values).toHaveLength(2);
  });

  it('a block of the matrix that breaks it is refused as a whole, with the places', async () => {
    const app = openTestApplication();
    await accept(app, [2]);
    const cells = [
      { region: '53.05', indicator: '3', value: 300 },
      { region: '53.05', indicator: '5', value: 300 },
    ];
    const block = { year: 2024, stage: 'dokumen', cells } as const;
    const refused = await app.application.call('matrix.setBlock', block);
    expect(refused).toMatchObject({ error: { code: 'above-ceiling', detail: { cells: ['53.05 3'] } } });
    expect((await app.call('worksheet.get', SHEET)).values).toEqual([]);
    await app.call('worksheet.override', { ...LEVEL, reason: 'Rapat 3 Mei' });
    await app.call('matrix.setBlock', block);
    expect((await app.call('worksheet.get', SHEET)).values).toHaveLength(2);
  });

  it('counts the whole level of a decimal value', async () => {
    const app = openTestApplication();
    const sheet = { region: '53.71', year: 2026 };
    await accept(app, [2], { ...sheet, indicator: '1' });
    const level = { ...sheet, indicator: '1', stage: 'dokumen' } as const;
    await app.call('worksheet.setValue', { ...level, value: 299 });
    expect(await app.refusal('worksheet.setValue', { ...level, value: 300 })).toBe('above-ceiling');
  });

  it('evidence that is rejected later leaves the level where it is', async () => {
    const app = openTestApplication();
    const id = await accept(app, [2, 3]);
    await app.call('worksheet.setValue', { ...LEVEL, value: 300 });
    await app.call('evidence.update', { id, fields: { status: 'ditolak', reason: 'dokumen-salah' } });
    expect((await app.call('evidence.list', SHEET)).ceilings).toEqual({ 3: 1 });
    expect((await app.call('worksheet.get', SHEET)).values).toMatchObject([{ value: 300 }]);
  });
});

it('what was attached to a region of the sample stays when the sample goes', async () => {
  const app = openTestApplication();
  await app.call('sample.load', {});
  const sheet = { region: '53.15', year: 2022 };
  await app.call('evidence.add', { ...file('a.pdf'), ...sheet });
  await app.call('sample.remove', {});
  expect(await itemsOf(app, sheet)).toHaveLength(1);
});
